"""The people and the elite, as time goes by: trust follows justice, and justice what is allowed.

Rows 100-103, 107-108.
"""

from functools import lru_cache

import numpy as np

from game.rules.docket import Docket
from game.rules.justifying import words_fade
from game.theory.home import heeding, privilege
from game.theory.office import capture, slipped
from game.theory.thousandths import Floats, Ints, cut, to_points, to_thousandths
from game.world.ledger import TIME
from game.world.office import names_a_group
from game.world.setting import Setting
from game.world.state import State


def people(docket: Docket) -> None:
    """The people's trust drifts towards justice and wellbeing; justice towards the checks, less what trust allows.

    Who is trusted much and checked little helps himself; who is trusted little and checked much is held to account.
    Who is hardly trusted at all is neither asked nor heard: such a people comes back slowly.
    """
    state, rules = docket.state, docket.state.ruleset.home
    if not rules.on:
        return
    stocks = state.stocks
    words_fade(docket)
    most = round(rules.drift * 1000)
    heard = to_thousandths(heeding(to_points(stocks.people), rules.alienated) * rules.drift)
    docket.book.block(TIME, "people", cut(deserved(state) - stocks.people, -most, heard))
    helped = privilege(
        to_points(stocks.people),
        to_points(stocks.checks),
        helps=rules.privilege,
        held=rules.accountable,
        alienated=rules.alienated,
    )
    helped = np.where(helped > 0.0, helped * _captured(docket), helped)
    back = to_points(stocks.checks - stocks.justice) * rules.justice_back
    docket.book.block(TIME, "justice", to_thousandths(back - helped))


def _captured(docket: Docket) -> Floats:
    """[power] how much more each elite helps itself for not being whom its people trust; and the offices that slip."""
    state, rules = docket.state, docket.state.ruleset.offices
    named = np.array([names_a_group(power, state.ruleset) for power in state.setting.powers])
    if not named.any():
        return np.ones(state.powers)
    stocks = state.stocks
    offices, trust, checks = (to_points(one) for one in (stocks.offices, stocks.people, stocks.checks))
    moved = slipped(offices, trust, checks, slip=rules.slip, back=rules.back)
    docket.book.block(TIME, "offices", to_thousandths(np.where(named, moved, 0.0)))
    return np.where(named, capture(offices, rules.excess), 1.0)


def deserved(state: State) -> Ints:
    """[n] thousandths of the trust that an elite has earned: the mean of its justice and its people's wellbeing.

    It is what the people's trust drifts to, and what a city comes to in the long run: justice, and an order that feeds
    (row 102).
    """
    earned: Ints = (state.stocks.justice + wellbeing(state)) // 2
    return earned


def wellbeing(state: State) -> Ints:
    """[n] thousandths of wellbeing: 50 points at the opening income, 50 more for as much again as the land brings.

    The income is what is left after upkeep, so arms are paid for in bread. It is measured by what comes in and not by
    what was left at the opening, which may have been nearly nothing. Cut at 0 and 100.
    """
    opened = [state.opening_income.get(power, 0) for power in state.ids]
    now = [state.incomes.get(power, first) for power, first in zip(state.ids, opened, strict=True)]
    gained = np.array(now, dtype=np.int64) - np.array(opened, dtype=np.int64)
    return cut(50_000 + 50_000 * gained // _land(state.setting), 0, 100_000)


@lru_cache(maxsize=8)
def _land(setting: Setting) -> Ints:
    """[n] thousandths of a talent that each power's own land brings in a turn, one talent at least."""
    return np.array([max(1000, round(power.income * 1000)) for power in setting.powers], dtype=np.int64)
