"""Coefficients that a scenario or a setting changes: known to the ruleset, and within their range."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from game.scenario.checks.scope import Scope
from game.scenario.override import ANY, Override
from game.scenario.problems import Problem
from game.scenario.schema.scenario import ScenarioPart
from game.text import listing, nearest
from game.world.rulesets import LEBOW, RULESETS

RULE = "coefficient"
KEYS = tuple(one.key for one in LEBOW.coefficients())
"""Every coefficient by its key."""


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
    if override.key not in KEYS:
        said = str(LEBOW.with_value(override.key, 0.0))
        return override.place(0).problem(RULE, said, hint="" if "nearest" in said else _choice(override.key))
    try:
        value = float(override.value)
    except ValueError:
        return override.place().problem(RULE, f'{override.key} is a number, not "{override.value}"')
    wrong = LEBOW.with_value(override.key, value)
    return override.place().problem(RULE, wrong) if isinstance(wrong, str) else None


def _choice(key: str) -> str:
    """What could have been meant where nothing is near: the mechanism's coefficients, or the mechanisms."""
    mechanism = key.split(".")[1]
    if mechanism in _mechanisms():
        own = [name.split(".")[2] for name in KEYS if name.split(".")[1] == mechanism]
        return f"rules.{mechanism} has {listing(own)}"
    return f"there are the mechanisms {listing(_mechanisms())}"


def spelt_out(override: Override) -> list[Override]:
    """A setting of the ruleset, once for each coefficient that its `*` stands for; as it is where that is none."""
    steps = override.key.split(".")
    meant = [key for key in KEYS if ANY in steps and _fits(key.split("."), steps)]
    return [replace(override, key=key) for key in meant] or [override]


def _fits(key: Sequence[str], steps: Sequence[str]) -> bool:
    """Whether a key is one of those that steps with a `*` among them stand for."""
    return len(key) == len(steps) and all(step in (ANY, name) for name, step in zip(key, steps, strict=True))
