"""From the plain tree to the parts of the format: unknown and missing keys, types, ranges, choices."""

import re
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from game.scenario.graft import without
from game.scenario.problems import Problem
from game.scenario.schema.scenario import FORMAT, ScenarioPart
from game.scenario.schema.walk import hints_of, part_at
from game.scenario.speech import found, owner, short, similar
from game.scenario.tree import Leaf, Node, Path, Place, Tree
from game.text import listing, nearest

Fault = Any
"""One of pydantic's errors, as its own dictionary."""


@dataclass(frozen=True, slots=True)
class Shaped:
    """What came of a tree: the scenario where the sound parts make one, and what is wrong with the rest."""

    scenario: ScenarioPart | None
    problems: tuple[Problem, ...]


def shape(tree: Tree) -> Shaped:
    """Read a tree by the format. Faulty keys are reported and set aside, so that what remains can be checked too."""
    newer = _newer_format(tree)
    if newer:
        return Shaped(None, (newer,))
    try:
        return Shaped(ScenarioPart.model_validate(tree.plain()), ())
    except ValidationError as wrong:
        faults = wrong.errors(include_url=False, include_input=False)
    problems = tuple(_Translator(tree, faults).problems())
    return Shaped(_without_faults(tree, faults), problems)


def _newer_format(tree: Tree) -> Problem | None:
    """A file that is written for another version of the format is not read at all."""
    node = tree.node(("format",))
    if not isinstance(node, Leaf) or (node.value == FORMAT and type(node.value) is int):
        return None
    message = f"this file is written for format {short(node.text) or 'nothing'}; this program reads format {FORMAT}"
    newer = type(node.value) is int and node.value > FORMAT
    hint = "a newer Melian reads it" if newer else f"write format: {FORMAT}"
    return node.place.problem("format", message, hint=hint)


def _without_faults(tree: Tree, faults: list[Fault]) -> ScenarioPart | None:
    """The scenario that is left when every faulty key is taken out, if that still is one."""
    root: Node = tree.root
    paths = {_path(tree, fault["loc"]) for fault in faults}
    for path in sorted(paths, key=_from_behind, reverse=True):
        root = without(root, path) if path else root
    try:
        return ScenarioPart.model_validate(Tree(tree.name, tree.text, root).plain())
    except ValidationError:
        return None


def _from_behind(path: Path) -> list[tuple[int, str]]:
    """A key by which items of a list are taken out from its end, so that places before them stay."""
    return [(step, "") if isinstance(step, int) else (0, step) for step in path]


def _path(tree: Tree, loc: tuple[str | int, ...]) -> Path:
    """Where a fault lies: the longest part of its location that is there."""
    steps = [step for step in loc if step != "[key]"]
    while steps and tree.node(tuple(steps)) is None:
        steps.pop()
    return tuple(steps)


_KINDS = {
    "string_type": "a text",
    "int_type": "a whole number",
    "int_from_float": "a whole number",
    "float_type": "a number",
    "bool_type": "true or false",
    "tuple_type": "a list",
    "dict_type": "a mapping",
    "model_type": "a mapping",
}


