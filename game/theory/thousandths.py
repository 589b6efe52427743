"""Points as whole thousandths: the only numbers that are ever added up.

An effect is worked out in floats, rounded once, and added as a whole number, so that a sum does not depend on
its order and a digest is the same on every machine.
"""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Ints: TypeAlias = NDArray[np.int64]
Floats: TypeAlias = NDArray[np.float64]

POINT = 1000
"""Thousandths in one point."""


def thousandths(points: float) -> int:
    """Points, rounded once to whole thousandths (halves go to the even neighbour)."""
    return round(points * POINT)


def to_thousandths(points: Any) -> Ints:
    """An array of points, each rounded once to whole thousandths."""
    whole: Floats = np.asarray(np.multiply(points, float(POINT), dtype=np.float64))
    np.rint(whole, out=whole)
    return whole.astype(np.int64)


def to_points(whole: Any) -> Floats:
    """Whole thousandths as points in floats: for working out, never for adding up."""
    floats: Floats = np.asarray(whole, dtype=np.int64) / float(POINT)
    return floats


def cut(whole: Ints, least: Ints | int, most: Ints | int) -> Ints:
    """Whole numbers cut at a least and a most: what `np.clip` does, without its questions about types."""
    kept: Ints = np.minimum(np.maximum(whole, least), most)
    return kept


def total(whole: Ints, axis: int | tuple[int, ...] | None = None) -> Ints:
    """The sum of whole numbers; the one reduction that the model allows itself."""
    return np.asarray(np.add.reduce(whole, axis=axis), dtype=np.int64)


def total_points(floats: Any, axis: int | tuple[int, ...] | None = None) -> Floats:
    """A sum of floats in points, each term rounded to thousandths first, so that the order does not matter."""
    return to_points(total(to_thousandths(floats), axis=axis))
