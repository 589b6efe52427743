"""Need and fear: how much one needs another, and how much one fears him (rows 17, 93-94)."""

import numpy as np

from game.theory.thousandths import Floats, total_points


def menace(fear: Floats) -> Floats:
    """[i] points: the most that anybody frightens i."""
    floats: Floats = np.max(fear, axis=1)
    return floats


def menace_without(fear: Floats) -> Floats:
    """[i, j] points: the most that anybody but j frightens i."""
    everybody, most = np.arange(len(fear)), np.argmax(fear, axis=1)
    rest = fear.copy()
    rest[everybody, most] = -np.inf
    floats: Floats = np.empty_like(fear)
    floats[:] = menace(fear)[:, None]
    who, whom = np.nonzero(fear >= floats)
    floats[who, whom] = menace(rest)[who]
    return floats


def help_share(strength: Floats, reach: Floats, fear: Floats) -> Floats:
    """[i, j] 0-1: j's share of all the help that could reach i, those whom i fears most left out.

    What reaches i is a helper's strength times reach; i's own strength counts among the alternatives.
    """
    arriving = strength[None, :] * np.transpose(reach) / 100.0
    n = len(strength)
    helpers = np.where(fear >= np.maximum(menace(fear)[:, None], 1.0), 0.0, arriving)
    helpers[np.arange(n), np.arange(n)] = strength * 0.5
    whole = total_points(helpers, axis=1)
    floats: Floats = helpers / np.maximum(whole, 1.0)[:, None]
    floats[np.arange(n), np.arange(n)] = 0.0
    return floats


def need(fear: Floats, share: Floats, *, most: float, reach: float) -> Floats:
    """[i, j] points: threat times the want of alternatives (row 17)."""
    threat = np.minimum(1.0, menace_without(fear) / 100.0 * reach)
    floats: Floats = most * threat * share
    return floats


def fear_target(strength: Floats, reach: Floats, trust: Floats, calm: float) -> Floats:
    """[i of j] points: j's share of the two strengths, as far as it reaches i, less for those whom i trusts.

    `calm` (0-1) is the share of it that full trust takes away.
    """
    both = np.maximum(strength[:, None] + strength[None, :], 1.0)
    share = strength[None, :] / both
    floats: Floats = 100.0 * share * np.transpose(reach) / 100.0 * (1.0 - calm * trust / 100.0)
    n = len(strength)
    floats[np.arange(n), np.arange(n)] = 0.0
    return floats
