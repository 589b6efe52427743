"""Keep, cheat or give notice: each treaty weighed anew with today's beliefs (core G).

Rows 33-34, 36-38, 48-50, 57, 66, 120.
"""

from dataclasses import replace

from game.minds.bonds import bond, custom_left, disgrace
from game.minds.doctrine import Doctrine, faith_towards, same_society
from game.minds.gamble import of_breach
from game.minds.straits import hunger
from game.sight.briefing import Briefing
from game.sight.odds import threat_odds
from game.sight.worth import (
    asked_by,
    breaking_worth,
    found_chance,
    price_of_span,
    record_price,
    shared_with,
    worth_to_us,
)
from game.theory.norms import taken_in
from game.theory.value import annuity
from game.world.names import PowerId
from game.world.notation import format_order, parse_order
from game.world.order import Order, Plan, Reason
from game.world.report import READING
from game.world.treaty import KIND_INDEX, ClauseKind, Treaty

UNREASON = 5.0
"""Points that are taken off faith and habit where reason has let go (row 33)."""
RESOLVED = 3.0
"""Points that are off faith and habit already, once a court has made up its mind to cheat."""


def keep_or_break(doctrine: Doctrine, briefing: Briefing) -> tuple[list[Order], list[Plan], list[Reason]]:
    """The orders to cheat or renounce, the cheating meant for next turn, and the reasons; what is kept needs none."""
    orders: list[Order] = []
    plans: list[Plan] = []
    reasons: list[Reason] = []
    meant = _meant(briefing)
    for treaty in briefing.treaties:
        if not treaty.binds(briefing.seat) or treaty.signed >= briefing.turn:
            continue
        verdict = _weigh(doctrine, briefing, treaty, treaty.id in meant)
        if verdict is None:
            continue
        order, because = verdict
        act = format_order(order, with_power=False)
        if order.verb == "cheat" and treaty.id not in meant:
            plans.append(Plan(act, briefing.turn + 1, because))
            act = f"plan: {act}"
        else:
            orders.append(order)
        reasons.append(Reason(act, because))
    return orders, plans, reasons


def _meant(briefing: Briefing) -> frozenset[str]:
    """The treaties on which the court has made up its mind to cheat by now."""
    due = [parse_order(plan.act, briefing.seat) for plan in briefing.plans if plan.due <= briefing.turn]
    return frozenset(one.thing for one in due if isinstance(one, Order) and one.verb == "cheat" and one.thing)


def _left(briefing: Briefing, treaty: Treaty) -> int | None:
    return None if treaty.ends is None else max(1, treaty.ends - briefing.turn + 1)


def keep_value(briefing: Briefing, treaty: Treaty) -> float:
    """What a treaty is worth over the rest of its term, in points, with what a compelled signer fears if he leaves."""
    terms = replace(treaty.terms, term=_left(briefing, treaty))
    worth = worth_to_us(briefing, treaty.other(briefing.seat), terms).total + price_of_span(briefing, terms)
    return worth + outgrown(briefing, treaty) + _compelled(briefing, treaty)


def outgrown(briefing: Briefing, treaty: Treaty) -> float:
    """Points off a treaty whose parties are not as strong, or as weak, as when they swore it: never above 0 (row 50).

    Terms fit the balance of the day; who has grown wants better ones, and who has shrunk is worth less to the other.
    """
    rules, footing = briefing.ruleset.value, briefing.footings.get(treaty.id)
    if footing is None or not footing.ours or not rules.on:
        return 0.0
    theirs = float(briefing.desk.estimate[briefing.atlas.place(treaty.other(briefing.seat)), READING["strength"]])
    moved = abs(briefing.books.strength / footing.ours - 1.0) + abs(theirs / max(footing.theirs, 1.0) - 1.0)
    span = annuity(_left(briefing, treaty), round(rules.horizon), rules.discount)
    return -rules.balance * min(1.0, moved) * asked_by(briefing, treaty.terms) * span / 4.0


