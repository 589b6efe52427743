"""Grasping: takes what can be taken, demands, squeezes, cheats; others gather against it. Athens after 429.

Source: Thucydides 5.84-116 and 6.1-26: Melos and Sicily.
"""

from game.minds.doctrine import Doctrine
from game.minds.leader import Wish
from game.minds.spending import arming, demand_tribute, squeezes
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.report import READING


def _gain(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    """They are rich, or in dispute with us, and weaker."""
    at = briefing.atlas.place(other)
    why = []
    wealth = float(briefing.desk.estimate[at, READING["wealth"]])
    strength = float(briefing.desk.estimate[at, READING["strength"]])
    if wealth > 25 * briefing.atlas.unit and strength < briefing.books.strength:
        why.append("they are rich")
    if frozenset((briefing.seat, other)) in briefing.disputes:
        why.append("we have a claim there")
    friendly = float(briefing.desk.friendship[at]) > 8.0
    return () if friendly else tuple(why)


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """Demands, squeezing, arms."""
    wishes = demand_tribute(briefing, 8.0, draw.share("demand") - 0.45)
    wishes += squeezes(briefing, 7.0, 4)
    wishes += arming(briefing, 4.0, 4)
    return wishes


GRASPING = Doctrine(
    name="grasping",
    faith=-5.0,
    margin=0.0,
    strike=0.60,
    grievance=_gain,
    spend=_spend,
    pride=2.0,
    loyal=-4.0,
    squeezes=4,
    forgives=0,
)
