"""Treatments held against each other on the same seeds: the six figures of one seat, and their paired differences."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from game.debrief.figures import FIGURES
from game.lab.single import Row
from game.lab.tabulate import Mean, label_of, mean_of

Verdicts = Mapping[str, Mapping[int, Mapping[str, float | None]]]
"""Treatment, seed: the figures of one seat."""


@dataclass(frozen=True, slots=True)
class Contrast:
    """How two treatments differ in one figure, game by game on the same seeds."""

    one: str
    other: str
    figure: str
    difference: Mean
    """The first less the second."""

    @property
    def is_apart(self) -> bool:
        """Whether the 95 % interval leaves out nought."""
        return self.difference.low > 0.0 or self.difference.high < 0.0


def figures_of(rows: Sequence[Row], seat: str) -> Verdicts:
    """The figures of a seat, by treatment and seed."""
    found: dict[str, dict[int, Mapping[str, float | None]]] = {}
    for row in rows:
        if seat in row.get("verdict", {}):
            found.setdefault(label_of(row), {})[row["seed"]] = row["verdict"][seat]
    return found


def means(found: Verdicts) -> dict[str, dict[str, Mean]]:
    """The mean of each figure in each treatment."""
    return {
        label: {name: mean_of(_told(one.get(name) for one in games.values())) for name in FIGURES}
        for label, games in found.items()
    }


def contrasts(found: Verdicts) -> list[Contrast]:
    """Every pair of treatments in every figure, over the seeds that both have."""
    return [
        Contrast(one, other, name, mean_of(_differences(found[one], found[other], name)))
        for one, other in combinations(found, 2)
        for name in FIGURES
    ]


def first_in_all(found: Mapping[str, Mapping[str, Mean]]) -> list[str]:
    """Treatments that no other matches in any figure: there should be none."""
    return [
        label
        for label, mine in found.items()
        if len(found) > 1
        and all(
            mine[name].value > theirs[name].value
            for other, theirs in found.items()
            if other != label
            for name in FIGURES
        )
    ]


def _told(values: Iterator[float | None]) -> list[float]:
    return [value for value in values if value is not None]


def _differences(
    one: Mapping[int, Mapping[str, float | None]], other: Mapping[int, Mapping[str, float | None]], name: str
) -> list[float]:
    pairs = ((one[seed].get(name), other[seed].get(name)) for seed in one if seed in other)
    return [a - b for a, b in pairs if a is not None and b is not None]


def lines(rows: Sequence[Row], seat: str) -> Iterator[str]:
    """The table of a seat: a row for each treatment, a row for each pair, and what follows from them."""
    found = _brief(figures_of(rows, seat))
    table, pairs = means(found), contrasts(found)
    wide = max((len(label) for label in found), default=0)
    wide = max([wide, *(len(f"{pair.one} - {pair.other}") for pair in pairs)])
    yield f"{seat}, {max((len(games) for games in found.values()), default=0)} games a treatment"
    yield f"  {'':{wide}}" + "".join(f"{name:>15}" for name in FIGURES)
    for label, figures in table.items():
        yield f"  {label:{wide}}" + "".join(f"{_mean(figures[name]):>15}" for name in FIGURES)
    if pairs:
        yield "differences on the same seeds; * where the 95 % interval leaves out 0"
    for one, other in combinations(found, 2):
        row = [pair for pair in pairs if (pair.one, pair.other) == (one, other)]
        yield f"  {f'{one} - {other}':{wide}}" + "".join(f"{_difference(pair):>15}" for pair in row)
    yield from _conclusions(table, pairs)


def _brief(found: Verdicts) -> Verdicts:
    """Treatments by their values alone, where they differ in one key."""
    keys = {label.partition("=")[0] for label in found}
    if len(keys) > 1 or any(", " in label for label in found):
        return found
    return {label.partition("=")[2]: games for label, games in found.items()}


def _conclusions(table: Mapping[str, Mapping[str, Mean]], pairs: Sequence[Contrast]) -> Iterator[str]:
    together = dict.fromkeys((pair.one, pair.other) for pair in pairs)
    apart = dict.fromkeys((pair.one, pair.other) for pair in pairs if pair.is_apart)
    if together:
        yield f"{len(apart)} of {len(together)} pairs are apart in some figure"
        yield f"first in all six: {', '.join(first_in_all(table)) or 'none'}"


def _mean(mean: Mean) -> str:
    return f"{mean.value:.1f} +-{mean.half:.1f}"


def _difference(pair: Contrast) -> str:
    return f"{pair.difference.value:+.1f} +-{pair.difference.half:.1f}{'*' if pair.is_apart else ' '}"
