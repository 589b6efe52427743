"""The ranking of orders: how often promises are broken under honour, interest and fear, inside and outside (86-88).

By the order that rules the breaker's society in the turn in which he decides, and not by the one that it opened with:
half the orders of drawn societies tip to fear, and what is broken then is broken under fear.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import product

from game.lab.dials.band import ratio, spoken
from game.lab.figures.svg import Sheet, rounds
from game.lab.single import Row

RULES = ("honour", "interest", "mixed", "fear")
FEWEST = 50
"""Promises, a turn each, below which a rule is not drawn."""


@dataclass(frozen=True, slots=True)
class Broken:
    """Promises broken of a hundred that could have been in a turn, with half the width of the 95 % interval."""

    rule: str
    """What ruled the breaker's society in that turn."""
    inside: bool
    value: float
    half: float
    promises: int


def read(rows: Sequence[Row]) -> tuple[Broken, ...]:
    """The rates, by the rule over the breaker's society in that turn; a game is what is drawn."""
    found = []
    for inside in (True, False):
        for rule in RULES:
            side = "inside" if inside else "outside"
            kept = [[one["bonds"].get(rule) for one in row["societies"] if "bonds" in one] for row in rows]
            games = [_broken([bonds[side] for bonds in game if bonds]) for game in kept]
            told = [one for one in games if one[1]]
            promises = round(sum(whole for _, whole in told))
            if promises >= FEWEST:
                value, half = ratio(told)
                found.append(Broken(rule, inside, 100.0 * value, 100.0 * half, promises))
    return tuple(found)


def _broken(counts: Sequence[Sequence[int]]) -> tuple[float, float]:
    """Broken, and all; a breach that was found at once is not among the kept, and is counted to them."""
    return float(sum(one[1] for one in counts)), float(sum(one[0] for one in counts))


def rests(shown: Sequence[Broken]) -> str:
    """On how many promises the bars rest."""
    told = (f"{sum(one.promises for one in shown if one.inside == inside):,}" for inside in (True, False))
    return f"promises, a turn each: {' inside, '.join(told)} toward outsiders; too few: under {FEWEST}"


def draw(shown: Sequence[Broken]) -> Sheet:
    """A bar a rule, filled toward insiders and hollow toward outsiders."""
    top = max(2.0, *(one.value + (one.half if one.half == one.half else 0.0) for one in shown)) * 1.1
    told = "filled: toward members of one's own society; hollow: toward outsiders"
    sheet = Sheet("Promises broken, by what rules the society that turn", (0.0, float(len(RULES))), (0.0, top), told)
    ticks = [(place + 0.5, rule) for place, rule in enumerate(RULES)]
    sheet.axes("ruling motive", "of 100 promises, broken in a turn", ticks, rounds(top))
    for one in shown:
        left = _left(one.rule, one.inside)
        sheet.bar(left, left + 0.32, one.value, hollow=not one.inside)
        sheet.point(left + 0.16, one.value, one.half, hollow=not one.inside)
    drawn = {(one.rule, one.inside) for one in shown}
    for rule, inside in product(RULES, (True, False)):
        if (rule, inside) not in drawn:
            sheet.word(_left(rule, inside) + 0.16, 0.0, "too few")
    return sheet


def _left(rule: str, inside: bool) -> float:
    """Where a bar begins."""
    return RULES.index(rule) + (0.15 if inside else 0.53)


def tell(shown: Sequence[Broken]) -> str:
    """The same in a line."""
    parts = [f"{one.rule} {spoken(one.value, one.half, 2)}" for one in shown if one.inside]
    outside = [f"{one.rule} {spoken(one.value, one.half, 2)}" for one in shown if not one.inside]
    tail = f"; toward outsiders {', '.join(outside)}" if outside else ""
    return f"of 100 promises, broken in a turn by what rules then, inside: {', '.join(parts) or 'too few'}{tail}"
