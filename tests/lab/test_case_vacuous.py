"""No line of a case passes for nothing: what was never there, never drawn or never played fails, and says so."""

from pathlib import Path

import pytest

from game.lab.cases import as_plain, gathered, lines_of_result, run_case
from game.lab.cases.case import Case
from game.lab.cases.read import read_cases
from game.lab.cases.result import Result

HEAD = "  title: A try\n  rows: [1]\n"


def case_of(folder: Path, body: str, number: str = "Z.1") -> Case:
    """One case of a file of its own, with an opening of the game."""
    path = folder / f"{number}.yaml"
    path.write_text(f"- case: {number}\n{HEAD}{body}", encoding="utf-8")
    cases, problems = read_cases(path)
    assert not len(problems), problems.render()
    return cases[0]


def played(folder: Path, expect: str, opening: str = "small-triangle", more: str = "") -> Result:
    """A case of one turn in which Athens gives Corcyra four talents, held against one line."""
    orders = "" if "orders:" in more else '  orders: {1: "athens: give corcyra 4"}\n'
    return run_case(case_of(folder, f"  opening: {opening}\n{orders}{more}  expect: |\n    {expect}\n"))


@pytest.mark.parametrize(
    "line",
    [
        "treaty quiet-see is over",
        "war big-war is over",
        "offer foo waits no more",
        "athens is no member of delos",
        "members of delos does not move",
        "riders of delos is 0",
        "door to athens of delos is above 3",
        "score of big-war is 0",
        "worth of quiet-see to athens does not move",
        "no event TreatyEnded with treaty quiet-see",
    ],
)
def test_what_never_was_in_the_game_is_named(tmp_path: Path, line: str) -> None:
    result = played(tmp_path, line)
    assert not result.passed
    assert "there never was a " in result.missed[0]


@pytest.mark.parametrize(
    "line",
    [
        "worth of alliance to corinth is at most 90",
        "eyes corinth on alliance is at most 90",
        "ends of TreatyRenewed is at most 90",
    ],
)
def test_of_what_is_not_there_nothing_is_measured(tmp_path: Path, line: str) -> None:
    """A treaty of others, and the end of an open term."""
    more = "  set: {treaties: {alliance: {parties: [athens, corcyra], clauses: alliance, signed: -4}}}\n"
    more += "  orders: {1: 'athens: renew alliance'}\n"
    result = played(tmp_path, line, more=more)
    assert result.missed[0].endswith(": nothing"), result.missed


def test_the_nearest_thing_that_was_there_is_offered(tmp_path: Path) -> None:
    assert "the nearest is grain-treaty" in played(tmp_path, "treaty grain-traety is over", "friends-pair").missed[0]
    assert (
        "there was delos"
        in played(tmp_path, "members of ionia is 3", "league-five", "  orders: {1: 'athens: hold'}\n").missed[0]
    )


def test_a_thing_that_arose_and_went_may_be_named(tmp_path: Path) -> None:
    more = "  answers: refuse\n  orders: {1: 'athens: propose trade 4 to corcyra'}\n"
    assert not played(tmp_path, "treaty athens-corcyra-1 is over", more=more).passed
    more = "  answers: accept\n  orders: {1: 'athens: propose trade 4 to corcyra'}\n"
    assert played(tmp_path, "treaty athens-corcyra-1 is in force", more=more).passed


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("friendship corinth->athens does not move without corinth", "no orders of corinth up to turn 1"),
        ("friendship corinth->athens does not move after turn 0", "no orders up to turn 0"),
    ],
)
def test_a_game_is_not_compared_with_itself(tmp_path: Path, line: str, words: str) -> None:
    assert words in played(tmp_path, line).missed[0]


def test_what_rises_rises(tmp_path: Path) -> None:
    """At most so much is no leave to fall."""
    assert not played(tmp_path, "wealth athens rises by at most 9").passed
    assert played(tmp_path, "wealth athens falls by at most 9").passed
    assert played(tmp_path, "wealth athens moves by at most 9").passed


