"""What a sweep showed: for each treatment the mean of every figure, and how it differs from the first one's.

The treatments play the same seeds, so a difference is taken seed by seed: what the draw alone did falls out of it.
"""

from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import isnan, sqrt

from game.lab.single import Row
from game.text import plural

Z = 1.96
"""Standard errors to either side of a mean that hold 95 %."""
ALL = "all"
"""The treatment of a sweep that varies nothing."""
BY_CHANCE = 0.05
"""Share of comparisons whose interval leaves out zero though nothing is there."""
NOISE = 9
"""Decimals beyond which a mean is only the rounding of its sum."""
Figures = dict[str, float]
DRAWN = "random:"
"""How the names of scenarios begin whose powers are drawn anew by each seed."""


@dataclass(frozen=True, slots=True)
class Mean:
    """A mean over games with its 95 % interval."""

    value: float
    half: float
    """Half the width of the interval; not a number where one game alone says nothing of the spread."""
    games: int

    @property
    def low(self) -> float:
        """The lower end."""
        return self.value - self.half

    @property
    def high(self) -> float:
        """The upper end."""
        return self.value + self.half

    @property
    def is_off_zero(self) -> bool:
        """Whether the interval leaves zero out."""
        return not isnan(self.half) and abs(self.value) > self.half

    def __str__(self) -> str:
        value = round(self.value, NOISE) + 0.0
        return f"{value:.4g}" if isnan(self.half) else f"{value:.4g} +- {round(self.half, NOISE):.2g}"


@dataclass(frozen=True, slots=True)
class Table:
    """The figures of a sweep by treatment and name: `athens.security`, `athens.ending=alone` (a share), `Armed`."""

    means: dict[str, dict[str, Mean]]
    differences: dict[str, dict[str, Mean]]
    """Of every treatment but the first: its figure less the first one's, over the seeds that both have."""


def mean_of(values: Sequence[float]) -> Mean:
    """The mean of some games' figures; of none it is nothing."""
    count = len(values)
    if not count:
        return Mean(float("nan"), float("nan"), 0)
    mean = sum(values) / count
    spread = sqrt(sum((value - mean) ** 2 for value in values) / (count - 1)) if count > 1 else float("nan")
    return Mean(mean, Z * spread / sqrt(count), count)


def table(rows: Sequence[Row]) -> Table:
    """The means and differences of a sweep's rows."""
    games = [(label_of(row), int(row["seed"]), dict(_figures(row))) for row in rows]
    counted = sorted({name for _, _, figures in games for name in figures if _is_count(name)})
    groups: dict[str, dict[int, Figures]] = {}
    for label, seed, figures in games:
        groups.setdefault(label, {})[seed] = {**dict.fromkeys(counted, 0.0), **figures}
    first = next(iter(groups.values()), {})
    return Table(
        {label: _means(list(group.values())) for label, group in groups.items()},
        {label: _means(list(_beside(group, first))) for label, group in list(groups.items())[1:]},
    )


def label_of(row: Row) -> str:
    """A row's treatment as it is printed."""
    return ", ".join(f"{key}={value}" for key, value in sorted(row.get("treatment", {}).items())) or ALL


def _means(games: Sequence[Figures]) -> dict[str, Mean]:
    names = sorted({name for figures in games for name in figures}, key=_place)
    return {name: mean_of([figures[name] for figures in games if name in figures]) for name in names}


def _beside(group: Mapping[int, Figures], first: Mapping[int, Figures]) -> Iterator[Figures]:
    """What each seed's game differs by from the first treatment's of the same seed."""
    for seed, figures in group.items():
        if seed in first:
            yield {name: value - first[seed][name] for name, value in figures.items() if name in first[seed]}


def _is_count(name: str) -> bool:
    """Whether a game that does not speak of a figure has nought of it: an event, or an ending that was another."""
    return "." not in name or "=" in name


def _place(name: str) -> tuple[bool, str]:
    """Powers first, then events, each by name."""
    return "." not in name, name


def _figures(row: Row) -> Iterator[tuple[str, float]]:
    told = _verdict(row)
    yield from _each(told) if str(row.get("scenario", "")).startswith(DRAWN) else told
    counts: Mapping[str, int] = row.get("counts", {})
    yield from ((name, float(count)) for name, count in counts.items())


def _verdict(row: Row) -> list[tuple[str, float]]:
    """What the verdict says of each power; an ending is one of itself."""
    verdict: Mapping[str, Mapping[str, float | str | None]] = row.get("verdict", {})
    return [
        (f"{power}.{name}", float(value)) if isinstance(value, int | float) else (f"{power}.{name}={value}", 1.0)
        for power, figures in verdict.items()
        for name, value in figures.items()
        if value is not None
    ]


def _each(told: Sequence[tuple[str, float]]) -> Iterator[tuple[str, float]]:
    """The mean over the powers of a drawn society, who are others in every game; an ending's share of them."""
    powers = len({name.partition(".")[0] for name, _ in told})
    found: dict[str, list[float]] = {}
    for name, value in told:
        found.setdefault(name.partition(".")[2], []).append(value)
    for name, values in found.items():
        yield f"each.{name}", sum(values) / (powers if "=" in name else len(values))


def lines_of(shown: Table) -> Iterator[str]:
    """A table as it is printed, a figure a line; what is the same in every game is told at the end.

    With several treatments the last line says how many differences would be marked by chance alone.
    """
    constant = _constant(shown)
    yield "mean a game +- half the 95 % interval; a name without a dot is an event (docs/trace.md), how often it came"
    first = next(iter(shown.means), "")
    for label, figures in shown.means.items():
        beside = shown.differences.get(label, {})
        games = plural(max(mean.games for mean in figures.values()), "game")
        less = "" if label == first else f", and less {first} on the same seeds (* off zero)"
        yield f"{label}{less}, {games}:"
        for name, mean in figures.items():
            if name in constant:
                continue
            mark = " *" if name in beside and beside[name].is_off_zero else ""
            yield f"  {name:<36} {mean!s:<20} {f'{beside[name]}{mark}' if name in beside else ''}".rstrip()
    if constant:
        told = ", ".join(
            f"{name} {value:g}" for name, value in sorted(constant.items(), key=lambda one: _place(one[0]))
        )
        yield f"the same in every game: {told}"
    yield from _caution(shown, constant)


def _caution(shown: Table, constant: Container[str]) -> Iterator[str]:
    """How many differences are marked, and how many of so many would be if the treatments did nothing."""
    told = [mean for figures in shown.differences.values() for name, mean in figures.items() if name not in constant]
    if told:
        marked, chance = sum(mean.is_off_zero for mean in told), round(BY_CHANCE * len(told))
        many = plural(len(told), "difference")
        yield f"{marked} of {many} marked *; about {chance} would be by chance alone, more where games are few"


def _constant(shown: Table) -> dict[str, float]:
    """Figures that never varied, with their value; none where a treatment has a single game."""
    found: dict[str, set[float]] = {}
    for figures in shown.means.values():
        for name, mean in figures.items():
            found.setdefault(name, set()).add(mean.value if mean.half == 0 else float("nan"))
    groups = len(shown.means)
    everywhere = [name for name in found if sum(name in figures for figures in shown.means.values()) == groups]
    return {name: min(found[name]) for name in everywhere if len(found[name]) == 1 and not any(map(isnan, found[name]))}
