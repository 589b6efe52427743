"""Motives that shift with fear, ranks that follow the order, and the order that tips (rows 72, 75, 89-90, 106)."""

import numpy as np

from game.rules.docket import Docket
from game.theory.orders import crowding, mean_fear, rank_by, shifted
from game.theory.thousandths import Ints, to_thousandths, total
from game.world.events.orders import OrderTipped
from game.world.ledger import TIME
from game.world.office import ruling_motives
from game.world.orders import NEAR, insiders, members_of, opening_rules, share_order
from game.world.power import Rule
from game.world.state import State


def orders(docket: Docket) -> None:
    """Fear moves the motives of those who feel it; where safety leads by enough, it rules the whole society."""
    state = docket.state
    if not state.ruleset.orders.on:
        return
    docket.book.block(TIME, "motives", motives_next(state) - state.stocks.motives)
    docket.book.block(TIME, "regard", _ranking(state))


def own_motives(state: State) -> Ints:
    """[n, 3] thousandths: what each power wants in quiet times."""
    pairs = zip(state.setting.powers, state.stocks.offices.tolist(), strict=True)
    return to_thousandths([ruling_motives(power, whole / 1000.0, state.ruleset) for power, whole in pairs])


def motives_next(state: State) -> Ints:
    """[n, 3] thousandths of the motives a turn later; those of the destroyed stay."""
    rules, alive = state.ruleset.orders, np.array(state.alive)
    near = (np.transpose(state.setting.reach) >= NEAR) & alive[None, :]
    np.fill_diagonal(near, False)
    crowd = crowding(mean_fear(state.stocks.fear, near.astype(np.int64)), rules.crowds_from, rules.crowds_to)
    if not state.ruleset.fear.on:
        crowd = np.zeros_like(crowd)
    moved = shifted(state.stocks.motives, own_motives(state), crowd, rules.rise, rules.back)
    ints: Ints = np.where(alive[:, None], moved, state.stocks.motives)
    return ints


def _ranking(state: State) -> Ints:
    """[of i, of j] regard on its way to what ranks are made of: wealth under interest, force under fear.

    Under honour only deeds are ranked, and regard goes its own way (row 72).
    """
    inside, everybody = insiders(state), np.arange(state.powers)
    moved = np.zeros_like(state.stocks.regard)
    for rule, holding in ((Rule.INTEREST, state.stocks.wealth), (Rule.FEAR, state.stocks.strength)):
        gap = rank_by(holding, inside.astype(np.int64)) - state.stocks.regard
        step = gap * (state.ruleset.orders.ranking / 1000.0)
        moved = np.where(inside & share_order(state, rule, everybody[:, None], everybody), to_thousandths(step), moved)
    np.fill_diagonal(moved, 0)
    return moved


def tipping(docket: Docket) -> None:
    """An order of any kind becomes one of fear when safety is what its members want most; and comes back, late."""
    state, rules = docket.state, docket.state.ruleset.orders
    if not rules.on:
        return
    quiet = opening_rules(state.setting, own_motives(state), state.ruleset)
    for at, society in enumerate(state.setting.societies):
        members = members_of(state.setting, society.id, state.alive)
        if len(members) < 2 or quiet[at] is Rule.FEAR:
            continue
        safety = int(total(state.stocks.motives[members, 0])) // len(members)
        afraid = state.ruling[at] is Rule.FEAR
        if afraid and safety < round(rules.settled * 1000):
            _tipped(docket, society.id, quiet[at], members, safety)
        elif not afraid and safety >= round(rules.tips * 1000):
            _tipped(docket, society.id, Rule.FEAR, members, safety)


def _tipped(docket: Docket, society: str, rule: Rule, members: list[int], safety: int) -> None:
    state = docket.state
    unbound = round(state.ruleset.reason.unbound * 1000)
    loose = [state.ids[at] for at in members if int(state.stocks.reason[at]) < unbound]
    docket.record(
        OrderTipped,
        seen_by=docket.everybody(),
        society=society,
        rule=str(rule),
        safety=safety / 1000.0,
        unrestrained=tuple(loose),
    )
