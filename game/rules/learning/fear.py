"""What time does to fear: it goes where strength and trust put it, sooner in quiet years, and spreads (89-91, 94).

It comes quickly and leaves slowly: alarm comes over from other insiders and calm does not, and what arms, demands and
passions have added goes only as they cease.
"""

import numpy as np
from numpy.typing import NDArray

from game.rules.learning.alarm import alarming
from game.rules.today import today
from game.theory.thousandths import Ints, to_thousandths, total
from game.world.derived import fear_now
from game.world.events.conduct import Armed, BreachFound, Mobilised, Squeezed
from game.world.events.diplomacy import DemandMade
from game.world.society import homes_of
from game.world.state import State

FALLEN = 4
"""A power is feared no longer for what it was when its force would earn it less than a quarter of the fear."""
ALARMING = (Armed, Mobilised, DemandMade, Squeezed, BreachFound)
"""Acts after which a power has not kept quiet this turn; nor has one who is at war, or alarms."""


def fear_moved(state: State) -> Ints:
    """[of i, of j] thousandths by which fear moves in a turn by itself."""
    rules, fear = state.ruleset.fear, state.stocks.fear
    if not rules.on:
        return np.zeros_like(fear)
    goal = to_thousandths(fear_now(state.setting, state.stocks, state.ruleset)) * np.array(state.alive, dtype=np.int64)
    gap = goal - fear
    rate = np.where(quiet(state) & (gap < 0), rules.calms, rules.settle)
    rate = np.where(goal * FALLEN < fear, rules.relief, rate)
    moved = to_thousandths(gap * (rate / 1000.0)) + to_thousandths(_contagion(state) * (rules.spread / 1000.0))
    np.fill_diagonal(moved, 0)
    return moved


def quiet(state: State) -> NDArray[np.bool_]:
    """[to i, of j] whether j kept quiet this turn as far as i saw: armed against nobody, presses and fights nobody."""
    still = np.ones((state.powers, state.powers), dtype=bool)
    for event in today(state):
        if isinstance(event, ALARMING) and event.actor is not None:
            still[[state.place(one) for one in event.witnesses], state.place(event.actor)] = False
    loud = alarming(state) | {power for war in state.wars.values() for power in war.powers()}
    still[:, [power in loud for power in state.ids]] = False
    return still


def _contagion(state: State) -> Ints:
    """[of i, of j] thousandths by which the other insiders of i's society fear j more than i does, on average."""
    homes, fear = np.where(np.array(state.alive), homes_of(state.setting), -1), state.stocks.fear
    more = np.zeros_like(fear)
    for society in range(len(state.setting.societies)):
        inside = homes == society
        mine = fear[inside]
        others = total(inside.astype(np.int64)) - 1 - inside.astype(np.int64)
        theirs = (total(mine, axis=0) - mine) // np.maximum(others, 1)
        more[inside] = np.where(others > 0, np.maximum(theirs - mine, 0), 0)
    return more
