"""Whether a line bends: the square term of a parabola through points, and where it is highest (row 102)."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import sqrt

import numpy as np

from game.lab.dials.band import Z

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Bend:
    """A parabola through points: below 0 it is highest in the middle."""

    square: float
    """Its square term, in units up for a unit across squared."""
    half: float
    """Half the width of its 95 % interval."""
    top: float
    """Where it turns, in units across."""


def bend(games: Sequence[Points]) -> Bend | None:
    """The parabola through the points of all games; None for fewer than three games with points.

    What is drawn is a game and not a point, so the interval is found by leaving out one game at a time.
    """
    told = [_sums(points) for points in games if points]
    if len(told) < 3:
        return None
    whole = np.sum(told, axis=0)
    line = _solved(whole)
    left = np.array([_solved(whole - one)[2] for one in told])
    spread = sqrt(float(((left - left.mean()) ** 2).sum()) * (len(told) - 1) / len(told))
    return Bend(float(line[2]), Z * spread, float(-line[1] / (2.0 * line[2])))


def _sums(points: Points) -> np.ndarray:
    """[3, 4] what least squares asks of one game: sums of the powers of x, and of y with them."""
    across, up = np.array(points, dtype=float).T
    rows = np.stack([across**power for power in range(3)])
    return np.concatenate([rows @ rows.T, (rows @ up)[:, None]], axis=1)


def _solved(sums: np.ndarray) -> np.ndarray:
    """[3] constant, slope and square term."""
    solved: np.ndarray = np.linalg.lstsq(sums[:, :3], sums[:, 3], rcond=None)[0]
    return solved
