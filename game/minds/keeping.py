"""Keep, cheat or give notice: each treaty weighed anew with today's beliefs (core G; rows 36-38, 43-53)."""

from dataclasses import replace

from game.minds.doctrine import Doctrine, faith_towards
from game.sight.briefing import Briefing
from game.sight.worth import breaking_worth, found_chance, record_price, worth_to_us
from game.world.order import Order, Reason
from game.world.treaty import KIND_INDEX, ClauseKind, Treaty

UNREASON = 12.0
"""Points that are taken off faith and habit where reason has let go (row 33)."""


def keep_or_break(doctrine: Doctrine, briefing: Briefing) -> tuple[list[Order], list[Reason]]:
    """The orders to cheat, renounce or renew, with their reasons; what is kept needs none."""
    orders: list[Order] = []
    reasons: list[Reason] = []
    for treaty in briefing.treaties:
        if not treaty.binds(briefing.seat) or treaty.signed >= briefing.turn:
            continue
        verdict = _weigh(doctrine, briefing, treaty)
        if verdict is not None:
            orders.append(verdict[0])
            reasons.append(Reason(f"{verdict[0].verb} {treaty.id}", verdict[1]))
    return orders, reasons


def _left(briefing: Briefing, treaty: Treaty) -> int | None:
    return None if treaty.ends is None else max(1, treaty.ends - briefing.turn + 1)


def keep_value(briefing: Briefing, treaty: Treaty) -> float:
    """What a treaty is worth over the rest of its term."""
    terms = replace(treaty.terms, term=_left(briefing, treaty))
    return worth_to_us(briefing, treaty.other(briefing.seat), terms).total


def _weigh(doctrine: Doctrine, briefing: Briefing, treaty: Treaty) -> tuple[Order, tuple[str, ...]] | None:
    other = treaty.other(briefing.seat)
    keep = keep_value(briefing, treaty)
    price = record_price(briefing)
    pull = briefing.temptations.get(treaty.id)
    if pull is not None and doctrine.cheats and briefing.ruleset.value.on and treaty.renounced_by is None:
        kind, temptation = pull
        found = found_chance(briefing, other, treaty.terms.tier, promised=treaty.signed)
        habit = float(briefing.desk.habit[KIND_INDEX[ClauseKind(kind)]]) * briefing.ruleset.value.habit
        bonds = habit + faith_towards(doctrine, briefing, other)
        if briefing.ruleset.reason.on and briefing.books.reason < briefing.ruleset.reason.unbound:
            bonds -= UNREASON
        if breaking_worth(temptation, keep, found, price) > keep + bonds:
            return Order(briefing.seat, "cheat", thing=treaty.id, word=kind), (
                f"the {kind} tempts by {temptation:.1f} points",
                f"we would be seen {found:.0%} of the time",
            )
    if keep < -(price / 3.0 + briefing.ruleset.value.notice) and _may_renounce(briefing, treaty):
        then = briefing.values_at_signing.get(treaty.id)
        why: tuple[str, ...] = (f"it is worth {keep:.1f} points to us now",)
        if then is not None and then > keep:
            why += (f"it was worth {then:.1f} when we signed",)
        return Order(briefing.seat, "renounce", thing=treaty.id), why
    return None


def _may_renounce(briefing: Briefing, treaty: Treaty) -> bool:
    return treaty.renounced_by is None and (treaty.ends is None or treaty.ends > briefing.turn + 1)
