"""Conditions that ask at once for what cannot be at once."""

from collections.abc import Iterator, Sequence

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem
from game.scenario.schema.condition import ConditionPart
from game.scenario.tree import Path

RULE = "contradiction"
Asked = tuple[Path, ConditionPart]


def check(scope: Scope) -> Iterator[Problem]:
    """Every `all:` whose parts exclude each other."""
    for path, condition in scope.conditions:
        for inner, one in condition.every():
            if one.all_ is not None and not (inner and inner[-2:-1] == ("all",)):
                yield from _clashes(scope, list(_flat((*path, *inner), one)))


def _flat(path: Path, condition: ConditionPart) -> Iterator[Asked]:
    """What must hold together: the parts of an `all:`, and of every `all:` directly within."""
    for place, part in enumerate(condition.all_ or ()):
        inner = (*path, "all", place)
        if part.all_ is not None:
            yield from _flat(inner, part)
        else:
            yield inner, part


def _clashes(scope: Scope, parts: Sequence[Asked]) -> Iterator[Problem]:
    """Two parts that exclude each other; the later one is reported, and names the line of the earlier."""
    for place, (path, later) in enumerate(parts):
        for before, earlier in parts[:place]:
            if _exclude(earlier, later):
                line = scope.tree.place(before).line
                where = f"in line {line}" if line != scope.tree.place(path).line else "beside it"
                yield scope.at(path, RULE, f"this can never hold together with what is asked {where}")
                break


def _exclude(one: ConditionPart, other: ConditionPart) -> bool:
    """Whether two conditions can never hold together."""
    if one.not_ == other or other.not_ == one:
        return True
    if one.turn and other.turn:
        return one.turn[1] < other.turn[0] or other.turn[1] < one.turn[0]
    if one.chosen and other.chosen:
        shared = [scene for scene in one.chosen if scene in other.chosen]
        return any(not set(one.chosen[scene]) & set(other.chosen[scene]) for scene in shared)
    return _apart(one, other)


def _apart(one: ConditionPart, other: ConditionPart) -> bool:
    """Whether two bounds on one quantity leave nothing between them."""
    asked = (one.fact, one.pledged, one.measured())
    if asked == (None, None, None) or asked != (other.fact, other.pledged, other.measured()):
        return False
    lows = [part.at_least for part in (one, other) if part.at_least is not None]
    highs = [part.at_most for part in (one, other) if part.at_most is not None]
    return bool(lows and highs) and max(lows) > min(highs)
