"""Keeping and cheating, gifts and honours, arms (core B, C, D; rows 29, 43, 45-50, 52-53, 82, 121-122)."""

import numpy as np

from game.rules.docket import Docket
from game.rules.pacts import end
from game.rules.sealed import Sealed
from game.sight.survey import survey
from game.theory.thousandths import thousandths
from game.world.events.conduct import (
    Armed,
    BreachFound,
    Cheated,
    GiftGiven,
    GiftTurned,
    HonourPaid,
    Inspected,
    Kept,
    Mobilised,
    PromisesKept,
)
from game.world.names import PowerId, TreatyId
from game.world.order import Order
from game.world.power import Trait
from game.world.state import State
from game.world.temptation import temptation, tempting
from game.world.trait import colonies, has
from game.world.treaty import FRESH, Clause, Treaty
from game.world.verb import SECRETLY


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


def give(docket: Docket, sealed: Sealed) -> None:
    """Help without terms. It is an end if the giver gains nothing by it and asks for nothing soon (rows 121-122)."""
    state, rules = docket.state, docket.state.ruleset.friendship
    for order in sealed.of("give"):
        if order.target is None or not order.amount or not state.is_alive(order.target):
            continue
        giver, receiver = state.place(order.power), state.place(order.target)
        needed = _in_need(state, order.target)
        end = state.turn - state.requests.get((order.power, order.target), -9) > 1
        wealth = int(state.stocks.wealth[giver]) / 1000.0
        size = rules.gift * order.amount / (order.amount + rules.gift_half * max(wealth, 1.0))
        last, row, _ = state.gifts.get((order.power, order.target), (-9, 0, 0))
        for _ in range(row if state.turn - last <= 2 else 0):
            size *= rules.repeat
        size *= (1.0 if needed else rules.gift_idle) if rules.on else 0.0
        given = docket.record(
            GiftGiven,
            order.power,
            order.target,
            (order.power, order.target, *docket.insiders(order.target)),
            amount=order.amount,
            end=end,
            needed=needed,
            brought=thousandths(size) if end else 0,
        )
        docket.book.power(given.number, "wealth", receiver, order.amount)
        if end:
            docket.book.dyad(given.number, "friendship", receiver, giver, size)


def _in_need(state: State, power: PowerId) -> bool:
    """Whether help would really help: at war, poor, frightened or undone at home."""
    place = state.place(power)
    at_war = any(war.side_of(power) for war in state.wars.values())
    poor = int(state.stocks.wealth[place]) < 10 * round(state.setting.unit * 1000)
    afraid = int(state.stocks.fear[place].max()) > 50_000
    return at_war or poor or afraid or int(state.stocks.people[place]) < 35_000


def turn_gifts(docket: Docket, _: Sealed) -> None:
    """A request soon after a gift shows it to have been a means: what it earned is taken back (row 122)."""
    state = docket.state
    within = round(state.ruleset.friendship.request_within)
    for (giver, receiver), (turn, _row, brought) in state.gifts.items():
        if brought and state.turn - turn <= within and state.requests.get((giver, receiver)) == state.turn:
            turned = docket.record(GiftTurned, giver, receiver, (receiver,), since=turn)
            docket.book.dyad(turned.number, "friendship", state.place(receiver), state.place(giver), -brought / 1000.0)


def pay_honour(docket: Docket, sealed: Sealed) -> None:
    """Honours are paid; a court that hates the giver refuses them, which insults him."""
    state, rules = docket.state, docket.state.ruleset
    for order in sealed.of("honour"):
        if order.target is None or not state.is_alive(order.target):
            continue
        giver, taker = state.place(order.power), state.place(order.target)
        accepted = int(state.stocks.friendship[taker, giver]) > -20_000
        seen = tuple(sorted({order.power, order.target, *docket.insiders(order.target)}))
        paid = docket.record(HonourPaid, order.power, order.target, seen, accepted=accepted)
        if not accepted:
            docket.book.dyad(paid.number, "regard", taker, giver, rules.rank.refused)
            continue
        times = _due(state, order.power, order.target)
        if rules.rank.on:
            cells = np.array([state.place(one) for one in docket.insiders(order.target)], dtype=np.int64)
            won = np.full(len(cells), rules.rank.honours * times)
            docket.book.columns(paid.number, [("regard", cells * state.powers + taker, won)])
        if rules.friendship.on and _custom_fits(state, order.power, order.target):
            docket.book.dyad(paid.number, "friendship", taker, giver, rules.friendship.honours)


def _due(state: State, giver: PowerId, taker: PowerId) -> float:
    """What the honour is worth, in times: a colony's is worth more to its mother city than a stranger's."""
    owed = has(state, taker, Trait.MOTHER_CITY) and giver in colonies(state.setting, taker)
    return state.ruleset.traits.due if owed else 1.0


def _custom_fits(state: State, one: PowerId, other: PowerId) -> bool:
    """Whether two powers share a society in which honours mean something."""
    return state.setting.power(one).society == state.setting.power(other).society != ""


def arm(docket: Docket, sealed: Sealed) -> None:
    """Strength is raised; neighbours who see it take fright."""
    state, rules = docket.state, docket.state.ruleset
    for order in sealed.of("arm"):
        secret = order.word == SECRETLY
        seen = (order.power,) if secret else docket.everybody()
        done = docket.record(Armed, order.power, seen_by=seen, amount=order.amount or 0, secret=secret)
        place = state.place(order.power)
        docket.book.power(done.number, "strength", place, rules.stores.arm * (order.amount or 0))
        if secret or not rules.fear.on:
            continue
        for other in state.living():
            reach = int(state.setting.reach[place, state.place(other)])
            if other != order.power and reach >= 25:
                docket.book.dyad(
                    done.number,
                    "fear",
                    state.place(other),
                    place,
                    rules.fear.arming * (order.amount or 0) * reach / 100,
                )
    for order in sealed.of("mobilise"):
        late = round(rules.traits.levy) if has(state, order.power, Trait.SLOW_LEVY) else 0
        until = state.turn + round(rules.stores.mobilised_turns) - 1 + late
        docket.record(Mobilised, order.power, seen_by=docket.everybody(), until=until)
