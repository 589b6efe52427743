"""The lines of a block of text in a file of cases, each with its place; and orders among them."""

from collections.abc import Iterator

from game.lab.cases.case import Line
from game.scenario.problems import Problem
from game.scenario.tree import Leaf, Node, Place, Tree
from game.text import nearest
from game.world.names import PowerId
from game.world.notation import Unreadable, parse_order
from game.world.setting import Setting

HOLD = "hold"
"""What stands for no order at all."""


def lines_of(node: Node, tree: Tree) -> Iterator[tuple[str, Place]]:
    """The lines of a text; what follows a number sign is a remark."""
    if not isinstance(node, Leaf) or not isinstance(node.value, str):
        return
    rows = tree.text.split("\n")
    at = node.place.line - 1
    for line in node.value.splitlines():
        text = line.partition("#")[0].strip()
        if not text:
            continue
        while at < len(rows) - 1 and text not in rows[at]:
            at += 1
        column = rows[at].find(text)
        yield text, Place(tree.name, at + 1, max(column, 0) + 1, len(text))
        at += 1 if at + 1 < len(rows) else 0


def orders_of(node: Node, tree: Tree, setting: Setting) -> list[Line | Problem]:
    """Every line of orders, or what is wrong with it."""
    return [_order(text, place, setting) for text, place in lines_of(node, tree)]


def _order(text: str, place: Place, setting: Setting) -> Line | Problem:
    name, colon, rest = text.partition(": ")
    if not colon or name not in setting.places:
        close = nearest(name, list(setting.ids))
        hint = f"the nearest is {close}" if close else "as in: athens: give corcyra 4"
        return place.problem("orders", "a line of orders begins with a power of the opening and a colon", hint=hint)
    line = Line(PowerId(name), rest.strip(), place)
    return _unreadable(line, len(name) + 2) or line


def _unreadable(line: Line, before: int) -> Problem | None:
    """Why a line is neither an order nor a forecast nor a plan, if so."""
    words = line.text.split()
    if words == [HOLD] or _is_forecast(words):
        return None
    text = line.text
    if words[:3] == ["plan", "for", "turn"]:
        before += text.find(": ") + 2
        text = text.partition(": ")[2]
    read = parse_order(text, line.power)
    if not isinstance(read, Unreadable):
        return None
    place = Place(line.place.file, line.place.line, line.place.column + before + read.column - 1)
    return place.problem("orders", read.message, hint=read.hint)


def _is_forecast(words: list[str]) -> bool:
    return len(words) == 3 and words[0] == "forecast" and words[1].isdecimal()
