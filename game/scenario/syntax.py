"""What a YAML parser finds wrong, said so that somebody who never saw YAML can mend it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

import yaml

from game.scenario.problems import Problem

RULE = "yaml"


@dataclass(frozen=True, slots=True)
class _Spot:
    """Where a parser stopped: the place from 0, and the lines of the text."""

    line: int
    column: int
    lines: list[str]

    @property
    def text(self) -> str:
        """The line where it stopped, empty beyond the last."""
        return self.lines[self.line] if self.line < len(self.lines) else ""


@dataclass(frozen=True, slots=True)
class _Finding:
    """A place from 0, what is wrong there, how to mend it."""

    line: int
    column: int
    message: str
    hint: str = ""
    length: int = 1


def syntax_problem(wrong: yaml.YAMLError, text: str, name: str) -> Problem:
    """The one problem behind a YAML error: its true place, what is wrong, how to mend it."""
    finding = _finding(wrong, text.split("\n"))
    line, column = finding.line + 1, finding.column + 1
    return Problem(name, line, column, RULE, finding.message, hint=finding.hint, length=finding.length)


def _finding(wrong: yaml.YAMLError, lines: list[str]) -> _Finding:
    """Read the parser's complaint together with the lines around it."""
    mark = getattr(wrong, "problem_mark", None)
    if mark is None:
        return _Finding(0, 0, "this is not YAML")
    spot = _Spot(mark.line, mark.column, lines)
    context = getattr(wrong, "context_mark", None)
    opened = _Spot(context.line, context.column, lines) if context is not None else spot
    problem = str(getattr(wrong, "problem", ""))
    said = f"{getattr(wrong, 'context', '')} {problem}"
    for words, read in _READINGS:
        if words in said:
            return read(spot, opened)
    return _Finding(spot.line, spot.column, f"this is not YAML: {problem}" if problem else "this is not YAML")


def _escape(spot: _Spot, _: _Spot) -> _Finding:
    """A backslash in double quotes before a letter that means nothing there."""
    message = "in double quotes only certain letters may follow a backslash"
    return _Finding(spot.line, spot.column, message, "use single quotes")


def _open_quote(_: _Spot, opened: _Spot) -> _Finding:
    """A quote without its end."""
    return _Finding(opened.line, opened.column, "the quote that opens here is never closed", "close it")


def _stray_hyphen(spot: _Spot, _: _Spot) -> _Finding:
    """A list that begins behind its key."""
    return _Finding(spot.line, spot.column, "a list cannot begin here", "begin it on a new line, or write [a, b]")


def _after_bar(spot: _Spot, _: _Spot) -> _Finding:
    """A text behind `|` or `>`."""
    return _Finding(spot.line, spot.column, "nothing may follow | or > on its line", "begin the text a line below")


def _open_bracket(_: _Spot, opened: _Spot) -> _Finding:
    """A bracket or brace without its end."""
    sign = opened.text[opened.column : opened.column + 1]
    close = {"[": "]", "{": "}"}.get(sign, "]")
    message = f'the "{sign}" that opens here is never closed, or a comma is missing after it'
    return _Finding(opened.line, opened.column, message, f'write "," between its parts and "{close}" at the end')


_GLUED = re.compile(r"^( *(?:- )?)([A-Za-z][\w-]*):(\S.*)$")


def _stray_colon(spot: _Spot, _: _Spot) -> _Finding:
    """A colon where none can be: in a text, after a line that lacks one, or below a key that has a value already."""
    above = next((at for at in range(spot.line - 1, -1, -1) if spot.lines[at].strip()), None)
    before = spot.text[: spot.column]
    if ": " in before:
        message = "a text with a colon in it must stand in quotes"
        start = before.index(": ") + 2
        value = spot.text[start:].strip().replace('"', "'")
        return _Finding(spot.line, spot.column, message, f'write "{_cut(value)}"')
    if above is not None:
        glued = _GLUED.match(spot.lines[above])
        if glued:
            return _missing_blank(above, glued)
        row = spot.lines[above]
        if ":" not in row:
            start = len(row) - len(row.lstrip())
            return _Finding(above, start, "a colon is missing on this line", "write key: value", len(row.strip()))
        return _deeper(spot, above)
    return _Finding(spot.line, spot.column, "a colon cannot stand here", "put the text in quotes")


