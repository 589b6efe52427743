"""A file of cases is told all that is wrong with it at once, at the words that are meant; nothing of it is played.

What each file of `err/` is told stands beside it. After a change of wording: `python3 -m tests.lab.test_case_faults`.
"""

import os
from pathlib import Path

import pytest

from game.lab.cases.guide import told_of
from game.lab.cases.read import read_cases
from game.scenario.problems import Problems, explain

HERE = Path(__file__).parent / "err"
FILES = sorted(HERE.glob("*.yaml"))


def problems_of(path: Path) -> Problems:
    """What is wrong with a file, which is named without its folder."""
    cases, problems = read_cases(Path(os.path.relpath(path)))
    assert cases == ()
    return problems


def told(path: Path) -> str:
    return problems_of(path).render().replace(os.path.relpath(path), path.name) + "\n"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_all_that_is_wrong_is_said_at_once(path: Path) -> None:
    assert told(path) == path.with_suffix(".out").read_text(encoding="utf-8")


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_rule_that_a_case_offends_is_explained(path: Path) -> None:
    unexplained = {one.rule for one in problems_of(path).problems if not (explain(one.rule) or told_of(one.rule))}
    assert unexplained == set()


def test_no_message_says_a_thing_twice() -> None:
    for path in FILES:
        for one in problems_of(path).problems:
            assert not one.hint or one.hint not in one.message, one


if __name__ == "__main__":
    for each in FILES:
        each.with_suffix(".out").write_text(told(each), encoding="utf-8")
