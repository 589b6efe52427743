"""Statistics: one figure over many games of a small opening.

`mean of wealth athens`, `games with WarDeclared athens`, `BreachFound per Cheated`, `BreachFound per game`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from game.lab.cases.naming import Unknown, occurrence_of
from game.lab.cases.quantity import read_quantity
from game.world.setting import Setting
from game.world.state import State

Share = Callable[[State], tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Statistic:
    """What is measured at the end of each game, and how games are put together: sums of a part over sums of a whole."""

    text: str
    share: Share
    """A finished game's part and whole."""


def read_statistic(text: str, setting: Setting) -> Statistic:
    """Read a statistic. Raises `Unknown` where it means nothing."""
    for pattern, make in FORMS:
        match = re.fullmatch(pattern, text)
        if match is not None:
            return Statistic(text, make(match, setting))
    raise Unknown('a statistic is "mean of MEASURE", "games with EVENT", "EVENT per EVENT" or "EVENT per game"')


def _mean(match: re.Match[str], setting: Setting) -> Share:
    quantity = read_quantity(match[1], setting)
    return lambda state: (quantity.read(state), 1.0)


def _games(match: re.Match[str], setting: Setting) -> Share:
    occurrence = occurrence_of(match[1], setting)
    return lambda state: (float(bool(occurrence.among(state.chronicle))), 1.0)


def _ratio(match: re.Match[str], setting: Setting) -> Share:
    part = occurrence_of(match[1], setting)
    if match[2] == "game":
        return lambda state: (float(len(part.among(state.chronicle))), 1.0)
    whole = occurrence_of(match[2], setting)
    return lambda state: (float(len(part.among(state.chronicle))), float(len(whole.among(state.chronicle))))


FORMS: tuple[tuple[str, Callable[[re.Match[str], Setting], Share]], ...] = (
    (r"mean of (.+)", _mean),
    (r"games with (.+)", _games),
    (r"(.+) per (.+)", _ratio),
)
"""Every kind of statistic with its pattern."""
