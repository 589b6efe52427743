"""What the times make of ties: a moment that speaks for them or against them, builds up and passes (row 50)."""

from game.theory.chance import Chance
from game.theory.thousandths import to_points, to_thousandths, total
from game.world.names import PowerId

SPAN = 6
"""Turns over which a moment builds up and passes."""


def circumstances(power: PowerId, powers: int, turn: int, *, chance: Chance) -> tuple[float, ...]:
    """[power] how far the times speak for ties of `power` with each, -1 to 1: the mean of the last six turns' draws.

    The opening is as its author wrote it: the first draw is that of the second turn.
    """
    years = [(f"T{year}", "circumstances", power) for year in range(max(2, turn - SPAN + 1), turn + 1)]
    whole = total(to_thousandths(2.0 * chance.rows(powers, years) - 1.0), axis=0)
    return tuple(to_points(whole // SPAN).tolist())
