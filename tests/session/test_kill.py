"""A game killed at any instant: what was acknowledged is there, and it goes on to the end that it would have had."""

import asyncio
import json
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from game.journal.replay import Replay
from game.journal.store import StoredJournal
from game.session.chair import Chair
from game.session.library import open_table, resume_table
from game.session.seat import Refusal
from game.session.spec import Spec
from game.world.names import PowerId, Window
from game.world.notation import format_order
from tests.session.games import seal

ROOT = Path(__file__).parents[2]
SAVE = "killed"
LONGEST = 120.0
"""Seconds after which a child that says nothing more is taken to hang."""

pytestmark = pytest.mark.skipif(os.name == "nt", reason="Windows ends a process without SIGKILL, and not between lines")


def spec() -> Spec:
    return Spec("borrowed-silver", 7)


# ---------------------------------------------------------------------------------------------------- the script


async def play(chair: Chair) -> None:
    """Play on to the end by script, and say of everything when it is acknowledged."""
    while not chair.over:
        told = await chair.briefing()
        window, legal, lines = f"T{told.turn}.{told.window}", list[str](), list[str]()
        if told.window is Window.ORDERS:
            first, *_, last = told.others()
            if not isinstance(await chair.audience(f"propose trade 1 to {first} for 4 turns"), Refusal):
                acknowledge("heard", window)
            for line in (f"honour {first}", f"give {last} {told.turn}", "arm 1 secretly"):
                lines.append(line)
                view = await chair.draft(lines)
                acknowledge("draft", window, *lines)
                legal = [one.line for one in view.previews if one.legal]
        receipt = await chair.submit(await seal(chair, *legal, percent=60))
        assert receipt.sealed, receipt
        acknowledge("sealed", window, *legal)


def acknowledge(what: str, window: str, *lines: str) -> None:
    print(json.dumps([what, window, lines]), flush=True)


def child(folder: Path) -> None:
    """What the process does that is to be killed."""
    _, chair = open_table(spec(), folder=folder, name=SAVE)
    print("open", flush=True)
    asyncio.run(play(chair))


# --------------------------------------------------------------------------------------------------- the killing


@dataclass
class Said:
    """What a child knew to be kept, in the order in which it said so."""

    heard: list[str] = field(default_factory=list)
    sealed: dict[str, list[str]] = field(default_factory=dict)
    draft: tuple[str, list[str]] | None = None
    """The last one."""

    @classmethod
    def read(cls, lines: list[str]) -> "Said":
        said = cls()
        for what, window, rows in (json.loads(line) for line in lines if line.endswith("\n")):
            if what == "heard":
                said.heard.append(window)
            elif what == "draft":
                said.draft = (window, rows)
            else:
                said.sealed[window] = rows
        return said


def killed(folder: Path, after: float) -> Said:
    """Kill a child so many seconds after its game was opened."""
    code = f"from pathlib import Path; from tests.session.test_kill import child; child(Path({str(folder)!r}))"
    one = subprocess.Popen(
        [sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )
    assert one.stdout is not None
    opened = one.stdout.readline()
    time.sleep(after)
    one.kill()
    rest, wrong = one.communicate(timeout=LONGEST)
    assert opened == "open\n", wrong
    assert "Error" not in wrong, wrong
    return Said.read(rest.splitlines(keepends=True))


def expect_kept(folder: Path, said: Said) -> None:
    """Hold a save against what was acknowledged before the kill."""
    with StoredJournal.open(folder / f"{SAVE}.melian", to_write=False) as journal:
        course, power = journal.course, PowerId(next(seat for seat, who in journal.header.seats if who == "person"))
        here = course.opened.window if course.opened else ""
        sealed = {one.window: each for one in course.played for each in one.submissions if each.power == power}
        sealed.update((here, each) for each in course.submissions if each.power == power)
        for window, lines in said.sealed.items():
            assert set(lines) <= {format_order(one, with_power=False) for one in sealed[window].orders}
        heard = {one.window for one in course.played for each in one.audiences if each.by == power}
        heard |= {here for each in course.audiences if each.by == power}
        assert set(said.heard) <= heard
        if said.draft is not None and said.draft[0] == here and here not in sealed:
            assert list(journal.drafted(power)[: len(said.draft[1])]) == said.draft[1], "later drafts only add to it"
        finding = Replay().verify(journal)
        assert finding.well, finding.sentence


def goes_on(folder: Path) -> str:
    """Play a killed game to its end; its digest."""
    table, chair = resume_table(SAVE, folder=folder)
    assert not table.journal.read_only, "a lock ends with its process"
    asyncio.run(play(chair))
    finding = Replay().verify(table.journal)
    assert finding.well, finding.sentence
    table.journal.release()
    return table.journal.digest


def seconds_to_play(folder: Path) -> float:
    """How long a child takes from the opening to the end here and now; games are killed within that time."""
    folder.mkdir()
    code = f"from pathlib import Path; from tests.session.test_kill import child; child(Path({str(folder)!r}))"
    with subprocess.Popen([sys.executable, "-c", code], cwd=ROOT, stdout=subprocess.PIPE, text=True) as one:
        assert one.stdout is not None
        assert one.stdout.readline() == "open\n"
        began = time.monotonic()
        one.stdout.read()
        return time.monotonic() - began


def kill_games(folder: Path, times: int) -> tuple[int, ...]:
    """Kill so many games at random instants; how many windows each had sealed. Each must come to the one end."""
    _, chair = open_table(spec(), keep=False)
    asyncio.run(play(chair))
    latest, dice, sealed = seconds_to_play(folder / "whole"), random.Random(1), []
    for number in range(times):
        place = folder / str(number)
        place.mkdir()
        said = killed(place, dice.uniform(0, latest))
        expect_kept(place, said)
        assert goes_on(place) == chair.table.journal.digest
        sealed.append(len(said.sealed))
    return tuple(sealed)


def test_a_killed_game_keeps_what_was_acknowledged_and_goes_on_to_the_same_end(tmp_path: Path) -> None:
    kill_games(tmp_path, 5)


@pytest.mark.slow
def test_fifty_killed_games_keep_what_was_acknowledged_and_go_on_to_the_same_end(tmp_path: Path) -> None:
    sealed = kill_games(tmp_path, 50)
    print("windows sealed when killed:", {count: sealed.count(count) for count in sorted(set(sealed))})
    assert len(set(sealed)) > 2, "the instants must fall into different windows"
