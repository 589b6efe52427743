"""What the panel keeps of one game: plain rows, a kind a dial, gathered while the game is played."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from game.lab.panel.dues import Dues, dues_of
from game.lab.panel.pact import Pact, pacts_of
from game.lab.panel.quarrel import Fought, Summons, fought_of, summons_of
from game.session.run import Unwritten, play_out
from game.session.spec import Spec, prepare
from game.world.event import Event
from game.world.state import State, hubris_of

OPENING = 3
"""Turns in which an offer counts as a first one."""
FIRST_MEETING = (("relations.*.*.friendship", "0"), ("relations.*.*.record", "0"), ("reach", "60"))
"""What makes all powers strangers who live equally near: nothing is felt or remembered of anybody."""
HOPE = (("powers.*.leader.hope", "5"), ("rules.hope.moves", "0"))
"""Wishing is held low where hubris is held, so that one thing is seen at a time."""


@dataclass(frozen=True, slots=True)
class Course:
    """One game as the dials read it."""

    hubris: int | None
    """Points at which hubris was pinned; None where it was left alone."""
    pacts: tuple[Pact, ...] = ()
    summons: tuple[Summons, ...] = ()
    wars: tuple[Fought, ...] = ()
    said: tuple[tuple[float, bool], ...] = ()
    """What leaders said of what may come, 0-1, and whether it came."""
    ranges: tuple[int, int] = (0, 0)
    """Ranges that held the truth, and all of them."""
    dues: tuple[Dues, ...] = ()
    firsts: tuple[tuple[bool, bool], ...] = ()
    """For every two powers not bound to each other, one way: whether of one society, whether an offer came early."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One game to be played for the panel."""

    spec: Spec
    hubris: int | None = None


def as_they_come(scenario: str, games: int, seed: int) -> tuple[Planned, ...]:
    """Games in which nothing is pinned, every seat told bent."""
    return tuple(Planned(Spec(scenario, seed + place, modes=(("*", "bent"),))) for place in range(games))


def pinned(scenario: str, games: int, seed: int, hubris: int) -> tuple[Planned, ...]:
    """Half as many games with every leader's hubris held at one level."""
    pins = (("powers.*.leader.hubris", str(hubris)), ("rules.hubris.moves", "0"), *HOPE)
    plain = as_they_come(scenario, max(1, games // 2), seed)
    return tuple(Planned(replace(one.spec, overrides=pins), hubris) for one in plain)


def strangers(scenario: str, games: int, seed: int) -> tuple[Planned, ...]:
    """The first turns of games in which all are strangers to each other."""
    plain = as_they_come(scenario, games, seed)
    return tuple(Planned(replace(one.spec, overrides=FIRST_MEETING, turns=OPENING)) for one in plain)


def course_of(planned: Planned) -> Course:
    """Play one game and keep what the dials need of it."""
    opening = prepare(planned.spec)
    journal = Unwritten(opening.header)
    seen = _Watch(journal)
    state = play_out(planned.spec, opening, journal=journal, on_window=seen.add).state
    return Course(
        planned.hubris,
        pacts_of(state),
        summons_of(state, seen.strengths),
        fought_of(state, seen.hubris),
        tuple((one.percent / 100.0, one.outcome) for one in state.forecasts if one.outcome is not None),
        _held(state),
        dues_of(state),
        _firsts(state, seen.offers),
    )


@dataclass(slots=True)
class _Watch:
    """What is gone when the game is over: strengths and hubris turn by turn, and who sought audience of whom."""

    journal: Unwritten
    strengths: list[tuple[int, ...]] = field(default_factory=list)
    hubris: list[tuple[int, ...]] = field(default_factory=list)
    offers: set[tuple[str, str]] = field(default_factory=set)

    def add(self, state: State, events: Sequence[Event]) -> None:
        """Keep a closed window's figures, the last of a turn standing for it."""
        del events
        while len(self.strengths) <= state.turn:
            self.strengths.append(())
            self.hubris.append(())
        self.strengths[state.turn] = tuple(state.stocks.strength.tolist())
        self.hubris[state.turn] = tuple(hubris_of(state.stocks).tolist())
        if state.turn <= OPENING + 1 and self.journal.course.played:
            self.offers |= {(one.by, one.to) for one in self.journal.course.played[-1].audiences}


def _held(state: State) -> tuple[int, int]:
    """How many ranges of the living toward the living held the truth, and how many there were."""
    inside = count = 0
    pairs = ~np.eye(state.powers, dtype=bool)
    for told in state.told:
        truth = told.truth[pairs]
        inside += int(((told.low[pairs] <= truth) & (truth <= told.high[pairs])).sum())
        count += truth.size
    return inside, count


def _firsts(state: State, offers: set[tuple[str, str]]) -> tuple[tuple[bool, bool], ...]:
    """For each directed pair without a treaty at the opening: whether insiders, and whether it was courted."""
    setting = state.setting
    bound = {frozenset(treaty.parties) for treaty in setting.treaties}
    return tuple(
        (one.society == other.society, (one.id, other.id) in offers)
        for i, one in enumerate(setting.powers)
        for j, other in enumerate(setting.powers)
        if i != j and frozenset((one.id, other.id)) not in bound
    )
