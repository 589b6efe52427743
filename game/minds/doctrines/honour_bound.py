"""Honour-bound: everything for insiders, nothing for strangers; fights over a slight, at a loss if need be (row 73).

Source: Thucydides 1.25, 1.38: Corinth against Corcyra, which denied it the honours due to a mother city.
"""

from game.minds.doctrine import Doctrine, same_society, wrongs_by
from game.minds.leader import Wish
from game.minds.spending import friends_in_need, gift, honours, protection
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId


def _slighted(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    """Wrongs to us, honours refused, an old dispute with one who thinks little of us."""
    why = list(wrongs_by(briefing, other, 4))
    for item in (*briefing.recent, *briefing.news):
        if item.name == "HonourPaid" and item.actor == briefing.seat and item.target == other and not item.amount:
            why.append("they turned our honours away")
            break
    at = briefing.atlas.place(other)
    if frozenset((briefing.seat, other)) in briefing.disputes and float(briefing.desk.regard[at]) < 40.0:
        why.append("they deny us what is due to us")
    return tuple(dict.fromkeys(why))


def _insider(briefing: Briefing, other: PowerId, tier: int) -> float:
    """Honour binds inside one's own society, and nowhere else."""
    del tier
    return 25.0 if same_society(briefing, other) else 0.0


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """Honours to insiders, clients, help to friends."""
    del draw
    wishes = honours(briefing, 9.0) + protection(briefing, 8.0)
    for friend in friends_in_need(briefing)[:1]:
        wishes += gift(briefing, 7.0, friend, "a friend is in need")
    return wishes


HONOUR_BOUND = Doctrine(
    name="honour-bound",
    faith=0.0,
    bond=_insider,
    margin=2.0,
    strike=0.45,
    grievance=_slighted,
    spend=_spend,
    resents=20.0,
    pride=8.0,
    loyal=4.0,
    forgives=6,
)
