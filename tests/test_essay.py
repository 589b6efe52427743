"""The table of the essay's rows holds: nothing in it is missing, invented, or out of date.

Where the page or the figures differ from what the cases give today: `python3 docs/essay.py --measure`.
"""

import ast
import json
import re
import sys
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from game.lab.cases import run_cases
from game.tui.places import PLACES

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "docs"))
essay: Any = import_module("essay")
sys.path.pop(0)

ROWS = {one.row: one for one in essay.read_rows()}
SUITE = essay.read_suite()
KINDS = {"claim", "mechanism", "distinction", "example", "thinker", "warning"}
SCREENS = {place.id for place in PLACES} | {"number", "title", "setup", "opening", "codex"}
SCENARIOS = frozenset(
    (
        *("borrowed-silver", "athens-and-sparta", "big-three", "under-heaven", "versailles", "october"),
        *("more-perfect-union", "geneva", "trust-but-verify", "brothers", "crowned-heads", "one-good-battle"),
    )
)
"""The bundled games, those still to be written among them."""
WAIT_FOR_THE_COUNCIL = frozenset({*range(4, 14), 109, 124, 125, 126})
"""Rows that need the council and the lens in full."""
NOT_YET_BUILT: frozenset[int] = frozenset()
"""Rows whose mechanism is still to be built. Nothing is ever added here."""


def waits_for_its_scenario(row: Any) -> bool:
    """Whether a row names a thinker or an example whose game is still to be written."""
    unwritten = row.scenario and not (ROOT / "scenarios" / f"{row.scenario}.yaml").exists()
    return bool(row.kind in ("thinker", "example") and unwritten)


def may_be_open(row: Any) -> bool:
    return row.row in WAIT_FOR_THE_COUNCIL | NOT_YET_BUILT or waits_for_its_scenario(row)


def is_held(row: Any) -> bool:
    """Whether some case holds a row, and its twin shows the effect gone."""
    return any(essay.has_twin(case) for case in SUITE.by_row[row.row])


def head_of(path: str) -> str:
    """What a module says of itself."""
    return ast.get_docstring(ast.parse((ROOT / path).read_text(encoding="utf-8"))) or ""


def rows_in(head: str) -> set[int]:
    """The rows that a head names: `rows 4-6, 9` are four of them."""
    named = re.findall(r"\brows? (\d+(?:-\d+)?(?:, \d+(?:-\d+)?)*)", head, re.IGNORECASE)
    pieces = [piece.partition("-") for one in named for piece in one.split(", ")]
    return {row for low, _, high in pieces for row in range(int(low), int(high or low) + 1)}


def test_every_row_has_its_line() -> None:
    assert list(ROWS) == list(range(1, 127))
    assert {number for case in SUITE.cases for number in case.rows} <= ROWS.keys()


@pytest.mark.parametrize("row", ROWS.values(), ids=[str(number) for number in ROWS])
def test_a_row_is_told_in_full(row: Any) -> None:
    assert row.kind in KINDS
    assert re.fullmatch(r"P([1-9]|[12]\d)|A", row.place)
    assert 20 <= len(row.claim) <= 160
    assert row.claim.endswith(".")
    screens, colon, what = row.met.partition(": ")
    assert colon
    assert what
    assert "codex" not in row.met, "the pages of the codex stand beside it by themselves"
    assert set(screens.split(", ")) <= SCREENS
    assert row.scenario == "" or row.scenario in SCENARIOS


@pytest.mark.parametrize("row", ROWS.values(), ids=[str(number) for number in ROWS])
def test_a_row_lives_where_it_is_said_to(row: Any) -> None:
    assert row.lives
    assert [path for path in row.lives if not (ROOT / path).is_file()] == []


@pytest.mark.parametrize("row", ROWS.values(), ids=[str(number) for number in ROWS])
def test_a_row_stands_in_the_head_of_each_module_in_which_it_lives(row: Any) -> None:
    """Scenarios are left out, being no modules; no row lives in them alone."""
    modules = [path for path in row.lives if path.endswith(".py")]
    assert modules
    assert [path for path in modules if row.row not in rows_in(head_of(path))] == []


def test_the_rows_that_a_head_names_are_read_one_by_one_and_in_ranges() -> None:
    assert rows_in("Who pays (core C; rows 4-6, 9; facts C1). Row 43: the\nbill.") == {4, 5, 6, 9, 43}


@pytest.mark.parametrize("row", ROWS.values(), ids=[str(number) for number in ROWS])
def test_a_row_is_held_by_a_case_with_a_twin_or_says_why_not(row: Any) -> None:
    if row.open:
        assert may_be_open(row)
        assert not is_held(row), "this row is held: take its `open` away"
    else:
        assert is_held(row), "no case of this row has a twin: write one, or say why it is open"
    assert not row.shows or SUITE.shown(row) is not None, f"no case {row.shows} names this row"


def test_what_is_not_yet_built_is_open() -> None:
    assert [number for number in sorted(NOT_YET_BUILT) if not ROWS[number].open] == []


def test_the_figures_are_those_of_the_cases_shown() -> None:
    shown = [case.number for case in essay.shown_cases(ROWS.values(), SUITE)]
    assert list(essay.read_effects()) == shown


def test_the_page_is_what_is_made_of_them() -> None:
    made = essay.essay(tuple(ROWS.values()), SUITE, essay.read_effects())
    assert (ROOT / "docs" / "essay.md").read_text(encoding="utf-8") == made


def test_every_link_leads_somewhere() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", (ROOT / "docs" / "essay.md").read_text(encoding="utf-8"))
    assert [link for link in sorted(set(links)) if not (ROOT / "docs" / link).exists()] == []


@pytest.mark.slow
def test_the_figures_are_todays() -> None:
    """Cases over many games are left to their own bands: here only what is exact."""
    shown = [case for case in essay.shown_cases(ROWS.values(), SUITE) if case.trial is None]
    kept = essay.read_effects()
    found = {one.case: {"measured": list(one.measured), "twin": list(one.twin)} for one in run_cases(shown)}
    assert json.dumps(found) == json.dumps(
        {number: {key: kept[number][key] for key in ("measured", "twin")} for number in found}
    )
