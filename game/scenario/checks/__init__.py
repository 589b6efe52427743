"""Whether a scenario makes sense: one check a file, each blind to the others."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from game.scenario.checks import coefficient, known
from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem

Check: TypeAlias = Callable[[Scope], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (known.check, coefficient.check)


def check(scope: Scope) -> list[Problem]:
    """Everything that any check finds."""
    return [problem for one in CHECKS for problem in one(scope)]
