"""The patron: the one on whom a court that cannot stand alone has set its hope (rows 17, 82)."""

from game.minds.attention import weighed
from game.minds.leader import Wish
from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.order import Order
from game.world.report import READING

LEANING = 20.0
"""Points that an alliance in force counts for in the choice of a patron."""
SIZE = 30.0
"""Points that strength as great as one's own counts for in it."""
EVERY = 3
"""Turns between two honours to the patron."""


def patron_of(briefing: Briefing) -> PowerId | None:
    """Whom a court looks up to: the patron it has, or the one whom it needs, likes and thinks strong most."""
    for tie in briefing.patronages:
        if tie.client == briefing.seat and tie.patron in briefing.others():
            return tie.patron
    rows = [
        (_pull(briefing, other), other)
        for other in weighed(briefing)
        if not briefing.at_war_with(other) and frozenset((briefing.seat, other)) not in briefing.disputes
    ]
    return max(rows, key=lambda row: (row[0], row[1]))[1] if rows else None


def _pull(briefing: Briefing, other: PowerId) -> float:
    """Points by which a court is drawn to one who could guard it."""
    at, desk = briefing.atlas.place(other), briefing.desk
    share = float(desk.estimate[at, READING["strength"]]) / max(briefing.books.strength, 1.0)
    reach = int(briefing.atlas.reach[at, briefing.place]) / 100.0
    leaning = LEANING if briefing.treaties_with(other) else 0.0
    return float(desk.need[at]) + float(desk.friendship[at]) + leaning + SIZE * min(2.0, share) * reach


def honour_to(briefing: Briefing, weight: float, patron: PowerId) -> list[Wish]:
    """Honour to the patron, every few turns."""
    paid = (item for item in (*briefing.recent, *briefing.news) if item.name == "HonourPaid")
    lately = any(one.actor == briefing.seat and one.turn > briefing.turn - EVERY for one in paid)
    if lately or briefing.books.wealth < 5.0:
        return []
    return [(weight, Order(briefing.seat, "honour", target=patron), ("they are all that stands between us and ruin",))]


def asking(briefing: Briefing, weight: float, patron: PowerId) -> list[Wish]:
    """What the patron thinks of us, asked again and again."""
    told = (item for item in (*briefing.recent, *briefing.news) if item.name == "Answered" and item.target == patron)
    if briefing.books.inquiries < 1 or any(one.turn >= briefing.turn - 1 for one in told):
        return []
    order = Order(briefing.seat, "ask", target=patron, about=briefing.seat)
    return [(weight, order, ("we should like to hear that they will come",))]
