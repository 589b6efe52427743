"""Dates lie within the game: scenes, happenings, questions, treaties, the horizon and the calendar."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity
from game.scenario.tree import Path
from game.text import plural

RULE = "window"


def check(scope: Scope) -> Iterator[Problem]:
    """Everything that has a date."""
    scenario = scope.scenario
    for name, scene in scenario.scenes.items():
        yield from _span(scope, ("scenes", name, "turn"), scene.turn)
    for name, happening in scenario.happenings.items():
        yield from _span(scope, ("happenings", name, "turn"), happening.turn)
    for path, condition in scope.conditions:
        for inner, one in condition.every():
            if one.turn is not None:
                yield from _span(scope, (*path, *inner, "turn"), one.turn)
    yield from _questions(scope)
    yield from _treaties(scope)
    yield from _length(scope)


def _span(scope: Scope, path: Path, span: tuple[int, int]) -> Iterator[Problem]:
    """A span that begins after the last turn, or runs beyond it."""
    turns = scope.scenario.turns
    if span[0] > turns:
        yield scope.at(path, RULE, f"turn {span[0]} never comes: the game has {plural(turns, 'turn')}")
    elif span[1] > turns:
        message = f"turn {span[1]} never comes: the game has {plural(turns, 'turn')}"
        yield scope.at(path, RULE, message, severity=Severity.WARNING)


def _questions(scope: Scope) -> Iterator[Problem]:
    """A question is asked before it is settled, and settled while the game lasts."""
    turns = scope.scenario.turns
    for name, question in scope.scenario.questions.items():
        path: Path = ("questions", name, "resolves")
        if question.resolves < question.asked:
            message = f'question "{name}" is settled in turn {question.resolves}, before it is asked'
            yield scope.at(path, RULE, message)
        elif question.resolves > turns:
            yield scope.at(path, RULE, f"turn {question.resolves} never comes: the game has {plural(turns, 'turn')}")


def _treaties(scope: Scope) -> Iterator[Problem]:
    """A treaty of the opening has been signed and still binds."""
    for name, treaty in scope.scenario.treaties.items():
        if treaty.signed > 0:
            message = f'treaty "{name}" is signed in turn {treaty.signed}, but treaties here stand at the opening'
            yield scope.at(("treaties", name, "signed"), RULE, message, hint="write 0 or less, or sign it in a scene")


def _length(scope: Scope) -> Iterator[Problem]:
    """The horizon holds the true number of turns; the calendar has a name for each."""
    scenario = scope.scenario
    if scenario.horizon is not None:
        first, last = scenario.horizon
        if not first <= scenario.turns <= last:
            message = f"seats are told that the game ends between turn {first} and {last}, but it ends in turn"
            yield scope.at_key(("horizon",), RULE, f"{message} {scenario.turns}")
    named = len(scenario.calendar)
    if named and named < scenario.turns:
        message = f"the calendar names {plural(named, 'turn')} of {scenario.turns}; the last name is used for the rest"
        yield scope.at_key(("calendar",), "calendar", message, severity=Severity.WARNING)
