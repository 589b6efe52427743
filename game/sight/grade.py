"""The grade of a source, apart from what it says: A-F for the source, 1-6 for the matter. Never inflated."""

from functools import lru_cache

from game.world.names import PowerId
from game.world.setting import Setting
from game.world.state import State

BEST = "A2"
"""The grade of an envoy's reports."""
NEAR, WITHIN = 70, 35
"""Points of reach from which a court is near, and from which it is within sight."""


def grade(state: State, seat: PowerId, power: PowerId) -> str:
    """The grade of our source at a court, by how near it is; an envoy's is the best."""
    return grades(state, seat)[state.place(power)]


def grades(state: State, seat: PowerId) -> tuple[str, ...]:
    """[power] the grades of our sources at every court."""
    by_reach = _by_reach(state.setting)[state.place(seat)]
    sent = {there for (ours, there), until in state.envoys.items() if ours == seat and until >= state.turn}
    if not sent:
        return by_reach
    return tuple(BEST if power in sent else usual for power, usual in zip(state.ids, by_reach, strict=True))


@lru_cache(maxsize=16)
def _by_reach(setting: Setting) -> tuple[tuple[str, ...], ...]:
    """[seat][power] the grade of a source without an envoy."""
    rows = setting.reach.transpose().tolist()
    return tuple(tuple("B2" if one >= NEAR else "C3" if one >= WITHIN else "D3" for one in row) for row in rows)
