"""The tipping: how likely an order is to fall to fear, and to come back, by how many are unrestrained (row 90)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.lab.dials.band import ratio, spoken
from game.lab.figures.svg import Sheet
from game.lab.single import Row

WITHIN = 3
"""Turns within which an order tips, or recovers."""
EDGES = (0.0, 0.001, 0.25, 0.45, 1.01)
"""Shares of unrestrained members: none, up to a quarter, up to a little under half, more."""
WORDS = ("none", "to 1/4", "to 2/5", "more")
FEWEST = 20


@dataclass(frozen=True, slots=True)
class Chance:
    """How often societies that were in one condition were in the other within three turns."""

    falling: bool
    """From calm to fear; otherwise from fear to calm."""
    share: int
    """Place among the shares of unrestrained members."""
    value: float
    half: float
    turns: int


def read(rows: Sequence[Row]) -> tuple[Chance, ...]:
    """Both chances for each share of unrestrained members; societies that open in fear are left out."""
    found = []
    for falling in (True, False):
        for share in range(len(WORDS)):
            games = [_counted(list(_turns(row)), falling, share) for row in rows]
            told = [one for one in games if one[1]]
            turns = round(sum(whole for _, whole in told))
            if turns >= FEWEST:
                found.append(Chance(falling, share, *ratio(told), turns))
    return tuple(found)


def _turns(row: Row) -> Iterator[tuple[bool, float, bool]]:
    """For each turn of each society with three more to come: afraid, the unrestrained, whether it changed."""
    for one in row["societies"]:
        afraid = one["afraid"]
        if one["rule"] == "fear":
            continue
        for turn in range(len(afraid) - WITHIN):
            later = afraid[turn + 1 : turn + 1 + WITHIN]
            yield bool(afraid[turn]), one["unrestrained"][turn], any(each != afraid[turn] for each in later)


def _counted(turns: Sequence[tuple[bool, float, bool]], falling: bool, share: int) -> tuple[float, float]:
    mine = [
        changed for afraid, loose, changed in turns if afraid != falling and EDGES[share] <= loose < EDGES[share + 1]
    ]
    return float(sum(mine)), float(len(mine))


def rests(shown: Sequence[Chance]) -> str:
    """On how many turns of societies the points rest."""
    calm, fear = (sum(one.turns for one in shown if one.falling == falling) for falling in (True, False))
    return f"their turns: {calm:,} in calm, {fear:,} in fear; too few: under {FEWEST}"


def draw(shown: Sequence[Chance]) -> Sheet:
    """Two lines: how often calm falls to fear, how often fear gives way; where turns are too few it says so."""
    sheet = Sheet(
        "Orders that tip",
        (0.0, float(len(WORDS))),
        (0.0, 1.0),
        f"filled: calm that falls to fear within {WITHIN} turns; hollow: fear that gives way",
    )
    ticks = [(place + 0.5, word) for place, word in enumerate(WORDS)]
    sheet.axes(
        "members whom reason does not restrain",
        f"share that turn within {WITHIN} turns",
        ticks,
        [0, 0.25, 0.5, 0.75, 1],
    )
    for falling in (True, False):
        mine = [one for one in shown if one.falling == falling]
        sheet.path([(one.share + 0.5, one.value) for one in mine], 1.0, dashed=not falling)
        for one in mine:
            sheet.point(one.share + 0.5, one.value, one.half, hollow=not falling)
        for share in range(len(WORDS)):
            if share not in {one.share for one in mine}:
                sheet.word(share + 0.5, 1.0, "calm: too few" if falling else "fear: too few", 20 if falling else 36)
    return sheet


def tell(shown: Sequence[Chance]) -> str:
    """The same in a line."""
    rows = {
        falling: [f"{WORDS[one.share]} {spoken(one.value, one.half, 2)}" for one in shown if one.falling == falling]
        for falling in (True, False)
    }
    return (
        f"calm falls to fear within {WITHIN} turns, by unrestrained members: {', '.join(rows[True]) or 'too few'}; "
        f"fear gives way: {', '.join(rows[False]) or 'too few'}"
    )
