"""Coefficients that a scenario or a setting changes: known to the ruleset, and within their range."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.override import Override
from game.scenario.problems import Problem
from game.scenario.schema.scenario import ScenarioPart
from game.text import nearest
from game.world.ruleset import LEBOW, RULESETS

RULE = "coefficient"


def coefficients(scenario: ScenarioPart) -> tuple[tuple[str, float], ...]:
    """The scenario's own coefficients as keys and values of `Ruleset.with_value`."""
    rows = [(mechanism, name, value) for mechanism, named in scenario.rules.items() for name, value in named.items()]
    return tuple((f"rules.{mechanism}.{name}", float(value)) for mechanism, name, value in rows)


def check(scope: Scope) -> Iterator[Problem]:
    """Every coefficient of `rules:`."""
    ruleset = RULESETS[scope.scenario.ruleset]
    for key, value in coefficients(scope.scenario):
        wrong = ruleset.with_value(key, value)
        if isinstance(wrong, str):
            _, mechanism, name = key.split(".", 2)
            if mechanism not in _mechanisms():
                close = nearest(mechanism, _mechanisms())
                hint = f"there is a mechanism with a similar name: {close}" if close else ""
                message = f'there is no mechanism "{mechanism}"'
                yield scope.at_key(("rules", mechanism), RULE, message, hint=hint)
            else:
                yield scope.at_key(("rules", mechanism, name), RULE, wrong)


def _mechanisms() -> list[str]:
    """The mechanisms of the ruleset."""
    return list(dict.fromkeys(one.key.split(".")[1] for one in LEBOW.coefficients()))


def setting_problem(override: Override) -> Problem | None:
    """What is wrong with `--set rules.MECHANISM.NAME=VALUE`, if anything."""
    try:
        value = float(override.value)
    except ValueError:
        return override.place().problem(RULE, f'{override.key} is a number, not "{override.value}"')
    wrong = LEBOW.with_value(override.key, value)
    if not isinstance(wrong, str):
        return None
    known = {one.key for one in LEBOW.coefficients()}
    place = override.place() if override.key in known else override.place(0)
    return place.problem(RULE, wrong)
