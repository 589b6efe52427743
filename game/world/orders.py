"""Which order rules in each society: by the scenario, by its members' motives, or by fear once it has tipped.

Row 77.
"""

import numpy as np
from numpy.typing import NDArray

from game.theory.thousandths import Ints, total
from game.world.names import PowerId
from game.world.power import Rule
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.society import homes_of, society_of
from game.world.state import State

NEAR = 25
"""Points of reach from which another is a neighbour, and to be feared."""

BY_MOTIVE = (Rule.FEAR, Rule.INTEREST, Rule.HONOUR)
"""The order that each motive makes, in the order of `names.MOTIVES` (row 77)."""


def members_of(setting: Setting, society: str, alive: tuple[bool, ...] = ()) -> list[int]:
    """The places of a society's powers; with `alive`, of those on the board."""
    homes = enumerate(power.society for power in setting.powers)
    return [at for at, home in homes if home == society and (not alive or alive[at])]


def opening_rules(setting: Setting, motives: Ints, ruleset: Ruleset) -> tuple[Rule, ...]:
    """One rule for each society: the scenario's; where it says `mixed`, that of a motive which leads by enough."""
    return tuple(
        one.rule if one.rule is not Rule.MIXED or not ruleset.orders.on else _leading(setting, one.id, motives, ruleset)
        for one in setting.societies
    )


def _leading(setting: Setting, society: str, motives: Ints, ruleset: Ruleset) -> Rule:
    places = members_of(setting, society)
    if not places:
        return Rule.MIXED
    means = [int(one) // len(places) for one in total(motives[places], axis=0)]
    first = max(range(3), key=lambda at: means[at])
    return BY_MOTIVE[first] if means[first] >= round(ruleset.orders.leads * 1000) else Rule.MIXED


def rule_over(state: State, power: PowerId) -> Rule:
    """The order that now rules in a power's society; mixed where it lives in none."""
    at = society_of(state.setting, power)
    return _ruling(state)[at] if at >= 0 else Rule.MIXED


def _ruling(state: State) -> tuple[Rule, ...]:
    """The order in each society now."""
    return state.ruling or tuple(one.rule for one in state.setting.societies)


def share_order(state: State, rule: Rule, ones: Ints, others: Ints) -> NDArray[np.bool_]:
    """Whether two powers live in one society, and it is ruled by this order, pair by pair; true of each with itself.

    The places of the powers may be arrays of any shapes that go together.
    """
    homes = homes_of(state.setting)
    ruled = np.array([one is rule for one in (*_ruling(state), None)], dtype=bool)[homes]  # nowhere, at the end
    same: NDArray[np.bool_] = (homes[ones] == homes[others]) & ruled[ones]
    return same


def insiders(state: State) -> NDArray[np.bool_]:
    """[n, n] whether two living powers live in one society; true of each that lives in one with itself there."""
    homes = np.where(np.array(state.alive), homes_of(state.setting), -1)
    same: NDArray[np.bool_] = (homes[:, None] == homes[None, :]) & (homes[:, None] >= 0)
    return same


def share_house(state: State, one: PowerId, other: PowerId) -> bool:
    """Whether two powers live in one society."""
    return state.setting.power(one).society == state.setting.power(other).society != ""
