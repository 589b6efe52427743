"""Steadfast: keeps every promise, never strikes first, comes to bad wars. Archidamus of Sparta is its pattern.

Source: Thucydides 1.80-85, where a king counsels patience, arbitration and a second thought.
"""

from game.minds.doctrine import Doctrine
from game.minds.leader import Wish
from game.minds.spending import arbitration, friends_in_need, gift
from game.minds.vouching import red_lines
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId


def _never(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    del briefing, other
    return ()


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """Old quarrels judged, help for friends in need, a word in time to those who threaten them."""
    del draw
    wishes = arbitration(briefing, 8.0) + red_lines(briefing, 7.0)
    for friend in friends_in_need(briefing)[:1]:
        wishes += gift(briefing, 6.0, friend, "a friend is in need")
    return wishes


STEADFAST = Doctrine(
    name="steadfast",
    faith=20.0,
    margin=2.0,
    strike=2.0,
    grievance=_never,
    spend=_spend,
    pride=4.0,
    loyal=6.0,
    forgives=6,
)
