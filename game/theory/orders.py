"""Motives and orders: how fear crowds the others out, and what ranks are made of.

Rows 71, 75, 90. Motives are three shares that make 100 points: security, wellbeing, standing.
"""

import numpy as np

from game.theory.thousandths import Floats, Ints, to_points, to_thousandths, total

WHOLE = 100_000
"""Thousandths that a power's three motives make together."""


def crowding(fear: Floats, begins: float, ends: float) -> Floats:
    """[n] 0-1: how far safety crowds the other motives out, from the mean fear of one's neighbours in points."""
    floats: Floats = np.minimum(np.maximum((fear - begins) / max(ends - begins, 1.0), 0.0), 1.0)
    return floats


def mean_fear(fear: Ints, near: Ints) -> Floats:
    """[n] points: how far one fears those who can reach one, on average. `near` [of i, by j] is 1 where j can."""
    return to_points(total(fear * near, axis=1) // np.maximum(total(near, axis=1), 1))


def shifted(motives: Ints, own: Ints, crowd: Floats, rise: float, back: float) -> Ints:
    """[n, 3] thousandths of the motives a turn later: safety comes quickly and leaves slowly (row 90).

    `own` [n, 3] are the motives in quiet times. What safety leaves is shared out between the others as it then was,
    so that the three go on making 100 points.
    """
    goal = own[:, 0] + to_thousandths((WHOLE - own[:, 0]) / 1000.0 * crowd)
    step = (goal - motives[:, 0]) / 1000.0
    security = motives[:, 0] + to_thousandths(step * np.where(step > 0.0, rise, back))
    rest = WHOLE - security
    wellbeing = rest * own[:, 1] // np.maximum(own[:, 1] + own[:, 2], 1)
    return np.stack([security, wellbeing, rest - wellbeing], axis=1)


def rank_by(holding: Ints, inside: Ints) -> Ints:
    """[of i, of j] thousandths of regard that a holding of j's earns in i's eyes: 50 points at the insiders' mean.

    `holding` [n] is wealth where interest rules, strength where fear does; `inside` [n, n] is 1 among insiders, each
    with himself (row 75).
    """
    mean = total(inside * holding[None, :], axis=1) // np.maximum(total(inside, axis=1), 1)
    both = np.maximum(holding[None, :] + mean[:, None], 1)
    ints: Ints = holding[None, :] * WHOLE // both
    return ints
