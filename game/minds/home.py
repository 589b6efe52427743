"""Home affairs of a court: misses, justification, the dissenter (core C, E; rows 99-100)."""

from game.minds.doctrine import Doctrine
from game.minds.striking import CHEST
from game.sight.briefing import Briefing
from game.sight.odds import attack_odds
from game.world.order import Order

UNWATCHED = 35.0
"""Points of the people's trust from which a greedy elite helps itself; checks ask for more (rows 100-103)."""


def at_home(doctrine: Doctrine, briefing: Briefing) -> list[Order]:
    """What any court does about its own house."""
    orders: list[Order] = []
    seat, books = briefing.seat, briefing.books
    reasonable = books.reason >= 55.0
    for miss in briefing.misses:
        orders.append(Order(seat, "own" if reasonable and books.people > 40 else "explain", thing=miss))
    if books.people < 38.0 and books.justified < 2:
        orders.append(Order(seat, "justify"))
    most = int(books.people * briefing.ruleset.home.take_share)
    if doctrine.squeezes and books.people > UNWATCHED + 0.35 * books.checks and books.taken < most:
        orders.append(Order(seat, "take", amount=max(1, (most - books.taken) // 2)))
    for demand in briefing.demands:
        if demand.by == seat and demand.answer == "defy":
            orders.append(_after_defiance(doctrine, briefing, demand.id, demand.threat))
    for loser in briefing.mercy:
        orders.append(Order(seat, _fate(doctrine, briefing), target=loser))
    return orders


def _after_defiance(doctrine: Doctrine, briefing: Briefing, demand: str, threat: str) -> Order:
    """Carry a threat out if the doctrine would fight at these odds; else swallow it.

    To be defied is news: nobody defies us who is as weak as we took him for. So they are reckoned at the most that they
    may have, which false certainty keeps near to what was thought before (rows 6, 40).
    """
    made = next(one for one in briefing.demands if one.id == demand)
    odds = attack_odds(briefing, made.of, threat, wary=True)
    able = briefing.books.people > 25.0 and briefing.books.wealth >= CHEST
    good = able and odds >= min(doctrine.strike, 0.7)
    return Order(briefing.seat, "carry-out" if good else "swallow", thing=demand)


def _fate(doctrine: Doctrine, briefing: Briefing) -> str:
    """What becomes of the beaten: the greedy bind, the unrestrained destroy, the others spare."""
    if briefing.books.reason < briefing.ruleset.reason.unbound and doctrine.faith < 0:
        return "destroy"
    return "bind" if doctrine.faith <= 5.0 else "spare"
