"""The command line: what each command prints, what it says of bad input, and with which code it ends."""

import io
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from game import __version__
from game.lab.plan import Planned
from game.lab.sweep import Played, play_planned
from tests.commanding import FRIENDS, ROOT, Ended

KEYS = ["scenario", "seed", "ruleset", "modes", "turns", "digest", "verdict", "counts"]

# ---------------------------------------------------------------------------------------------------- the door


def test_version_and_help(melian: Any) -> None:
    assert melian("--version") == Ended(0, f"melian {__version__}\n", "")
    shown = melian("--help")
    assert shown.code == 0
    for command in ("play", "resume", "run", "sweep", "dials", "cases", "replay", "debrief", "check"):
        assert f"\n  {command} " in shown.out


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("chek", "a.yaml"), "check"),
        (("run", FRIENDS, "--sed", "3"), "--seed"),
        (("run", FRIENDS, "--seed", "many"), "--seed"),
        (("run",), "borrowed-silver"),
        (("run", FRIENDS, "--doctrine", "steadfast"), "POWER=NAME"),
        (("run", FRIENDS, "--set", "turns"), "KEY=VALUE"),
        (("run", FRIENDS, "--strict"), "--orders"),
        (("run", FRIENDS, "--trace-kinds", "report"), "--trace"),
        (("sweep", FRIENDS), "--games"),
        (("sweep", FRIENDS, "--games", "2", "--vary", "mode"), "KEY=a,b,c"),
        (("dials", "covrage"), "coverage"),
        (("check",), "--explain"),
        (("play", FRIENDS, "--watch", "--seat", "athens"), "--watch"),
    ],
)
def test_command_that_makes_no_sense_ends_with_2_and_what_would(melian: Any, words: tuple[str, ...], near: str) -> None:
    ended = melian(*words)
    assert (ended.code, ended.out) == (2, "")
    assert near in ended.err


@pytest.mark.parametrize(
    ("words", "near"),
    [
        (("run", "borrowed-silvr"), "borrowed-silver"),
        (("run", "no/such/file.yaml"), "no/such/file.yaml"),
        (("run", FRIENDS, "--mode", "bnet"), "bent"),
        (("run", FRIENDS, "--mode", "athen=bent"), "athens"),
        (("run", FRIENDS, "--doctrine", "athens=steadfats"), "steadfast"),
        (("run", FRIENDS, "--ruleset", "lebov"), "lebow"),
        (("run", FRIENDS, "--seat", "corcira"), "corcyra"),
        (("run", FRIENDS, "--set", "rules.hubris.mves=0"), "--set:1:1: "),
        (("run", FRIENDS, "--set", "rules.hubris.mves=0"), "rules.hubris.moves"),
        (("run", FRIENDS, "--set", "powers.athens.leader.hubis=60"), "hubris"),
        (("run", FRIENDS, "--orders", "no-such-file"), "no-such-file"),
        (("run", FRIENDS, "--trace", "no/such/folder/trace.jsonl"), "no/such/folder"),
        (("check", "no-such-file.yaml"), "no-such-file.yaml"),
        (("check", "--explain", "known-pwer"), "known-power"),
        (("cases", "no-such-file.yaml"), "no-such-file.yaml"),
        (("replay", "no-such-save"), "no-such-save"),
        (("debrief", "no-such-save"), "no-such-save"),
        (("resume", "no-such-save"), "no-such-save"),
        (("resume",), "melian play"),
        (("play", "borrowed-silvr"), "borrowed-silver"),
        (("play", "borrowed-silver", "--seat", "athen"), "athens"),
    ],
)
def test_bad_input_ends_with_1_and_the_nearest_name(melian: Any, words: tuple[str, ...], near: str) -> None:
    ended = melian(*words)
    assert (ended.code, ended.out) == (1, "")
    assert near in ended.err


def test_our_own_fault_is_one_sentence_and_a_log(melian: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object, **_more: object) -> None:
        raise ZeroDivisionError("the spear is blunt")

    monkeypatch.setattr("game.lab.single.play_out", fail)
    ended = melian("run", FRIENDS)
    assert (ended.code, ended.out, ended.err.count("\n")) == (3, "", 1)
    (log,) = (tmp_path / "logs").iterdir()
    assert str(log) in ended.err
    assert "the spear is blunt" in log.read_text(encoding="utf-8")


