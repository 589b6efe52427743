"""Agenda: what a turn brings to each desk: an answer to the last forecast, somebody who asks, a date that falls due.

A turn without one of the three is a turn in which a person does not know what to do next. Every seat of games between
leaders counts, on every turn but the first.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from game.lab.dials.band import Band, Measured, ratio
from game.session.run import Unwritten, play_out
from game.session.spec import Spec, prepare
from game.sight.observing.calendar import dues_of
from game.sight.observing.papers import scenes_of
from game.sight.observing.petitions import petitions_of
from game.world.event import Event
from game.world.names import PowerId, Window
from game.world.state import State

THINGS = ("an answer to the last forecast", "something that somebody asks", "a date within two turns")
"""What every turn brings."""
_WHY = "design of a turn: a beginner never wonders what to do next"
BANDS = {
    figure: Band("agenda", figure, low, 1.0, "", _WHY)
    for figure, low in (("all three", 0.95), *((thing, 0.95) for thing in THINGS))
}
"""What must be found; declared here and nowhere else."""


@dataclass(frozen=True, slots=True)
class Turns:
    """One game's turns at every seat."""

    rows: tuple[tuple[bool, bool, bool], ...]
    """For each seat and turn, which of the three things it brought."""


def games_of(scenario: str, games: int, seed: int) -> tuple[Spec, ...]:
    """The plan: games as they come."""
    return tuple(Spec(scenario, seed + place) for place in range(games))


def turns_of(spec: Spec) -> Turns:
    """Play one game and look over every desk."""
    opening = prepare(spec)
    journal = Unwritten(opening.header)
    desks = _Desks(journal)
    play_out(spec, opening, journal=journal, on_window=desks.add)
    return Turns(tuple(desks.rows))


@dataclass(slots=True)
class _Desks:
    """The desks of the open window, and what the turns before brought."""

    journal: Unwritten
    rows: list[tuple[bool, bool, bool]] = field(default_factory=list)
    open: dict[PowerId, tuple[bool, bool, bool]] = field(default_factory=dict)

    def add(self, state: State, events: tuple[Event, ...]) -> None:
        """Count the desks of the closed window, now that it is known who sought an audience; read the next."""
        del events
        courted = {one.to for one in self.journal.course.played[-1].audiences}
        self.rows += [(told, asked or power in courted, due) for power, (told, asked, due) in self.open.items()]
        self.open = {}
        if state.window is Window.ORDERS and state.turn > 1 and not state.over:
            self.open = {power: brought(state, power) for power in state.living()}


def brought(state: State, seat: PowerId) -> tuple[bool, bool, bool]:
    """Which of the three things the desk of a seat brings, audiences of this window aside."""
    mine = (one for one in state.forecasts if one.question.seat == seat)
    told = any(one.turn == state.turn - 1 and one.outcome is not None for one in mine)
    return told, _asked(state, seat), bool(dues_of(state, seat))


def _asked(state: State, seat: PowerId) -> bool:
    """Whether a scene, an offer, a threat of ours that was defied, the beaten, or a petition waits for the seat."""
    return bool(
        scenes_of(state, seat)
        or petitions_of(state, seat)
        or any(one.to == seat for one in state.offers.values())
        or any(one.by == seat and one.answer == "defy" for one in state.demands.values())
        or seat in state.beaten.values()
    )


def measure(scenario: str, games: Sequence[Turns]) -> Iterator[Measured]:
    """The figures of this dial from its games."""
    value, half = ratio([(float(sum(all(row) for row in game.rows)), float(len(game.rows))) for game in games])
    yield Measured(BANDS["all three"], scenario, value, half, len(games))
    for place, thing in enumerate(THINGS):
        value, half = ratio([(float(sum(row[place] for row in game.rows)), float(len(game.rows))) for game in games])
        yield Measured(BANDS[thing], scenario, value, half, len(games))
