"""Facts and quizzes: values within what anybody would believe, and told to somebody."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity
from game.scenario.tree import Path


def check(scope: Scope) -> Iterator[Problem]:
    """Every fact and every quiz."""
    told = {name for _, effect in scope.effects for name in (effect.tell, effect.reveal) if name}
    for name, fact in scope.scenario.facts.items():
        path: Path = ("facts", name)
        yield from _bounds(scope, path, fact.low, fact.high)
        for place, value in enumerate(fact.values):
            if fact.low < fact.high and not fact.low <= value <= fact.high:
                message = f'{value:g} lies outside the bounds of fact "{name}", {fact.low:g} to {fact.high:g}'
                yield scope.at((*path, "values", place), "fact-bounds", message)
        if name not in told:
            message = f'nobody is ever told of fact "{name}"'
            yield scope.at_key(path, "fact-untold", message, severity=Severity.WARNING)
    for scene, part in scope.scenario.scenes.items():
        for name, quiz in part.quizzes.items():
            path = ("scenes", scene, "quizzes", name)
            yield from _bounds(scope, path, quiz.low, quiz.high)
            if quiz.low < quiz.high and not quiz.low <= quiz.truth <= quiz.high:
                message = (
                    f'the answer to quiz "{name}" lies outside what can be answered, {quiz.low:g} to {quiz.high:g}'
                )
                yield scope.at((*path, "truth"), "fact-bounds", message)


def _bounds(scope: Scope, path: Path, low: float, high: float) -> Iterator[Problem]:
    """Bounds with something between them."""
    if low >= high:
        yield scope.at((*path, "high"), "empty-interval", f"nothing lies between {low:g} and {high:g}")
