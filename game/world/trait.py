"""Traits at work: who has one, and what the sea makes of the map (core J)."""

import numpy as np

from game.theory.thousandths import Ints
from game.world.names import PowerId
from game.world.power import Trait
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.state import State


def has(state: State, power: PowerId, trait: Trait) -> bool:
    """Whether a power has a trait, and the rules let it count."""
    return state.ruleset.traits.on and trait in state.setting.power(power).traits


def stirred(state: State, power: PowerId, points: float) -> float:
    """What an event does to a people's trust, in points: an assembly feels it double (row 103)."""
    return points * state.ruleset.home.assembly if has(state, power, Trait.ASSEMBLY) else points


def reach_by_sea(setting: Setting, rules: Ruleset) -> Ints:
    """[n, n] points of reach: the scenario's map, harder toward islands; a thalassocrat is near to every coast."""
    reach = setting.reach.copy()
    if not rules.traits.on:
        return reach
    for at, power in enumerate(setting.powers):
        if Trait.ISLAND in power.traits:
            reach[:, at] = [round(int(points) * rules.traits.island) for points in reach[:, at]]
    for at, power in enumerate(setting.powers):
        if Trait.THALASSOCRAT in power.traits:
            coasts = [bool(set(power.seas) & set(other.seas)) for other in setting.powers]
            reach[at] = np.where(coasts, np.maximum(reach[at], round(rules.traits.coast)), reach[at])
    np.fill_diagonal(reach, 100)
    return reach


def colonies(setting: Setting, mother: PowerId) -> tuple[PowerId, ...]:
    """The kin of a mother city in its own society, in the order of the powers: its colonies."""
    home = setting.power(mother).society
    kin = {one if other == mother else other for one, other in setting.kin if mother in (one, other)}
    return tuple(power.id for power in setting.powers if power.id in kin and power.society == home)
