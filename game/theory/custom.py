"""Custom: the trust that a society gives to its members before anybody has done anything.

Rows 24-25, 35, 37, 64, 78, 86-87.
"""

import numpy as np

from game.theory.thousandths import Floats, Ints, to_points, total


def habit_by_domain(habit: Ints, domain_of: Ints) -> Floats:
    """[society, domain] points: how settled the norms of each domain are, on average over its clause kinds."""
    columns = []
    for domain in range(3):
        members = np.flatnonzero(domain_of == domain)
        columns.append(total(habit[:, members], axis=1) // max(len(members), 1))
    return to_points(np.stack(columns, axis=1))


def owed_inside(
    legitimacy: Floats, habit: Floats, *, base: float, by_legitimacy: float, by_habit: float, times: Floats
) -> Floats:
    """[society, domain] points that the members of a society owe each other for living in it.

    `legitimacy` [society] and `habit` [society, domain] are in points; `times` [society] is what its order makes of it.
    """
    floats: Floats = (base + by_legitimacy * legitimacy[:, None] + by_habit * habit) * times[:, None]
    return floats


def taken_in(owed: Floats, belonging: Floats, *, for_newcomers: float, ceiling: float) -> Floats:
    """Points of custom, of any shape: what is owed to one taken in so far, with `belonging` in points (row 37)."""
    floats: Floats = np.minimum(for_newcomers + (owed - for_newcomers) * (belonging / 100.0), ceiling)
    return floats


def custom(society: Ints, inside: Floats, strangers: Floats) -> Floats:
    """[society, subject, domain] points that the members of each society owe to each power that has been taken in.

    `society` [n] is each power's, -1 for none; `inside` [society, domain] is owed to one's own and `strangers`
    [society] to all others. All members of a society owe the same: custom is nobody's own.
    """
    own = np.arange(len(inside))[:, None] == society[None, :]
    floats: Floats = np.where(own[:, :, None], inside[:, None, :], strangers[:, None, None])
    return floats
