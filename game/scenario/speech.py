"""How problems speak of what stands in a scenario: "option "count" of scene "silver"", "the text "high""."""

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
