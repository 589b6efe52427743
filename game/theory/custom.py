"""Custom: the trust that a society gives to its members before anybody has done anything (rows 24-37, 64-66, 86-87)."""

import numpy as np

from game.theory.thousandths import Floats, Ints, to_points, total


def habit_by_domain(habit: Ints, domain_of: Ints) -> Floats:
    """[society, domain] points: how settled the norms of each domain are, on average over its clause kinds."""
    columns = []
    for domain in range(3):
        members = np.flatnonzero(domain_of == domain)
        columns.append(total(habit[:, members], axis=1) // max(len(members), 1))
    return to_points(np.stack(columns, axis=1))


def custom(
    society: Ints,
    honour: Ints,
    belonging: Floats,
    legitimacy: Floats,
    habit: Floats,
    *,
    base: float,
    by_legitimacy: float,
    by_habit: float,
    outside: float,
    between: float,
    for_newcomers: float,
    ceiling: float,
    times: Floats | None = None,
    shared: Floats | None = None,
) -> Floats:
    """[observer, subject, domain] points of custom.

    `society` [n] is each power's society (-1 for none), `honour` [n] whether it is one of honour, `belonging` [n]
    points of how far the power has been taken in (row 37); `legitimacy` [s] and `habit` [s, domain] are in points.
    """
    inside = base + by_legitimacy * legitimacy[:, None] + by_habit * habit
    mine = np.where(society[:, None] >= 0, inside[society], between)
    same = (society[:, None] == society[None, :]) & (society[:, None] >= 0)
    strangers = np.where(honour, outside, between)
    among = mine[:, None, :] * (1.0 if times is None else times[:, None, None]) + (0.0 if shared is None else shared)
    whole = np.where(same[:, :, None], among, strangers[:, None, None])
    whole = for_newcomers + (whole - for_newcomers) * (belonging / 100.0)[None, :, None]
    floats: Floats = np.minimum(whole, ceiling)
    return floats
