"""An aim in the words of the world in which it is taken: what no deed can move there is said beside it (row 125)."""

from game.sight.briefing import Briefing
from game.world.condition import AllOf, AnyOf, AtLeast, Condition, Level, Not
from game.world.scene import Aim

UNMOVED: dict[str, str] = {
    "friendship": "In this world no deed makes a friend.",
    "regard": "In this world no deed earns regard.",
    "standing": "In this world no deed earns regard.",
}
"""What is said where a quantity on which an aim turns is switched off."""


def aim_text(aim: Aim, told: Briefing) -> str:
    """What keeps an aim, and what this world has against it."""
    rules = told.ruleset
    still = {"friendship": not rules.friendship.on, "regard": not rules.rank.on, "standing": not rules.rank.on}
    said = dict.fromkeys(UNMOVED[name] for name in _turns_on(aim.kept) if still.get(name, False))
    return " ".join((aim.text, *said))


def _turns_on(condition: Condition) -> list[str]:
    """The quantities that a condition asks about, in its order."""
    if isinstance(condition, AllOf | AnyOf | AtLeast):
        return [name for one in condition.of for name in _turns_on(one)]
    if isinstance(condition, Not):
        return _turns_on(condition.of)
    return [condition.quantity] if isinstance(condition, Level) else []
