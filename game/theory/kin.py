"""Kin of mind: regimes trust those who think as they do, whatever these have done (rows 110, 112-114)."""

import numpy as np

from game.theory.thousandths import Floats, Ints


def camps(ideas: Ints, *, inside: float, outside: float, polarisation: float) -> Floats:
    """[n, n] points that each adds to its trust in the other for what it believes; nought toward oneself.

    `ideas` is [n]: the same whole number for the same ideology, below 0 for those who stand in no camp. Kin of mind
    get `inside` points, the other camp `outside`, both at a `polarisation` of 100 points and none at 0. The rule is
    the same for every camp: it does not know which of them is ours (row 112).
    """
    placed = (ideas[:, None] >= 0) & (ideas[None, :] >= 0)
    same = ideas[:, None] == ideas[None, :]
    points = np.where(placed & same, inside, np.where(placed, outside, 0.0)) * (polarisation / 100.0)
    np.fill_diagonal(points, 0.0)
    floats: Floats = points
    return floats


def prosperity(wellbeing: Floats, unaligned: Floats, growth: float) -> Floats:
    """[n] points that those who stand in no camp add to their trust in everybody, as they grow (row 113).

    They put their trust in a process and not in a group: `growth` points at full wellbeing, as many less at none.
    `unaligned` is 1 for them and 0 for the others.
    """
    floats: Floats = unaligned * growth * (wellbeing - 50.0) / 50.0
    return floats
