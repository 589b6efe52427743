"""Mending a faulty tree as its author probably meant it, so that one run of the checks finds the other faults too."""

from dataclasses import replace

from game.scenario.fault import Fault, path_of
from game.scenario.graft import with_node, without
from game.scenario.schema.scenario import ScenarioPart
from game.scenario.schema.walk import hints_of, part_at
from game.scenario.speech import slug
from game.scenario.tree import Entry, Leaf, Node, Path, Place, Row, Table, Tree
from game.text import nearest

_TEXTS = ("title", "name", "headline", "label", "text", "unit", "source")
_TURNS = {"turn": 1, "turns": 60, "asked": 1, "resolves": 60, "staff": 50, "truth": 0, "low": 0, "high": 1}


def mend(tree: Tree, faults: list[Fault]) -> Tree:
    """The tree with misspelt keys and names put right, missing ones filled in, and other faults taken out."""
    root = tree.root
    gone: set[Path] = set()
    for fault in faults:
        path = path_of(tree, fault["loc"])
        if fault["type"] == "missing":
            root = _filled(root, path, str(fault["loc"][-1]), tree)
        elif path and (fault["type"] == "extra_forbidden" or fault["loc"][-1] == "[key]"):
            meant = _meant(tree, path, fault)
            if meant:
                root = _renamed(root, path, meant)
            else:
                gone.add(path)
        elif path:
            gone.add(path)
    for path in sorted(gone, key=_from_behind, reverse=True):
        root = without(root, path)
    return Tree(tree.name, tree.text, root)


def _meant(tree: Tree, path: Path, fault: Fault) -> str | None:
    """What a misspelt key was probably meant for, if that is not there already."""
    parent, key = tree.node(path[:-1]), str(path[-1])
    if not isinstance(parent, Table):
        return None
    if fault["loc"][-1] == "[key]":
        meant: str | None = slug(key)
    else:
        part = part_at(ScenarioPart, path[:-1])
        meant = nearest(key, hints_of(part)) if part else None
    return meant if meant and parent.entry(meant) is None else None


def _renamed(root: Node, path: Path, name: str) -> Node:
    """A tree in which the key at the end of a path has another name."""
    step, rest = path[0], path[1:]
    if isinstance(root, Row):
        items = [_renamed(item, rest, name) if at == step else item for at, item in enumerate(root.items)]
        return replace(root, items=tuple(items))
    if not isinstance(root, Table):
        return root
    return replace(root, entries=tuple(_renamed_entry(one, step, rest, name) for one in root.entries))


def _renamed_entry(entry: Entry, step: str | int, rest: Path, name: str) -> Entry:
    """One entry, renamed or changed within if it is the one meant."""
    if entry.key != str(step):
        return entry
    return replace(entry, value=_renamed(entry.value, rest, name)) if rest else replace(entry, key=name)


def _filled(root: Node, path: Path, key: str, tree: Tree) -> Node:
    """A tree in which a missing key has something that stands for it, where anything can."""
    place = tree.key_place(path) if path else Place(tree.name, 1, 1)
    value = _stand_in(tree, key, place)
    table = tree.node(path)
    if value is None or not isinstance(table, Table):
        return root
    return with_node(root, (*path, key), value, place)


def _stand_in(tree: Tree, key: str, place: Place) -> Node | None:
    """What stands for a missing key."""
    if key in _TEXTS:
        return Leaf("?", place, "?")
    if key in _TURNS:
        return Leaf(_TURNS[key], place, "?")
    if key == "reach":
        return Leaf(50, place, "?")
    if key == "leader":
        return Table((Entry("name", place, Leaf("?", place, "?")),), place)
    powers = tree.node(("powers",))
    if key == "seat" and isinstance(powers, Table) and powers.entries:
        return Leaf(powers.entries[0].key, place, "?")
    return None


def _from_behind(path: Path) -> list[tuple[int, str]]:
    """A key by which items of a list are taken out from its end, so that places before them stay."""
    return [(step, "") if isinstance(step, int) else (0, step) for step in path]
