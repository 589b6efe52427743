"""The map is whole: how far strength reaches between any two powers, and which society each lives in."""

from collections.abc import Iterator
from itertools import combinations

from game.scenario.build.relation import is_said
from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem
from game.scenario.schema.scenario import OTHERS
from game.text import listing


def check(scope: Scope) -> Iterator[Problem]:
    """Reach between every pair, and a society for every power."""
    yield from _reach(scope)
    societies = list(scope.scenario.societies)
    for name, power in scope.scenario.powers.items():
        if power.society is None and len(societies) > 1:
            message = f'power "{name}" names no society, and there are several'
            yield scope.at_key(("powers", name), "society", message, expected=listing(societies, "or"))


def _reach(scope: Scope) -> Iterator[Problem]:
    """Pairs of powers between which no reach is given in either direction."""
    scenario = scope.scenario
    missing = [pair for pair in combinations(scenario.powers, 2) if not is_said(scenario, *pair)]
    if missing:
        named = listing([f"{one} and {other}" for one, other in missing[:4]])
        more = f", and {len(missing) - 4} pairs more" if len(missing) > 4 else ""
        hint = "a row may say others: 50 for everybody it does not name"
        yield scope.at_key(("reach",), "reach-complete", f"no reach is given between {named}{more}", hint=hint)
    for one, row in scenario.reach.items():
        if one in row and one != OTHERS:
            yield scope.at_key(("reach", one, one), "pair", f"{one} always reaches itself", hint="take this out")
