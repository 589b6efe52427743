"""A figure that the game must show: what is measured, where it must lie, and whether it does."""

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from math import isnan, sqrt
from typing import Any

Z = 1.96
"""Standard errors to either side of a figure that hold 95 %."""


@dataclass(frozen=True, slots=True)
class Band:
    """Where a figure must lie, both ends counted in, and why."""

    dial: str
    figure: str
    low: float
    high: float
    unit: str
    because: str


@dataclass(frozen=True, slots=True)
class Measured:
    """A figure as it was measured, with its 95 % interval (games are drawn, not reports)."""

    band: Band
    scenario: str
    value: float
    half: float
    """Half the width of the interval."""
    games: int

    @property
    def passed(self) -> bool:
        """Whether the figure lies in its band."""
        return not isnan(self.value) and self.band.low <= self.value <= self.band.high

    def to_plain(self) -> dict[str, Any]:
        """What `--json` writes of it."""
        ends = {"low": _known(self.value - self.half), "high": _known(self.value + self.half)}
        rest = {"scenario": self.scenario, "value": _known(self.value), "interval": ends, "games": self.games}
        return {**asdict(self.band), **rest, "passed": self.passed}

    def __str__(self) -> str:
        band = f"{self.band.low:g} to {self.band.high:g} {self.band.unit}".rstrip()
        verdict = "within" if self.passed else "OUTSIDE"
        spread = "            " if isnan(self.half) else f" +- {self.half:.4f}  "
        return f"{self.band.figure:<42} {self.value:8.4f}{spread} {verdict} {band}   ({self.scenario})"


def _known(figure: float) -> float | None:
    """A figure as JSON can hold it: null where there is none."""
    return None if isnan(figure) else figure


def spoken(value: float, half: float, decimals: int) -> str:
    """A figure with half its interval, or alone where one game says nothing of the spread."""
    told = f"{value:.{decimals}f}"
    return told if isnan(half) else f"{told} +- {half:.{decimals}f}"


def ratio(parts: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """A sum of parts over a sum of wholes, one pair a game, with half the width of its 95 % interval."""
    part, whole = sum(one for one, _ in parts), sum(each for _, each in parts)
    if not whole:
        return float("nan"), float("nan")
    value, count = part / whole, len(parts)
    if count < 2:
        return value, float("nan")  # One game says nothing of how games differ.
    squares = sum((one - value * each) ** 2 for one, each in parts)
    return value, Z * sqrt(squares * count / (count - 1)) / whole


def slope(rows: Iterable[tuple[float, float]]) -> tuple[float, float]:
    """The slope of a straight line through points (x, y), with half the width of its 95 % interval."""
    points = list(rows)
    count = len(points)
    if count < 3:
        return float("nan"), float("nan")
    mean_x, mean_y = sum(x for x, _ in points) / count, sum(y for _, y in points) / count
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    value = sum((x - mean_x) * (y - mean_y) for x, y in points) / spread
    left = sum((y - mean_y - value * (x - mean_x)) ** 2 for x, y in points)
    return value, Z * sqrt(left / (count - 2) / spread)
