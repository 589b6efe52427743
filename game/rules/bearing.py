"""Bearing: what a court's confidence, once everybody sees it, brings at first, and what it costs in the end (rows 8-9).

Whoever is surer than he has reason to be is thought more of (Anderson, Brion, Moore and Kennedy 2012): the weaker of
his own society give way to him, in regard and in silver. They do not like him the better for it: what is conceded
is not given, and who lives on it finds few to come when he calls.
"""

import numpy as np
from numpy.typing import NDArray

from game.sight.survey import survey
from game.theory.thousandths import Ints
from game.world.orders import insiders
from game.world.state import State


def impressed(state: State) -> NDArray[np.bool_]:
    """[of i, of j] whether i is a weaker insider of the society in which j struts."""
    strength = state.stocks.strength
    shown: NDArray[np.bool_] = (
        insiders(state) & survey(state).bearing[None, :] & (strength[:, None] < strength[None, :])
    )
    return shown


def esteem(state: State) -> Ints:
    """[of i, of j] thousandths of regard that j's bearing wins it in a turn."""
    points = round(state.ruleset.hubris.esteem * 1000)
    return impressed(state) * np.int64(points)


def conceded(state: State) -> Ints:
    """[by i, to j] thousandths of a talent that i concedes to j's bearing in a turn: fees waived, crowns of gold.

    Nothing is had of an enemy in the field, or of one whose treasury holds less than a unit of the scenario.
    """
    unit, rules = state.setting.unit, state.ruleset.hubris
    able = (state.stocks.wealth >= round(unit * 1000))[:, None] & ~_at_war(state)
    return np.where(impressed(state) & able, round(rules.concessions * unit * 1000), 0)


def _at_war(state: State) -> NDArray[np.bool_]:
    """[n, n] whether two powers are on opposite sides of a war."""
    fight = np.zeros((state.powers, state.powers), dtype=bool)
    for war in state.wars.values():
        sides = np.array([war.side_of(power) for power in state.ids])
        fight |= sides[:, None] * sides[None, :] < 0
    return fight


def resented(state: State) -> tuple[Ints, Ints]:
    """Thousandths of friendship that giving way to j costs it with i in a turn: the cells, and by how much.

    A friend lets one be proud.
    """
    rules = state.ruleset
    if not rules.friendship.on:
        return np.empty(0, dtype=np.int64), np.empty(0, dtype=np.int64)
    friends = state.stocks.friendship >= round(rules.friendship.bare * 1000)
    cells = np.flatnonzero((conceded(state) > 0) & ~friends)
    return cells, np.full(len(cells), -round(rules.hubris.resented * 1000), dtype=np.int64)
