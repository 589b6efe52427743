"""What time does to the trust that membership gives: it fades without it, and closed doors cost it (rows 79, 111)."""

from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from game.theory.thousandths import Ints, cut, to_thousandths
from game.world.league import League
from game.world.names import DOMAINS
from game.world.orders import share_order
from game.world.power import Rule
from game.world.state import State

Bools: TypeAlias = NDArray[np.bool_]
NOBODY = np.zeros(0, dtype=np.int64)


def membership(state: State) -> tuple[Ints, Ints]:
    """The cells of the part called institution that move with time alone, and by how many thousandths."""
    rules, parts = state.ruleset.institution, state.stocks.institution
    if not rules.on:
        return NOBODY, NOBODY
    barred = _barred(state)
    moving = ((parts != 0) | barred) & ~_shared(state)
    cells = np.flatnonzero(moving)
    now, (one, other) = parts.ravel()[cells], np.divmod(cells // len(DOMAINS), state.powers)
    # Where both live in one society of honour, former company still binds (row 79).
    share = np.where(share_order(state, Rule.HONOUR, one, other), rules.fade_insiders, rules.fade)
    low = round(rules.closed * 1000)
    hardened = cut(low - now, low // 4, 0)
    return cells, np.where(barred.ravel()[cells], hardened, to_thousandths(-now / 1000.0 * share))


def _shared(state: State) -> Bools:
    """[observer, subject, domain] whether a league about this holds both."""
    shared = np.zeros(state.stocks.institution.shape, dtype=bool)
    for league in state.leagues.values():
        inside = _inside(state, league)
        shared[inside[:, None], inside[None, :], league.domain] = True
    return shared


def _barred(state: State) -> Bools:
    """[observer, subject, domain] whether one in a league of like regimes looks at one who could never enter it.

    To say who belongs is to say who does not: outsiders are trusted less than if there were no league (row 111).
    """
    barred = np.zeros(state.stocks.institution.shape, dtype=bool)
    for league in state.leagues.values():
        if league.regime and league.stands:
            alien = np.flatnonzero([power.regime != league.regime for power in state.setting.powers])
            barred[_inside(state, league)[:, None], alien[None, :], league.domain] = True
    return barred


def _inside(state: State, league: League) -> Ints:
    """[m] the places of a league's members."""
    return np.array([state.place(power) for power in league.members], dtype=np.int64)
