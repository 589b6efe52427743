"""The grade of a source, apart from what it says: A-F for the source, 1-6 for the matter. Never inflated."""

from game.world.names import PowerId
from game.world.state import State

NEAR, WITHIN = 70, 35
"""Points of reach from which a court is near, and from which it is within sight."""


def grade(state: State, seat: PowerId, power: PowerId) -> str:
    """The grade of our source at a court, by how near it is; an envoy's is the best."""
    if state.envoys.get((seat, power), 0) >= state.turn:
        return "A2"
    reach = int(state.setting.reach[state.place(power), state.place(seat)])
    return "B2" if reach >= NEAR else "C3" if reach >= WITHIN else "D3"
