"""Fearful: arms, watches, allies against whom it fears, strikes while it still can; it causes what it fears (row 73).

Source: Thucydides 1.23, 1.88: the growth of Athens and the fear which it gave to Sparta.
"""

from game.minds.doctrine import Doctrine
from game.minds.leader import Wish
from game.minds.spending import arming, envoy_to
from game.sight.briefing import Briefing
from game.sight.odds import partners_of
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.order import Order
from game.world.report import READING


def _overtaken(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    """We fear them, and the gap is growing."""
    at, what = briefing.atlas.place(other), READING["strength"]
    fear = float(briefing.desk.fear[at])
    grown = float(briefing.desk.estimate[at, what]) - float(briefing.desk.estimate_before[at, what])
    if fear < 38.0:
        return ()
    why = [f"we fear them {fear:.0f} in a hundred"]
    if grown > 1.0 or other in briefing.mobilised:
        why.append("they grow stronger")
    if partners_of(briefing, briefing.seat, other):
        why.append("our allies have voted for war")
    return tuple(why) if len(why) > 1 or fear > 55.0 else ()


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """Arms and envoys; the levy when somebody plans against us or war is near."""
    del draw
    fear = float(briefing.desk.fear.max())
    wishes = envoy_to(briefing, 5.0)
    if fear > 30.0:
        wishes += arming(briefing, 8.0, 2 + int(fear / 15.0))
    due = [plan for plan in briefing.plans if plan.due <= briefing.turn + 1]
    if due and briefing.books.mobilised_until < briefing.turn and briefing.books.wealth > 15.0:
        wishes.append((20.0, Order(briefing.seat, "mobilise"), ("war is near",)))
    return wishes


FEARFUL = Doctrine(
    name="fearful",
    faith=5.0,
    margin=0.0,
    strike=0.55,
    grievance=_overtaken,
    spend=_spend,
    pride=-3.0,
    tier=1,
    forgives=6,
)
