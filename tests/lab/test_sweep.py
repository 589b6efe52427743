"""A sweep plays its plan: the same rows whatever the number of processes, whatever interrupted it."""

import json
from dataclasses import replace
from itertools import islice
from pathlib import Path

import pytest

from game.errors import BadInput, Usage
from game.journal.trace_fields import ROW
from game.journal.trace_swept import HOME, SOCIETY, SWEPT
from game.lab.folder import FIGURES, GAMES, line_of, write_figures
from game.lab.plan import parse_vary, plan
from game.lab.sweep import Wanted, sweep
from game.lab.tabulate import Mean, lines_of, table
from game.session.spec import Spec

OPENING = str(Path(__file__).parents[1] / "cases" / "openings" / "small-triangle.yaml")
BASE = Spec(OPENING, seed=7, turns=2, doctrines=(("*", "random"),))
VARIES = [("powers.athens.leader.hubris", ("20", "80"))]
PLAN = plan(BASE, 2, VARIES)


@pytest.fixture(scope="module")
def rows() -> list[str]:
    return [line_of(row) for row in sweep(PLAN)]


def test_every_treatment_is_played_on_the_same_seeds() -> None:
    assert [(one.label, one.spec.seed) for one in PLAN] == [
        ("powers.athens.leader.hubris=20", 7),
        ("powers.athens.leader.hubris=20", 8),
        ("powers.athens.leader.hubris=80", 7),
        ("powers.athens.leader.hubris=80", 8),
    ]


def test_a_row_says_what_came_of_a_game(rows: list[str]) -> None:
    row = json.loads(rows[0])
    assert {
        "scenario",
        "societies",
        "homes",
        "seed",
        "ruleset",
        "modes",
        "turns",
        "digest",
        "verdict",
        "counts",
        "treatment",
        "game",
    } == row.keys()
    assert row["verdict"]["athens"].keys() >= {"security", "wellbeing", "standing", "justice", "friendship", "ending"}


def test_every_field_of_a_row_is_documented(rows: list[str]) -> None:
    for row in map(json.loads, rows):
        assert set(row) == {one.name for one in (*ROW, *SWEPT)} - {"faults"}
        assert all(set(one) == {field.name for field in SOCIETY} for one in row["societies"])
        assert all(set(one) == {field.name for field in HOME} for one in row["homes"].values())


def test_a_row_just_played_adds_up_as_the_row_that_is_read_back() -> None:
    """Floats are added in the order of the keys: another order, and a resumed sweep has other last digits."""
    (row,) = sweep(PLAN[:1])
    assert json.dumps(row) == json.dumps(json.loads(line_of(row)))


def test_a_sweep_taken_up_writes_the_same_figures(tmp_path: Path) -> None:
    drawn = plan(Spec("random:5", seed=3, turns=2), 3)
    whole = list(sweep(drawn))
    list(islice(sweep(drawn, out=tmp_path), 2))
    write_figures(tmp_path, table(list(sweep(drawn, out=tmp_path))))
    resumed = (tmp_path / FIGURES).read_bytes()
    write_figures(tmp_path, table(whole))
    assert (tmp_path / FIGURES).read_bytes() == resumed


def test_a_folder_says_which_sweep_it_holds(tmp_path: Path) -> None:
    next(iter(sweep(PLAN, out=tmp_path)))
    other = plan(replace(BASE, turns=3), 2, VARIES)
    with pytest.raises(BadInput, match=r"--games 2 --seed 7 --vary powers.athens.leader.hubris=20,80 .*--turns 2\)"):
        list(sweep(other, out=tmp_path))


