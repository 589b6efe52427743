"""Whether a scenario makes sense: one check a file, each blind to the others."""

from collections.abc import Callable, Iterator
from typing import TypeAlias

from game.scenario.checks import (
    atlas,
    coefficient,
    contradiction,
    fact,
    flag,
    history,
    known,
    level,
    option,
    reachable,
    seat,
    story,
    tie,
    trait,
    unseen,
    window,
)
from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem

Check: TypeAlias = Callable[[Scope], Iterator[Problem]]

CHECKS: tuple[Check, ...] = (
    known.check,
    option.check,
    atlas.check,
    tie.check,
    seat.check,
    trait.check,
    story.check,
    window.check,
    fact.check,
    flag.check,
    level.check,
    contradiction.check,
    reachable.check,
    history.check,
    coefficient.check,
    unseen.check,
)


def check(scope: Scope) -> list[Problem]:
    """Everything that any check finds."""
    return [problem for one in CHECKS for problem in one(scope)]
