"""Problems: what is wrong with a scenario, where, and how to mend it. Collected, never raised.

A problem names its place as `file:line:column`, both counted from 1, so that an editor can jump there. Nothing here
needs YAML or pydantic: every face may show problems.
"""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from game.text import clean_line, plural

SETTINGS = "--set"
"""What stands for the file of a problem that came in by `--set`; its lines are the settings in their order."""

MOST_SHOWN = 100
"""After so many, whoever mends them checks again anyway."""


class Severity(StrEnum):
    """Whether a scenario can be played with this problem in it."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Problem:
    """One cause, one problem."""

    file: str
    line: int
    """From 1."""
    column: int
    """In characters, from 1."""
    rule: str
    """The rule that it offends, such as `known-power`; `explain` says more of each."""
    message: str
    """What is wrong, in one sentence without a full stop."""
    expected: str = ""
    """What could stand there, where that is a list or a range."""
    hint: str = ""
    """How to mend it, or the name that was probably meant."""
    severity: Severity = Severity.ERROR
    length: int = 1
    """How many characters are meant."""

    @property
    def place(self) -> str:
        """Where it is, as editors and people write it."""
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True, slots=True)
class Problems:
    """Everything that is wrong with one scenario, in the order of the file, with the texts it was read from."""

    problems: tuple[Problem, ...]
    sources: Mapping[str, str] = field(default_factory=dict)
    """The text of each file that a problem may name."""

    def __len__(self) -> int:
        return len(self.problems)

    def render(self) -> str:
        """All of them with their source lines (of very many, the first), and a closing count."""
        shown = [render(one, self.sources.get(one.file, "")) for one in self.problems[:MOST_SHOWN]]
        more = len(self.problems) - len(shown)
        return "\n".join([*shown, *([f"and {more} more"] if more else []), self.tally()])

    def tally(self) -> str:
        """How many there are, in words."""
        errors = sum(1 for one in self.problems if one.severity is Severity.ERROR)
        warnings = len(self.problems) - errors
        counts = [plural(errors, "problem")] if errors else []
        return ", ".join([*counts, plural(warnings, "warning")] if warnings else counts) or "no problems"


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Problems by place, each said once."""
    unique = dict.fromkeys(problems)
    return tuple(sorted(unique, key=lambda one: (one.file == SETTINGS, one.line, one.column, one.rule, one.message)))


def as_plain(problem: Problem) -> dict[str, str | int]:
    """A problem as `check --json` writes it."""
    return {
        "file": problem.file,
        "line": problem.line,
        "column": problem.column,
        "rule": problem.rule,
        "severity": str(problem.severity),
        "message": problem.message,
        "expected": problem.expected,
        "hint": problem.hint,
    }


def explain(rule: str) -> str | None:
    """What a rule asks and why, for `check --explain RULE`; None if there is no such rule."""
    from game.scenario.explanations import explanations

    return explanations().get(rule)


def rules() -> tuple[str, ...]:
    """The names of all rules, in alphabetical order."""
    from game.scenario.explanations import explanations

    return tuple(sorted(explanations()))


WIDEST = 96
"""How much of a source line is shown, in characters."""


def render(problem: Problem, source: str) -> str:
    """One problem in words, its source line, and a caret under what is meant.

    The line is left out where the source has none there.
    """
    warning = "warning: " if problem.severity is Severity.WARNING else ""
    hint = f" ({problem.hint})" if problem.hint else ""
    rows = [clean_line(f"{problem.place}: {warning}{problem.message}{hint} [{problem.rule}]", 2000)]
    lines = source.split("\n", problem.line)
    if problem.line <= len(lines) and lines[problem.line - 1].strip():
        rows += _excerpt(problem, lines[problem.line - 1].rstrip("\r"))
    if problem.expected:
        rows.append(f"{' ' * 9}expected: {clean_line(problem.expected, 2000)}")
    return "\n".join(rows)


def _excerpt(problem: Problem, line: str) -> list[str]:
    """The source line, cut to what is near the caret, and the caret."""
    at = min(problem.column - 1, len(line))
    start = 0 if len(line) <= WIDEST else max(0, min(at - WIDEST // 2, len(line) - WIDEST))
    shown = "".join(_visible(sign) for sign in line[start : start + WIDEST])
    before = shown[: at - start]
    meant = shown[at - start : at - start + max(problem.length, 1)]
    caret = " " * _width(before) + "^" + "~" * (max(_width(meant), 1) - 1)
    number = f"{problem.line:>5} | "
    return [f"{number}{shown}", f"{' ' * 5} | {caret}"]


def _visible(sign: str) -> str:
    """One character that can be shown and keeps its column."""
    if sign == "\t":
        return "→"
    return sign if unicodedata.category(sign)[0] not in "CM" else "\N{REPLACEMENT CHARACTER}"


def _width(text: str) -> int:
    """How many cells a text takes on the screen."""
    return sum(2 if unicodedata.east_asian_width(sign) in "WF" else 1 for sign in text)
