"""War: deciding on it early, preparing it, doing it or thinking better of it (core I, F; rows 26, 33, 41, 94)."""

from game.minds.doctrine import Doctrine, faith_towards
from game.sight.briefing import Briefing
from game.sight.odds import attack_odds, odds_in
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.notation import format_order, parse_order
from game.world.order import Order, Plan, Reason
from game.world.war import War

LIKELIHOOD = 0.35
"""How often a leader who could strike makes up his mind in a given turn."""


def at_war(briefing: Briefing) -> bool:
    """Whether we are in a war now."""
    return any(war.side_of(briefing.seat) for war in briefing.wars)


def plan_wars(doctrine: Doctrine, briefing: Briefing, draw: Chance) -> tuple[list[Order], list[Plan], list[Reason]]:
    """What was planned and is due, what is still meant, and what has just been decided."""
    orders: list[Order] = []
    plans: list[Plan] = []
    reasons: list[Reason] = []
    for plan in briefing.plans:
        order = parse_order(plan.act, briefing.seat)
        if not isinstance(order, Order) or order.target is None or order.target not in briefing.others():
            continue
        if not _still(doctrine, briefing, order):
            continue
        if plan.due <= briefing.turn:
            orders.append(order)
            reasons.append(Reason(plan.act, plan.because))
        else:
            plans.append(plan)
    if not plans and not orders and not at_war(briefing):
        new = _decide(doctrine, briefing, draw)
        if new is not None:
            plans.append(new)
            reasons.append(Reason(f"plan: {new.act}", new.because))
    return orders, plans, reasons


def _still(doctrine: Doctrine, briefing: Briefing, order: Order) -> bool:
    """Whether a planned war still looks worth it."""
    if order.target is None or briefing.at_war_with(order.target) or at_war(briefing):
        return False
    if briefing.books.people < 30.0 or briefing.books.wealth < 5.0:
        return False
    return attack_odds(briefing, order.target, order.word or "chastise") >= doctrine.strike - 0.1


def _decide(doctrine: Doctrine, briefing: Briefing, draw: Chance) -> Plan | None:
    """Look for somebody worth striking: a reason, the odds, no faith in the way."""
    if doctrine.strike > 1.0 or briefing.books.people < 40.0 or not briefing.ruleset.war.on:
        return None
    best: tuple[float, PowerId, str, tuple[str, ...]] | None = None
    for other in briefing.others():
        why = doctrine.grievance(briefing, other)
        if not why:
            continue
        bound = len(briefing.treaties_with(other))
        needed = doctrine.strike + min(0.3, max(0.0, faith_towards(doctrine, briefing, other)) * 0.01 * bound)
        for aim in ("subject", "chastise"):
            odds = attack_odds(briefing, other, aim)
            if odds >= needed and (best is None or odds + 0.05 * len(why) > best[0]):
                best = (odds + 0.05 * len(why), other, aim, (*why, f"our staff gives us {odds:.0%}"))
                break
    if best is None or not draw.happens(LIKELIHOOD, "strike"):
        return None
    _, other, aim, because = best
    act = format_order(Order(briefing.seat, "declare", target=other, word=aim), with_power=False)
    due = briefing.turn + 1 + int(3 * draw.share("strike", "due"))
    return Plan(act, due, because[:3])


def wage(doctrine: Doctrine, briefing: Briefing) -> list[Order]:
    """Efforts in our wars, friends called to them."""
    orders: list[Order] = []
    for war in briefing.wars:
        side = war.side_of(briefing.seat)
        if not side:
            continue
        effort = _effort(briefing, war, side)
        if effort != _present(briefing, war):
            orders.append(Order(briefing.seat, "effort", thing=war.id, word=effort))
        if briefing.seat in (war.attacker, war.defender) and war.campaigns == 0:
            friend = _friend(briefing, war)
            if friend is not None:
                orders.append(Order(briefing.seat, "call", target=friend))
    del doctrine
    return orders


def _present(briefing: Briefing, war: War) -> str:
    return next(side.effort for side in (*war.attackers, *war.defenders) if side.power == briefing.seat)


def _effort(briefing: Briefing, war: War, side: int) -> str:
    """As much as the treasury bears, all of it when we are being beaten at home."""
    if briefing.books.wealth < 8.0:
        return "low"
    losing = war.score * side <= -25
    if side < 0 and war.defender == briefing.seat and (losing or war.aim == "destroy"):
        return "full"
    return "full" if losing and war.aim != "chastise" and briefing.books.wealth > 40 else "middle"


def _friend(briefing: Briefing, war: War) -> PowerId | None:
    """The friend most likely to come, though nothing binds him."""
    best: tuple[float, PowerId] | None = None
    for other in briefing.others():
        if other in war.powers():
            continue
        chance = float(briefing.desk.stand[briefing.atlas.place(other)])
        if chance > 0.5 and (best is None or chance > best[0]):
            best = (chance, other)
    return best[1] if best is not None else None


def wants_peace(briefing: Briefing, war: War, weary: float = 38.0) -> bool:
    """Whether ending a war looks better than going on with it, on our own bent odds (hubris lengthens wars)."""
    side = war.side_of(briefing.seat)
    odds = odds_in(briefing, war)
    ours = odds if side > 0 else 1.0 - odds
    if briefing.books.people < weary or briefing.books.wealth < 4.0:
        return True
    return ours < 0.4
