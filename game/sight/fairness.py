"""What each order calls just: equal shares under interest, rank and reciprocity under honour, nothing under fear.

Rows 76, 97.
"""

from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.power import Rule


def minded(briefing: Briefing, court: PowerId, other: PowerId, rank: float) -> float:
    """How many times a court minds terms that bring the other more than itself (rows 76, 97).

    `rank` is its standing above the other's, -1 to 1. The same unequal split is fair where honour rules, if it goes up
    to one who ranks above and does his duty; where interest rules it never is; where fear rules nobody asks.
    """
    rules = briefing.ruleset.orders
    home = briefing.atlas.realm(court).society
    if not rules.on or not home or home != briefing.atlas.realm(other).society:
        return 1.0
    rule = briefing.rule_over(court)
    if rule is Rule.FEAR or (rule is Rule.HONOUR and rank < 0.0 and _does_his_duty(briefing, court, other)):
        return 0.0
    return rules.fair if rule is Rule.INTEREST else 1.0


def _does_his_duty(briefing: Briefing, court: PowerId, above: PowerId) -> bool:
    """Whether one who ranks above has kept his side of it: a patron by his tie, others by our regard."""
    if court != briefing.seat:
        return True
    at = briefing.atlas.place(above)
    tied = any((tie.patron, tie.client) == (above, court) for tie in briefing.patronages)
    right = float(briefing.desk.rightful[at]) if tied else float(briefing.desk.regard[at])
    return right >= briefing.ruleset.rank.exit_below
