"""Flags are raised somewhere and asked for somewhere."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity
from game.scenario.tree import Path
from game.text import nearest


def check(scope: Scope) -> Iterator[Problem]:
    """Flags that are asked for and never raised, and raised and never asked for."""
    asked = [
        ((*path, *inner, "flag"), one.flag)
        for path, condition in scope.conditions
        for inner, one in condition.every()
        if one.flag is not None
    ]
    moved = [
        ((*path, "raise_flag" if effect.raise_flag else "lower_flag"), effect.raise_flag or effect.lower_flag or "")
        for path, effect in scope.effects
        if effect.raise_flag or effect.lower_flag
    ]
    raised = {name for path, name in moved if path[-1] == "raise_flag"}
    meant: set[str] = set()
    for path, name in asked:
        if name not in raised:
            close = nearest(name, sorted(raised))
            meant |= {close} if close else set()
            yield _never_raised(scope, path, name, close)
    known = {name for _, name in asked} | meant
    for path, name in moved:
        if name not in known:
            message = f'flag "{name}" is set here, but nothing asks for it'
            yield scope.at(path, "flag-never-read", message, severity=Severity.WARNING)


def _never_raised(scope: Scope, path: Path, name: str, close: str | None) -> Problem:
    """A flag that nothing raises."""
    hint = f"there is a flag with a similar name: {close}" if close else "raise it with raise_flag in an effect"
    return scope.at(path, "flag-never-raised", f'flag "{name}" is asked for here, but nothing raises it', hint=hint)
