"""Every name that refers to something refers to something that is there."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem
from game.scenario.schema.scenario import OTHERS
from game.scenario.schema.walk import references
from game.scenario.speech import short, similar
from game.text import listing

DOCTRINES: tuple[str, ...] = (
    "steadfast",
    "reciprocal",
    "honour-bound",
    "grasping",
    "fearful",
    "broker",
    "covenanter",
    "hopeful",
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
    tables: dict[str, list[str]] = {
        "power": list(scenario.powers),
        "society": list(scenario.societies),
        "scene": list(scenario.scenes),
        "fact": list(scenario.facts),
        "happening": list(scenario.happenings),
    }
    for kind, names in tables.items():
        yield from _unknown(scope, kind, names)
    yield from _doctrines(scope)


def _unknown(scope: Scope, kind: str, names: list[str]) -> Iterator[Problem]:
    """Names of one kind that are not in its table."""
    for path, name, is_key in references(scope.scenario, kind):
        if name in names or (name == OTHERS and path[0] == "reach"):
            continue
        message = f'{kind} "{short(name)}" is not in this scenario'
        hint = similar(name, names, f"a {kind}")
        expected = "" if hint or not names else listing(names, "or")
        point = scope.at_key if is_key else scope.at
        yield point(path, f"known-{kind}", message, hint=hint, expected=expected)


def _doctrines(scope: Scope) -> Iterator[Problem]:
    """Doctrines, with or without a way of forecasting after a plus."""
    for path, name, _ in references(scope.scenario, "doctrine"):
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
