"""What the format finds wrong, said in an author's words and at its true place."""

import re
from dataclasses import dataclass
from typing import Any, TypeAlias

from game.scenario.problems import Problem
from game.scenario.schema.scenario import ScenarioPart
from game.scenario.schema.walk import hints_of, part_at
from game.scenario.speech import found, owner, respelled, short, similar, slug
from game.scenario.tree import Leaf, Node, Path, Place, Tree
from game.text import listing, nearest

Fault: TypeAlias = dict[str, Any]
"""One of pydantic's errors, as its own dictionary."""


def path_of(tree: Tree, loc: tuple[str | int, ...]) -> Path:
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


_EITHER = {
    "turn": "a turn, or the first and the last of several",
    "reach": "a number from 0 to 100, or a row for each power",
    "record": "a number, or one for each domain",
    "custom": "a number, or one for each domain",
    "institution": "a number, or one for each domain",
}
"""What may stand where the format takes either of two kinds."""


@dataclass(frozen=True, slots=True)
class Translator:
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
        path, kind = path_of(self.tree, fault["loc"]), fault["type"]
        if not fault["loc"]:
            hint = "begin with title: and the name of the scenario"
            return self._value(()).problem("type", f"a scenario is a mapping, not {found(self.tree.root)}", hint=hint)
        if fault["loc"][-1] == "[key]":
            return self._bad_name(path, fault)
        said = {"extra_forbidden": self._unknown, "missing": self._missing, "own": self._own}.get(kind)
        if said is not None:
            return said(path, fault)
        return self._mistyped(path, _KINDS[kind]) if kind in _KINDS else self._misvalued(path, fault)

    def _unknown(self, path: Path, _: Fault) -> Problem:
        """A key that the format does not know there."""
        part = part_at(ScenarioPart, path[:-1])
        known = list(hints_of(part)) if part else []
        key = str(path[-1])
        hint = similar(key, known, "a key")
        expected = "" if hint else listing(sorted(known), "or")
        message = f'unknown key "{short(key)}" in {owner(path[:-1])}'
        return self._key(path).problem("unknown-key", message, hint=hint, expected=expected)

    def _missing(self, path: Path, fault: Fault) -> Problem:
        """A key that has to be there."""
        place = self._key(path) if path else Place(self.tree.name, 1, 1)
        return place.problem("missing-key", f'the key "{fault["loc"][-1]}" is missing in {owner(path)}')

    def _bad_name(self, path: Path, fault: Fault) -> Problem:
        """A key that has to be one of some words, or a name that the machine can spell."""
        key = str(path[-1])
        if fault["type"] == "enum":
            return self._choice(self._key(path), key, fault, f'"{short(key)}" cannot stand here')
        return self._bad_id(self._key(path), key)

    def _own(self, path: Path, fault: Fault) -> Problem:
        """What a part's own check found."""
        told = fault["ctx"]
        inner = (*path, told["key"]) if told["key"] else path
        place = self._key(inner) if told["key"] and self.tree.node(inner) else self._value(path)
        narrow = _narrowed(place, self.tree.node(path), told["within"])
        return narrow.problem(told["rule"], told["words"], hint=told["hint"])

    def _mistyped(self, path: Path, wanted: str) -> Problem:
        """A value of the wrong kind."""
        node = self.tree.node(path)
        what = _name(path)
        wanted = _EITHER.get(str(path[-1]), wanted) if wanted in ("a list", "a mapping") else wanted
        if isinstance(node, Leaf) and node.value is None:
            return self._key(path).problem("type", f"{what} has no value", expected=wanted)
        message = f"{what} must be {wanted}, not {found(node)}"
        return self._value(path).problem("type", message, hint=respelled(node, wanted))

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
            bounds = f"goes from {told['low']:g} to {told['high']:g}"
            if told["high"] >= 1e8:
                bounds = f"is never below {told['low']:g}" if told["low"] > -1e8 else "is no such number"
            return place.problem("range", f"{what} is {short(written)}; it {bounds}")
        return place.problem("length", f"{what} {_length(kind, told)}")

    def _misspelt(self, place: Place, written: str, pattern: str) -> Problem:
        """A text that has to be spelt in a certain way."""
        if "A-F" in pattern:
            return place.problem("grade", f'"{short(written)}" is no grade of a source', hint="write, say, B2")
        return self._bad_id(place, written)

    def _bad_id(self, place: Place, written: str) -> Problem:
        """A value that should be a name for the machine."""
        message = f'"{short(written)}" cannot be a name here: lower case, digits and hyphens only'
        meant = slug(written)
        return place.problem("name", message, hint=f"write {meant}" if meant else "")

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


def _narrowed(place: Place, node: Node | None, within: str) -> Place:
    """The part of an unquoted text that is meant, if it can be told where it stands."""
    if not within or not isinstance(node, Leaf) or place.length != len(node.text) or within not in node.text:
        return place
    return Place(place.file, place.line, place.column + node.text.index(within), len(within))


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
