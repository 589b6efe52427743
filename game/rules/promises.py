"""Keeping and cheating: who breaks a promise, by which road, who finds out (core B, G; rows 29, 43, 45-50, 52-53)."""

from game.rules.docket import Docket
from game.rules.pacts import end
from game.rules.sealed import Sealed
from game.sight.survey import survey
from game.world.events.conduct import (
    BreachFound,
    Cheated,
    Inspected,
    Kept,
    PromisesKept,
)
from game.world.names import PowerId, TreatyId
from game.world.order import Order
from game.world.state import State
from game.world.temptation import temptation, tempting
from game.world.treaty import FRESH, Clause, Treaty


def keep_or_cheat(docket: Docket, sealed: Sealed) -> None:
    """Every promise in force is kept or broken by each party; a breach may come to light at once or later."""
    state = docket.state
    cheats = {(order.power, order.thing): order for order in sealed.of("cheat")}
    inspected = {(order.power, order.thing) for order in sealed.of("inspect")}
    for power, thing in sorted(inspected, key=lambda pair: (pair[0], pair[1] or "")):  # no ties
        treaty = state.treaties.get(TreatyId(thing or ""))
        if treaty is not None and treaty.binds(power):
            docket.record(Inspected, power, treaty.other(power), treaty.parties, treaty=treaty.id)
    kept: list[tuple[TreatyId, PowerId]] = []
    dear: dict[PowerId, tuple[Treaty, float]] = {}
    for treaty in state.treaties.values():
        if treaty.signed >= state.turn:
            continue
        for power in treaty.parties:
            pull = tempting(
                treaty, power, state.turn, chance=docket.chance, ruleset=state.ruleset, unit=state.setting.unit
            )
            order = cheats.get((power, treaty.id))
            if pull is None:
                continue
            if order is not None:
                clause, gain = _broken(docket, treaty, order) or pull
                seen = _cheat(docket, treaty, power, clause, gain, inspected)
                if not seen:  # what nobody sees looks like keeping
                    kept.append((treaty.id, power))
                continue
            kept.append((treaty.id, power))
            if pull[1] >= state.ruleset.record.dear and pull[1] > dear.get(power, (treaty, 0.0))[1]:
                dear[power] = (treaty, pull[1])
    docket.record(PromisesKept, seen_by=(), rows=tuple(kept))
    for power, (treaty, cost) in dear.items():
        docket.record(Kept, power, treaty.other(power), docket.everybody(), treaty=treaty.id, cost=cost, dear=True)


def _broken(docket: Docket, treaty: Treaty, order: Order) -> tuple[Clause, float] | None:
    """The clause that an order names, with what breaking it brings; None where it leaves the choice to the pull."""
    state = docket.state
    for clause in treaty.terms.clauses:
        if str(clause.kind) == order.word:
            unit, turn = state.setting.unit, state.turn
            return clause, temptation(
                clause, treaty, order.power, turn, chance=docket.chance, ruleset=state.ruleset, unit=unit
            )
    return None


def _cheat(
    docket: Docket,
    treaty: Treaty,
    power: PowerId,
    clause: Clause,
    gain: float,
    inspected: set[tuple[PowerId, str | None]],
) -> bool:
    """A promise is broken: the gain comes at once, in silver. Whether the other side saw it."""
    state = docket.state
    victim = treaty.other(power)
    tag = road(state, treaty, power)
    broken = docket.record(
        Cheated, power, victim, (power,), treaty=treaty.id, clause=str(clause.kind), gain=gain, tag=tag
    )
    docket.book.power(broken.number, "wealth", state.place(power), gain * state.setting.unit)
    chance = eyes(state, treaty, victim, power, inspecting=(victim, treaty.id) in inspected)
    if not docket.happens(chance, "found", treaty.id):
        return False
    docket.record(
        BreachFound,
        power,
        victim,
        witnesses_of_breach(docket, power, victim),
        treaty=treaty.id,
        clause=str(clause.kind),
        assured=fresh(state, treaty),
    )
    end(docket, treaty, "breach")
    return True


def fresh(state: State, treaty: Treaty, turn: int | None = None) -> bool:
    """Whether a promise was given or renewed so lately, now or in that turn, that to break it is to lie (row 53)."""
    given = max(treaty.signed, state.renewed.get(treaty.id, treaty.signed))
    return (state.turn if turn is None else turn) - given <= FRESH


def road(state: State, treaty: Treaty, power: PowerId) -> str:
    """By which of the roads of rows 47-53 a breach came: compelled, a cover from the first day, or changed since."""
    footing = state.footings.get((treaty.id, power))
    if treaty.duress == power:
        return "duress"
    return footing.tag if footing is not None and footing.tag != "sincere" else "drift"


def eyes(state: State, treaty: Treaty, observer: PowerId, breaker: PowerId, *, inspecting: bool = False) -> float:
    """The chance that a breach is found this turn: who trusts sees less, inspectors see more (rows 45-46)."""
    rules = state.ruleset.price
    clause = treaty.terms.clauses[0].domain
    trust = float(survey(state).trust[state.place(observer), state.place(breaker), clause])
    seen = rules.eyes - rules.eyes_trust * trust
    if fresh(state, treaty):
        seen *= state.ruleset.value.camouflage
    seen += rules.eyes_tier * treaty.terms.tier
    if inspecting:
        seen += rules.eyes_inquiry
    return max(0.0, min(rules.eyes_most, seen))


def witnesses_of_breach(docket: Docket, breaker: PowerId, victim: PowerId) -> tuple[PowerId, ...]:
    """Who learns of a breach at once: both, whoever has a treaty with the breaker, and the victim's society."""
    state = docket.state
    near = {breaker, victim, *docket.insiders(victim), *(one.other(breaker) for one in state.bound(breaker))}
    return tuple(power for power in state.living() if power in near)
