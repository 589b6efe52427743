"""Hubris over time: what it stood at when each turn opened, and what had moved it, read from the ledger.

Rows 4, 9, 12.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from game.debrief.chronicler import name_of
from game.debrief.past import moved_by, openings
from game.sight import words
from game.sight.news.teller import Teller
from game.sight.news.terms import find_war, war_words
from game.world.event import Event
from game.world.events.conduct import Cheated, HonourPaid, Squeezed
from game.world.events.home import (
    BooksOpened,
    DissenterMoved,
    Fared,
    HappeningCame,
    LeaderSucceeded,
    RangesScored,
    SecondHearing,
)
from game.world.ledger import LIMIT, TIME
from game.world.names import PowerId
from game.world.state import State, hubris_of

SCENARIO = "what the scenario brought"
"""Said of causes that have no better name."""
LEAST = 0.3
"""Points that a cause must have moved to be worth a line."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One thing that moved hubris in a turn."""

    text: str
    points: float


@dataclass(frozen=True, slots=True)
class Moment:
    """A leader's hubris as a turn opened."""

    turn: int
    value: float
    word: str
    causes: tuple[Cause, ...] = ()
    """What the turn before had done to it, the largest first."""

    def sentence(self) -> str:
        """In one line: "Turn 4: 58, proud. Success in our war on Corinth +5.2; ..."."""
        moved = "; ".join(f"{cause.text} {words.signed(cause.points)}" for cause in self.causes)
        line = f"Turn {self.turn}: {words.number(round(self.value))}, {self.word}."
        return f"{line} {words.capital(moved)}." if moved else line


def hubris_over_time(state: State, seat: PowerId) -> tuple[Moment, ...]:
    """A leader's hubris at the opening of every turn, and where the game ended."""
    at = state.place(seat)
    moments = []
    for turn, stocks in sorted(openings(state).items()):
        value = int(hubris_of(stocks)[at]) / 1000.0
        moments.append(Moment(turn, value, words.level("hubris", value), causes_of(state, seat, turn - 1)))
    return tuple(moments)


def causes_of(state: State, seat: PowerId, turn: int) -> tuple[Cause, ...]:
    """What moved a leader's hubris in one turn, the largest first; trifles are left out."""
    at = state.place(seat)
    events = {event.number: event for event in state.chronicle if event.turn == turn}
    found: dict[str, int] = {}
    for quantity in ("conduct", "overclaim"):
        for cause, delta in moved_by(state, turn, quantity, at).items():
            text = _cause(state, seat, quantity, events.get(cause), cause, turn)
            found[text] = found.get(text, 0) + delta
    rows = [Cause(text, delta / 1000.0) for text, delta in found.items() if abs(delta) >= LEAST * 1000]
    return tuple(sorted(rows, key=lambda cause: -abs(cause.points)))


def _dissenter_sat(state: State, seat: PowerId, turn: int) -> bool:
    """Whether the dissenter had a seat in the council when a turn closed."""
    moves = [one for one in state.chronicle if isinstance(one, DissenterMoved) and one.actor == seat]
    last = [one.seated for one in moves if one.turn <= turn]
    return bool(last) and last[-1]


def _cause(state: State, seat: PowerId, quantity: str, event: Event | None, cause: int, turn: int) -> str:
    """One cause in a few words."""
    if cause == LIMIT:
        return "the cut at the end of the scale"
    if cause == TIME and quantity == "overclaim":
        return "your forecasting so far"
    if cause == TIME:
        return "the dissenter, and time" if _dissenter_sat(state, seat, turn) else "time"
    if isinstance(event, HappeningCame):
        return f"“{event.headline}”"
    if event is None:
        return SCENARIO
    if isinstance(event, Fared):
        outcome = "success" if event.well else "failure"
        return f"{outcome} in {_initiative(state, event)}, at odds of {round(100 * event.odds)} %"
    named: Mapping[type[Event], str] = {
        Cheated: "cheating unseen",
        Squeezed: f"squeezing {name_of(state, event.target)}",
        HonourPaid: f"honours from {name_of(state, event.actor)}",
        DissenterMoved: "sending the dissenter away",
        SecondHearing: "a second hearing",
        BooksOpened: "opening the books",
        RangesScored: "your ranges at the opening",
        LeaderSucceeded: f"a new leader in {name_of(state, seat)}",
    }
    return named.get(type(event), SCENARIO)


def _initiative(state: State, event: Fared) -> str:
    """What an initiative was, with names instead of ids."""
    teller = Teller(state, PowerId(""))
    scenes = {str(scene.id): scene.title for scene in state.setting.scenes}
    if event.what in scenes:
        return f"“{scenes[event.what]}”"
    named = " ".join(war_words(teller, word) if find_war(teller, word) else word for word in event.what.split())
    return teller.spoken(named)
