"""Which order rules in each society: by the scenario, by its members' motives, or by fear once it has tipped."""

from game.theory.thousandths import Ints, total
from game.world.names import PowerId
from game.world.power import Rule
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.state import State

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
    home = state.setting.power(power).society
    at = next((place for place, one in enumerate(state.setting.societies) if one.id == home), -1)
    if at < 0:
        return Rule.MIXED
    return state.ruling[at] if state.ruling else state.setting.societies[at].rule


def share_house(state: State, one: PowerId, other: PowerId) -> bool:
    """Whether two powers live in one society."""
    return state.setting.power(one).society == state.setting.power(other).society != ""
