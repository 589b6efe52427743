"""What time does to the trust that membership gives: it fades without it, and closed doors cost it (79, 111)."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.theory.thousandths import Ints, cut, to_thousandths
from game.world.league import League
from game.world.orders import share_order
from game.world.power import Rule
from game.world.state import State

Bools: TypeAlias = NDArray[np.bool_]


def membership(state: State) -> Ints:
    """[observer, subject, domain] thousandths by which the part called institution moves with time alone."""
    rules = state.ruleset.institution
    if not rules.on:
        return np.zeros_like(state.stocks.institution)
    shared, barred = _shared(state), _barred(state)
    share = np.where(share_order(state, Rule.HONOUR), rules.fade_insiders, rules.fade)[:, :, None]
    # Where both live in one society of honour, former company still binds (row 79).
    faded = to_thousandths(-state.stocks.institution / 1000.0 * share)
    low = round(rules.closed * 1000)
    hardened = cut(low - state.stocks.institution, low // 4, 0)
    return np.where(shared, 0, np.where(barred, hardened, faded))


def _shared(state: State) -> Bools:
    """[observer, subject, domain] whether a league about this holds both."""
    shared = np.zeros(state.stocks.institution.shape, dtype=bool)
    for league in state.leagues.values():
        inside = _inside(state, league)
        shared[:, :, league.domain] |= inside[:, None] & inside[None, :]
    return shared


def _barred(state: State) -> Bools:
    """[observer, subject, domain] whether one in a league of like regimes looks at one who could never enter it.

    To say who belongs is to say who does not: outsiders are trusted less than if there were no league (row 111).
    """
    barred = np.zeros(state.stocks.institution.shape, dtype=bool)
    for league in state.leagues.values():
        if league.regime and league.stands:
            alien = np.array([power.regime != league.regime for power in state.setting.powers], dtype=bool)
            barred[:, :, league.domain] |= _inside(state, league)[:, None] & alien[None, :]
    return barred


def _inside(state: State, league: League) -> Bools:
    return np.array([league.holds(power) for power in state.ids], dtype=bool)
