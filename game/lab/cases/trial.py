"""Cases over many games: what each game gives, and the statistic that they come to with its interval.

Both arms play the same seeds, so the spread of a difference is that of the games' differences.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan, nan, sqrt

from game.lab.cases.case import Arm, Case, Trial
from game.lab.cases.course import play
from game.lab.cases.led import led
from game.lab.cases.result import Effect
from game.world.state import State

Share = tuple[float, float]
"""A finished game's part and whole of a statistic."""
Z = 1.96
"""Standard errors to either side of a figure that hold 95 %."""


@dataclass(frozen=True, slots=True)
class Shares:
    """What some games of a case gave, seed by seed."""

    one: tuple[Share, ...]
    other: tuple[Share, ...] = ()
    """Of the second arm, if there is one."""

    def __add__(self, more: "Shares") -> "Shares":
        """These games and the ones after them."""
        return Shares(self.one + more.one, self.other + more.other)


def play_games(case: Case, trial: Trial, seeds: range) -> Shares:
    """Play some games of a case in each of its arms."""
    other = _of_arm(case, trial, trial.against, seeds) if trial.against is not None else ()
    return Shares(_of_arm(case, trial, case.arm, seeds), other)


def effect_of(trial: Trial, shares: Shares) -> Effect:
    """The statistic over all games; with a second arm, the difference."""
    one, apart = _figure(shares.one), _residuals(shares.one)
    if trial.against is None:
        return Effect(trial.statistic.text, len(shares.one), one, _half(apart), (trial.low, trial.high))
    other = _figure(shares.other)
    apart = [a - b for a, b in zip(apart, _residuals(shares.other), strict=True)]
    band = (trial.low, trial.high)
    return Effect(trial.statistic.text, len(shares.one), one - other, _half(apart), band, (one, other))


def _of_arm(case: Case, trial: Trial, arm: Arm, seeds: range) -> tuple[Share, ...]:
    ending = led if case.leaders else _held
    return tuple(trial.statistic.share(ending(case, arm, seed)) for seed in seeds)


def _held(case: Case, arm: Arm, seed: int) -> State:
    """The end of a game in which everybody holds who has no orders."""
    return play(case, arm, seed).ends[-1]


def _told(games: Sequence[Share]) -> list[Share]:
    """The games that say anything: one without the thing measured counts for nothing."""
    return [(0.0, 0.0) if isnan(part) else (part, whole) for part, whole in games]


def _figure(games: Sequence[Share]) -> float:
    """Sum of the parts over sum of the wholes; nothing where there is no whole."""
    told = _told(games)
    whole = sum(one for _, one in told)
    return sum(part for part, _ in told) / whole if whole else nan


def _residuals(games: Sequence[Share]) -> list[float]:
    """How far each game pulls the figure: what it gives above its due, over the mean whole."""
    told, figure = _told(games), _figure(games)
    mean = sum(whole for _, whole in told) / max(len(told), 1)
    return [(part - figure * whole) / mean for part, whole in told] if mean else [nan for _ in told]


def _half(residuals: Sequence[float]) -> float:
    """Half the width of the 95 % interval of a mean whose games pull so."""
    count = len(residuals)
    return Z * sqrt(sum(one * one for one in residuals) / max(count - 1, 1) / max(count, 1))
