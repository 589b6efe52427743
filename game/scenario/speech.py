"""How problems speak of what stands in a scenario: "option "count" of scene "silver"", "the text "high""."""

import re

from game.scenario.tree import Leaf, Node, Path, Row, Table
from game.text import clean_line, nearest

_SINGULAR = {
    "powers": "power",
    "societies": "society",
    "treaties": "treaty",
    "leagues": "league",
    "facts": "fact",
    "scenes": "scene",
    "happenings": "happening",
    "questions": "question",
    "aims": "aim",
    "options": "option",
    "quizzes": "quiz",
}


def owner(path: Path) -> str:
    """Whose key a path is: "scene "silver"", "option "count" of scene "silver"", "the scenario"."""
    named = [
        f'{_SINGULAR[str(step)]} "{clean_line(str(path[place + 1]), 40)}"'
        for place, step in enumerate(path[:-1])
        if str(step) in _SINGULAR
    ]
    last = str(path[-1]) if path else ""
    loose = [word for word in ("leader", "motives", "words", "cost") if word == last]
    return " of ".join([*loose, *reversed(named)]) or (f'"{last}"' if last else "the scenario")


def found(node: Node | None) -> str:
    """What stands at a place, in words."""
    if isinstance(node, Table):
        return "a mapping"
    if isinstance(node, Row):
        return "a list"
    if not isinstance(node, Leaf) or node.value is None:
        return "nothing"
    if isinstance(node.value, bool):
        return node.text
    return f'the text "{short(node.value)}"' if isinstance(node.value, str) else f"the number {node.text}"


def short(text: str) -> str:
    """The beginning of a text, on one line."""
    return clean_line(text, 40)


def similar(word: str, choices: list[str], what: str) -> str:
    """A hint with the nearest name, or nothing where none is near."""
    close = nearest(word, choices)
    return f"there is {what} with a similar name: {close}" if close else ""


_YES, _NO = {"yes", "on", "y"}, {"no", "off", "n"}


def respelled(node: Node | None, wanted: str) -> str:
    """How the same thing is written so that it can be read, where that is clear."""
    if not isinstance(node, Leaf):
        return ""
    text = node.text.strip()
    if wanted == "a text":
        return f'write "{short(text)}" in quotes'
    if wanted == "a list" and text:
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


def slug(text: str) -> str:
    """A text as a name for the machine."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40]
