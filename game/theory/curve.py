"""The one curve that turns a sum of points into a probability, and its inverse."""

from math import sqrt

import numpy as np

from game.theory.thousandths import Floats


def likelihood(points: float) -> float:
    """A sum of points as a probability: 0 gives .50, 30 gives .85, -30 gives .15. Never 0, never 1."""
    return 0.5 + points / (2.0 * sqrt(900.0 + points * points))


def likelihoods(points: Floats) -> Floats:
    """The same for an array."""
    floats: Floats = 0.5 + points / (2.0 * np.sqrt(900.0 + points * points))
    return floats


def points_for(probability: float) -> float:
    """The sum of points that a probability stands for: the curve read backwards. Needs 0 < probability < 1."""
    doubled = 2.0 * probability - 1.0
    return 30.0 * doubled / sqrt(1.0 - doubled * doubled)
