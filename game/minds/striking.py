"""War: deciding on it early, preparing it, doing it or thinking better of it (core I, F; rows 8, 26, 40-41, 88)."""

from game.minds.attention import weighed
from game.minds.belief import believed
from game.minds.bonds import restraint
from game.minds.doctrine import Doctrine, faith_towards, wrongs_by
from game.minds.gamble import Ground, of_war
from game.sight.briefing import Briefing
from game.sight.odds import attack_odds
from game.sight.worth import record_price
from game.theory.chance import Chance
from game.theory.curve import likelihood
from game.world.names import PowerId
from game.world.notation import format_order, parse_order
from game.world.order import Order, Plan, Reason
from game.world.treaty import ClauseKind

ODDS = 60.0
"""Points for war of a certainty more in the odds."""
ALLY, PACT = 30.0, 8.0
"""Points against war on an ally, and on any partner, beside what the broken word would cost."""
LIKING, USE, ELSEWHERE = 0.4, 20.0, 0.15
"""Points against it: a point of friendship, one who would stand by us, a point of fear of somebody else."""
LINE = 30.0
"""Points against war on one around whom another has drawn a red line that is wholly believed (rows 40-41)."""
DARING = 5.0
"""Points for a gamble from which it is among the reasons for a war."""
IDLE = -25.0
"""Points below which a war is only talked about."""
CHEST = 15.0
"""Talents without which no war is begun: three campaigns at a middle effort."""
SECOND_THOUGHTS = 0.1
"""How far the odds may fall below the doctrine's before a war that was decided on is given up."""
RELENT = -75.0
"""Points against a war below which it is given up, however good the odds: a word given meanwhile, a friend made."""


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
        if not isinstance(order, Order) or order.verb != "declare" or order.target not in briefing.others():
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
    if briefing.books.people < 30.0 or briefing.books.wealth < CHEST:
        return False
    if attack_odds(briefing, order.target, order.word or "chastise") < doctrine.strike - SECOND_THOUGHTS:
        return False
    return total(against(doctrine, briefing, order.target)) > RELENT


def _decide(doctrine: Doctrine, briefing: Briefing, draw: Chance) -> Plan | None:
    """The war that most speaks for, if the court can bring itself to it."""
    weak = briefing.books.people < 40.0 or briefing.books.wealth < CHEST
    if doctrine.strike > 1.0 or weak or not briefing.ruleset.war.on:
        return None
    best: tuple[float, PowerId, str, tuple[str, ...]] | None = None
    for other in weighed(briefing):
        found = _war_on(doctrine, briefing, other)
        if found is not None and (best is None or found[0] > best[0]):
            best = found
    if best is None or best[0] < IDLE or not draw.happens(likelihood(best[0]), "strike"):
        return None
    _, other, aim, because = best
    act = format_order(Order(briefing.seat, "declare", target=other, word=aim), with_power=False)
    due = briefing.turn + 1 + int(3 * draw.share("strike", "due"))
    return Plan(act, due, because[:3])


def _war_on(
    doctrine: Doctrine, briefing: Briefing, other: PowerId
) -> tuple[float, PowerId, str, tuple[str, ...]] | None:
    """Points for a war on one power, its aim and reasons; None without a grievance, or below the doctrine's odds."""
    why = doctrine.grievance(briefing, other)
    if not why:
        return None
    for aim in ("subject", "chastise"):
        odds = attack_odds(briefing, other, aim)
        if odds >= doctrine.strike:
            grounds = [(ODDS * (odds - doctrine.strike), f"our staff gives us {odds:.0%}")]
            grounds += [(doctrine.resents, one) for one in why]
            grounds += [gamble := of_war(briefing, other, odds)]
            grounds += against(doctrine, briefing, other)
            dared = (gamble[1],) if gamble[0] > DARING else why[1:2]
            return total(grounds), other, aim, (why[0], *dared, f"our staff gives us {odds:.0%}")
    return None


def total(grounds: list[Ground]) -> float:
    """The points of all grounds together."""
    return sum(round(points * 1000) for points, _ in grounds) / 1000.0  # whole numbers


def against(doctrine: Doctrine, briefing: Briefing, other: PowerId) -> list[Ground]:
    """What holds a court back from a war: doubt, the broken word, a friend or an ally lost, an enemy elsewhere.

    What false certainty there is silences the doubt (row 8).
    """
    desk, at, rules = briefing.desk, briefing.atlas.place(other), briefing.ruleset.war
    fears = [float(one) for place, one in enumerate(desk.fear) if place != at]
    rows = [
        (-rules.doubt * desk.certainty, "war is an uncertain thing"),
        (-LIKING * max(0.0, float(desk.friendship[at])), "they are friends"),
        (-USE * float(desk.stand[at]), "they might yet stand by us"),
        (-ELSEWHERE * max(fears), "others might use our absence"),
        (-restraint(briefing, other), "our own would think the less of us"),
    ]
    disputed = frozenset((briefing.seat, other)) in briefing.disputes
    if not disputed and not wrongs_by(briefing, other, 4):
        rows.append((-rules.unprovoked, "they have done us no wrong"))
    for line in briefing.red_lines:
        if line.to == briefing.seat and line.off == other and line.by in briefing.others():
            rows.append((-LINE * believed(briefing, line.by), "a red line is drawn around them"))
    for treaty in briefing.treaties_with(other):
        ally = ALLY if treaty.terms.has(ClauseKind.ALLIANCE, ClauseKind.PROTECTION) else PACT
        broken = record_price(briefing) + max(0.0, faith_towards(doctrine, briefing, other, treaty.terms.tier))
        rows.append((-ally - broken, "we gave our word"))
    return rows
