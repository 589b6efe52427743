"""Identity: long cooperation makes a partner's good one's own (rows 67-68, 70, 123)."""

import numpy as np

from game.theory.thousandths import Floats, Ints, cut, to_thousandths


def shared_good(
    friendship: Floats, identity: Floats, *, by_friendship: float, by_identity: float, bare: float
) -> Floats:
    """[m] share of the partner's gain that counts as one's own, 0-1; from friendship and identity in points.

    Up to `bare` points of identity nobody is one of us.
    """
    friend, near = np.maximum(friendship, 0.0) / 100.0, np.maximum(identity - bare, 0.0) / 100.0
    floats: Floats = by_friendship * friend + by_identity * near
    return floats


def growth(identity: Floats, grows: float, feeds: float) -> Ints:
    """[i, j] thousandths a turn of kept promises: who is one of us already becomes so the faster (row 68).

    `identity` in points; at nought it grows by `grows`, at 100 by `grows` x `feeds`.
    """
    return to_thousandths(grows * (1.0 + (feeds - 1.0) * identity / 100.0))


def settling(identity: Ints, ground: Ints, fade: float) -> Ints:
    """[i, j] thousandths towards what memberships alone give, at most `fade` points a turn (row 67)."""
    most = round(fade * 1000)
    return cut(ground - identity, -most, most)
