"""What a story needs to be told: known verbs, ids that do not clash, successors who exist, questions about others."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem
from game.scenario.speech import short, similar
from game.world.verb import VERBS


def check(scope: Scope) -> Iterator[Problem]:
    """Verbs, ids, successors, questions."""
    for place, verb in enumerate(scope.scenario.without):
        if verb not in VERBS:
            hint = similar(verb, list(VERBS), "a verb")
            yield scope.at(("without", place), "known-verb", f'there is no verb "{short(verb)}"', hint=hint)
    yield from _ids(scope)
    yield from _successors(scope)
    yield from _questions(scope)


def _ids(scope: Scope) -> Iterator[Problem]:
    """Orders name treaties, leagues, scenes and questions in the same place, so that each needs a name of its own."""
    seen: dict[str, str] = {}
    for table in ("treaties", "leagues", "scenes", "questions"):
        for name in getattr(scope.scenario, table):
            if name in seen:
                line = scope.tree.key_place((seen[name], name)).line
                message = f'"{name}" is a name already, in line {line}; an order could not tell the two apart'
                yield scope.at_key((table, name), "distinct", message)
            seen.setdefault(name, table)


def _successors(scope: Scope) -> Iterator[Problem]:
    """Who is to succeed must have a successor."""
    for path, effect in scope.effects:
        power = scope.scenario.powers.get(effect.succeed or "")
        if power is not None and not power.successors:
            message = f'power "{effect.succeed}" has no successor'
            hint = f"write successors: under {effect.succeed}"
            yield scope.at((*path, "succeed"), "successor", message, hint=hint)


def _questions(scope: Scope) -> Iterator[Problem]:
    """No seat is asked about its own conduct."""
    for name, question in scope.scenario.questions.items():
        if question.subject is not None and question.subject in question.seats:
            message = f"{question.subject} is asked about its own conduct"
            yield scope.at(("questions", name, "subject"), "own-conduct", message)
