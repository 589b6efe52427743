"""Writes `docs/essay.md`: the essay row by row, where each row lives, what shows it, and what is gone with its twin.

    python3 docs/essay.py               of docs/rows.yaml, the cases, and the figures that were measured last
    python3 docs/essay.py --measure     plays the cases first and writes their figures to docs/effects.json
    python3 docs/essay.py --new         plays only those that have no figures there yet

What is written by hand stands in docs/rows.yaml; everything else is read from the cases and the codex.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
sys.path.insert(0, str(ROOT))

from game.lab.cases import as_plain, gathered, run_cases  # noqa: E402
from game.lab.cases.case import Arm, Case  # noqa: E402
from game.lab.pool import cores  # noqa: E402
from game.scenario.guard import decode  # noqa: E402
from game.scenario.tree import Tree, plain, read_tree  # noqa: E402
from game.sight.codex import Page, pages  # noqa: E402

ROWS, EFFECTS, PAGE = HERE / "rows.yaml", HERE / "effects.json", HERE / "essay.md"
LAST = 126
SECTIONS = (
    ("Introduction", 1),
    ("Trust and IR theory", 28),
    ("The liberal view", 54),
    ("A third approach", 63),
    ("The downside of trust", 95),
    ("Building trust", 118),
)
"""The essay's sections, each with its first row."""
ENOUGH = 2
"""How many figures of a case, or pages of the codex, are shown beside a row."""

