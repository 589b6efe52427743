"""What the courts of a case say to drafts: `accept`, `accept at 30`, `refuse`, `wait`, or a doctrine."""

import re
from collections.abc import Mapping

from game.lab.cases.case import Answer
from game.lab.cases.sheet import Sheet
from game.minds.registry import DOCTRINES
from game.scenario.tree import Entry, Leaf, Node, Table
from game.text import nearest
from game.world.setting import Setting

CHOICES = ("accept", "refuse", "wait", *DOCTRINES)
FORM = re.compile(r"(?P<says>\S+)(?: at (?P<odds>\d+))?")


def answers_of(sheet: Sheet, ground: Setting | None, turns: int) -> Mapping[str, Answer]:
    """By power, by turn, or for all (`*`)."""
    node = sheet.table.get("answers")
    if node is None:
        return {}
    entries = node.entries if isinstance(node, Table) else (Entry("*", node.place, node),)
    for entry in entries:
        if entry.key.isdecimal() and not 1 <= int(entry.key) <= turns:
            sheet.wrong(entry.place, "answers", f"turn {entry.key}: this case ends with turn {turns}")
        elif entry.key != "*" and not entry.key.isdecimal() and ground is not None and entry.key not in ground.places:
            close = nearest(entry.key, list(ground.ids))
            hint = f"the nearest is {close}" if close else ""
            sheet.wrong(entry.place, "answers", f'"{entry.key}" is neither a power nor a turn', hint)
    return {entry.key: _answer(sheet, entry.value) for entry in entries}


def _answer(sheet: Sheet, node: Node) -> Answer:
    text = str(node.value) if isinstance(node, Leaf) else ""
    match = FORM.fullmatch(text)
    if match is None or match["says"] not in CHOICES:
        says = text.split(" ")[0]
        close = nearest(says, CHOICES)
        hint = "as in: accept at 30" if says in CHOICES else f"the nearest is {close}" if close else ""
        sheet.wrong(node.place, "answers", f'"{text}" is no answer', hint, "" if hint else ", ".join(CHOICES))
        return Answer()
    odds = int(match["odds"] or 50)
    if odds > 100:
        sheet.wrong(node.place, "answers", f"odds are per cent, from 0 to 100, not {odds}")
    return Answer(match["says"], odds / 100.0)
