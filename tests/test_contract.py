"""The command line as scripts call it: what it says of a slip, where its lines go, and that nothing gets past it."""

import csv
import io
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game.journal.trace_fields import FIELDS, HEAD
from tests.commanding import FRIENDS, ROOT, Ended

LATER = [
    ("new", "mine.yaml"),
    ("playtest", "mine.yaml"),
    ("schema",),
    ("migrate", "mine.yaml"),
    ("seminar", "host"),
    ("debrief", "kept", "--html", "kept.html"),
    ("debrief", "kept", "--csv", "kept"),
]


@pytest.mark.parametrize(
    "words", [*LATER, ("chek",), ("run", FRIENDS, "--turns", "0"), ("run", "\x1b[31m", "--x\x1b[2J")]
)
def test_a_slip_of_usage_is_one_sentence(melian: Any, words: tuple[str, ...]) -> None:
    ended = melian(*words)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert ended.err.startswith("melian: ")
    assert "--help" in ended.err
    assert "\x1b" not in ended.err


@pytest.mark.parametrize(
    ("setting", "near"),
    [
        ("rules.hubrs.on=off", "rules.hubris.on"),
        ("rules.hubris.mvoes=none", "rules.hubris.moves"),
        ("rules.*.mvoes=0", "rules.*.mvoes"),
        ("rules.hubris=0", "rules.hubris"),
        ("rules.war.splendour=0", "defender"),
        ("rules.splendour=0", "the mechanisms"),
    ],
)
def test_an_unknown_rule_is_named_whatever_its_value(melian: Any, setting: str, near: str) -> None:
    ended = melian("run", FRIENDS, "--set", setting)
    assert ended.code == 1
    assert "is no coefficient" in ended.err
    assert near in ended.err.replace(setting, "")


def test_a_star_stands_for_any_mechanism(melian: Any) -> None:
    both = [("rules.hubris.moves", "rules.hope.moves"), ("rules.*.moves",)]
    one, other = [
        melian("run", FRIENDS, "--turns", "3", *(word for key in keys for word in ("--set", f"{key}=0"))).rows[0][
            "digest"
        ]
        for keys in both
    ]
    assert one == other
    off = melian("run", FRIENDS, "--turns", "2", "--set", "rules.*.on=off")
    assert off.code == 0
    assert off.rows[0]["digest"] != one


@pytest.mark.parametrize(
    ("varied", "near"),
    [
        (("doctrine=hold,random",), "doctrine.POWER"),
        (("mode=bent", "mode=honest"), "twice"),
        (("mode=bent,bent",), "twice"),
    ],
)
def test_what_varies_badly_is_a_slip_of_usage(melian: Any, varied: tuple[str, ...], near: str) -> None:
    ended = melian("sweep", FRIENDS, "--games", "1", *(word for one in varied for word in ("--vary", one)))
    assert (ended.code, ended.out) == (2, "")
    assert near in ended.err


def test_a_sweep_has_no_seed_that_run_has_not(melian: Any) -> None:
    last = str(2**63 - 1)
    assert melian("sweep", FRIENDS, "--games", "2", "--turns", "1", "--seed", last).code == 2
    assert melian("sweep", FRIENDS, "--games", "1", "--turns", "1", "--seed", last).code == 0


@pytest.mark.parametrize("option", ["--save", "--trace"])
def test_a_file_in_no_folder_is_the_inputs_fault(melian: Any, option: str) -> None:
    ended = melian("run", FRIENDS, "--turns", "1", option, "no/such/folder/file")
    assert (ended.code, ended.out) == (1, "")
    assert "no/such/folder" in ended.err
    assert "only be read" not in ended.err


@pytest.mark.parametrize("option", ["--save", "--trace", "--orders"])
def test_an_option_without_its_file_is_a_slip_of_usage(melian: Any, option: str) -> None:
    ended = melian("run", FRIENDS, "--turns", "1", option, "")
    assert (ended.code, ended.out) == (2, "")
    assert option in ended.err


def test_bad_input_is_told_even_where_the_engine_cannot_be_loaded(melian: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "game.session.spec", None)
    ended = melian("check", "--explain", "known-pwer")
    assert (ended.code, ended.out) == (1, "")
    assert "known-power" in ended.err


