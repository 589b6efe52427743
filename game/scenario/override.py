"""`--set KEY=VALUE`: single values of a scenario replaced before it is checked."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.scenario.graft import with_node
from game.scenario.problems import SETTINGS, Problem
from game.scenario.speech import short, similar
from game.scenario.tree import Leaf, Node, Path, Place, Row, Table, Tree, read_tree, resolve

BY_POWER = ("relations", "mutual", "reach")
"""Tables whose rows are powers and may be made where the file has none."""
BY_NAME = (
    "powers",
    "societies",
    "treaties",
    "leagues",
    "facts",
    "scenes",
    "happenings",
    "questions",
    "aims",
    "options",
    "quizzes",
)
"""Tables of things that cannot be made by a setting, only changed."""
ANY = "*"


@dataclass(frozen=True, slots=True)
class Override:
    """One setting, as it was given."""

    key: str
    value: str
    line: int
    """Its place among the settings, from 1."""

    @property
    def text(self) -> str:
        """As it was given."""
        return f"{self.key}={self.value}"

    def place(self, step: int | None = None) -> Place:
        """Where a step of the key stands in it, or the value."""
        if step is None:
            return Place(SETTINGS, self.line, len(self.key) + 2, max(len(self.value), 1))
        steps = self.key.split(".")
        start = sum(len(one) + 1 for one in steps[:step])
        return Place(SETTINGS, self.line, start + 1, max(len(steps[step]), 1))


def as_overrides(settings: Sequence[tuple[str, str]]) -> list[Override]:
    """Settings with their places."""
    return [Override(key, value, line) for line, (key, value) in enumerate(settings, 1)]


def with_overrides(tree: Tree, overrides: Sequence[Override]) -> tuple[Tree, list[Problem]]:
    """The tree with its values replaced, and what is wrong with the keys. Values are checked with the rest later."""
    root, problems = tree.root, list[Problem]()
    for override in overrides:
        value = _value(override)
        steps = override.key.split(".")
        paths = list(_paths(root, steps))
        if isinstance(value, Problem):
            problems.append(value)
        elif not paths:
            problems.append(_nothing(override))
        else:
            for path in paths:
                wrong = _wrong_step(root, path, override)
                if wrong:
                    problems.append(wrong)
                    break
                root = with_node(root, path, value, override.place(len(steps) - 1))
    return Tree(tree.name, tree.text, root), problems


def _value(override: Override) -> Node | Problem:
    """The value of a setting: a scalar, or a list or mapping in brackets."""
    place = override.place()
    if override.value[:1] not in ("[", "{"):
        return Leaf(resolve(override.value.strip()), place, override.value.strip())
    read = read_tree(override.value, SETTINGS)
    if isinstance(read, Tree):
        return _placed(read.root, place)
    return place.problem("set", f"the value of {override.key} cannot be read: {read[0].message}")


def _placed(node: Node, place: Place) -> Node:
    """A node whose every part stands at one place."""
    if isinstance(node, Leaf):
        return Leaf(node.value, place, node.text)
    if isinstance(node, Row):
        return Row(tuple(_placed(item, place) for item in node.items), place)
    entries = [type(one)(one.key, place, _placed(one.value, place)) for one in node.entries]
    return Table(tuple(entries), place)


def _paths(root: Node, steps: Sequence[str]) -> Iterator[Path]:
    """The paths that a key stands for: `*` is any one name of the table where it stands."""
    if ANY not in steps:
        yield _typed(root, steps)
        return
    at = list(steps).index(ANY)
    for name in _names(root, steps, at):
        yield from _paths(root, [*steps[:at], name, *steps[at + 1 :]])


def _names(root: Node, steps: Sequence[str], at: int) -> list[str]:
    """What `*` stands for at a place of a key."""
    if steps[0] in BY_POWER and at in (1, 2):
        powers = root.get("powers") if isinstance(root, Table) else None
        others = {steps[place] for place in (1, 2) if place != at and place < len(steps)}
        return [one.key for one in powers.entries if one.key not in others] if isinstance(powers, Table) else []
    table = root
    for step in steps[:at]:
        inner = table.get(step) if isinstance(table, Table) else None
        if inner is None:
            return []
        table = inner
    return [one.key for one in table.entries] if isinstance(table, Table) else []


def _typed(root: Node, steps: Sequence[str]) -> Path:
    """A key's steps as a path: places in lists are numbers, from 1 in the key, from 0 in the path."""
    path: list[str | int] = []
    node: Node | None = root
    for step in steps:
        if isinstance(node, Row) and step.isdecimal():
            place = int(step) - 1
            path.append(place)
            node = node.items[place] if 0 <= place < len(node.items) else None
        else:
            path.append(step)
            node = node.get(step) if isinstance(node, Table) else None
    return tuple(path)


def _wrong_step(root: Node, path: Path, override: Override) -> Problem | None:
    """Why a path cannot be followed, if it cannot: a thing that is not there, a list too short, a value on the way."""
    node: Node | None = root
    for place, step in enumerate(path):
        if isinstance(node, Row):
            if not isinstance(step, int) or not 0 <= step < len(node.items):
                return override.place(place).problem(
                    "set", f'"{short(str(path[place - 1]))}" has {len(node.items)} items'
                )
            node = node.items[step]
        elif isinstance(node, Table):
            inner = node.get(str(step))
            if inner is None and place and path[place - 1] in BY_NAME:
                return _unknown(override, place, node, str(path[place - 1]), str(step))
            node = inner
        elif node is not None:
            return override.place(place).problem("set", f'"{short(str(path[place - 1]))}" is a single value here')
    return None


def _unknown(override: Override, place: int, node: Table, table: str, name: str) -> Problem:
    """A thing that the scenario does not have."""
    hint = similar(name, [one.key for one in node.entries], "one")
    message = f'there is no "{short(name)}" among the {table} of this scenario'
    return override.place(place).problem("set", message, hint=hint)


def _nothing(override: Override) -> Problem:
    """A key with a `*` that stands for nothing."""
    return override.place(0).problem("set", f'"{short(override.key)}" stands for nothing in this scenario')
