"""Trees with single values replaced or taken out; what is not touched is shared."""

from dataclasses import replace

from game.scenario.tree import Entry, Node, Path, Place, Row, Table


def with_node(node: Node | None, path: Path, leaf: Node, key_place: Place) -> Node:
    """A node in which the value at a path is another; mappings on the way are made where there is none."""
    if not path:
        return leaf
    step, rest = path[0], path[1:]
    if isinstance(node, Row) and isinstance(step, int) and 0 <= step < len(node.items):
        changed = with_node(node.items[step], rest, leaf, key_place)
        return replace(node, items=(*node.items[:step], changed, *node.items[step + 1 :]))
    table = node if isinstance(node, Table) else Table((), leaf.place)
    old = table.entry(str(step))
    value = with_node(old.value if old else None, rest, leaf, key_place)
    new = Entry(str(step), old.place if old and rest else key_place, value)
    if old is None:
        return replace(table, entries=(*table.entries, new))
    return replace(table, entries=tuple(new if one is old else one for one in table.entries))


def without(node: Node, path: Path) -> Node:
    """A node without the key or item at a path."""
    step, rest = path[0], path[1:]

    def change(inner: Node) -> Node | None:
        return without(inner, rest) if rest else None

    if isinstance(node, Table):
        kept = [(one, change(one.value) if one.key == str(step) else one.value) for one in node.entries]
        return replace(node, entries=tuple(replace(one, value=value) for one, value in kept if value is not None))
    if isinstance(node, Row):
        items = [change(item) if at == step else item for at, item in enumerate(node.items)]
        return replace(node, items=tuple(item for item in items if item is not None))
    return node