def test_a_reader_who_hangs_up_is_no_fault() -> None:
    command = [sys.executable, "-c", "import sys; from game.cli import main; sys.exit(main())", "run", "--list"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        assert running.stderr.read() == ""
    assert running.returncode == 0


# ---------------------------------------------------------------------------------------------------- one game


def test_run_ends_with_one_line_of_json(melian: Any) -> None:
    ended = melian("run", "borrowed-silver", "--seed", "5", "--mode", "egesta=honest")
    assert (ended.code, ended.err) == (0, "")
    (row,) = ended.rows
    assert list(row) == KEYS
    assert (row["scenario"], row["seed"], row["turns"]) == ("borrowed-silver", 5, 4)
    assert (row["modes"]["egesta"], row["modes"]["athens"]) == ("honest", "bent")
    figures = ["security", "wellbeing", "standing", "justice", "friendship", "judgement", "aim", "ending"]
    assert list(row["verdict"]["athens"]) == figures


def test_same_seed_has_the_same_digest_whatever_hashes_do() -> None:
    said = []
    for hashseed in ("0", "4242"):
        command = [sys.executable, "-c", "import sys; from game.cli import main; sys.exit(main())", "run", FRIENDS]
        env = {**os.environ, "PYTHONHASHSEED": hashseed}
        more = ["--seed", "9", "--doctrine", "*=random", "--turns", "4"]
        result = subprocess.run([*command, *more], cwd=ROOT, env=env, capture_output=True, text=True, check=True)
        said.append(result.stdout)
    assert said[0] == said[1]
    assert json.loads(said[0])["turns"] == 4


def test_settings_change_the_world_and_switches_read_as_words(melian: Any) -> None:
    plain, *others = [
        melian("run", FRIENDS, "--turns", "3", *more).rows[0]["digest"]
        for more in ((), ("--set", "rules.hubris.on=off"), ("--set", "rules.hubris.on=0"), ("--seed", "2"))
    ]
    assert others[0] == others[1] != plain != others[2]


def test_names_are_listed(melian: Any) -> None:
    shown = melian("run", FRIENDS, "--list")
    named = dict(line.split(": ") for line in shown.out.splitlines())
    assert {"steadfast", "random", "hold"} <= set(named["doctrines"].split())
    assert named["modes"] == "honest uncertain bent deceived"
    assert named["rulesets"].split()[0] == "lebow"
    assert named["seats"] == "athens corcyra"
    assert melian("run", "--list").code == 0


def orders(folder: Path, *lines: str) -> str:
    (folder / "orders.txt").write_text("\n".join(lines), encoding="utf-8")
    return str(folder / "orders.txt")


def test_orders_are_carried_out_and_bad_lines_named_where_they_stand(melian: Any, tmp_path: Path) -> None:
    path = orders(
        tmp_path,
        "# what Athens does",
        "T1 athens: arm 5",
        "T1 athens: amr",
        "T1 thebes: arm",
        "T2 athens: join nowhere",
    )
    ended = melian("run", FRIENDS, "--orders", path, "--seat", "athens", "--doctrine", "corcyra=hold", "--turns", "2")
    assert ended.code == 1
    assert ended.rows[0]["counts"]["Armed"] == 1
    for place in (":3:", ":4:", ":5:"):
        assert f"{path}{place}" in ended.err
    assert ":2:" not in ended.err
    well = orders(tmp_path, "T1 athens: arm 5")
    assert melian("run", FRIENDS, "--orders", well, "--turns", "2").code == 0


def test_strict_run_stops_at_the_first_bad_line(melian: Any, tmp_path: Path) -> None:
    path = orders(tmp_path, "T1 athens: amr", "T1 athens: arrm")
    ended = melian("run", FRIENDS, "--orders", path, "--strict")
    assert (ended.code, ended.out, ended.err.count(path)) == (1, "", 1)


def test_trace_holds_the_kinds_asked_for(melian: Any, tmp_path: Path) -> None:
    path = tmp_path / "trace.jsonl"
    assert melian("run", FRIENDS, "--turns", "2", "--trace", str(path), "--trace-kinds", "report,hubris").code == 0
    lines = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
    assert {line["kind"] for line in lines} == {"report", "hubris"}
    assert {line["turn"] for line in lines} >= {1, 2}
    assert "repor" in melian("run", FRIENDS, "--trace", str(path), "--trace-kinds", "repor").err


# ---------------------------------------------------------------------------------------------------- saves


def test_a_kept_game_is_verified_told_and_judged(melian: Any, tmp_path: Path) -> None:
    path = str(tmp_path / "kept.melian")
    ran = melian("run", "borrowed-silver", "--save", path)
    verified = melian("replay", path, "--verify")
    assert verified.code == 0
    assert "every digest the same" in verified.out
    assert melian("replay", "kept").out.splitlines()[-1] == f"digest {ran.rows[0]['digest']}"
    judged = melian("debrief", path)
    assert judged.code == 0
    assert "The borrowed silver: Athens" in judged.out
    assert melian("run", "borrowed-silver", "--save", path).code == 1


@pytest.mark.spoils_saves
def test_a_damaged_save_is_refused(melian: Any, tmp_path: Path) -> None:
    path = tmp_path / "kept.melian"
    melian("run", FRIENDS, "--turns", "1", "--save", str(path))
    content = bytearray(path.read_bytes())
    content[len(content) // 2 :] = bytes(len(content) - len(content) // 2)
    path.write_bytes(content)
    ended = melian("replay", str(path), "--verify")
    assert (ended.code, ended.out) == (1, "")
    assert "kept.melian" in ended.err


def test_a_game_begun_without_a_terminal_can_be_resumed(melian: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    begun = melian("play", "borrowed-silver", "--seed", "7")
    assert begun.code == 0
    assert "THE BORROWED SILVER" in begun.out
    assert "seed 7" in begun.err
    assert "seed 7" in melian("resume").err
    monkeypatch.setattr("sys.stdin", io.StringIO("q\n"))
    title = melian()
    assert title.code == 0
    assert "The borrowed silver, turn 1" in title.out


def test_watching_tells_the_game_and_its_end(melian: Any) -> None:
    watched = melian("play", "borrowed-silver", "--watch", "--seed", "3")
    assert watched.code == 0
    assert "(turn 4)" in watched.out
    assert watched.out.splitlines()[-1].startswith("Rhegion: ")


# ---------------------------------------------------------------------------------------------------- many games


def test_a_sweep_plays_each_treatment_on_the_same_seeds_and_goes_on_where_it_stopped(
    melian: Any, tmp_path: Path
) -> None:
    words = ("sweep", FRIENDS, "--games", "2", "--seed", "4", "--turns", "2", "--vary", "doctrine.athens=hold,random")
    swept = melian(*words, "--out", str(tmp_path / "sweep"))
    assert swept.code == 0
    assert [(row["treatment"]["doctrine.athens"], row["seed"]) for row in swept.rows] == [
        ("hold", 4), ("hold", 5), ("random", 4), ("random", 5)
    ]  # fmt: skip
    assert "doctrine.athens=random, and less doctrine.athens=hold" in swept.err
    assert melian(*words, "--out", str(tmp_path / "sweep")).out == swept.out
    alone = melian("run", FRIENDS, "--seed", "5", "--turns", "2", "--doctrine", "athens=random")
    assert alone.rows[0]["digest"] == swept.rows[3]["digest"]
    assert melian("sweep", FRIENDS, "--games", "1", "--vary", "doctrine.athens=hold,randm").code == 1


def test_a_varied_key_that_is_none_is_said_of_vary(melian: Any) -> None:
    words = ("sweep", FRIENDS, "--games", "1", "--set", "powers.athens.leader.hubris=20", "--vary")
    ended = melian(*words, "rulset=lebow,realist")
    assert ended.code == 1
    assert ended.err.startswith('--vary:1:1: unknown key "rulset"')
    assert "    1 | rulset=lebow" in ended.err
    both = melian("sweep", FRIENDS, "--games", "1", "--set", "powers.athens.leadr=2", "--vary", "rulset=lebow")
    assert both.err.startswith("--set:1:15: ")
    assert "--vary:1:1: " in both.err


def test_who_stops_a_sweep_hears_how_far_it_got(melian: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def interrupted(planned: Planned, **how: Any) -> Played:
        if planned.number == 1:
            raise KeyboardInterrupt
        return play_planned(planned, **how)

    monkeypatch.setattr("game.lab.sweep.play_planned", interrupted)
    words = ("sweep", FRIENDS, "--games", "2", "--turns", "1", "--vary", "mode=bent,honest")
    assert melian(*words).err.strip() == "stopped after 1 of 4 games; with --out DIR they would be kept"
    kept = melian(*words, "--out", str(tmp_path / "kept"))
    assert (kept.code, kept.err.strip()) == (130, "stopped after 1 of 4 games; the same command goes on")


def test_rows_that_are_kept_do_not_pour_onto_a_terminal(
    melian: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words = ("sweep", FRIENDS, "--games", "2", "--turns", "1")
    piped = melian(*words, "--out", str(tmp_path / "kept"))
    monkeypatch.setattr("game.commands.sweep.has_reader", lambda: True)
    shown = melian(*words, "--out", str(tmp_path / "kept"))
    assert len(piped.rows) == 2
    assert shown.out == ""
    assert f"2 games, a line each: {tmp_path / 'kept' / 'games.jsonl'}" in shown.err
    assert melian(*words).rows == piped.rows


def test_help_says_what_each_dial_reads(melian: Any) -> None:
    told = " ".join(melian("dials", "--help").out.split())
    assert "honour Honour rate of invoked pacts, beside published figures" in told
    assert "coverage how often the truth lies in the range that was shown, by hubris" in told


def test_dials_print_figures_beside_their_bands(melian: Any) -> None:
    words = ("dials", "coverage", "--scenario", "borrowed-silver", "--games", "5")
    assert "inside the 90 % range at hubris 0" in melian(*words).out
    (read,) = melian(*words, "--json").rows
    assert {"low", "high", "value", "passed"} <= read["figures"][0].keys()
    (honest,) = melian(*words, "--json", "--mode", "honest").rows
    at_90 = [
        next(one["value"] for one in each["figures"] if one["figure"].endswith("hubris 90")) for each in (read, honest)
    ]
    assert at_90[0] < at_90[1]


CASE = """
- case: {number}
  title: Who arms is stronger
  rows: [1]
  opening: friends-pair
  orders:
    1: |
      athens: arm 5
  expect: |
    {expect}
"""


def test_cases_end_with_their_tally(melian: Any, tmp_path: Path) -> None:
    (tmp_path / "openings").symlink_to(ROOT / "tests/cases/openings")
    for name, number, expect in (("well", 1, "strength athens rises"), ("ill", 2, "strength athens falls")):
        text = CASE.format(number=f"9.Z.0{number}", expect=expect)
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    well = melian("cases", str(tmp_path / "well.yaml"), "--quick")
    assert (well.code, well.out.splitlines()[-1]) == (0, "1 passed, 0 failed")
    both = melian("cases", str(tmp_path / "well.yaml"), str(tmp_path / "ill.yaml"), "--json")
    assert both.code == 1
    assert [(row["case"], row["passed"]) for row in both.rows] == [("9.Z.01", True), ("9.Z.02", False)]
    assert both.err.strip() == "1 passed, 1 failed"


def test_of_a_case_with_a_problem_nothing_is_played_and_the_others_are(melian: Any, tmp_path: Path) -> None:
    for number, expect in ((1, "strength athens rises"), (2, "strength athns rises")):
        text = CASE.format(number=f"9.Z.0{number}", expect=expect)
        (tmp_path / f"{number}.yaml").write_text(text, encoding="utf-8")
    unread = melian("cases", str(tmp_path / "2.yaml"), str(tmp_path / "1.yaml"))
    assert (unread.code, unread.out.splitlines()[-1]) == (1, "1 passed, 0 failed, not played: 1 problem")
    assert f"{tmp_path / '2.yaml'}:10:14: " in unread.err


def test_the_words_of_orders_and_rules_are_listed_and_explained(melian: Any) -> None:
    listed = melian("run", "--list").out
    assert "\nverbs: propose counter " in listed
    assert "\nclauses: alliance " in listed
    assert " rules.justice " in listed
    assert "squeeze TARGET AMOUNT" in melian("check", "--explain", "squeeze").out
    assert "on (0 is off)" in melian("check", "--explain", "rules.justice").out
    assert "did you mean squeeze?" in melian("check", "--explain", "squeze").err


# ---------------------------------------------------------------------------------------------------- authors


def test_check_names_every_problem_with_its_place(melian: Any, tmp_path: Path) -> None:
    text = (ROOT / FRIENDS).read_text(encoding="utf-8")
    wrong = tmp_path / "wrong.yaml"
    wrong.write_text(text.replace("parties: [athens, corcyra]", "parties: [athens, corcira]"), encoding="utf-8")
    ended = melian("check", FRIENDS, str(wrong))
    assert (ended.code, ended.out) == (1, "")
    assert f"{wrong}:" in ended.err
    assert "corcyra" in ended.err
    assert f"{FRIENDS}: no problems" in ended.err
    found = melian("check", str(wrong), "--json")
    assert found.code == 1
    assert {row["file"] for row in found.rows} == {str(wrong)}
    assert all(row["line"] > 0 and row["column"] > 0 and row["rule"] for row in found.rows)
    refused = melian("run", str(wrong))
    assert refused.code == 1
    assert f"{wrong}:{found.rows[0]['line']}:{found.rows[0]['column']}: " in refused.err
    assert melian("check", "borrowed-silver").code == 0


def test_a_rule_is_explained(melian: Any) -> None:
    ended = melian("check", "--explain", "known-power")
    assert ended.code == 0
    assert "powers" in ended.out
