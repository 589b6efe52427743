"""Every file under `ok` and `err` gives exactly the words in the `.out` beside it; what we ship gives none."""

from pathlib import Path

import pytest

from game.scenario.load import Loaded, load_bytes
from game.scenario.problems import Problems, Severity, as_plain, explain, rules

HERE = Path(__file__).parent
ROOT = HERE.parent.parent
ERR = sorted((HERE / "err").glob("*.yaml"))
OK = sorted((HERE / "ok").glob("*.yaml"))
SHIPPED = sorted([*(ROOT / "scenarios").glob("*.yaml"), *(ROOT / "tests" / "cases" / "openings").glob("*.yaml")])

CLASSES = {
    "indentation": ("indent-out", "indent-in", "indent-list", "list-mixed"),
    "tab": ("tab-indent", "tab-block"),
    "duplicate key": ("duplicate-key", "duplicate-power", "duplicate-in-braces"),
    "misspelt": ("misspelt-key", "misspelt-choice", "misspelt-clause", "unknown-key"),
    "type": ("type-number", "type-text", "type-list", "type-yes", "type-nothing"),
    "unknown reference": ("unknown-power", "unknown-option", "unknown-scene", "unknown-flag", "unknown-doctrine"),
    "range": ("range-points", "range-turn", "range-friendship"),
    "missing": ("missing-title", "missing-name", "missing-reach"),
    "unreachable": ("unreachable-date", "unreachable-end", "unread-flag"),
    "contradiction": ("contradiction-bounds", "contradiction-all", "contradiction-chosen"),
    "cycle": ("cycle-two", "cycle-self"),
    "encoding": ("encoding-latin", "encoding-utf16", "encoding-control"),
    "version": ("version-newer", "version-text"),
}
"""Thirteen ways in which authors go wrong, each in several files."""


def problems_of(path: Path) -> Problems:
    read = load_bytes(path.read_bytes(), path.name)
    return read.warnings if isinstance(read, Loaded) else read


@pytest.mark.parametrize("path", [*ERR, *OK], ids=lambda path: path.stem)
def test_the_words_are_those_of_the_file_beside_it(path: Path) -> None:
    assert problems_of(path).render() + "\n" == path.with_suffix(".out").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", ERR, ids=lambda path: path.stem)
def test_every_problem_has_a_place_and_a_rule_that_is_explained(path: Path) -> None:
    found = problems_of(path)
    lines = path.read_bytes().count(b"\n") + 1
    assert len(found)
    for problem in found.problems:
        assert 1 <= problem.line <= lines
        assert problem.column >= 1
        assert explain(problem.rule), problem.rule
        assert set(as_plain(problem)) >= {"file", "line", "column", "rule", "message", "severity"}


@pytest.mark.parametrize("path", OK, ids=lambda path: path.stem)
def test_what_is_sound_can_be_played(path: Path) -> None:
    assert isinstance(load_bytes(path.read_bytes(), path.name), Loaded)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_what_we_ship_raises_no_false_alarm(path: Path) -> None:
    assert problems_of(path).render() == "no problems"


@pytest.mark.parametrize("kind", CLASSES)
def test_each_class_of_mistakes_is_found(kind: str) -> None:
    known = {path.stem for path in ERR}
    for name in CLASSES[kind]:
        assert name in known
        assert len(problems_of(HERE / "err" / f"{name}.yaml"))


def test_one_cause_is_one_problem() -> None:
    for name in ("misspelt-key", "name-upper", "type-list"):
        found = problems_of(HERE / "err" / f"{name}.yaml")
        assert len(found) == {"misspelt-key": 2, "name-upper": 1, "type-list": 2}[name]


def test_every_rule_is_raised_by_some_file() -> None:
    raised = {problem.rule for path in [*ERR, *OK] for problem in problems_of(path).problems}
    assert set(rules()) - raised == {"set", "size", "key", "span"} - raised


def test_only_what_can_be_played_anyway_is_a_warning() -> None:
    for path in ERR:
        read = load_bytes(path.read_bytes(), path.name)
        worst = {problem.severity for problem in problems_of(path).problems}
        assert isinstance(read, Loaded) == (worst == {Severity.WARNING})
