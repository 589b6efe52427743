"""Whom trust is placed in, and who is taken for one's own: persons, kin of mind, trusted groups, one's own country."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Succession:
    """Trust in a person dies with him, trust in a state does not (row 19)."""

    on: bool = switch("19", "off: whoever follows inherits what his predecessor was trusted with")
    person: float = coefficient(1, 0, 1, "times", "19", "of the share of trust that a scenario makes a leader's own")
    looks_home: float = coefficient(0.5, 0, 2, "points a point", "16", "people's trust, for a newcomer's looks")
