"""Estimates of what another court will say."""

from game.minds.leader import Approach
from game.world.names import PowerId
from game.world.state import State


def honest_odds(state: State, by: PowerId, approach: Approach) -> float:
    """The unbent odds, 0-1, that an honest staff of the proposer would give an audience."""
    del state, by, approach
    return 0.5
