"""What a sweep showed: for each treatment the mean of every figure, with its 95 % interval."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from game.lab.single import Row

Z = 1.96
"""Standard errors to either side of a mean that hold 95 %."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over games with its 95 % interval."""

    value: float
    half: float
    """Half the width of the interval."""
    games: int

    @property
    def low(self) -> float:
        """The lower end."""
        return self.value - self.half

    @property
    def high(self) -> float:
        """The upper end."""
        return self.value + self.half

    def __str__(self) -> str:
        return f"{self.value:.3g} +- {self.half:.2g}"


def mean_of(values: Sequence[float]) -> Mean:
    """The mean of some games' figures; of none it is nothing."""
    count = len(values)
    if not count:
        return Mean(float("nan"), float("nan"), 0)
    mean = sum(values) / count
    spread = sqrt(sum((value - mean) ** 2 for value in values) / (count - 1)) if count > 1 else float("nan")
    return Mean(mean, Z * spread / sqrt(count), count)


def table(rows: Sequence[Row]) -> dict[str, dict[str, Mean]]:
    """Treatment, figure (`athens.security`, `WarDeclared`): mean over its games."""
    found: dict[str, dict[str, list[float]]] = {}
    for row in rows:
        for name, value in _figures(row):
            found.setdefault(label_of(row), {}).setdefault(name, []).append(value)
    counted = {label: len([row for row in rows if label_of(row) == label]) for label in found}
    return {
        label: {name: _filled(name, values, counted[label]) for name, values in figures.items()}
        for label, figures in found.items()
    }


def label_of(row: Row) -> str:
    """A row's treatment as it is printed."""
    return ", ".join(f"{key}={value}" for key, value in sorted(row.get("treatment", {}).items())) or "all"


def _filled(name: str, values: list[float], games: int) -> Mean:
    """The mean of a figure; an event that a game does not count came about nought times in it."""
    return mean_of(values if "." in name else values + [0.0] * (games - len(values)))


def _figures(row: Row) -> Iterator[tuple[str, float]]:
    verdict: Mapping[str, Mapping[str, float | str | None]] = row.get("verdict", {})
    for power, figures in sorted(verdict.items()):
        yield from ((f"{power}.{name}", value) for name, value in figures.items() if isinstance(value, int | float))
    counts: Mapping[str, int] = row.get("counts", {})
    yield from ((name, float(count)) for name, count in sorted(counts.items()))
