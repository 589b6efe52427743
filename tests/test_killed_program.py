"""The program itself, played through a pipe and killed at any instant: what it showed is kept, and it goes on."""

import os
import random
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.journal.replay import Replay
from game.journal.store import StoredJournal

ROOT = Path(__file__).resolve().parent.parent
CODE = """
import sys
from pathlib import Path
from game.journal import folder, saves
own = Path(sys.argv.pop(1))
folder.saves_folder = saves.saves_folder = lambda: own
from game.cli import main
sys.exit(main())
"""
SAVE = "borrowed-silver"
BEGIN = ("play", SAVE, "--seed", "7", "--plain")
ANSWERS = "\nyes\n" * 60
"""Enter takes what is proposed; sealing wants its yes. Whatever is asked, one of the two goes on."""
HEADING = re.compile(r"^ATHENS, TURN (\d+), ", re.MULTILINE)
LONGEST = 120.0
"""Seconds after which a program that says nothing more is taken to hang."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without SIGKILL, and not between lines")


def started(folder: Path, *words: str) -> "subprocess.Popen[str]":
    command = [sys.executable, "-u", "-c", CODE, str(folder), *words]
    pipe = subprocess.PIPE
    env = {**os.environ, "PYTHONIOENCODING": "utf-8"}
    return subprocess.Popen(command, cwd=ROOT, stdin=pipe, stdout=pipe, stderr=pipe, encoding="utf-8", env=env)


def played(folder: Path, *words: str) -> tuple[str, float]:
    """Play to the end with the program; what it showed, and how many seconds it took."""
    began = time.monotonic()
    with started(folder, *words) as program:
        shown, told = program.communicate(ANSWERS, timeout=LONGEST)
    assert program.returncode == 0, told
    assert shown.rstrip().endswith("Thank you for playing."), shown[-300:]
    return shown, time.monotonic() - began


def killed(folder: Path, after: float) -> str:
    """Kill a game so many seconds after it was begun; what it had shown."""
    program = started(folder, *BEGIN)
    assert program.stdin is not None
    assert program.stderr is not None
    program.stdin.write(ANSWERS)
    program.stdin.flush()
    assert "seed 7" in program.stderr.readline()
    time.sleep(after)
    program.kill()
    shown, told = program.communicate(timeout=LONGEST)
    assert "Error" not in told, told
    return shown


def expect_kept(save: Path, shown: str) -> int:
    """Hold a save against what was shown before the kill; the turn that was shown last."""
    *_, last = HEADING.finditer(shown) if HEADING.search(shown) else [None]
    turn = int(last[1]) if last is not None else 1
    with StoredJournal.open(save, to_write=False) as journal:
        course = journal.course
        closed = {each.window for each in course.played}
        assert {f"T{earlier}.orders" for earlier in range(1, turn)} <= closed
        drafted = shown[last.start() if last is not None else 0 :].count("\nDrafted: ")
        if course.opened is not None and course.opened.window == f"T{turn}.orders" and not course.sealed:
            person = next(seat for seat, who in journal.header.seats if who == "person")
            assert len(journal.drafted(person)) >= drafted
        finding = Replay().verify(journal)
        assert finding.well, finding.sentence
    return turn


def kill_programs(folder: Path, times: int) -> list[int]:
    """Kill so many games at random instants and play each to its end; the turns that were reached before."""
    whole = folder / "whole"
    whole.mkdir()
    _, seconds = played(whole, *BEGIN)
    dice, turns = random.Random(2), []
    for number in range(times):
        place = folder / str(number)
        place.mkdir()
        shown = killed(place, dice.uniform(0, seconds))
        save = place / f"{SAVE}.melian"
        turns.append(expect_kept(save, shown))
        with StoredJournal.open(save, to_write=False) as journal:
            over = journal.course.opened is None
        if not over:
            played(place, "resume", "--plain")
        with StoredJournal.open(save, to_write=False) as journal:
            assert journal.course.opened is None
            assert Replay().verify(journal).well
    return turns


def test_a_killed_program_has_kept_what_it_showed_and_goes_on_to_the_end(tmp_path: Path) -> None:
    kill_programs(tmp_path, 2)


@pytest.mark.slow
def test_fifty_killed_programs_have_kept_what_they_showed_and_go_on_to_the_end(tmp_path: Path) -> None:
    turns = kill_programs(tmp_path, 50)
    print("turns reached when killed:", {turn: turns.count(turn) for turn in sorted(set(turns))})
    assert len(set(turns)) > 2, "the instants must fall into different turns"
