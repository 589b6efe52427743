"""Justification: an elite explains itself, and is trusted for it until its people see what it does (rows 99, 102)."""

from functools import lru_cache

import numpy as np

from game.rules.docket import Docket
from game.theory.home import heeding
from game.theory.thousandths import Ints, to_points
from game.world.events.conduct import AccountsSettled
from game.world.events.home import Justified
from game.world.ledger import TIME
from game.world.names import PowerId
from game.world.state import State
from game.world.stocks import PLACE


def justify(docket: Docket, power: PowerId) -> None:
    """Words win trust, each time by half, and less of a people that no longer listens (rows 99, 102)."""
    state, rules = docket.state, docket.state.ruleset.home
    last, times, words = state.justified.get(power, (-99, 0, 0.0))
    turns, since = round(rules.justify_turns), state.turn - last
    times = times + 1 if since <= turns else 0
    left = words * (turns - since + 1) / turns if times and not _delivered(state, power, last) else 0.0
    place = state.place(power)
    size = rules.justify * float(heeding(to_points(state.stocks.people), rules.alienated)[place])
    for _ in range(times):
        size *= rules.justify_repeat
    said = docket.record(Justified, power, seen_by=(power,), times=times, words=round(left + size, 3))
    docket.book.power(said.number, "people", place, size)


def words_fade(docket: Docket) -> None:
    """What words won goes again, a share a turn, unless justice or income has risen since."""
    state, turns = docket.state, round(docket.state.ruleset.home.justify_turns)
    for power, (spoken, _, words) in state.justified.items():
        if 0 < state.turn - spoken <= turns and not _delivered(state, power, spoken):
            docket.book.power(TIME, "people", state.place(power), -words / turns)


def _delivered(state: State, power: PowerId, since: int) -> bool:
    """Whether justice or income has risen since a turn: deeds after words."""
    then = _accounts(state, since).get(power)
    more = then is not None and state.incomes.get(power, 0) > sum(whole for _, whole in then.rows)  # whole numbers
    return more or int(_justice_done(state, since)[state.place(power)]) > 0


@lru_cache(maxsize=8)
def _justice_done(state: State, since: int) -> Ints:
    """[n] thousandths of justice that deeds have moved after a turn."""
    moved = np.zeros_like(state.stocks.justice)
    for turn, ledger in state.ledgers:
        if turn > since:
            mine = (ledger.quantity == PLACE["justice"]) & (ledger.cause >= 0)
            np.add.at(moved, ledger.cell[mine], ledger.delta[mine])
    return moved


@lru_cache(maxsize=8)
def _accounts(state: State, turn: int) -> dict[PowerId, AccountsSettled]:
    """The last accounts that each court settled in a turn."""
    found = [one for one in state.chronicle if one.turn == turn and isinstance(one, AccountsSettled)]
    return {one.actor: one for one in found if one.actor is not None}
