"""Two basins: societies that begin bound stay bound, those that begin apart stay apart (row 68)."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.lab.figures.svg import Sheet, rounds
from game.lab.single import Row

BINS = 5
EARLY = 4
"""The turn whose ties are set beside those of the end."""
FEWEST = 20


@dataclass(frozen=True, slots=True)
class Basins:
    """How bound societies of three and more were at the end, by how bound they were early on."""

    apart: tuple[int, ...]
    """Societies of which less than half the pairs were bound early: how many ended in each fifth."""
    bound: tuple[int, ...]
    """The others."""
    link: float
    """Correlation of early and late, -1 to 1."""


def read(rows: Sequence[Row]) -> Basins | None:
    """The two histograms, and how far the beginning tells the end; None where societies are too few."""
    pairs = [
        (one["tied"][EARLY], one["tied"][-1])
        for row in rows
        for one in row["societies"]
        if one["members"] > 2 and len(one["tied"]) > EARLY + 1
    ]
    if len(pairs) < FEWEST:
        return None
    return Basins(
        _counted([late for early, late in pairs if early < 0.5]),
        _counted([late for early, late in pairs if early >= 0.5]),
        _link(pairs),
    )


def _counted(shares: Sequence[float]) -> tuple[int, ...]:
    return tuple(sum(min(int(share * BINS), BINS - 1) == place for share in shares) for place in range(BINS))


def _link(pairs: Sequence[tuple[float, float]]) -> float:
    """Pearson's correlation; nought where one side never varies."""
    count = len(pairs)
    mean_x, mean_y = sum(x for x, _ in pairs) / count, sum(y for _, y in pairs) / count
    across = sum((x - mean_x) ** 2 for x, _ in pairs) * sum((y - mean_y) ** 2 for _, y in pairs)
    return float(sum((x - mean_x) * (y - mean_y) for x, y in pairs) / across**0.5) if across else 0.0


def rests(shown: Basins) -> str:
    """On how many societies the bars rest."""
    apart, bound = sum(shown.apart), sum(shown.bound)
    return f"of three members and more: {apart} that were apart, {bound} that were bound"


def draw(shown: Basins) -> Sheet:
    """Two bars a fifth."""
    top = max(1, *shown.apart, *shown.bound) * 1.1
    told = f"hollow: less than half bound on turn {EARLY}; filled: half and more; correlation {shown.link:.2f}"
    sheet = Sheet("Bound or apart at the end", (0.0, float(BINS)), (0.0, top), told)
    ticks = [(place + 0.5, f"{place * 100 // BINS}-{(place + 1) * 100 // BINS} %") for place in range(BINS)]
    sheet.axes("pairs of a society bound at the end", "societies", ticks, rounds(top, 1))
    for place in range(BINS):
        sheet.bar(place + 0.15, place + 0.48, shown.apart[place], hollow=True)
        sheet.bar(place + 0.52, place + 0.85, shown.bound[place])
    return sheet


def tell(shown: Basins) -> str:
    """The same in a line."""
    return (
        f"societies by fifths of pairs bound at the end: {list(shown.apart)} that were apart on turn {EARLY}, "
        f"{list(shown.bound)} that were bound; correlation {shown.link:.2f}"
    )
