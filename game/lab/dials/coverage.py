"""Coverage: how often the truth lies in the range that a seat was shown, by the hubris of its leader (contract, 3).

Hubris narrows the ranges and improves none; hope leans the estimates. Hubris is pinned at five levels, hope at 5; all
seats are told bent; every continuous reading of every other power counts once.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from game.lab.dials.band import Band, Measured, ratio, slope
from game.rules.intelligence import scale_of
from game.session.run import Unwritten, play_out
from game.session.spec import Spec, prepare
from game.world.event import Event
from game.world.report import MECHANISMS, Told
from game.world.state import State

LEVELS = (0, 25, 50, 75, 90)
"""Points of hubris at which it is pinned."""
HOPE = 5
"""Points of hope at which that is pinned meanwhile."""
WISHFUL = 80
"""Points of hope at which the shift is measured, at no hubris."""
TOWARD = MECHANISMS.index("shift toward the wish")

_WHY = "design of the lens: omission and false certainty come before false fact"
BANDS: Mapping[str, Band] = {
    band.figure: band
    for band in (
        Band("coverage", "inside the 90 % range at hubris 0", 0.87, 0.93, "", _WHY),
        Band("coverage", "inside the 90 % range at hubris 25", 0.70, 0.84, "", _WHY),
        Band("coverage", "inside the 90 % range at hubris 50", 0.55, 0.70, "", _WHY),
        Band("coverage", "inside the 90 % range at hubris 75", 0.40, 0.56, "", _WHY),
        Band("coverage", "inside the 90 % range at hubris 90", 0.00, 0.40, "", _WHY),
        Band("coverage", "slope of the error on hubris", -0.002, 1.0, "points a point", "hubris improves nothing (6)"),
        Band("coverage", "shift at hubris 0 and hope 80", 6.0, 12.0, "points", "hope alone deceives (9, 17)"),
    )
}
"""What must be found; declared here and nowhere else."""


@dataclass(frozen=True, slots=True)
class Pinned:
    """One game of this dial."""

    spec: Spec
    hubris: int
    hope: int


@dataclass(frozen=True, slots=True)
class Sight:
    """What one game's reports came to, as sums over them."""

    hubris: int
    hope: int
    reports: int
    inside: int
    """Reports whose range holds the truth."""
    error: float
    """Distance of estimate and truth, in points, summed."""
    shift: float
    """How far the estimate stands from what the source saw, toward the wish, in points, summed."""


def games_of(scenario: str, games: int, seed: int) -> tuple[Pinned, ...]:
    """The plan: each level on the same seeds, so many games in all; and half as many wishful ones as a level has."""
    each = max(1, games // len(LEVELS))
    levels = [(level, HOPE, each) for level in LEVELS] + [(0, WISHFUL, max(1, each // 2))]
    return tuple(
        Pinned(_spec(scenario, seed + place, hubris, hope), hubris, hope)
        for hubris, hope, count in levels
        for place in range(count)
    )


def _spec(scenario: str, seed: int, hubris: int, hope: int) -> Spec:
    """A game in which nothing moves hubris or hope, every seat told bent."""
    pins = (
        ("powers.*.leader.hubris", str(hubris)),
        ("powers.*.leader.hope", str(hope)),
        ("rules.hubris.moves", "0"),
        ("rules.hope.moves", "0"),
    )
    return Spec(scenario, seed, modes=(("*", "bent"),), overrides=pins)


def sight_of(pinned: Pinned) -> Sight:
    """Play one game and add up what its seats were told beside what was true."""
    opening = prepare(pinned.spec)
    found = _Sums()
    play_out(pinned.spec, opening, journal=Unwritten(opening.header), on_window=found.add)
    return Sight(pinned.hubris, pinned.hope, found.reports, found.inside, found.error, found.shift)


@dataclass(slots=True)
class _Sums:
    """Sums over the reports of a game, each counted in the window in which it reaches the desks."""

    reports: int = 0
    inside: int = 0
    error: float = 0.0
    shift: float = 0.0
    seen: int = field(default=0)

    def add(self, state: State, events: tuple[Event, ...]) -> None:
        """Count the reports that are new in this state."""
        del events
        for told in state.told[self.seen :]:
            self._add(told, state)
        self.seen = len(state.told)

    def _add(self, told: Told, state: State) -> None:
        lives = np.array(state.alive)
        pairs = lives[:, None] & lives[None, :] & ~np.eye(state.powers, dtype=bool)
        truth, low, high = told.truth[pairs], told.low[pairs], told.high[pairs]
        scale = scale_of(state)[None, :]
        way = np.sign(told.steps[TOWARD][pairs])
        self.reports += truth.size
        self.inside += int(((low <= truth) & (truth <= high)).sum())
        self.error += float((np.abs(told.estimate[pairs] - truth) / scale).sum())
        self.shift += float(((told.estimate[pairs] - told.raw[pairs]) * way / scale).sum())


def measure(scenario: str, sights: Sequence[Sight]) -> Iterator[Measured]:
    """The figures of this dial from its games."""
    for level in LEVELS:
        mine = [one for one in sights if (one.hubris, one.hope) == (level, HOPE)]
        value, half = ratio([(float(one.inside), float(one.reports)) for one in mine])
        yield Measured(BANDS[f"inside the 90 % range at hubris {level}"], scenario, value, half, len(mine))
    pinned = [one for one in sights if one.hope == HOPE and one.reports]
    value, half = slope((float(one.hubris), one.error / one.reports) for one in pinned)
    yield Measured(BANDS["slope of the error on hubris"], scenario, value, half, len(pinned))
    wishful = [one for one in sights if one.hope == WISHFUL]
    value, half = ratio([(one.shift, float(one.reports)) for one in wishful])
    yield Measured(BANDS["shift at hubris 0 and hope 80"], scenario, value, half, len(wishful))