@dataclass(frozen=True, slots=True)
class _Translator:
    """Says what pydantic found, in an author's words, with the place of each fault."""

    tree: Tree
    faults: list[Fault]

    def problems(self) -> list[Problem]:
        """One problem for each cause: a misspelt key explains the missing one."""
        explained = {self._meant(fault) for fault in self.faults if fault["type"] == "extra_forbidden"}
        told = [fault for fault in self.faults if fault["loc"] not in explained]
        return [self._problem(fault) for fault in told]

    def _meant(self, fault: Fault) -> tuple[str | int, ...]:
        """The location of the missing key that an unknown one was probably meant for; its own where there is none."""
        *parent, key = fault["loc"]
        missing = [
            one["loc"][-1] for one in self.faults if one["type"] == "missing" and one["loc"][:-1] == tuple(parent)
        ]
        close = nearest(str(key), missing)
        return (*parent, close) if close else ()

    def _problem(self, fault: Fault) -> Problem:
        """One fault as a problem."""
        path = _path(self.tree, fault["loc"])
        kind = fault["type"]
        if kind == "extra_forbidden":
            return self._unknown(path)
        if kind == "missing":
            return self._missing(path, str(fault["loc"][-1]))
        if fault["loc"][-1] == "[key]":
            return self._bad_name(path, fault)
        if kind == "own":
            return self._own(path, fault["ctx"])
        if kind in _KINDS:
            return self._mistyped(path, _KINDS[kind])
        return self._misvalued(path, fault)

    def _unknown(self, path: Path) -> Problem:
        """A key that the format does not know there."""
        part = part_at(ScenarioPart, path[:-1])
        known = list(hints_of(part)) if part else []
        key = str(path[-1])
        hint = similar(key, known, "a key")
        expected = "" if hint else listing(sorted(known), "or")
        message = f'unknown key "{short(key)}" in {owner(path[:-1])}'
        return self._key(path).problem("unknown-key", message, hint=hint, expected=expected)

    def _missing(self, path: Path, key: str) -> Problem:
        """A key that has to be there."""
        rule = "missing-key"
        place = self._key(path) if path else Place(self.tree.name, 1, 1)
        return place.problem(rule, f'the key "{key}" is missing in {owner(path)}')

    def _bad_name(self, path: Path, fault: Fault) -> Problem:
        """A key that has to be one of some words, or a name that the machine can spell."""
        key = str(path[-1])
        if fault["type"] == "enum":
            return self._choice(self._key(path), key, fault, f'"{short(key)}" cannot stand here')
        return self._bad_id(self._key(path), key)

    def _own(self, path: Path, told: dict[str, str]) -> Problem:
        """What a part's own check found."""
        inner = (*path, told["key"]) if told["key"] else path
        place = self._key(inner) if told["key"] and self.tree.node(inner) else self._value(path)
        return place.problem(told["rule"], told["words"], hint=told["hint"])

    def _mistyped(self, path: Path, wanted: str) -> Problem:
        """A value of the wrong kind."""
        node = self.tree.node(path)
        what = _name(path)
        if isinstance(node, Leaf) and node.value is None:
            return self._key(path).problem("type", f"{what} has no value", expected=wanted)
        message = f"{what} must be {wanted}, not {found(node)}"
        return self._value(path).problem("type", message, hint=_respelled(node, wanted))

    def _misvalued(self, path: Path, fault: Fault) -> Problem:
        """A value of the right kind that is too large, too long, or none of the choices."""
        kind, told = fault["type"], fault.get("ctx", {})
        node = self.tree.node(path)
        written = node.text if isinstance(node, Leaf) else ""
        place, what = self._value(path), _name(path)
        if kind in ("enum", "literal_error"):
            return self._choice(place, written, fault, f'{what} cannot be "{short(written)}"')
        if kind == "string_pattern_mismatch":
            return self._misspelt(place, written, told["pattern"])
        if kind == "span":
            return place.problem("span", f"{what} runs backwards: its first turn comes after its last")
        if kind == "range":
            bounds = f"from {told['low']:g} to {told['high']:g}"
            return place.problem("range", f"{what} is {short(written)}; it goes {bounds}")
        return place.problem("length", f"{what} {_length(kind, told)}")

    def _misspelt(self, place: Place, written: str, pattern: str) -> Problem:
        """A text that has to be spelt in a certain way."""
        if "A-F" in pattern:
            return place.problem("grade", f'"{short(written)}" is no grade of a source', hint="write, say, B2")
        return self._bad_id(place, written)

    def _bad_id(self, place: Place, written: str) -> Problem:
        """A value that should be a name for the machine."""
        slug = re.sub(r"[^a-z0-9]+", "-", written.lower()).strip("-")[:40]
        message = f'"{short(written)}" cannot be a name here: lower case, digits and hyphens only'
        return place.problem("name", message, hint=f"write {slug}" if slug else "")

    def _choice(self, place: Place, written: str, fault: Fault, message: str) -> Problem:
        """A word that is none of the choices."""
        choices = re.findall(r"'([^']*)'", fault["ctx"]["expected"])
        hint = similar(written, choices, "one")
        return place.problem("choice", message, hint=hint, expected=listing(choices, "or"))

    def _key(self, path: Path) -> Place:
        """Where the key of a path stands."""
        return self.tree.key_place(path)

    def _value(self, path: Path) -> Place:
        """Where the value of a path stands; a mapping is pointed out by its key."""
        node = self.tree.node(path)
        return node.place if isinstance(node, Leaf) else self.tree.key_place(path)


def _name(path: Path) -> str:
    """What a value is called: its key, or its place in a list."""
    if not path:
        return "the scenario"
    if isinstance(path[-1], int) and len(path) > 1:
        return f'item {path[-1] + 1} of "{path[-2]}"'
    return f'"{short(str(path[-1]))}"'


def _length(kind: str, told: dict[str, Any]) -> str:
    """What is wrong with the length of a text, a list or a mapping."""
    if kind == "string_too_short":
        return "is empty"
    if kind == "string_too_long":
        return f"is longer than {told['max_length']} characters"
    if kind == "too_long":
        return f"has {told['actual_length']} parts; it may have {told['max_length']}"
    if kind == "too_short":
        return f"has {told['actual_length']} parts; it needs at least {told['min_length']}"
    return f"is not what can stand here ({kind})"


_YES, _NO = {"yes", "on", "y"}, {"no", "off", "n"}


def _respelled(node: Node | None, wanted: str) -> str:
    """How the same thing is written so that it can be read, where that is clear."""
    if not isinstance(node, Leaf):
        return ""
    text = node.text.strip()
    if wanted == "a text":
        return f'write "{short(text)}" in quotes'
    if wanted == "a list":
        return f"write [{short(text)}]"
    if wanted == "true or false":
        word = text.lower()
        return "write true" if word in _YES else "write false" if word in _NO else ""
    if "number" in wanted:
        return _respelled_number(text, whole=wanted == "a whole number")
    return ""


def _respelled_number(text: str, *, whole: bool) -> str:
    """A number as this format writes it: no blanks, no per cent sign, no leading nought, a point for the fraction."""
    bare = re.sub(r"[ _%]|(?<=\d),(?=\d{3}\b)", "", text).replace(",", ".")
    match = re.fullmatch(r"([-+]?)0*(\d{1,12})(\.\d+)?", bare)
    if match is None:
        return ""
    fraction = "" if whole or not match[3] else match[3]
    return f"write {match[1].replace('+', '')}{match[2]}{fraction}"
