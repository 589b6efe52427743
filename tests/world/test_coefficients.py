"""Every coefficient of the ruleset has an effect: some line of the code reads it."""

import ast
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from pathlib import Path

import pytest

from game.world.coefficient import Coefficient
from game.world.mechanisms.clauses import ClauseRule
from game.world.ruleset import LEBOW, Ruleset

GAME = Path(__file__).parents[2] / "game"
MECHANISMS = {one.name: type(getattr(LEBOW, one.name)) for one in fields(Ruleset) if one.name != "name"}
CLASSES = {kind.__name__: name for name, kind in MECHANISMS.items()}
Scope = dict[str, str]
"""What local names stand for: a mechanism each."""


def mechanism_of(node: ast.expr | None, scope: Scope) -> str | None:
    """The mechanism that an expression stands for: `state.ruleset.war`, or a name for it."""
    if isinstance(node, ast.Attribute) and node.attr in MECHANISMS and not isinstance(node.value, ast.Call):
        return node.attr if ends_in_ruleset(node.value) else None
    return scope.get(node.id) if isinstance(node, ast.Name) else None


def ends_in_ruleset(node: ast.expr) -> bool:
    """Whether an expression is a ruleset by what it is called."""
    name = node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""
    return name in ("ruleset", "rules", "law", "_ruleset")


def bindings(function: ast.AST) -> Iterator[tuple[ast.expr, ast.expr]]:
    """Names and what they are set to, tuples taken apart."""
    for node in ast.walk(function):
        if isinstance(node, ast.Assign):
            for target in node.targets:
                if isinstance(target, ast.Tuple) and isinstance(node.value, ast.Tuple):
                    yield from zip(target.elts, node.value.elts, strict=False)
                else:
                    yield target, node.value


def scope_of(function: ast.AST) -> Scope:
    """The local names of a function that stand for a mechanism."""
    scope: Scope = {}
    for target, value in bindings(function):
        found = mechanism_of(value, scope)
        if isinstance(target, ast.Name) and found is not None:
            scope[target.id] = found
    for node in ast.walk(function):
        if isinstance(node, ast.arg) and isinstance(node.annotation, ast.Name) and node.annotation.id in CLASSES:
            scope[node.arg] = CLASSES[node.annotation.id]
    return scope


@cache
def read() -> frozenset[tuple[str, str]]:
    """Every (mechanism, coefficient) that some expression of the game reads."""
    found: set[tuple[str, str]] = set()
    for path in sorted(GAME.rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for function in ast.walk(tree):
            if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda):
                scope = scope_of(function)
                for node in ast.walk(function):
                    if isinstance(node, ast.Attribute):
                        mechanism = mechanism_of(node.value, scope)
                        if mechanism is not None:
                            found.add((mechanism, node.attr))
    return frozenset(found)


ORDINARY = [one for one in LEBOW.coefficients() if MECHANISMS[one.key.split(".")[1]] is not ClauseRule]


@pytest.mark.parametrize("one", ORDINARY, ids=lambda one: one.key)
def test_a_coefficient_is_read_somewhere(one: Coefficient) -> None:
    _, mechanism, name = one.key.split(".")
    assert (mechanism, name) in read()


def test_the_rows_of_the_menu_are_read_together() -> None:
    text = (GAME / "world" / "ruleset.py").read_text(encoding="utf-8")
    assert all(f"row.{one.name}" in text for one in fields(ClauseRule))


def test_a_coefficient_that_nobody_reads_would_be_found() -> None:
    assert ("war", "trumpets") not in read()
    assert ("war", "voted") in read()
