"""Keep, cheat or give notice: each treaty weighed anew with today's beliefs (core G; rows 36-38, 43-53)."""

from dataclasses import replace

from game.minds.doctrine import Doctrine, faith_towards
from game.sight.briefing import Briefing
from game.sight.worth import worth_to_us
from game.world.order import Order, Reason
from game.world.report import READING
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


def found_chance(briefing: Briefing, treaty: Treaty) -> float:
    """How likely our cheating is to be seen, as far as we know how they trust us."""
    rules = briefing.ruleset.price
    other = briefing.atlas.place(treaty.other(briefing.seat))
    trust = float(briefing.desk.estimate[other, READING["trust"]])
    seen = rules.eyes - rules.eyes_trust * trust + rules.eyes_tier * treaty.terms.tier
    return max(0.05, min(rules.eyes_most, seen))


def record_price(briefing: Briefing) -> float:
    """What being found out costs: what others would then do, and what honour would lose."""
    rules = briefing.ruleset.value
    treaties = len([one for one in briefing.treaties if one.binds(briefing.seat)])
    return rules.price + rules.price_treaties * treaties + rules.price_standing * briefing.books.motives[2] / 100.0


def _weigh(doctrine: Doctrine, briefing: Briefing, treaty: Treaty) -> tuple[Order, tuple[str, ...]] | None:
    other = treaty.other(briefing.seat)
    keep = keep_value(briefing, treaty)
    price = record_price(briefing)
    pull = briefing.temptations.get(treaty.id)
    if pull is not None and doctrine.cheats and briefing.ruleset.value.on and treaty.renounced_by is None:
        kind, temptation = pull
        found = found_chance(briefing, treaty)
        habit = float(briefing.desk.habit[KIND_INDEX[ClauseKind(kind)]]) * briefing.ruleset.value.habit
        bonds = habit + faith_towards(doctrine, briefing, other)
        if briefing.ruleset.reason.on and briefing.books.reason < briefing.ruleset.reason.unbound:
            bonds -= UNREASON
        cheat = temptation + (1.0 - found) * keep - found * price
        if cheat > keep + bonds:
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
