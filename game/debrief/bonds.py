"""A seat's own trust in others: what it was made of when it mattered, and what came of it (row 3)."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.debrief.chronicler import date, name_of
from game.debrief.past import parts_at, stocks_at, treaties_of
from game.debrief.sureness import settled_of
from game.debrief.weighty import Weighty
from game.sight import words
from game.sight.news.teller import possessive
from game.text import listing
from game.world.event import Event
from game.world.events.conduct import BreachFound, Cheated, GiftGiven, PromisesKept
from game.world.events.diplomacy import CallAnswered, DemandMade
from game.world.events.war import WarDeclared
from game.world.names import DOMAINS, PARTS, SECURITY, Part, PowerId
from game.world.state import State

MOST = 3
"""Courts that are looked at."""
FORECASTS = 2
"""Forecasts about one court that are recalled: those that the scenario asked for, then the last ones."""
TRIFLE = 0.5
"""Points below which a part of trust is not spoken of."""

MADE_OF: dict[Part, str] = {
    Part.CUSTOM: "custom (any stranger got that)",
    Part.RECORD: "record (what it had done)",
    Part.AFFINITY: "likeness (which says nothing of conduct)",
    Part.NEED: "need (your own wish)",
    Part.FRIENDSHIP: "friendship (yours for it)",
    Part.INSTITUTION: "membership (the league that you shared)",
    Part.LIMIT: "the cut at the end of the scale",
}
"""What each part of trust is, in words that follow a figure."""


@dataclass(frozen=True, slots=True)
class Bond:
    """Our trust in one power at one turn, taken apart, and what they did afterwards."""

    power: PowerId
    name: str
    turn: int
    date: str
    domain: str
    trust: float
    parts: tuple[tuple[str, float], ...]
    """Every part that was not nought, in points; they sum to the trust."""
    theirs: float
    """Their friendship for us then, as it truly was."""
    came: tuple[str, ...]
    """What came of it, in sentences."""
    sure: tuple[str, ...]
    """What we said of them in forecasts, in sentences."""

    def sentences(self) -> tuple[str, ...]:
        """The whole of it in words."""
        word, level = words.level("trust", self.trust), words.number(round(self.trust))
        listed = [f"{words.number(points)} of {MADE_OF[Part(part)]}" for part, points in self._largest()]
        made = f"In {self.date} your trust in {self.name} was {level}, {word}: {listing(listed) or 'made of nothing'}."
        true = f"{words.capital(possessive(self.name))} friendship for you was {words.number(round(self.theirs))} then."
        return (made, true, *self.came, *self.sure)

    def _largest(self) -> list[tuple[str, float]]:
        return sorted((row for row in self.parts if abs(row[1]) >= TRIFLE), key=lambda row: -abs(row[1]))


def bond(state: State, seat: PowerId, power: PowerId, turn: int, domain: int = SECURITY) -> Bond:
    """What a seat's trust in one power was made of as a turn opened, and what came of it from then on."""
    at, whom = state.place(seat), state.place(power)
    column = [int(whole) for whole in parts_at(state, turn)[:, at, whom, domain]]
    return Bond(
        power,
        name_of(state, power),
        turn,
        date(state, turn),
        str(DOMAINS[domain]),
        sum(column) / 1000.0,
        tuple((str(part), whole / 1000.0) for part, whole in zip(PARTS, column, strict=True) if whole),
        int(stocks_at(state, turn).friendship[whom, at]) / 1000.0,
        _came(state, seat, power, turn),
        _sure(state, seat, power),
    )


def bonds(state: State, seat: PowerId, orders: Sequence[Weighty]) -> tuple[Bond, ...]:
    """The bonds that mattered: with those whom weighty orders touched, who failed us, or whom we needed most."""
    found: dict[PowerId, int] = {}
    for event in state.chronicle:
        if event.target == seat and event.actor not in (None, seat) and _is_wrong(event):
            found.setdefault(PowerId(event.actor or ""), event.turn)
    for order in sorted(orders, key=lambda one: -one.weight):
        for court in order.courts[:1]:
            found.setdefault(court, order.turn)
    needed = _most_needed(state, seat)
    if needed is not None:
        found.setdefault(needed, max((order.turn for order in orders), default=state.turn))
    return tuple(bond(state, seat, power, turn) for power, turn in list(found.items())[:MOST])


def times(count: int) -> str:
    """How often: "once", "twice", "3 times"."""
    return {1: "once", 2: "twice"}.get(count, f"{count} times")


def _is_wrong(event: Event) -> bool:
    """Whether an act failed the one to whom it was done."""
    if isinstance(event, CallAnswered):
        return event.bound and not event.came and not event.excused
    return isinstance(event, BreachFound | Cheated | WarDeclared)


def _most_needed(state: State, seat: PowerId) -> PowerId | None:
    """Whom a seat needed most as the last turn opened; nobody where it needed nobody."""
    need = stocks_at(state, state.turn).need[state.place(seat)].tolist()
    most = max(need)
    return state.ids[need.index(most)] if most >= 5000 else None


def _came(state: State, seat: PowerId, power: PowerId, turn: int) -> tuple[str, ...]:
    """What the other did to us from a turn on: promises, breaches, calls, blows, gifts."""
    acts = [event for event in state.chronicle if event.turn >= turn and event.actor == power and event.target == seat]
    found = [event for event in acts if isinstance(event, BreachFound)]
    hidden = len([event for event in acts if isinstance(event, Cheated)]) - len(found)
    kept = _kept(state, seat, power, turn)
    calls = [event for event in acts if isinstance(event, CallAnswered)]
    came, name = len([event for event in calls if event.came]), name_of(state, power)
    rows = [
        (kept, f"It kept its promises to you {times(kept)} from then on."),
        (len(found), f"It was found to have broken its word {times(len(found))}."),
        (hidden, f"It broke its word {times(hidden)}{' more' if found else ''}, and you never knew."),
        (
            len(calls),
            f"Called to your side {times(len(calls))}, it {f'came {times(came)}' if came else 'stayed away'}.",
        ),
        (_count(acts, DemandMade), f"{name} put an ultimatum to you."),
        (_count(acts, WarDeclared), f"{name} declared war on you."),
        (_count(acts, GiftGiven), f"{name} gave without being asked, {times(_count(acts, GiftGiven))}."),
    ]
    said = tuple(text for count, text in rows if count > 0)
    return said or (f"{name} did nothing to you, good or bad, from then on.",)


def _count(events: Sequence[Event], kind: type[Event]) -> int:
    return len([event for event in events if isinstance(event, kind)])


def _kept(state: State, seat: PowerId, power: PowerId, turn: int) -> int:
    """How many promises to us the other kept, a treaty and turn each."""
    ours = {treaty.id for treaty in treaties_of(state) if treaty.binds(seat) and treaty.binds(power)}
    rows = [
        row for event in state.chronicle if isinstance(event, PromisesKept) and event.turn >= turn for row in event.rows
    ]
    return len([treaty for treaty, keeper in rows if keeper == power and treaty in ours])


def _sure(state: State, seat: PowerId, power: PowerId) -> tuple[str, ...]:
    """How sure we were of them: every forecast about them, with what came."""
    about = [one for one in settled_of(state, seat) if one.question.subject == power]
    about.sort(key=lambda one: (one.question.kind != "asked", -one.turn))
    return tuple(
        f"Asked “{one.question.text}” {'you' if one.said else 'your staff'} said {round(one.percent)} %; "
        f"it {'happened' if one.outcome else 'did not happen'}."
        for one in about[:FORECASTS]
    )
