"""What the times make of ties: a moment that speaks for them or against them, builds up and passes (row 50)."""

import numpy as np

from game.theory.chance import Chance
from game.theory.thousandths import Ints, to_points, to_thousandths
from game.world.names import PowerId

SPAN = 6
"""Turns over which a moment builds up and passes."""


def circumstances(power: PowerId, powers: int, turn: int, *, chance: Chance) -> tuple[float, ...]:
    """[power] how far the times speak for ties of `power` with each, -1 to 1: the mean of the last six turns' draws.

    The opening is as its author wrote it: the first draw is that of the second turn.
    """
    whole: Ints = np.zeros(powers, dtype=np.int64)
    for year in range(max(2, turn - SPAN + 1), turn + 1):
        whole = whole + to_thousandths(2.0 * chance.shares((powers,), f"T{year}", "circumstances", power) - 1.0)
    return tuple(to_points(whole // SPAN).tolist())
