"""One dial of the panel: what was published, what is simulated, the band declared beforehand, and the verdict."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from math import isnan, sqrt
from typing import Any

from game.lab.dials.band import Band, Measured, Z

FEWEST = 20
"""Occasions below which a figure is not compared."""
GROUPS = 20
"""Into how many groups the games of a figure are put to see how far it varies."""


class Verdict(StrEnum):
    """What the comparison came to."""

    AGREES = "agrees"
    DIFFERS = "differs"
    NOT_COMPARABLE = "not comparable"

    def of(self, count: int) -> str:
        """So many of this verdict: `1 agrees`, `4 agree`."""
        plain = {Verdict.AGREES: "agree", Verdict.DIFFERS: "differ"}.get(self, str(self))
        return f"{count} {self if count == 1 else plain}"


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure of a dial: where it must lie, and how it is taken from games.

    `take` gives the figure of some games and how many occasions it rests on.
    """

    name: str
    low: float
    high: float
    published: str
    take: Callable[[Sequence[Any]], tuple[float, int]]

    def read(self, dial: str, scenario: str, games: Sequence[Any]) -> "Seen":
        """The figure over all games, with half the width of its 95 % interval by leaving out groups of games."""
        value, occasions = self.take(games)
        known = occasions >= FEWEST
        band = Band(dial, self.name, self.low, self.high, "", self.published)
        half = _half(self.take, games) if known else float("nan")
        return Seen(Measured(band, scenario, value if known else float("nan"), half, len(games)), occasions)


def _half(take: Callable[[Sequence[Any]], tuple[float, int]], games: Sequence[Any]) -> float:
    """Half a 95 % interval: the jackknife over groups of games."""
    groups = min(GROUPS, len(games))
    without = [take([game for place, game in enumerate(games) if place % groups != left])[0] for left in range(groups)]
    if groups < 2 or any(map(isnan, without)):
        return float("nan")
    mean = sum(without) / groups
    return Z * sqrt((groups - 1) / groups * sum((one - mean) ** 2 for one in without))


@dataclass(frozen=True, slots=True)
class Seen:
    """One figure as it came out."""

    measured: Measured
    occasions: int
    """How many calls, treaties, wars, forecasts or ranges it rests on."""

    @property
    def is_known(self) -> bool:
        """Whether there were occasions enough."""
        return not isnan(self.measured.value)

    def told(self, *, counts: bool = True) -> str:
        """The figure beside its band as it is printed; where another is missing, its place does not count."""
        one = self.measured
        if not self.is_known:
            return f"{one.band.figure:<48} too few occasions ({self.occasions} of at least {FEWEST})"
        spread = "" if isnan(one.half) else f" +- {one.half:.3f}"
        mark = "" if one.passed else "  OUTSIDE" if counts else "  outside, not counted"
        band = f"{one.band.low:g} to {one.band.high:g}"
        return f"{one.band.figure:<48} {one.value:6.3f}{spread:<10} band {band:<12} published {one.band.because}{mark}"


@dataclass(frozen=True, slots=True)
class Compared:
    """One dial: its games, its figures, its source, and what may be said of the comparison."""

    number: int
    name: str
    title: str
    source: str
    games_of: Callable[[str, int, int], Sequence[Any]]
    """Scenario, how many, first seed: the games, each to be given to `play`."""
    play: Callable[[Any], Any]
    figures: tuple[Figure, ...]
    why: str
    """Why a game should, or should not, come to the published figure."""
    apart: str = ""
    """Where it is known to differ: why, in one sentence."""

    def read(self, scenario: str, games: Sequence[Any]) -> "Reading":
        """What came of the games."""
        return Reading(self, scenario, tuple(one.read(self.name, scenario, games) for one in self.figures))


@dataclass(frozen=True, slots=True)
class Reading:
    """A dial as it was read on one scenario."""

    dial: Compared
    scenario: str
    seen: tuple[Seen, ...] = field(default=())

    @property
    def verdict(self) -> Verdict:
        """Agrees where every figure lies in its band; not comparable where one could not be had."""
        if not all(one.is_known for one in self.seen):
            return Verdict.NOT_COMPARABLE
        return Verdict.AGREES if all(one.measured.passed for one in self.seen) else Verdict.DIFFERS

    @property
    def because(self) -> str:
        """The sentence beside the verdict."""
        if self.verdict is Verdict.NOT_COMPARABLE:
            return "These games bring it about too seldom to be compared."
        return self.dial.apart if self.verdict is Verdict.DIFFERS and self.dial.apart else self.dial.why

    def to_plain(self) -> dict[str, Any]:
        """What `--json` writes of it."""
        return {
            "dial": self.dial.name,
            "number": self.dial.number,
            "title": self.dial.title,
            "scenario": self.scenario,
            "source": self.dial.source,
            "verdict": str(self.verdict),
            "because": self.because,
            "figures": [{**_plain(one), "occasions": one.occasions} for one in self.seen],
        }


def _plain(seen: Seen) -> dict[str, Any]:
    """A figure with what was published in its own place."""
    plain = seen.measured.to_plain()
    plain["published"] = plain.pop("because")
    return plain
