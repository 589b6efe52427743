"""Keep, cheat or give notice: each treaty weighed anew with today's beliefs (core G; rows 36-38, 43-53)."""

from dataclasses import replace

from game.minds.doctrine import Doctrine, faith_towards
from game.sight.briefing import Briefing
from game.sight.worth import breaking_worth, found_chance, record_price, worth_to_us
from game.world.notation import format_order, parse_order
from game.world.order import Order, Plan, Reason
from game.world.treaty import KIND_INDEX, ClauseKind, Treaty

UNREASON = 7.0
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
    """What a treaty is worth over the rest of its term."""
    terms = replace(treaty.terms, term=_left(briefing, treaty))
    return worth_to_us(briefing, treaty.other(briefing.seat), terms).total


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
    then = briefing.values_at_signing.get(treaty.id)
    why: tuple[str, ...] = (f"it costs us {-keep:.0f} points more than it brings",)
    if then is not None and then > keep:
        why += (f"it looked like {then:.0f} points when we signed",)
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
    bonds = float(briefing.desk.habit[KIND_INDEX[ClauseKind(kind)]]) * briefing.ruleset.value.habit
    bonds += faith_towards(doctrine, briefing, other) - (RESOLVED if resolved else 0.0)
    unbound = briefing.ruleset.reason.on and briefing.books.reason < briefing.ruleset.reason.unbound
    if unbound:
        bonds -= UNREASON
    if breaking_worth(temptation, keep, found, record_price(briefing)) <= keep + bonds:
        return None
    why = [f"breaking the {kind} brings {temptation:.1f} points at once", f"they would notice {found:.0%} of the time"]
    why += ["nobody here counsels restraint any more"] if unbound else []
    return Order(briefing.seat, "cheat", thing=treaty.id, word=kind), tuple(why)


def _may_renounce(briefing: Briefing, treaty: Treaty) -> bool:
    return treaty.renounced_by is None and (treaty.ends is None or treaty.ends > briefing.turn + 1)