def _compelled(briefing: Briefing, treaty: Treaty) -> float:
    """Points that hold whoever signed under compulsion: the war that it spared him, as likely as it would be lost.

    As he recovers his strength they melt, and the first road to breach lies open (row 48).
    """
    if treaty.duress != briefing.seat or not briefing.ruleset.value.on:
        return 0.0
    return briefing.ruleset.value.compelled * threat_odds(briefing, treaty.other(briefing.seat), "subject")


def _weigh(
    doctrine: Doctrine, briefing: Briefing, treaty: Treaty, resolved: bool
) -> tuple[Order, tuple[str, ...]] | None:
    keep = keep_value(briefing, treaty)
    cheat = _cheat(doctrine, briefing, treaty, keep, resolved)
    if cheat is not None:
        return cheat
    least = -(record_price(briefing) / 3.0 + briefing.ruleset.value.notice)
    if keep >= least or not _may_renounce(briefing, treaty):
        return None
    footing = briefing.footings.get(treaty.id)
    why: tuple[str, ...] = (f"it costs us {-keep:.0f} points more than it brings",)
    if treaty.duress == briefing.seat:
        why += ("they made us sign it, and can hold us to it no longer",)
    elif footing is not None and footing.keep > keep:
        why += (f"it looked like {footing.keep:.0f} points when we signed",)
    return Order(briefing.seat, "renounce", thing=treaty.id), why


def _cheat(
    doctrine: Doctrine, briefing: Briefing, treaty: Treaty, keep: float, resolved: bool
) -> tuple[Order, tuple[str, ...]] | None:
    """The order to cheat, where that is worth more than keeping and what binds us to it."""
    pull = briefing.temptations.get(treaty.id)
    if pull is None or not doctrine.cheats or not briefing.ruleset.value.on or treaty.renounced_by is not None:
        return None
    kind, temptation = pull
    other = treaty.other(briefing.seat)
    found = found_chance(briefing, other, treaty.terms.tier, promised=treaty.signed)
    bonds = _norm(briefing, other, ClauseKind(kind)) * custom_left(briefing, other) + bond(briefing, treaty)
    bonds += faith_towards(doctrine, briefing, other, treaty.terms.tier) - (RESOLVED if resolved else 0.0)
    unbound = briefing.ruleset.reason.on and briefing.books.reason < briefing.ruleset.reason.unbound
    if unbound:
        bonds -= UNREASON
    prize = temptation * hunger(briefing) * (1.0 - shared_with(briefing, other))  # their loss is partly ours
    dared = of_breach(briefing, other, found)
    price = record_price(briefing) + disgrace(briefing, other)
    if breaking_worth(prize, keep, found, price) + dared <= keep + bonds:
        return None
    why = [f"breaking the {kind} brings {temptation:.1f} points at once", f"they would notice {found:.0%} of the time"]
    why += ["nobody here counsels restraint any more"] if unbound else []
    return Order(briefing.seat, "cheat", thing=treaty.id, word=kind), tuple(why)


def _norm(briefing: Briefing, other: PowerId, kind: ClauseKind) -> float:
    """Points by which what is done holds a court to its word: the habit that it has taken in, and a rightful order.

    A rightful order binds towards its members even at a loss; one without right loosens the tie (rows 34, 37, 66).
    """
    rules, desk = briefing.ruleset, briefing.desk
    habit = float(desk.habit[KIND_INDEX[kind]])
    if not rules.norms.on:
        return habit * rules.value.habit
    belonging = float(desk.belonging[briefing.place])
    duty = rules.norms.dutiful * (desk.legitimacy - 50.0) if same_society(briefing, other) else 0.0
    return taken_in(habit, belonging) * rules.value.habit + taken_in(duty, belonging)


def _may_renounce(briefing: Briefing, treaty: Treaty) -> bool:
    return treaty.renounced_by is None and (treaty.ends is None or treaty.ends > briefing.turn + 1)
