"""The guard: what is refused before a scenario is read at all, on its bytes and on its stream of YAML events.

Strangers write scenarios. YAML can do much that no scenario needs and that can hurt: aliases that multiply, tags that
make objects, brackets so deep that the C loader brings the process down. Only its plain part passes here: mappings,
lists, texts, numbers, true and false, at most 32 levels deep.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from game.scenario.problems import Problem
from game.scenario.syntax import syntax_problem

LARGEST = 2_000_000
"""Bytes of a scenario file."""
DEEPEST = 32
"""Levels of mappings and lists within each other."""
MOST_BYTE_PROBLEMS = 20
"""After so many of one kind the file is clearly something else."""

_UNPRINTABLE = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufeff\uff00-\ufffd\U00010000-\U0010ffff]|\ufeff")
_TAB = re.compile(r"^ *(\t)", re.MULTILINE)

Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def decode(content: bytes, name: str) -> str | list[Problem]:
    """The text of a file, or why it is none: too large, not UTF-8. A mark at the beginning (BOM) is passed over."""
    if len(content) > LARGEST:
        return [Problem(name, 1, 1, "size", "the file is too large; a scenario has at most 2 MB")]
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return [Problem(name, 1, 1, "encoding", "the file is saved as UTF-16", hint="save it as UTF-8")]
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as wrong:
        before = content[: wrong.start]
        column = len(before.rpartition(b"\n")[2].decode("utf-8", "replace").lstrip("\ufeff")) + 1
        byte = f"0x{content[wrong.start]:02x}"
        message = f"the byte {byte} is not UTF-8; the file was saved in another encoding"
        place = before.count(b"\n") + 1
        return [Problem(name, place, column, "encoding", message, hint="in your editor, save it as UTF-8")]


def guard_text(text: str, name: str) -> list[Problem]:
    """What is wrong with the bare text: tabs that indent, characters that no YAML file may hold."""
    problems = [
        Problem(name, *_at(text, found.start(1)), "tab", "a tab indents this line", hint="use spaces")
        for found in _first(_TAB.finditer(text))
    ]
    for found in _first(_UNPRINTABLE.finditer(text)):
        what = f"U+{ord(found[0]):04X}"
        message = f"the character {what} cannot be seen and may not stand in a scenario"
        problems.append(Problem(name, *_at(text, found.start()), "control-character", message, hint="delete it"))
    return problems


def _first(found: Iterator[re.Match[str]]) -> Iterator[re.Match[str]]:
    """The first few of many."""
    for _, one in zip(range(MOST_BYTE_PROBLEMS), found, strict=False):
        yield one


def _at(text: str, index: int) -> tuple[int, int]:
    """Line and column of a character, from 1."""
    return text.count("\n", 0, index) + 1, index - text.rfind("\n", 0, index)


@dataclass(slots=True)
class Guarded:
    """The events of a text, let through one by one; what is wrong gathers in `problems`.

    After too many levels, a second document or broken YAML no more events come; nothing else stops them.
    """

    text: str
    name: str
    problems: list[Problem] = field(default_factory=list)

    def events(self) -> Iterator[yaml.Event]:
        """The events, each looked at before the next is asked for."""
        depth = documents = 0
        try:
            for event in yaml.parse(self.text, Loader=Loader):
                documents += isinstance(event, yaml.DocumentStartEvent)
                depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
                if documents > 1:
                    self._report(event, "one-document", "a second document begins here", "take the line `---` out")
                    return
                if depth > DEEPEST:
                    self._report(event, "depth", f"this stands more than {DEEPEST} levels deep", "")
                    return
                self._look(event)
                yield event
        except yaml.YAMLError as wrong:
            self.problems.append(syntax_problem(wrong, self.text, self.name))

    def _look(self, event: yaml.Event) -> None:
        """Report what a single event may not have: an alias, an anchor, a tag, a merge."""
        anchor = getattr(event, "anchor", None)
        if isinstance(event, yaml.AliasEvent):
            hint = "put a text that begins with * in quotes; write a repeated part out again"
            self._report(event, "alias", f'"*{anchor}" is an alias in YAML, which scenarios may not use', hint)
            return
        if anchor:
            hint = "put a text that begins with & in quotes"
            self._report(event, "anchor", f'"&{anchor}" is an anchor in YAML, which scenarios may not use', hint)
        tag = getattr(event, "tag", None)
        if tag is not None and not (tag == "!" and isinstance(event, yaml.ScalarEvent) and event.style):
            hint = "put a text that begins with ! in quotes"
            self._report(
                event, "tag", "a tag stands here (a word that begins with !); scenarios may not use tags", hint
            )
        if isinstance(event, yaml.ScalarEvent) and event.value == "<<" and not event.style:
            self._report(event, "merge", '"<<" merges mappings in YAML, which scenarios may not do', "write it out")

    def _report(self, event: yaml.Event, rule: str, message: str, hint: str) -> None:
        """Add a problem at an event's place."""
        line, column, length = extent(event)
        self.problems.append(Problem(self.name, line, column, rule, message, hint=hint, length=length))


def extent(event: yaml.Event) -> tuple[int, int, int]:
    """Line and column of an event, from 1, and how many characters of that line it takes."""
    start, end = event.start_mark, event.end_mark
    assert start is not None
    assert end is not None
    length = end.column - start.column if end.line == start.line else 1
    return start.line + 1, start.column + 1, max(length, 1)
