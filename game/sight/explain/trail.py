"""The trail behind a number: the ledger rows that moved one stock, as this seat may read them (row 3).

The rows are the computation itself. A seat reads those of its own stocks, its own views and what is public; the event
behind a row is named only if the seat saw it.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.sight.explanation import Entry, OpenedPart
from game.sight.news import tell
from game.theory.thousandths import thousandths
from game.world.event import Event
from game.world.events.conduct import PromisesKept
from game.world.ledger import LIMIT, TIME
from game.world.names import PowerId
from game.world.state import State
from game.world.stocks import PLACE

OPENING = "at the opening"
UNSEEN = "for reasons that we have not seen"
PROMISES = "promises kept to us"
BOUNDS = "what the bounds cut off"

TIMES: dict[str, str] = {
    "custom": "time: custom followed its society",
    "record": "time: records are forgotten, but for lies",
    "affinity": "time: looks wear off, and fortunes change",
    "need": "time: threats and alternatives changed",
    "friendship": "time: without dealings, friends drift apart",
    "institution": "time: memberships changed",
    "fear": "time: fear settles at what strength and reach give",
    "regard": "time: regard goes back to the middle",
    "rightful": "time: the tie settled",
    "identity": "time: promises kept between us, or distance",
    "belonging": "time: years among its society",
    "lanes": "time: the seas grow safe again",
    "resolve": "time: names fade",
    "honesty": "time: names fade",
    "motives": "time: safety crowds the others out, or lets go",
    "legitimacy": "time: towards what custom and practice make of it",
    "habit": "time: kept turn after turn",
    "people": "time: towards justice and wellbeing",
    "offices": "time: offices go to those who rule anyway, or are won back",
    "justice": "time: towards what the checks hold, less what trust allows",
}
"""What a row without an event stands for, in each stock; `time` in the others."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one cause moved in one turn, in thousandths."""

    turn: int
    cause: int
    delta: int


def steps_of(state: State, quantity: str, cell: int, since: int = 0) -> tuple[Step, ...]:
    """Every step of one stock's one cell since a turn, in the order of the turns; rows of a cause are added up."""
    deltas: dict[tuple[int, int], int] = {}
    for turn, ledger in state.ledgers:
        if turn < since:
            continue
        mine = np.flatnonzero((ledger.quantity == PLACE[quantity]) & (ledger.cell == cell))
        for cause, delta in zip(ledger.cause[mine].tolist(), ledger.delta[mine].tolist(), strict=True):
            deltas[turn, cause] = deltas.get((turn, cause), 0) + delta
    return tuple(Step(turn, cause, delta) for (turn, cause), delta in deltas.items())


@lru_cache(maxsize=2)
def events_of(state: State) -> Mapping[tuple[int, int], Event]:
    """Every event of the chronicle by turn and number. States are compared by identity."""
    return {(event.turn, event.number): event for event in state.chronicle}


def moved(steps: Iterable[Step]) -> int:
    """What some steps moved together, in thousandths."""
    return sum(step.delta for step in steps)  # whole numbers


def weighed(delta: int, weight: float) -> int:
    """A step times a weight, rounded once to thousandths."""
    return delta if weight == 1.0 else thousandths(delta * weight / 1000.0)


def entries_of(
    state: State, seat: PowerId, quantity: str, cell: int, whole: int, weight: float = 1.0
) -> tuple[Entry, ...]:
    """The entries behind a stock, or behind a part that is a stock times a weight; they sum to `whole`, exactly.

    Events that the seat saw come first, the latest before the others; then time, what it did not see, what the
    bounds cut off, and the opening, which takes what no row explains.
    """
    seen: list[tuple[tuple[int, int], Entry]] = []
    rest: dict[str, Entry] = {}
    left = whole
    for step in steps_of(state, quantity, cell):
        delta = weighed(step.delta, weight)
        left -= delta
        entry = entry_of(state, seat, quantity, step, delta)
        if entry.event and entry.event not in {"time", "limit"}:
            seen.append(((step.turn, step.cause), entry))
        else:
            rest[entry.text] = _added(rest.get(entry.text), entry)
    latest = [entry for _, entry in sorted(seen, key=lambda pair: pair[0], reverse=True)]
    kinds = [rest[text] for text in (PROMISES, TIMES.get(quantity, "time"), UNSEEN, BOUNDS) if text in rest]
    return tuple(entry for entry in (*latest, *kinds, Entry("", 0, OPENING, left / 1000.0)) if entry.points)


def entry_of(state: State, seat: PowerId, quantity: str, step: Step, delta: int) -> Entry:
    """One step, or its weighed share `delta`, as this seat may read it."""
    points = delta / 1000.0
    if step.cause == TIME:
        return Entry("time", step.turn, TIMES.get(quantity, "time"), points)
    if step.cause == LIMIT:
        return Entry("limit", step.turn, BOUNDS, points)
    event = events_of(state).get((step.turn, step.cause))
    news = tell(event, seat, state) if event else None
    if news is not None:
        return Entry(news.id, step.turn, news.text, points)
    return Entry("", step.turn, PROMISES if isinstance(event, PromisesKept) else UNSEEN, points)


def _added(one: Entry | None, other: Entry) -> Entry:
    """Two entries of the same kind as one, with the later turn."""
    if one is None:
        return other
    whole = thousandths(one.points) + thousandths(other.points)
    return Entry(one.event, max(one.turn, other.turn), one.text, whole / 1000.0)


def parts_of(entries: tuple[Entry, ...]) -> tuple[OpenedPart, ...]:
    """A single stock's entries as named parts: the opening, deeds, promises, time, the unseen, the limit."""
    return tuple(part for name, kept in _sorted(entries) for part in _part(name, kept))


def _sorted(entries: tuple[Entry, ...]) -> Iterator[tuple[str, tuple[Entry, ...]]]:
    for name in ("opening", "deeds", "promises", "time", "unseen", "limit"):
        yield name, tuple(entry for entry in entries if _kind(entry) == name)


def _kind(entry: Entry) -> str:
    """Under which part of a single stock an entry falls."""
    if entry.event in {"time", "limit"}:
        return entry.event
    return {OPENING: "opening", UNSEEN: "unseen", PROMISES: "promises"}.get(entry.text, "deeds")


def _part(name: str, entries: tuple[Entry, ...]) -> Iterator[OpenedPart]:
    """A part with the sum of its entries; none where it has none."""
    if entries:
        whole = sum(thousandths(entry.points) for entry in entries)  # whole numbers
        yield OpenedPart(name, whole / 1000.0, entries)