def test_a_folder_that_cannot_be_made_is_no_fault_of_ours(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("taken", encoding="utf-8")
    with pytest.raises(BadInput, match="cannot hold a sweep"):
        list(sweep(PLAN, out=tmp_path / "file" / "below"))


@pytest.mark.slow
def test_two_processes_give_the_rows_of_one(rows: list[str], tmp_path: Path) -> None:
    assert [line_of(row) for row in sweep(PLAN, jobs=2, out=tmp_path / "out")] == rows


def test_an_interrupted_sweep_is_taken_up_where_it_stopped(rows: list[str], tmp_path: Path) -> None:
    begun = sweep(PLAN, out=tmp_path, wanted=Wanted(trace=tmp_path / "trace.jsonl"))
    assert len(list(islice(begun, 2))) == 2
    del begun
    with (tmp_path / GAMES).open("a", encoding="utf-8") as file:
        file.write('{"torn')
    played: list[int] = []
    again = sweep(
        PLAN, out=tmp_path, wanted=Wanted(trace=tmp_path / "trace.jsonl"), watch=lambda done, _: played.append(done)
    )
    assert [line_of(row) for row in again] == rows
    assert played == [3, 4]
    assert (tmp_path / GAMES).read_text(encoding="utf-8").splitlines() == rows
    traced = [json.loads(line)["game"] for line in (tmp_path / "trace.jsonl").read_text(encoding="utf-8").splitlines()]
    assert list(dict.fromkeys(traced)) == [f"small-triangle:{number}" for number in range(4)]


def test_a_trace_is_of_the_whole_sweep_or_refused(tmp_path: Path) -> None:
    next(iter(sweep(PLAN, out=tmp_path)))
    with pytest.raises(BadInput, match="1 game of this sweep left no trace"):
        list(sweep(PLAN, out=tmp_path, wanted=Wanted(trace=tmp_path / "late.jsonl")))


def test_a_folder_holds_one_sweep(tmp_path: Path) -> None:
    next(iter(sweep(PLAN, out=tmp_path)))
    with pytest.raises(BadInput, match="another sweep"):
        list(sweep(plan(BASE, 3), out=tmp_path))


def test_a_scenario_that_was_changed_is_another_sweep(tmp_path: Path) -> None:
    file = tmp_path / "mine.yaml"
    file.write_bytes(Path(OPENING).read_bytes())
    planned = plan(replace(BASE, scenario=str(file)), 2)
    next(iter(sweep(planned, out=tmp_path / "out")))
    file.write_bytes(file.read_bytes() + b"# later\n")
    with pytest.raises(BadInput, match="another sweep"):
        list(sweep(planned, out=tmp_path / "out"))


def test_a_table_has_a_mean_and_an_interval_for_each_treatment(rows: list[str]) -> None:
    found = table([json.loads(row) for row in rows])
    assert list(found.means) == ["powers.athens.leader.hubris=20", "powers.athens.leader.hubris=80"]
    mean = found.means["powers.athens.leader.hubris=20"]["athens.security"]
    assert mean.games == 2
    assert mean.low <= mean.value <= mean.high


@pytest.mark.parametrize("text", ["mode", "mode=", "=a,b"])
def test_what_varies_is_a_key_with_values(text: str) -> None:
    with pytest.raises(Usage):
        parse_vary(text)


def test_doctrines_modes_and_rulesets_can_be_varied() -> None:
    varies = [parse_vary("doctrine.athens=hold,random"), parse_vary("mode=honest,bent"), parse_vary("ruleset=lebow")]
    specs = [one.spec for one in plan(BASE, 1, varies)]
    assert len(specs) == 4
    first = specs[0]
    assert (first.doctrines[-1], first.modes[-1], first.ruleset) == (("athens", "hold"), ("*", "honest"), "lebow")


def test_a_table_says_what_its_figures_are_and_what_chance_would_mark() -> None:
    rows = [
        {"seed": seed, "treatment": {"mode": mode}, "counts": {"Armed": seed * seed if mode == "bent" else 9}}
        for mode in ("bent", "honest")
        for seed in range(4)
    ]
    told = list(lines_of(table(rows)))
    assert told[0].startswith("mean a game +- half the 95 % interval; ")
    assert told[1] == "mode=bent, 4 games:"
    assert told[-1] == "1 of 1 difference marked *; about 0 would be by chance alone, more where games are few"
    assert not any("by chance" in line for line in lines_of(table(rows[:4])))


def test_the_rounding_of_a_sum_is_no_difference() -> None:
    assert str(Mean(-1.11e-17, 0.22, 10)) == "0 +- 0.22"
