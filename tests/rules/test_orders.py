"""Motives that shift and ranks that follow the order, as plain arithmetic."""

import numpy as np
import pytest

from game.theory.orders import WHOLE, crowding, rank_by, shifted


def test_crowding_begins_and_ends_where_it_is_said_to() -> None:
    """Nothing below the beginning, everything above the end, half in the middle."""
    assert crowding(np.array([10.0, 30.0, 45.0, 60.0, 90.0]), 30.0, 60.0).tolist() == [0.0, 0.0, 0.5, 1.0, 1.0]


@pytest.mark.parametrize("crowd", [0.0, 0.3, 1.0])
def test_motives_go_on_making_a_hundred_and_keep_their_proportion(crowd: float) -> None:
    """What safety takes, it takes from the other two alike."""
    own = np.array([[20_000, 20_000, 60_000]])
    moved = own
    for _ in range(12):
        moved = shifted(moved, own, np.array([crowd]), 0.35, 0.1)
    assert int(moved.sum()) == WHOLE
    assert moved[0, 2] == pytest.approx(3 * moved[0, 1], abs=4)
    assert moved[0, 0] == pytest.approx(20_000 + 80_000 * crowd, rel=0.01)


def test_safety_comes_faster_than_it_goes() -> None:
    """A turn of fear takes more than a turn of quiet gives back (row 90)."""
    own = np.array([[34_000, 33_000, 33_000]])
    up = shifted(own, own, np.array([1.0]), 0.35, 0.1)
    down = shifted(up, own, np.array([0.0]), 0.35, 0.1)
    assert up[0, 0] - own[0, 0] > 2 * (up[0, 0] - down[0, 0]) > 0


def test_who_holds_the_mean_ranks_in_the_middle() -> None:
    """Half of what regard can be, for a middling holding; more for more."""
    earned = rank_by(np.array([100_000, 200_000, 300_000]), np.ones((3, 3), dtype=np.int64))
    assert earned[0].tolist() == [33_333, 50_000, 60_000]
