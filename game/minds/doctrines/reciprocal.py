"""Reciprocal: answers in kind, help with help and wrong with wrong, and forgives in two turns. It fails by echo.

Source: R. Axelrod, The Evolution of Cooperation (1984), on tit for tat and its feuds.
"""

from game.minds.doctrine import Doctrine, wrongs_by
from game.minds.leader import Wish
from game.minds.spending import answer_in_kind, gifts_in_kind
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.order import Order

CLOSE = 40
"""Reach of theirs to us, 0-100, from which their arms are answered with ours."""
FRIENDLY = 8.0
"""Points of friendship from which another's arms are no concern of ours."""
FEARED = 30.0
"""Points of fear of another from which his arms are taken to be meant for us."""
CHEATED = -13.0
"""Points on keeping faith with one who has just broken it with us: wrong for wrong."""


def _mirror(briefing: Briefing, other: PowerId, tier: int) -> float:
    """Who broke a treaty with us may see ours broken."""
    del tier
    return CHEATED if "they broke a treaty with us" in wrongs_by(briefing, other, 2) else 0.0


def _wronged(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    return wrongs_by(briefing, other, 2)


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """Honours are returned, and gifts as great as they came, and wrongs, each once, and the arms of strangers."""
    del draw
    wishes = answer_in_kind(briefing, 9.0, 2) + gifts_in_kind(briefing, 7.0)[:1]
    for admirer in _done_by_others(briefing, "HonourPaid")[:1]:
        wishes.append((4.0, Order(briefing.seat, "honour", target=admirer), ("they paid honour to us",)))
    return [*wishes[:4], *_arms_for_arms(briefing)]


def _done_by_others(briefing: Briefing, name: str) -> list[PowerId]:
    """Who did something to us since our last orders."""
    done = (one for one in briefing.news if one.name == name and one.target == briefing.seat)
    return [one for one in dict.fromkeys(item.actor for item in done) if one is not None and one in briefing.others()]


def _arms_for_arms(briefing: Briefing) -> list[Wish]:
    """As much as those within reach of us have just armed, so far as we saw it: so quarrels echo.

    The arms of a friend, of one who keeps a treaty with us, or of one whom we do not fear are not borne against us.
    """
    amount = 0
    for item in briefing.news:
        if item.name == "Armed" and item.actor in briefing.others() and item.actor is not None:
            at = briefing.atlas.place(item.actor)
            close = int(briefing.atlas.reach[at, briefing.place]) >= CLOSE
            bound = bool(briefing.treaties_with(item.actor))
            feared = float(briefing.desk.fear[at]) >= FEARED
            friendly = bound or not feared or float(briefing.desk.friendship[at]) > FRIENDLY
            amount = max(amount, int(item.amount)) if close and not friendly else amount
    amount = min(amount, int(briefing.books.wealth // 8))
    return [(3.0, Order(briefing.seat, "arm", amount=amount), ("they armed, and so shall we",))] if amount else []


RECIPROCAL = Doctrine(
    name="reciprocal",
    faith=8.0,
    margin=2.0,
    strike=0.75,
    bond=_mirror,
    grievance=_wronged,
    spend=_spend,
    forgives=2,
)