def _deeper(spot: _Spot, above: int) -> _Finding:
    """A line that stands further in than the line above lets it."""
    here, there = _indent(spot.text), _indent(spot.lines[above])
    if here > there:
        message = f"this line stands {here - there} further in than the one above, which has its value already"
        return _Finding(spot.line, here, message, f"begin it after {_blanks(there)}", len(spot.text.strip()))
    return _Finding(spot.line, spot.column, "a colon cannot stand here", "put the text in quotes")


def _missing_blank(line: int, glued: re.Match[str]) -> _Finding:
    """`key:value`, which YAML takes for one word."""
    start = len(glued[1])
    length = len(glued[2]) + 1
    return _Finding(line, start, "a blank is missing after the colon", f"write {glued[2]}: {_cut(glued[3])}", length)


def _no_colon(_: _Spot, opened: _Spot) -> _Finding:
    """A line that should have been `key: value`."""
    glued = _GLUED.match(opened.text)
    if glued:
        return _missing_blank(opened.line, glued)
    length = len(opened.text.strip())
    return _Finding(opened.line, opened.column, "a colon is missing on this line", "write key: value", length)


def _odd_beginning(_: _Spot, opened: _Spot) -> _Finding:
    """A text that begins with a sign which means something in YAML."""
    sign = opened.text[opened.column : opened.column + 1]
    value = opened.text[opened.column :].strip().replace('"', "'")
    return _Finding(opened.line, opened.column, f"a text cannot begin with {sign}", f'write "{_cut(value)}"')


def _lost(spot: _Spot, _: _Spot) -> _Finding:
    """A line that belongs nowhere: a wrong indentation, a text after a closed quote, a hyphen too few or too many."""
    if spot.text[: spot.column].strip():
        quoted = re.search(r"""(["']).*\1""", spot.text[: spot.column])
        if quoted:
            value = spot.text[quoted.start() :].replace('"', "").replace("'", "")
            message = "something follows the closing quote"
            return _Finding(spot.line, spot.column, message, f'put all of it in double quotes: "{_cut(value.strip())}"')
        return _Finding(spot.line, spot.column, "this cannot stand here", "is a bracket or a quote closed too early?")
    here = _indent(spot.text)
    levels = _levels(spot, here)
    length = max(len(spot.text.strip()), 1)
    if here in levels:
        message = "a list and a mapping are mixed here" if spot.text else "the file ends too early"
        return _Finding(spot.line, here, message, "begin all lines of a list with a hyphen, or none", length)
    others = " or ".join(str(level) for level in levels)
    message = f"this line begins after {_blanks(here)}, which is no level of the lines above"
    return _Finding(spot.line, here, message, f"begin it after {others} blanks" if others else "", length)


def _levels(spot: _Spot, here: int) -> list[int]:
    """The indentations of the open levels above a line, next to it: one further out, one further in."""
    seen: list[int] = []
    for row in reversed(spot.lines[: spot.line]):
        if row.strip() and not row.lstrip().startswith("#"):
            level = _indent(row)
            if not seen or level < min(seen):
                seen.append(level)
            if level <= here:
                break
    near = [level for level in seen if level <= here][:1]
    further = [level for level in seen if level > here][-1:]
    return sorted({*near, *further})


def _indent(row: str) -> int:
    """How many blanks a line begins with."""
    return len(row) - len(row.lstrip(" "))


def _blanks(count: int) -> str:
    """A number of blanks in words."""
    return f"{count} blank" if count == 1 else f"{count} blanks"


def _cut(text: str) -> str:
    """The beginning of a text, for a hint."""
    return text if len(text) <= 40 else f"{text[:39]}…"


_READINGS: tuple[tuple[str, Callable[[_Spot, _Spot], _Finding]], ...] = (
    ("escape", _escape),
    ("quoted scalar", _open_quote),
    ("flow", _open_bracket),
    ("',' or", _open_bracket),
    ("mapping values are not allowed", _stray_colon),
    ("could not find expected ':'", _no_colon),
    ("cannot start any token", _odd_beginning),
    ("alphabetic or numeric", _odd_beginning),
    ("sequence entries are not allowed", _stray_hyphen),
    ("block scalar", _after_bar),
    ("expected key", _lost),
    ("'-' indicator", _lost),
    ("<block end>", _lost),
)
"""Words of a parser's complaint, and who reads it: where it stopped, and where what it was reading began."""
