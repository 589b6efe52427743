"""Gifts and honours: help as an end or as a means, and what is due (core C; rows 82, 121-122)."""

import numpy as np

from game.rules.docket import Docket
from game.rules.sealed import Sealed
from game.theory.thousandths import thousandths
from game.world.events.conduct import (
    GiftGiven,
    GiftTurned,
    HonourPaid,
)
from game.world.names import PowerId
from game.world.power import Trait
from game.world.state import State
from game.world.trait import colonies, has


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