def test_an_event_that_was_otherwise_says_in_what(tmp_path: Path) -> None:
    result = played(tmp_path, "event GiftGiven athens -> corinth with needed yes")
    assert "GiftGiven: 0; there was one, but target was corcyra" in result.missed[0]


def test_a_draw_that_is_never_asked_for_is_named_with_the_nearest(tmp_path: Path) -> None:
    more = "  draws: {T1.conduct.fond.grain-treaty: no}\n  orders: {1: 'corcyra: cheat on grain-treaty'}\n"
    missed = played(tmp_path, "event Cheated corcyra", "friends-pair", more).missed
    assert missed == (
        "the draw T1.conduct.fond.grain-treaty was never asked for (the nearest is T1.conduct.found.grain-treaty)",
    )
    assert played(tmp_path, "event Cheated corcyra", "friends-pair", more.replace("fond", "found")).passed


def test_a_chance_may_be_said_not_to_be_drawn(tmp_path: Path) -> None:
    """Not even on the worst of days, which a draw could not show."""
    more = "  orders: {1: 'corcyra: cheat on grain-treaty'}\n"
    assert not played(tmp_path, "no draw T1.conduct.found.grain-treaty", "friends-pair", more).passed
    assert played(tmp_path, "no draw T1.conduct.found.grain-treaty", "friends-pair").passed
    assert not played(tmp_path, "no draw T1.conduct.found.grain-traety", "friends-pair").passed


def test_a_ratio_of_what_never_came_says_so(tmp_path: Path) -> None:
    body = "  opening: small-triangle\n  turns: 1\n  games: 2\n  statistic: GiftGiven per WarDeclared\n  band: [0, 1]\n"
    result = run_case(case_of(tmp_path, body))
    assert "WarDeclared never came in 2 games: there is nothing to divide by" in lines_of_result(result)[1]
    assert '"value": None' not in str(as_plain(result))
    effect = as_plain(result)["effect"]
    assert isinstance(effect, dict)
    assert effect["value"] is None


@pytest.mark.parametrize("statistic", ["mean of members of ionia", "games with TreatyEnded with treaty quiet-see"])
def test_a_statistic_of_what_never_was_in_any_game_says_so(tmp_path: Path, statistic: str) -> None:
    body = f"  opening: small-triangle\n  turns: 1\n  games: 2\n  statistic: {statistic}\n  band: [0, 1]\n"
    result = run_case(case_of(tmp_path, body))
    assert not result.passed
    assert "was never there in 2 games" in result.missed[0]


def test_a_number_is_used_once(tmp_path: Path) -> None:
    body = "  opening: small-triangle\n  turns: 1\n  expect: |\n    athens is on the board\n"
    one, other = tmp_path / "one.yaml", tmp_path / "other.yaml"
    one.write_text(f"- case: Z.1\n{HEAD}{body}", encoding="utf-8")
    other.write_text(f"- case: Z.2\n{HEAD}{body}- case: Z.1\n{HEAD}{body}", encoding="utf-8")
    cases, problems = gathered([one, other])
    assert [case.number for case in cases] == ["Z.1", "Z.2"]
    assert f"case Z.1 is there already, at {one}:1" in problems[0].render()


def test_a_file_uses_its_own_openings_before_those_of_the_game(tmp_path: Path) -> None:
    case = case_of(tmp_path, "  opening: small-triangle\n  expect: |\n    athens is on the board\n")
    assert case.arm.path.endswith("tests/cases/openings/small-triangle.yaml")
    (tmp_path / "openings").mkdir()
    text = Path(case.arm.path).read_text(encoding="utf-8")
    (tmp_path / "openings" / "small-triangle.yaml").write_text(text, encoding="utf-8")
    own = case_of(tmp_path, "  opening: small-triangle\n  expect: |\n    athens is on the board\n")
    assert own.arm.path == str(tmp_path / "openings" / "small-triangle.yaml")