HEAD = """# The essay, row by row

Melian implements the argument of R. N. Lebow, "The Role of Trust in International Relations" (*Global Asia* 8:3, 2013).
Here that argument is taken apart into 126 rows, in our own words. Under each stands where it lives in the program,
where a player meets it, and the numbered cases that hold it to its word. A case in bold has a *null twin*: the same
game with the mechanism switched off, in which the effect must be gone. Arrows read observer -> subject, points run
from 0 to 100, and a figure over many games comes with its 95 % interval. How to read and to write a case is told in
[their handbook](../tests/cases/README.md).

This page is made by `python3 docs/essay.py` of [rows.yaml](rows.yaml), [effects.json](effects.json) and the cases.
"""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the essay, as docs/rows.yaml has it."""

    row: int
    place: str
    """The paragraph of the essay: P1 to P29, or A for the abstract."""
    kind: str
    """`claim`, `mechanism`, `distinction`, `example`, `thinker` or `warning`."""
    claim: str
    lives: tuple[str, ...]
    """Files of the program, from the root."""
    met: str
    """Screens, a colon, and what shows there."""
    shows: str = ""
    """The case whose figures stand in the table, where it is not the first."""
    scenario: str = ""
    """The bundled game that shows it best, written or still to be written."""
    open: str = ""
    """Why nothing holds the row yet."""


@dataclass(frozen=True)
class Suite:
    """The cases by the rows that they name."""

    cases: tuple[Case, ...]

    @cached_property
    def by_row(self) -> Mapping[int, tuple[Case, ...]]:
        """Every row from 1 to 126 with its cases, in the order of the files."""
        return {row: tuple(one for one in self.cases if row in one.rows) for row in range(1, LAST + 1)}

    def shown(self, row: Row) -> Case | None:
        """The case whose figures stand for a row: the one it names, or the one with a twin that is most about it."""
        found = self.by_row[row.row]
        if row.shows:
            return next((one for one in found if one.number == row.shows), None)
        return min(found, key=lambda one: _rank(one, row.row), default=None)


def _rank(case: Case, row: int) -> tuple[bool, bool, bool, int]:
    """How well a case shows a row, the lowest best: with a twin, exact, about this row first, about few others."""
    return not has_twin(case), case.trial is not None, case.rows[0] != row, len(case.rows)


def read_rows() -> tuple[Row, ...]:
    """The rows as they stand in docs/rows.yaml."""
    text = decode(ROWS.read_bytes(), ROWS.name)
    tree = read_tree(text, ROWS.name) if isinstance(text, str) else text
    assert isinstance(tree, Tree), tree
    read: Any = plain(tree.root)
    return tuple(Row(**{**dict(one), "lives": tuple(one["lives"])}) for one in read)


def read_suite() -> Suite:
    """The cases that come with the game. A case that cannot be read is `melian cases` own matter."""
    return Suite(gathered(())[0])


def read_effects() -> dict[str, dict[str, Any]]:
    """The figures of the cases that the table shows, as they were measured last."""
    found: dict[str, dict[str, Any]] = json.loads(EFFECTS.read_text(encoding="utf-8")) if EFFECTS.exists() else {}
    return found


def has_twin(case: Case) -> bool:
    """Whether a case is played with a mechanism off as well."""
    return case.twin is not None or (case.trial is not None and case.trial.against is not None)


def shown_cases(rows: Sequence[Row], suite: Suite) -> list[Case]:
    """The cases whose figures the table shows, each once, in their order."""
    numbers = {case.number for row in rows if (case := suite.shown(row)) is not None}
    return [case for case in suite.cases if case.number in numbers]


def measure(rows: Sequence[Row], suite: Suite, known: Mapping[str, Mapping[str, Any]]) -> dict[str, Mapping[str, Any]]:
    """The figures of the cases that the table shows: those that are known, and the others played."""
    shown = shown_cases(rows, suite)
    told = [as_plain(one) for one in run_cases([one for one in shown if one.number not in known], jobs=cores())]
    found = {str(one["case"]): {key: one[key] for key in ("measured", "twin", "effect")} for one in told}
    return {case.number: known.get(case.number) or found[case.number] for case in shown}


def essay(rows: Sequence[Row], suite: Suite, effects: Mapping[str, Mapping[str, Any]]) -> str:
    """The whole page."""
    bounds = [first for _, first in SECTIONS[1:]] + [LAST + 1]
    parts = [HEAD, "\n".join(_state(rows, suite))]
    for (title, first), beyond in zip(SECTIONS, bounds, strict=True):
        parts.append(f"## {title}")
        parts += ["\n".join(_entry(row, suite, effects)) for row in rows if first <= row.row < beyond]
    return "\n\n".join(part.rstrip() for part in parts) + "\n"


def _state(rows: Sequence[Row], suite: Suite) -> Iterator[str]:
    """How many rows are held, and which are open for which reason."""
    wanting = [row for row in rows if row.open]
    twins = len([case for case in suite.cases if has_twin(case)])
    held = len(rows) - len(wanting)
    yield f"{len(suite.cases)} cases, {twins} of them with a twin, hold {held} of the {len(rows)} rows."
    if wanting:
        yield "These are open:\n"
    for row in wanting:
        yield f"- {row.row}: {row.open}"


def _entry(row: Row, suite: Suite, effects: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    """One row: what it says, where it lives, where it is met, what holds it, what was measured."""
    yield f"**{row.row}.** {row.claim} *({row.place}, {row.kind})*"
    yield ""
    yield f"- Lives in {', '.join(_file(path) for path in row.lives)}"
    yield f"- Met in {_met(row)}"
    found = suite.by_row[row.row]
    if found:
        yield f"- Cases {', '.join(_case(one) for one in found)}"
    shown = suite.shown(row)
    if shown is not None and shown.number in effects:
        yield from _figures(shown, effects[shown.number])
    if row.open:
        yield f"- Open: {row.open}"


def _met(row: Row) -> str:
    """Screens, codex pages, and the scenario that shows it best."""
    screens, _, what = row.met.partition(": ")
    codex = [f"[{one.title}](../game/sight/pages/{one.id}.md)" for one in codex_of(row.row)[:ENOUGH]]
    parts = [f"*{screens}*: {what}"]
    parts += [f"codex {', '.join(codex)}"] if codex else []
    parts += [_scenario(row.scenario)] if row.scenario else []
    return "; ".join(parts)


def codex_of(row: int) -> list[Page]:
    """The pages of the codex that rest on a row, those first that rest on few others."""
    return sorted((one for one in pages() if row in _numbers(one.rows)), key=lambda one: len(_numbers(one.rows)))


def _numbers(rows: str) -> set[int]:
    """`14, 20-23` as numbers."""
    ends = [piece.strip().partition("-") for piece in rows.split(",") if piece.strip()]
    return {number for low, _, high in ends for number in range(int(low), int(high or low) + 1)}


def _scenario(name: str) -> str:
    path = f"scenarios/{name}.yaml"
    return f"scenario [{name}](../{path})" if (ROOT / path).exists() else f"scenario {name}, to come"


def _file(path: str) -> str:
    return f"[{path.removeprefix('game/')}](../{path})"


def _case(case: Case) -> str:
    bold = "**" if has_twin(case) else ""
    return f"{bold}[{case.number}](../tests/cases/{Path(case.place.file).name}){bold}"


def _figures(case: Case, measured: Mapping[str, Any]) -> Iterator[str]:
    """What a case measured, and what its twin did."""
    if measured["effect"]:
        yield f"- Measured in {case.number} ({case.title}): {_effect(measured['effect'])}{_without(case)}"
        return
    one, other = _matching(measured["measured"], measured["twin"])
    yield f"- Measured in {case.number} ({case.title}): {'; '.join(one)}"
    if other:
        yield f"- Twin{_without(case)}: {'; '.join(other)}"


def _effect(effect: Mapping[str, Any]) -> str:
    """A statistic with its interval and, where there are two arms, both."""
    value, low, high = (f"{effect[key]:.3g}" for key in ("value", "low", "high"))
    games = f"{effect['of']}, {effect['games']} games"
    if not effect["arms"]:
        return f"{games}: {value} [{low}, {high}]"
    one, other = (f"{each:.3g}" for each in effect["arms"])
    return f"{games} an arm: {one} against {other}, difference {value} [{low}, {high}], the other arm"


def _matching(one: Sequence[str], other: Sequence[str]) -> tuple[list[str], list[str]]:
    """The figures that game and twin have in common, as far as there are any; else the first of each."""
    labels = {line.partition(": ")[0] for line in other}
    both = [line for line in one if line.partition(": ")[0] in labels]
    wanted = {line.partition(": ")[0] for line in both[:ENOUGH]}
    return (both or list(one))[:ENOUGH], [line for line in other if not both or line.partition(": ")[0] in wanted][
        :ENOUGH
    ]


def _without(case: Case) -> str:
    """The settings of the other arm that the case itself does not have."""
    other: Arm | None = case.twin or (case.trial.against if case.trial is not None else None)
    if other is None:
        return ""
    more = [f"{key}: {value}" for key, value in other.settings[len(case.arm.settings) :]]
    return f" with `{', '.join(more)}`"


def main(arguments: Sequence[str]) -> int:
    """Write the page, and with `--measure` the figures before it."""
    if set(arguments) - {"--measure", "--new"}:
        print(__doc__, file=sys.stderr)
        return 2
    rows, suite = read_rows(), read_suite()
    if arguments:
        known = {} if "--measure" in arguments else read_effects()
        lines = [f"{json.dumps(key)}: {json.dumps(value)}" for key, value in measure(rows, suite, known).items()]
        EFFECTS.write_text("{\n" + ",\n".join(lines) + "\n}\n", encoding="utf-8")
    PAGE.write_text(essay(rows, suite, read_effects()), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
