"""The lines of a block of text in a file of cases, each with its place; and orders among them."""

from collections.abc import Iterator

from game.lab.cases.case import Line
from game.lab.cases.course import forecast_of, plan_of
from game.scenario.problems import Problem
from game.scenario.tree import Leaf, Node, Place, Tree
from game.text import nearest
from game.world.names import PowerId
from game.world.notation import Unreadable, parse_order
from game.world.setting import Setting

HOLD = "hold"
"""What stands for no order at all."""
LEAST, MOST = 5, 95
"""What may be said in a forecast, in per cent."""


def lines_of(node: Node, tree: Tree) -> Iterator[tuple[str, Place]]:
    """The lines of a text; what follows a number sign is a remark. There are none where no text stands."""
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
    return _unreadable(line, text.find(rest.strip())) or line


def _unreadable(line: Line, before: int) -> Problem | None:
    """Why a line is neither an order nor a forecast nor a plan, if so."""
    words, text = line.text.split(), line.text
    if words == [HOLD]:
        return None
    if words[0] == "forecast":
        return _ill_forecast(line, _within(line, before, line.text))
    if words[0] == "plan":
        plan = plan_of(line)
        if plan is None:
            hint = "as in: plan for turn 3: declare war on corinth to chastise"
            place = _within(line, before, text)
            return place.problem("orders", "a plan names its turn and its order", hint=hint)
        before, text = before + text.find(plan.act), plan.act
    read = parse_order(text, line.power)
    if not isinstance(read, Unreadable):
        return None
    place = _within(line, before + read.column - 1, read.piece or text)
    hint = f"the nearest is {read.hint}" if read.hint else ""
    return place.problem("orders", read.message, hint=hint, expected=", ".join(read.known))


def _within(line: Line, before: int, piece: str) -> Place:
    """Where some words of a line stand, so many characters behind its beginning."""
    return Place(line.place.file, line.place.line, line.place.column + before, len(piece))


def _ill_forecast(line: Line, place: Place) -> Problem | None:
    """Why a forecast cannot be read, if so."""
    forecast = forecast_of(line, 1)
    if forecast is None:
        said = "a forecast is a whole number and one of the turn's two questions"
        return place.problem("orders", said, hint="as in: forecast 70 q2")
    if not LEAST <= forecast.percent <= MOST:
        return place.problem("orders", f"a forecast goes from {LEAST} to {MOST}, not {forecast.percent}")
    return None