# ---------------------------------------------------------------------------------------------------- the streams


def started(*words: str, **streams: Any) -> "subprocess.Popen[str]":
    command = [sys.executable, "-c", "import sys; from game.cli import main; sys.exit(main())", *words]
    return subprocess.Popen(command, cwd=ROOT, stderr=subprocess.PIPE, text=True, **streams)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a disk that is always full")
def test_a_full_disk_is_said_to_be_full(melian: Any) -> None:
    with (
        open("/dev/full", "w", encoding="utf-8") as full,
        started("run", FRIENDS, "--turns", "1", stdout=full) as running,
    ):
        _, told = running.communicate(timeout=60)
    assert running.returncode == 3
    assert (told.count("\n"), "No space left" in told, "fault" in told) == (1, True, False)
    traced = melian("run", FRIENDS, "--turns", "1", "--trace", "/dev/full")
    assert (traced.code, traced.out, "No space left" in traced.err, "fault" in traced.err) == (3, "", True, False)


def test_without_any_standard_input_a_game_is_begun_and_left(monkeypatch: pytest.MonkeyPatch, melian: Any) -> None:
    monkeypatch.setattr("sys.stdin", None)
    ended = melian("play", "borrowed-silver", "--seed", "3")
    assert ended.code == 0
    assert "THE BORROWED SILVER" in ended.out
    assert melian().code == 0


def test_who_hangs_up_on_the_narration_is_no_fault() -> None:
    with started("check", "no-such-file", "nor-this", stdout=subprocess.PIPE) as running:
        assert running.stderr is not None
        running.stderr.close()
        assert running.stdout is not None
        assert running.stdout.read() == ""
    assert running.returncode in (0, 1)


# ---------------------------------------------------------------------------------------------------- the trace


def test_a_trace_ends_with_the_verdict_that_is_printed(melian: Any, tmp_path: Path) -> None:
    path = tmp_path / "trace.jsonl"
    (row,) = melian("run", FRIENDS, "--turns", "2", "--trace", str(path)).rows
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    verdicts = [line for line in lines if line["kind"] == "verdict"]
    assert lines[-len(verdicts) :] == verdicts
    assert {line["kind"] for line in lines} >= {"report", "forecast", "trust", "hubris", "event", "home", "stocks"}
    head = {field.name for field in HEAD}
    assert {line["seat"]: {k: v for k, v in line.items() if k not in {*head, "seat"}} for line in verdicts} == row[
        "verdict"
    ]
    assert set(verdicts[0]) == head | {field.name for field in FIELDS["verdict"]}


def test_a_sweep_traces_its_verdicts_too(melian: Any, tmp_path: Path) -> None:
    path = tmp_path / "trace.jsonl"
    swept = melian("sweep", FRIENDS, "--games", "2", "--turns", "1", "--trace", str(path), "--trace-kinds", "verdict")
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert [line["game"].rpartition(":")[2] for line in lines] == ["0", "0", "1", "1"]
    for number, row in enumerate(swept.rows):
        mine = {line["seat"]: line["security"] for line in lines if line["game"].endswith(f":{number}")}
        assert mine == {power: figures["security"] for power, figures in row["verdict"].items()}


# ---------------------------------------------------------------------------------------------------- orders


REFUSED = [f"T1 athens: propose tribute {many} by corcyra to corcyra for 8 turns" for many in (9, 8, 7)]
TAKEN = "T1 athens: propose non-aggression to corcyra for 8 turns"
NEVER_READ = "T1 athens: propose neutrality to corcyra for 8 turns"


def drafted(melian: Any, folder: Path, *lines: str) -> tuple[Ended, list[Any]]:
    """A game of one turn with these lines, and the terms that were signed in it."""
    (folder / "orders.txt").write_text("\n".join(lines), encoding="utf-8")
    more = ("--turns", "1", "--trace", str(folder / "trace.jsonl"), "--trace-kinds", "event")
    ended = melian("run", FRIENDS, "--seat", "athens", "--orders", str(folder / "orders.txt"), *more)
    traced = map(json.loads, (folder / "trace.jsonl").read_text(encoding="utf-8").splitlines())
    signed = [line["treaty"] for line in traced if line["name"] == "TreatySigned"]
    return ended, [[clause["kind"] for clause in treaty["terms"]["clauses"]] for treaty in signed]


