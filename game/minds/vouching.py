"""Vouching: a red line around an ally, said in time and in public, by a court that comes when called (rows 40-41)."""

from game.minds.attention import weighed
from game.minds.leader import Wish
from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.order import Order
from game.world.treaty import ClauseKind

GUARDS = (ClauseKind.ALLIANCE, ClauseKind.PROTECTION)
"""Clauses by which we are bound to come anyhow."""


def red_lines(briefing: Briefing, weight: float) -> list[Wish]:
    """A warning to whoever has a quarrel with an ally of ours, or has called up a levy, to keep its hands off him."""
    drawn = {(line.to, line.off) for line in briefing.red_lines if line.by == briefing.seat}
    found: list[Wish] = []
    for ally in _allies(briefing):
        for other in weighed(briefing):
            threatens = frozenset((other, ally)) in briefing.disputes or other in briefing.mobilised
            ours = other in (ally, *_allies(briefing)) or briefing.at_war_with(other)
            if threatens and not ours and (other, ally) not in drawn:
                order = Order(briefing.seat, "warn", target=other, about=ally)
                found.append((weight, order, ("we should have to come, and they had better know it",)))
    return found[:1]


def _allies(briefing: Briefing) -> list[PowerId]:
    """Whom we are bound to help if they are attacked."""
    bound = (one for one in briefing.treaties if one.binds(briefing.seat) and one.terms.has(*GUARDS))
    return list(dict.fromkeys(one.other(briefing.seat) for one in bound))
