"""Rows of a court's accounts, as a case asks for them: `account athens trade with corcyra`."""

import re
from collections.abc import Callable

from game.lab.cases.naming import power_of, two_of, unknown
from game.world.events.conduct import BEARING, GAVE_WAY, WITHHELD, AccountsSettled
from game.world.setting import Setting
from game.world.state import State

OWN: tuple[str, ...] = ("home", "upkeep", "watch", WITHHELD, "courts and audits", BEARING, GAVE_WAY)
"""Rows that concern nobody else."""
WITH_OTHERS: tuple[str, ...] = ("trade with", "tribute to", "tribute from")
"""How rows begin that end with another power."""


def account(match: re.Match[str], setting: Setting) -> Callable[[State], float]:
    """One row of a court's last accounts, in coins; 0 where the turn had none."""
    power, row = power_of(match[1], setting), match[2]
    lead, _, other = row.rpartition(" ")
    if lead in WITH_OTHERS:
        two_of(power, other, setting)
    elif row not in OWN:
        raise unknown(f'accounts have no row "{row}"', row, (*OWN, *(f"{one} POWER" for one in WITH_OTHERS)))

    def read(state: State) -> float:
        settled = [one for one in state.chronicle if isinstance(one, AccountsSettled) and one.actor == power]
        return dict(settled[-1].rows).get(row, 0) / 1000.0 if settled else 0.0

    return read