def test_drafts_of_one_audience_are_tried_until_one_is_accepted(melian: Any, tmp_path: Path) -> None:
    ended, signed = drafted(melian, tmp_path, *REFUSED[:2], TAKEN, NEVER_READ)
    assert (ended.code, ended.err, signed) == (0, "", [["non-aggression"]])


def test_a_fourth_draft_is_not_heard(melian: Any, tmp_path: Path) -> None:
    ended, signed = drafted(melian, tmp_path, *REFUSED, TAKEN)
    assert (ended.code, signed) == (1, [])
    assert ended.err.startswith(f"{tmp_path / 'orders.txt'}:4:12: three drafts")


def test_words_are_read_from_a_pipe_too(melian: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    assert melian().code == 0


def test_a_sweep_takes_orders_and_says_in_how_many_games_a_line_failed(melian: Any, tmp_path: Path) -> None:
    path = tmp_path / "orders.txt"
    path.write_text("T1 athens: arm 5\nT1 athens: amr 5\n", encoding="utf-8")
    words = (FRIENDS, "--seat", "athens", "--orders", str(path), "--turns", "1", "--seed", "8")
    swept = melian("sweep", *words, "--games", "2", "--doctrine", "corcyra=hold")
    assert swept.code == 1
    assert f"{path}:2:" in swept.err
    assert "(in 2 games)" in swept.err
    alone = melian("run", *words, "--doctrine", "corcyra=hold")
    assert alone.rows[0]["digest"] == swept.rows[0]["digest"]
    assert [row["counts"]["Armed"] for row in swept.rows] == [1, 1]
    strict = melian("sweep", *words, "--games", "2", "--strict")
    assert (strict.code, strict.out, strict.err.count(str(path))) == (1, "", 1)


def test_a_sweep_keeps_its_games_and_overwrites_none(melian: Any, tmp_path: Path) -> None:
    words = ("sweep", FRIENDS, "--games", "2", "--turns", "1", "--save", str(tmp_path / "kept.melian"))
    swept = melian(*words)
    for number, row in enumerate(swept.rows, 1):
        told = melian("replay", str(tmp_path / f"kept-{number}.melian"))
        assert told.out.splitlines()[-1] == f"digest {row['digest']}"
        assert melian("replay", f"kept-{number}", "--verify").code == 0
    again = melian(*words)
    assert (again.code, again.out) == (1, "")
    assert "kept-1.melian" in again.err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["kept-1.melian", "kept-2.melian"]


def test_a_sweep_lists_names_and_needs_its_games(melian: Any) -> None:
    assert melian("sweep", FRIENDS, "--list").out == melian("run", FRIENDS, "--list").out
    assert melian("sweep", FRIENDS).code == 2


def test_a_folder_ends_with_the_figures(melian: Any, tmp_path: Path) -> None:
    words = (
        "sweep",
        FRIENDS,
        "--games",
        "3",
        "--turns",
        "2",
        "--vary",
        "mode=honest,bent",
        "--out",
        str(tmp_path / "o"),
    )
    swept = melian(*words)
    assert "mode=honest, 3 games:" in swept.err
    assert "mode=bent, and less mode=honest on the same seeds (* off zero), 3 games:" in swept.err
    head, *rows = list(csv.reader((tmp_path / "o" / "figures.csv").read_text(encoding="utf-8").splitlines()))
    assert head[:6] == ["treatment", "figure", "mean", "low", "high", "games"]
    assert {row[0] for row in rows} == {"mode=honest", "mode=bent"}
    means = {(row[0], row[1]): float(row[2]) for row in rows}
    mine = [row["verdict"]["athens"]["wellbeing"] for row in swept.rows if row["treatment"]["mode"] == "bent"]
    assert means["mode=bent", "athens.wellbeing"] == pytest.approx(sum(mine) / 3)
    shares = sum(value for (label, name), value in means.items() if label == "mode=bent" and "athens.ending=" in name)
    assert shares == pytest.approx(1)
    beside = {row[1]: row[6] for row in rows if row[0] == "mode=bent"}
    assert float(beside["athens.wellbeing"]) == pytest.approx(
        means["mode=bent", "athens.wellbeing"] - means["mode=honest", "athens.wellbeing"]
    )
