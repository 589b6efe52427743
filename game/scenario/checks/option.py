"""Scenes offer what they name: the default and every chosen option are among the options."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity
from game.scenario.schema.condition import ConditionPart
from game.scenario.speech import short, similar
from game.scenario.tree import Path
from game.text import listing

RULE = "known-option"


def check(scope: Scope) -> Iterator[Problem]:
    """Options that a scene does not have, and odds pledged on nothing."""
    for name, scene in scope.scenario.scenes.items():
        if scene.default not in scene.options:
            yield _unknown(scope, ("scenes", name, "default"), name, scene.default)
        if scene.pledge and not any(option.success for option in scene.options.values()):
            message = f'odds are pledged in scene "{name}", but no option says what success is'
            hint = "write success: under an option"
            yield scope.at_key(("scenes", name, "pledge"), "pledge", message, hint=hint, severity=Severity.WARNING)
    for path, condition in scope.conditions:
        yield from _chosen(scope, path, condition)


def _chosen(scope: Scope, path: Path, condition: ConditionPart) -> Iterator[Problem]:
    """Options named by `chosen:`, also in the conditions within this one."""
    for inner, one in condition.every():
        for scene, options in (one.chosen or {}).items():
            known = scope.scenario.scenes.get(scene)
            for place, option in enumerate(options):
                if known is not None and option not in known.options:
                    yield _unknown(scope, (*path, *inner, "chosen", scene, place), scene, option)


def _unknown(scope: Scope, path: Path, scene: str, option: str) -> Problem:
    """An option that is not there."""
    known = list(scope.scenario.scenes[scene].options)
    hint = similar(option, known, "an option")
    expected = "" if hint else listing(known, "or")
    return scope.at(path, RULE, f'scene "{scene}" has no option "{short(option)}"', hint=hint, expected=expected)
