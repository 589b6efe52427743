"""Reciprocal: answers in kind, help with help and wrong with wrong, and forgives in two turns. It fails by echo.

Source: R. Axelrod, The Evolution of Cooperation (1984), on tit for tat and its feuds.
"""

from game.minds.doctrine import Doctrine, wrongs_by
from game.minds.leader import Wish
from game.minds.spending import answer_in_kind, gift
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId


def _wronged(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    return wrongs_by(briefing, other, 2)


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """Gifts are returned, and wrongs."""
    del draw
    wishes = answer_in_kind(briefing, 9.0, 2)
    for item in (*briefing.recent, *briefing.news):
        giver = item.actor
        if giver is None or item.name != "GiftGiven" or item.target != briefing.seat:
            continue
        if giver in briefing.others() and briefing.turn - briefing.gifts.get(giver, -9) > 2:
            wishes += gift(briefing, 5.0, giver, "they helped us")
    return wishes[:3]


RECIPROCAL = Doctrine(
    name="reciprocal",
    faith=8.0,
    faith_insiders=8.0,
    margin=2.0,
    strike=0.75,
    grievance=_wronged,
    spend=_spend,
    forgives=2,
)
