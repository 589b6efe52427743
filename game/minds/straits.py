"""Straits: what a prize counts for with a court that wants for nothing, and with one at its last (rows 33, 38)."""

from game.sight.briefing import Briefing

PLENTY = 15.0
"""Units of the scenario in the treasury, from which a court is not poor."""
AT_WAR = 0.4
"""Straits, 0-1, that a war is."""


def straits(briefing: Briefing) -> float:
    """How hard-pressed a court is, 0-1: an empty treasury, a war on."""
    poverty = max(0.0, 1.0 - briefing.books.wealth / (PLENTY * max(briefing.atlas.unit, 0.1)))
    fights = any(war.side_of(briefing.seat) for war in briefing.wars)
    return min(1.0, poverty + (AT_WAR if fights else 0.0))


def hunger(briefing: Briefing) -> float:
    """What silver to be had by breaking a promise counts for, in times of what it is (rows 33, 38)."""
    rules = briefing.ruleset.value
    return 1.0 + (rules.straits - 1.0) * straits(briefing)
