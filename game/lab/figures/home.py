"""The people's trust and the city's health: too little paralyses, too much lets the elite take (row 102)."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.lab.dials.band import ratio
from game.lab.figures.svg import Sheet
from game.lab.single import Row

STEP = 10
"""Points of trust to a bin."""
FEWEST = 20


@dataclass(frozen=True, slots=True)
class Health:
    """Justice and order at the end of cities whose people trusted them so far, on average over the game."""

    trust: int
    """Middle of the bin, in points."""
    value: float
    """Mean of justice at the end and of the share of turns without turmoil, both 0-100."""
    half: float
    cities: int


def read(rows: Sequence[Row]) -> tuple[Health, ...]:
    """The mean health in each bin of trust."""
    found = []
    for low in range(0, 100, STEP):
        games = [[_health(one) for one in row["homes"].values() if low <= one["trust"] < low + STEP] for row in rows]
        told = [(sum(one), float(len(one))) for one in games if one]
        cities = round(sum(count for _, count in told))
        if cities >= FEWEST:
            found.append(Health(low + STEP // 2, *ratio(told), cities))
    return tuple(found)


def _health(home: dict[str, float]) -> float:
    return (home["justice"] + 100.0 * max(0.0, 1.0 - home["turmoil"])) / 2


def draw(shown: Sequence[Health]) -> str:
    """A line over the bins."""
    sheet = Sheet("Trust at home", (0.0, 100.0), (30.0, 90.0), "justice and order at the end, by the people's trust")
    sheet.axes(
        "the people's trust, mean of the game",
        "justice and order",
        [(float(at), str(at)) for at in range(0, 101, 20)],
        list(range(30, 91, 10)),
    )
    sheet.path([(float(one.trust), one.value) for one in shown])
    for one in shown:
        sheet.point(one.trust, one.value, one.half)
    return sheet.whole()


def tell(shown: Sequence[Health]) -> str:
    """The same in a line."""
    parts = ", ".join(f"{one.trust} {one.value:.1f} +- {one.half:.1f}" for one in shown)
    return f"justice and order by the people's trust: {parts or 'too few'}"
