"""Texts with characters in them that cannot be seen, or that would act on the terminal."""

from collections.abc import Iterator
from unicodedata import normalize

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity
from game.scenario.tree import Leaf, Node, Row
from game.text import clean, plural


def check(scope: Scope) -> Iterator[Problem]:
    """Every text of the file: what is taken out of it is said."""
    for leaf in _leaves(scope.tree.root):
        if isinstance(leaf.value, str) and not (leaf.value.isascii() and leaf.value.isprintable()):
            before = normalize("NFC", leaf.value)
            gone = len(before) - len(clean(before, len(before) + 1))
            if gone > 0:
                message = f"{plural(gone, 'character')} of this text cannot be seen and will be left out"
                yield leaf.place.problem("unseen-characters", message, severity=Severity.WARNING)


def _leaves(node: Node) -> Iterator[Leaf]:
    """Every scalar of a tree."""
    if isinstance(node, Leaf):
        yield node
        return
    inner = node.items if isinstance(node, Row) else [entry.value for entry in node.entries]
    for one in inner:
        yield from _leaves(one)
