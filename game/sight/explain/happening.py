"""Opening an event: what we were told of it, and what it moved of our own stocks and in our own eyes."""

from collections.abc import Iterator

from game.sight import words
from game.sight.explain.stocks import BOOKS, DYADS, NAMES, titled
from game.sight.explain.trail import events_of
from game.sight.explanation import Explanation, OpenedPart
from game.sight.news import tell
from game.sight.news.teller import Teller
from game.theory.thousandths import thousandths
from game.world.names import DOMAINS, PowerId
from game.world.state import State
from game.world.stocks import QUANTITIES, Quantity, Shape

IN_TRUST: dict[str, str] = {
    "affinity": "how like us we find {name}",
    "custom": "trust in {name} by custom, {domain}",
    "record": "{whose} record with us, {domain}",
    "institution": "trust in {name} by institution, {domain}",
}
"""Parts of our trust that an event may move, beside the stocks that open by themselves."""
OURS: dict[str, str] = {
    "legitimacy": "the legitimacy of our society's order",
    "habit": "the habits of our society",
    "lanes": "the safety of our society's seas",
}
"""What an event may move in our own society."""


def event(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """Open an event by its id, such as `event.T3.17`; None where we did not see it."""
    turn, number = pieces[1].removeprefix("T"), pieces[2]
    if not (turn.isdecimal() and number.isdecimal()):
        return None
    found = events_of(state).get((int(turn), int(number)))
    news = tell(found, seat, state) if found else None
    if found is None or news is None:
        return None
    parts = tuple(effects(state, seat, int(turn), int(number)))
    value = sum(thousandths(part.points) for part in parts) / 1000.0  # whole numbers
    note = "Only what it moved of ours, and in our own eyes, is ours to know."
    when = f"{state.setting.calendar.label(news.turn)}, {words.when(news.turn, state.turn)}"
    return Explanation(".".join(pieces), news.text, f"what we saw, {when}", value, "in all", parts, note, found.name)


def effects(state: State, seat: PowerId, turn: int, number: int) -> Iterator[OpenedPart]:
    """What one event moved, as far as this seat may know, in the order of the ledger; each stock once."""
    moved: dict[str, int] = {}
    for stage_turn, ledger in state.ledgers:
        if stage_turn != turn:
            continue
        rows = (ledger.cause == number).nonzero()[0]
        columns = (ledger.quantity[rows].tolist(), ledger.cell[rows].tolist(), ledger.delta[rows].tolist())
        for place, cell, delta in zip(*columns, strict=True):
            label = label_of(state, seat, QUANTITIES[place], cell)
            if label:
                moved[label] = moved.get(label, 0) + delta
    return (OpenedPart(label, delta / 1000.0) for label, delta in moved.items() if delta)


def label_of(state: State, seat: PowerId, quantity: Quantity, cell: int) -> str:
    """What this seat calls a moved cell; empty where it is not the seat's to know."""
    ours, teller = state.place(seat), Teller(state, seat)
    if quantity.shape is Shape.POWER:
        if quantity.name in NAMES:
            return titled(NAMES[quantity.name], teller, state.ids[cell])
        return BOOKS.get(quantity.name, "") if cell == ours else ""
    if quantity.shape in (Shape.DYAD, Shape.DOMAIN):
        dyad, domain = divmod(cell, 3) if quantity.shape is Shape.DOMAIN else (cell, 0)
        observer, subject = divmod(dyad, state.powers)
        pattern = {**DYADS, **IN_TRUST}.get(quantity.name, "")
        if observer != ours or subject == ours:
            return ""
        return pattern.format(
            name=teller.name(state.ids[subject]), whose=teller.whose(state.ids[subject]), domain=DOMAINS[domain]
        )
    society = cell if quantity.shape is Shape.SOCIETY else cell // (state.stocks.habit.shape[1] or 1)
    own = state.setting.power(seat).society
    known = quantity.shape in (Shape.SOCIETY, Shape.NORM) and state.setting.societies[society].id == own
    return OURS.get(quantity.name, "") if known else ""
