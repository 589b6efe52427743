"""A YAML file as a plain tree in which every value and every key knows its line and column.

Scalars are read by the narrow rules of YAML's core schema: `true` and `false`, decimal numbers, nothing and text. So
`no`, `1:30`, `010` and `2024-01-01` are the texts that they look like, whatever YAML 1.1 made of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from math import isfinite
from typing import Any, TypeAlias

import yaml

from game.scenario.guard import Guarded, extent, guard_text
from game.scenario.problems import Problem

Path: TypeAlias = tuple[str | int, ...]
"""From the root to a value: keys of mappings, places in lists."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands: line and column from 1, and how many characters it takes there."""

    file: str
    line: int
    column: int
    length: int = 1

    def problem(self, rule: str, message: str, **more: Any) -> Problem:
        """A problem at this place; `more` are further fields of `Problem`."""
        return Problem(self.file, self.line, self.column, rule, message, **{"length": self.length, **more})


@dataclass(frozen=True, slots=True)
class Leaf:
    """A text, a number, true, false or nothing."""

    value: str | int | float | bool | None
    place: Place
    text: str = ""
    """As it is spelled in the file."""


@dataclass(frozen=True, slots=True)
class Row:
    """A list."""

    items: tuple["Node", ...]
    place: Place


@dataclass(frozen=True, slots=True)
class Entry:
    """A key with its value."""

    key: str
    """Always text, even where it is spelled like a number."""
    place: Place
    value: "Node"


@dataclass(frozen=True, slots=True)
class Table:
    """A mapping, in the order of the file."""

    entries: tuple[Entry, ...]
    place: Place
    _by_key: dict[str, Entry] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_key", {one.key: one for one in self.entries})

    def entry(self, key: str) -> Entry | None:
        """The entry of a key, if it is there."""
        return self._by_key.get(key)

    def get(self, key: str) -> "Node | None":
        """The value of a key, if it is there."""
        found = self.entry(key)
        return found.value if found else None


Node: TypeAlias = Leaf | Row | Table


@dataclass(frozen=True, slots=True)
class Tree:
    """A file that is sound YAML."""

    name: str
    text: str
    root: Node

    def node(self, path: Path) -> Node | None:
        """The value at a path, if there is one."""
        return _walk(self.root, path)

    def place(self, path: Path) -> Place:
        """Where the value at a path stands; where there is none, the nearest thing above it."""
        for end in range(len(path), -1, -1):
            found = self.node(path[:end])
            if found is not None:
                return found.place if end == len(path) else self.key_place(path[:end])
        return self.root.place

    def key_place(self, path: Path) -> Place:
        """Where the key at the end of a path stands; for an item of a list, where the item does."""
        parent = self.node(path[:-1]) if path else None
        entry = parent.entry(str(path[-1])) if isinstance(parent, Table) else None
        return entry.place if entry else self.place(path) if self.node(path) is not None else self.root.place

    def plain(self) -> Any:
        """The whole file as dictionaries, tuples and scalars."""
        return plain(self.root)


def plain(node: Node) -> Any:
    """A node as dictionaries, tuples and scalars."""
    if isinstance(node, Table):
        return {entry.key: plain(entry.value) for entry in node.entries}
    if isinstance(node, Row):
        return tuple(plain(item) for item in node.items)
    return node.value


def _walk(node: Node | None, path: Path) -> Node | None:
    """Follow a path as far as it goes."""
    for step in path:
        if isinstance(node, Table):
            node = node.get(str(step))
        elif isinstance(node, Row) and isinstance(step, int) and 0 <= step < len(node.items):
            node = node.items[step]
        else:
            return None
    return node


def read_tree(text: str, name: str) -> Tree | list[Problem]:
    """Read a text as YAML, or say everything that is wrong with it. `name` is how problems call the file."""
    wrong = guard_text(text, name)
    if wrong:
        return wrong
    guarded = Guarded(text, name)
    grower = _Grower(name, guarded.events(), guarded.problems)
    root = grower.grow()
    if guarded.problems or root is None:
        return guarded.problems or [Problem(name, 1, 1, "empty", "the file is empty")]
    return Tree(name, text, root)


@dataclass(slots=True)
class _Grower:
    """Makes nodes of events. The guard has bounded their depth, so that recursion is safe."""

    name: str
    events: Iterator[yaml.Event]
    problems: list[Problem]

    def grow(self) -> Node | None:
        """The root, or None where the file is empty or broken off."""
        for event in self.events:
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event)
                for _ in self.events:
                    pass  # The end of the document, or what may not follow it.
                return root
        return None

    def _node(self, event: yaml.Event) -> Node:
        """The node that begins with this event."""
        place = self._place(event)
        if isinstance(event, yaml.MappingStartEvent):
            return self._table(place)
        if isinstance(event, yaml.SequenceStartEvent):
            return Row(tuple(self._items()), place)
        if isinstance(event, yaml.ScalarEvent):
            return Leaf(event.value if event.style else resolve(event.value), place, event.value)
        return Leaf(None, place)

    def _items(self) -> Iterator[Node]:
        """The items of a list, up to its end or the end of the events."""
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                return
            yield self._node(event)

    def _table(self, place: Place) -> Table:
        """A mapping; a key that stands there twice is a problem, and the first is kept."""
        entries: dict[str, Entry] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key, at = self._key(event)
            following = next(self.events, None)
            if following is None:
                break
            value = self._node(following)
            if key in entries:
                first = entries[key].place.line
                message = f'the key "{key}" stands here for the second time; the first is in line {first}'
                self.problems.append(at.problem("duplicate-key", message, hint="take one of them out"))
            else:
                entries[key] = Entry(key, at, value)
        return Table(tuple(entries.values()), place)

    def _key(self, event: yaml.Event) -> tuple[str, Place]:
        """A key as text."""
        place = self._place(event)
        if isinstance(event, yaml.ScalarEvent):
            return event.value, place
        self._node(event)
        self.problems.append(place.problem("key", "a key must be a word, not a list or a mapping"))
        return "", place

    def _place(self, event: yaml.Event) -> Place:
        """Where an event begins, and how much of that line it takes."""
        return Place(self.name, *extent(event))


_WHOLE = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})")
_BROKEN = re.compile(r"[-+]?(?:0|[1-9][0-9]{0,14})?\.[0-9]{1,17}|[-+]?(?:0|[1-9][0-9]{0,14})\.")
_WORDS: dict[str, bool | None] = {"true": True, "false": False, "": None, "~": None, "null": None}


def resolve(text: str) -> str | int | float | bool | None:
    """What a plain (unquoted) scalar means."""
    if text in _WORDS:
        return _WORDS[text]
    if _WHOLE.fullmatch(text):
        return int(text)
    if _BROKEN.fullmatch(text) and isfinite(float(text)):
        return float(text)
    return text
