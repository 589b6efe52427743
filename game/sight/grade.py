"""The grade of a source, apart from what it says: A-F for the source, 1-6 for the matter. Never inflated."""

from functools import lru_cache

from game.world.names import PowerId
from game.world.setting import Setting
from game.world.state import State

NEAR, WITHIN = 70, 35
"""Points of reach from which a court is near, and from which it is within sight."""


def grade(state: State, seat: PowerId, power: PowerId) -> str:
    """The grade of our source at a court, by how near it is; an envoy's is the best."""
    if state.envoys.get((seat, power), 0) >= state.turn:
        return "A2"
    return _by_reach(state.setting)[state.place(seat)][state.place(power)]


@lru_cache(maxsize=16)
def _by_reach(setting: Setting) -> tuple[tuple[str, ...], ...]:
    """[seat][power] the grade of a source without an envoy."""
    rows = setting.reach.transpose().tolist()
    return tuple(tuple("B2" if one >= NEAR else "C3" if one >= WITHIN else "D3" for one in row) for row in rows)
