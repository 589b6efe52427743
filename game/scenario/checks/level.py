"""Bounds that a quantity or a fact can never reach."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem
from game.scenario.schema.condition import ConditionPart
from game.scenario.tree import Path
from game.text import listing
from game.world.stocks import QUANTITIES

RULE = "never-true"

_BOUNDS: dict[str, tuple[float, float]] = {one.name: (one.low, one.high) for one in QUANTITIES} | {
    "trust": (0, 100),
    "hubris": (0, 100),
    "standing": (0, 100),
}


def check(scope: Scope) -> Iterator[Problem]:
    """Every bound in a condition."""
    for path, condition in scope.conditions:
        for inner, one in condition.every():
            yield from _quantity(scope, (*path, *inner), one)
            yield from _fact(scope, (*path, *inner), one)


def _quantity(scope: Scope, path: Path, condition: ConditionPart) -> Iterator[Problem]:
    """A quantity goes from somewhere to somewhere."""
    found = condition.measured()
    if found is None:
        return
    low, high = _BOUNDS[found[0]]
    bounds = f'"{found[0]}" goes from {low:g} to {high:g}'
    if condition.at_least is not None and condition.at_least > high:
        yield scope.at((*path, "at_least"), RULE, f"it is never {condition.at_least:g} or more: {bounds}")
    if condition.at_most is not None and condition.at_most < low:
        yield scope.at((*path, "at_most"), RULE, f"it is never {condition.at_most:g} or less: {bounds}")


def _fact(scope: Scope, path: Path, condition: ConditionPart) -> Iterator[Problem]:
    """A fact has one of a few values."""
    fact = scope.scenario.facts.get(condition.fact or "")
    if fact is None:
        return
    low = condition.at_least if condition.at_least is not None else min(fact.values)
    high = condition.at_most if condition.at_most is not None else max(fact.values)
    if not any(low <= value <= high for value in fact.values):
        values = listing([f"{value:g}" for value in fact.values], "or")
        yield scope.at((*path, "fact"), RULE, f'fact "{condition.fact}" never lies there: it is {values}')
