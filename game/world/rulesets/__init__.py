"""Four rulesets: the essay's own theory, and three worlds that run by one school's theory alone."""

from game.world.ruleset import LEBOW, Ruleset
from game.world.rulesets.constructivist import CONSTRUCTIVIST
from game.world.rulesets.liberal import LIBERAL
from game.world.rulesets.realist import REALIST
from game.world.rulesets.variant import Change, Variant

VARIANTS: dict[str, Variant] = {one.name: one for one in (REALIST, LIBERAL, CONSTRUCTIVIST)}
"""The worlds of one school, by name."""

RULESETS: dict[str, Ruleset] = {LEBOW.name: LEBOW} | {name: one.ruleset() for name, one in VARIANTS.items()}
"""Every ruleset by name."""

__all__ = ["LEBOW", "RULESETS", "VARIANTS", "Change", "Variant"]
