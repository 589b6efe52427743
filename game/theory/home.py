"""Home: what an elite allows itself when it is trusted, and what it is held to when it is not (rows 100-103)."""

import numpy as np

from game.theory.thousandths import Floats

EVEN = 50.0
"""Points of the people's trust at which nobody helps himself and nobody is called to account."""


def privilege(people: Floats, checks: Floats, *, helps: float, held: float) -> Floats:
    """[power] points of justice lost in a turn; below 0 what is won back.

    Above even trust the elite helps itself by what is trusted to it and not checked (rows 100, 104); below it the
    people ask questions, and get answers as far as there are checks to ask by (rows 101, 103). `helps` and `held` are
    points a turn at full trust without checks, and at no trust with full ones.
    """
    trusted = (people - EVEN) / EVEN
    free, bound = (100.0 - checks) / 100.0, checks / 100.0
    floats: Floats = np.where(trusted > 0.0, helps * trusted * free, held * trusted * bound)
    return floats
