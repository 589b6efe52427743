"""The people's trust and the city's health: too little disrupts, too much lets the elite take (row 102).

By the trust that a city opens with, which is drawn apart from its justice and its checks: what it has later follows
from how it was ruled, and would tell of itself.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from game.lab.dials.band import ratio, spoken
from game.lab.figures.bend import Bend, bend
from game.lab.figures.svg import Sheet
from game.lab.single import Row

STEP = 10
"""Points of trust to a bin."""
FEWEST = 20


@dataclass(frozen=True, slots=True)
class Health:
    """Justice and order of cities whose people trusted them so far when the game opened."""

    trust: int
    """Middle of the bin, in points."""
    value: float
    """Mean of justice at the end and of order, both 0-100.

    Order is the share of what the people owe that they pay, less the turns in which they and the elite came apart.
    """
    half: float
    cities: int


@dataclass(frozen=True, slots=True)
class Homes:
    """The mean health in each bin of trust, and how it bends over all cities."""

    bins: tuple[Health, ...]
    bend: Bend | None


def read(rows: Sequence[Row]) -> Homes | None:
    """What the rows show; None where no bin has cities enough."""
    found = []
    for low in range(0, 100, STEP):
        games = [[health for trust, health in _cities(row) if low <= trust < low + STEP] for row in rows]
        told = [(sum(one), float(len(one))) for one in games if one]
        cities = round(sum(count for _, count in told))
        if cities >= FEWEST:
            found.append(Health(low + STEP // 2, *ratio(told), cities))
    return Homes(tuple(found), bend([_cities(row) for row in rows])) if found else None


def _cities(row: Row) -> list[tuple[float, float]]:
    """The people's trust as each city opened, and the health that it came to."""
    return [(one["trust"], _health(one)) for one in row["homes"].values()]


def _health(home: dict[str, float]) -> float:
    return (home["justice"] + 100.0 * max(0.0, home["paid"] - home["turmoil"])) / 2


def rests(shown: Homes) -> str:
    """On how many cities the points rest."""
    return f"{sum(one.cities for one in shown.bins):,} cities; no point: under {FEWEST}"


def draw(shown: Homes) -> Sheet:
    """A line over the bins."""
    sheet = Sheet("Trust at home", (0.0, 100.0), (30.0, 90.0), "justice and order at the end, by the people's trust")
    sheet.axes(
        "the people's trust as the game opens",
        "justice and order",
        [(float(at), str(at)) for at in range(0, 101, 20)],
        list(range(30, 91, 10)),
    )
    sheet.path([(float(one.trust), one.value) for one in shown.bins], STEP)
    for one in shown.bins:
        sheet.point(one.trust, one.value, one.half)
    return sheet


def tell(shown: Homes) -> str:
    """The same in a line."""
    parts = ", ".join(f"{one.trust} {spoken(one.value, one.half, 1)}" for one in shown.bins)
    bent = shown.bend
    square = "" if bent is None else f"; square term {bent.square:.4f} +- {bent.half:.4f}, turns at {bent.top:.0f}"
    return f"justice and order by the people's trust: {parts}{square}"
