"""From the plain tree to the parts of the format."""

from dataclasses import dataclass

from pydantic import ValidationError

from game.scenario.fault import Fault, Translator
from game.scenario.mend import mend
from game.scenario.problems import Problem
from game.scenario.schema.scenario import FORMAT, ScenarioPart
from game.scenario.speech import short
from game.scenario.tree import Leaf, Tree

ROUNDS = 4
"""How often a tree is mended before its checks are given up."""
MOST_FAULTS = 200
"""A file with more is something else; only so many are told, and nothing is mended."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """What came of a tree: the scenario where the sound parts make one, and what is wrong with the rest."""

    scenario: ScenarioPart | None
    problems: tuple[Problem, ...]


def shape(tree: Tree) -> Shaped:
    """Read a tree by the format.

    What is faulty is reported, and mended as its author probably meant it or set aside, so that the rest can be
    checked in the same run. The mended scenario is checked and never played.
    """
    newer = _newer_format(tree)
    if newer:
        return Shaped(None, (newer,))
    problems: dict[tuple[str, int, int, str], Problem] = {}
    for mended in range(ROUNDS):
        read = _read(tree)
        if isinstance(read, ScenarioPart):
            return Shaped(read, tuple(problems.values()))
        if len(read) > MOST_FAULTS:
            return Shaped(None, tuple(Translator(tree, read[:MOST_FAULTS]).problems()))
        told = [fault for fault in read if not (mended and _comes_of_mending(fault))]
        for one in Translator(tree, told).problems():
            problems.setdefault((one.file, one.line, one.column, one.rule), one)
        tree = mend(tree, read)
    return Shaped(None, tuple(problems.values()))


def _read(tree: Tree) -> ScenarioPart | list[Fault]:
    """The scenario, or every fault in it."""
    try:
        return ScenarioPart.model_validate(tree.plain())
    except ValidationError as wrong:
        return [dict(fault) for fault in wrong.errors(include_url=False, include_input=False)]


def _comes_of_mending(fault: Fault) -> bool:
    """Whether a fault of a mended tree may be there only because something was taken out."""
    return fault["type"] == "missing" or (fault["type"] == "own" and fault["ctx"]["rule"] in ("effect", "condition"))


def _newer_format(tree: Tree) -> Problem | None:
    """A file that is written for another version of the format is not read at all."""
    node = tree.node(("format",))
    if not isinstance(node, Leaf) or (node.value == FORMAT and type(node.value) is int):
        return None
    message = f"this file is written for format {short(node.text) or 'nothing'}; this program reads format {FORMAT}"
    newer = type(node.value) is int and node.value > FORMAT
    hint = "a newer Melian reads it" if newer else f"write format: {FORMAT}"
    return node.place.problem("format", message, hint=hint)
