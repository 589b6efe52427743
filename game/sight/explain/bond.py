"""Opening a treaty of our own: what it was worth to us on the day we signed, and what breaking it would bring today."""

from game.sight import words
from game.sight.explanation import Entry, Explanation, OpenedPart
from game.sight.observing.ledgers import temptations_of, times_of
from game.sight.words import View, whose
from game.theory.thousandths import thousandths
from game.world.names import PowerId, TreatyId
from game.world.state import State
from game.world.treaty import Treaty

SPEAKS = 0.1
"""Of the most that times can say, -1 to 1, from which it is told."""


def treaty(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """A treaty by its id, such as `treaty.grain-treaty`; None where it is not ours."""
    found = state.treaties.get(TreatyId(pieces[1]))
    if found is None or not found.binds(seat):
        return None
    other = state.setting.power(found.other(seat)).name
    footing = state.footings.get((found.id, seat))
    worth = thousandths(footing.keep) / 1000.0 if footing is not None else 0.0
    entry = Entry("", max(found.signed, 0), "as our court saw it then", worth)
    parts = (OpenedPart("worth keeping, when we signed", worth, (entry,)),) if footing is not None else ()
    pull = temptations_of(state, seat, (found,)).get(found.id)
    tempts = (
        f"Breaking its clause on {pull[0]} would bring {words.number(round(pull[1], 1))} points this turn."
        if pull
        else ""
    )
    note = " ".join(one for one in (_times(state, seat, found), tempts) if one)
    title = found.title or f"Our treaty with {other}"
    return Explanation(".".join(pieces), words.capital(title), whose(View.BOOKS), worth, "points of value", parts, note)


def _times(state: State, seat: PowerId, treaty: Treaty) -> str:
    """What the times make of our tie with the partner, in a sentence; nothing where they say little (row 50)."""
    times = times_of(state, seat)
    points = times[state.place(treaty.other(seat))] if times else 0.0
    if abs(points) < SPEAKS:
        return ""
    return "The times speak for such ties just now." if points > 0.0 else "The times speak against such ties just now."
