"""Statistics: one figure over many games of a small opening.

`mean of wealth athens`, `games with WarDeclared athens`, `BreachFound per Cheated`, `BreachFound per game`.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from math import nan

from game.lab.cases.naming import Unknown
from game.lab.cases.occurrence import read_occurrence
from game.lab.cases.quantity import read_quantity
from game.lab.cases.thing import Thing, ever
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
    return _of_things(quantity.things, lambda state: (quantity.read(state), 1.0))


def _games(match: re.Match[str], setting: Setting) -> Share:
    occurrence = read_occurrence(match[1], setting)
    return _of_things(occurrence.things(), lambda state: (float(bool(occurrence.among(state.chronicle))), 1.0))


def _ratio(match: re.Match[str], setting: Setting) -> Share:
    part = read_occurrence(match[1], setting)
    if match[2] == "game":
        return _of_things(part.things(), lambda state: (float(len(part.among(state.chronicle))), 1.0))
    whole = read_occurrence(match[2], setting)
    things = (*part.things(), *whole.things())
    return _of_things(
        things, lambda state: (float(len(part.among(state.chronicle))), float(len(whole.among(state.chronicle))))
    )


def _of_things(things: tuple[Thing, ...], share: Share) -> Share:
    """A share that says nothing of games in which what it names was never there."""
    return (lambda state: share(state) if {*things} <= {*ever((state,))} else (nan, 0.0)) if things else share


FORMS: tuple[tuple[str, Callable[[re.Match[str], Setting], Share]], ...] = (
    (r"mean of (.+)", _mean),
    (r"games with (.+)", _games),
    (r"(.+) per (.+)", _ratio),
)
"""Every kind of statistic with its pattern."""
