"""Every name that refers to something refers to something that is there."""

from collections.abc import Callable, Iterator
from typing import Any

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem
from game.scenario.schema.scenario import OTHERS
from game.scenario.schema.walk import references
from game.scenario.speech import short, similar
from game.scenario.tree import Path
from game.text import listing
from game.world import names

DOCTRINES: tuple[str, ...] = (
    *names.DOCTRINES,
    "random",
    "hold",
    "mixed",
    "faithful",
    "last-turn-cheat",
)
"""The ways in which a leader may decide; the leaders themselves live in `minds`, which this room does not know."""

POLICIES: tuple[str, ...] = ("calibrated", "shading", "always-50", "overconfident", "always-95")
"""What may follow a doctrine after a plus: how it forecasts."""


def check(scope: Scope) -> Iterator[Problem]:
    """Powers, societies, scenes, facts, happenings and doctrines that nobody has heard of."""
    scenario = scope.scenario
    tables: dict[str, dict[str, Any]] = {
        "power": dict(scenario.powers),
        "society": dict(scenario.societies),
        "scene": dict(scenario.scenes),
        "fact": dict(scenario.facts),
        "happening": dict(scenario.happenings),
    }
    for kind, path, name, is_key in references(scenario):
        if kind == "doctrine":
            yield from _doctrine(scope, path, name)
        elif name not in tables[kind] and not (name == OTHERS and path[0] == "reach"):
            point = scope.at_key if is_key else scope.at
            yield _unknown(point, path, kind, name, list(tables[kind]))


def _unknown(point: Callable[..., Problem], path: Path, kind: str, name: str, names: list[str]) -> Problem:
    """A name that is not in its table."""
    message = f'{kind} "{short(name)}" is not in this scenario'
    hint = similar(name, names, f"a {kind}")
    expected = "" if hint or not names else listing(names, "or")
    return point(path, f"known-{kind}", message, hint=hint, expected=expected)


def _doctrine(scope: Scope, path: Path, name: str) -> Iterator[Problem]:
    """A doctrine, with or without a way of forecasting after a plus."""
    doctrine, plus, policy = name.partition("+")
    if name and doctrine not in DOCTRINES:
        hint = similar(doctrine, list(DOCTRINES), "a doctrine")
        expected = "" if hint else listing(DOCTRINES, "or")
        yield scope.at(
            path, "known-doctrine", f'there is no doctrine "{short(doctrine)}"', hint=hint, expected=expected
        )
    elif plus and policy not in POLICIES:
        hint = similar(policy, list(POLICIES), "a way of forecasting")
        expected = "" if hint else listing(POLICIES, "or")
        message = f'there is no way of forecasting "{short(policy)}"'
        yield scope.at(path, "known-doctrine", message, hint=hint, expected=expected)
