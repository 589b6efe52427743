"""Hopeful: has set its hope on one stronger power, clings to it, and stands alone when it does not come. Melos, Egesta.

Source: Thucydides 5.84-116, where the Melians trust in hope and the Spartans, and 6.6-8 and 6.46 on Egesta.
"""

from game.minds.doctrine import Doctrine
from game.minds.leader import Wish
from game.minds.patron import asking, honour_to, patron_of
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.treaty import Clause, ClauseKind, Terms, in_order

DEVOTED = 10.0
"""Points on keeping faith with the patron."""
FREE = (ClauseKind.TRADE, ClauseKind.FRIENDSHIP)
"""All that it seeks from anybody else."""


def _never(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    del briefing, other
    return ()


def _devoted(briefing: Briefing, other: PowerId, tier: int) -> float:
    """The bond with the patron, and with nobody else."""
    del tier
    return DEVOTED if patron_of(briefing) == other else 0.0


def _clinging(briefing: Briefing, other: PowerId, terms: tuple[Terms, ...]) -> tuple[Terms, ...]:
    """Of the patron everything, and something paid for its protection; of others trade."""
    if patron_of(briefing) != other:
        return tuple(one for one in terms if all(clause.kind in FREE for clause in one.clauses))
    paid = Clause(ClauseKind.TRIBUTE, max(1, round(briefing.atlas.unit)), by=briefing.seat)
    guard = Clause(ClauseKind.PROTECTION, by=other)
    alliance = Clause(ClauseKind.ALLIANCE)
    begging = [(guard,), (guard, paid), (alliance, paid)]
    return (*(Terms(in_order(one), terms[0].term, terms[0].tier) for one in begging), *terms)


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """Honours and questions, all to one address."""
    del draw
    patron = patron_of(briefing)
    if patron is None:
        return []
    return honour_to(briefing, 8.0, patron) + asking(briefing, 6.0, patron)


HOPEFUL = Doctrine(
    name="hopeful",
    faith=0.0,
    margin=0.0,
    strike=2.0,
    grievance=_never,
    spend=_spend,
    bond=_devoted,
    menu=_clinging,
    patron=patron_of,
    pride=6.0,
    forgives=4,
)
