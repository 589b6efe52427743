"""Grasping: takes what can be taken, demands, squeezes, cheats; others gather against it. Athens after 429 (row 73).

Source: Thucydides 5.84-116 and 6.1-26: Melos and Sicily.
"""

from game.minds.attention import weighed
from game.minds.doctrine import Doctrine
from game.minds.leader import Wish
from game.minds.seeking import meant_for
from game.minds.spending import arming, demand_tribute, squeezes
from game.sight.briefing import Briefing
from game.sight.odds import attack_odds
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.order import Order
from game.world.report import READING

STRIKE = 0.6
"""Odds from which it goes to war."""
NEARLY = 0.4
"""Odds from which it arms for one."""


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
    """Demands and squeezing; before a blow questions about the prey, and arms: more of them only eat what was taken."""
    wishes = demand_tribute(briefing, 20.0, draw.share("demand") - 0.3)
    wishes += squeezes(briefing, 7.0, 4)
    if any(_nearly_ours(briefing, other) for other in meant_for(briefing)):
        wishes += _about_prey(briefing, 5.0) + arming(briefing, 4.0, 4)
    return wishes


def _about_prey(briefing: Briefing, weight: float) -> list[Wish]:
    """What the friendliest of the others knows of the richest whom we could take something from."""
    prey = [one for one in weighed(briefing) if _gain(briefing, one)]
    if briefing.books.inquiries < 1 or not prey:
        return []
    wealth, friendship = briefing.desk.estimate[:, READING["wealth"]], briefing.desk.friendship
    about = max(prey, key=lambda one: (float(wealth[briefing.atlas.place(one)]), one))
    others = [one for one in weighed(briefing) if one != about and not briefing.at_war_with(one)]
    if not others:
        return []
    asked = max(others, key=lambda one: (float(friendship[briefing.atlas.place(one)]), one))
    return [(weight, Order(briefing.seat, "ask", target=asked, about=about), ("we want to know what is to be had",))]


def _nearly_ours(briefing: Briefing, other: PowerId) -> bool:
    """Whether there is something to be had there, and a little more force would do."""
    return bool(_gain(briefing, other)) and NEARLY <= attack_odds(briefing, other, "chastise") < STRIKE


GRASPING = Doctrine(
    name="grasping",
    faith=-5.0,
    margin=0.0,
    strike=STRIKE,
    grievance=_gain,
    spend=_spend,
    pride=2.0,
    loyal=-4.0,
    haggles=2,
    squeezes=4,
    forgives=0,
)
