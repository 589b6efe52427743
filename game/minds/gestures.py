"""Answering gestures: who was given something gives something back, in kind and not in size (row 98)."""

from game.minds.leader import Wish
from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.order import Order

ANSWERS = frozenset({"GiftGiven", "HonourPaid"})
"""Deeds that answer a gift."""
TOKEN = 1
"""Talents: a gesture is answered in kind, not in size."""


def returned_gestures(briefing: Briefing, weight: float) -> list[Wish]:
    """A token for the one whose gift has waited longest, if the court bears it no grudge."""
    waiting = waiting_gestures(briefing)
    if not waiting or briefing.books.wealth < TOKEN:
        return []
    to = waiting[0]
    why = ("they gave, and we have given nothing back", "a small thing answers a great one")
    return [(weight, Order(briefing.seat, "give", target=to, amount=TOKEN), why)]


def waiting_gestures(briefing: Briefing) -> list[PowerId]:
    """Who gave us something of late, has no treaty with us, and has had no gesture back; the longest wait first."""
    if not briefing.ruleset.justice.on:
        return []
    seen = [item for item in (*briefing.recent, *briefing.news) if item.name in ANSWERS]
    given = {item.target: item.turn for item in seen if item.actor == briefing.seat}
    found = []
    for item in seen:
        other = item.actor
        if item.name != "GiftGiven" or item.target != briefing.seat or other is None or other not in briefing.others():
            continue
        if item.amount <= TOKEN:  # a token answers a gift, and is not answered
            continue
        liked = float(briefing.desk.friendship[briefing.atlas.place(other)]) >= 0.0
        if liked and not briefing.treaties_with(other) and not briefing.at_war_with(other) and other not in given:
            found.append((item.turn, other))
    return list(dict.fromkeys(other for _, other in sorted(found)))
