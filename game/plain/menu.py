"""The title in plain lines: a first game, the scenarios, saved games, the codex."""

import sys
from contextlib import suppress
from pathlib import Path
from typing import TextIO

from game.errors import MelianError
from game.plain.again import Returns
from game.plain.face import play
from game.plain.talk import Back, Gone, Talk
from game.plain.why import codex, looked_up
from game.session.chair import Chair
from game.session.library import go_back, lay, seats_of
from game.session.listing import listed_saves, listed_scenarios
from game.session.sought import Sought
from game.session.table import Table
from game.text import clean_line
from game.world.names import Mode
from game.world.ruleset import LEBOW
from game.world.rulesets import VARIANTS

FIRST = "borrowed-silver"
"""The scenario proposed to whoever comes for the first time."""
ABOUT = "Melian is a diplomacy game about trust, and about trusting yourself too much. Enter begins a first game."
MODES: tuple[tuple[Mode, str], ...] = (
    (Mode.BENT, "bent: your hubris and hope bend what your staff tells you; the game as it is meant"),
    (Mode.HONEST, "honest: ranges are as wide as they ought to be"),
    (Mode.UNCERTAIN, "uncertain: honest, with sources half as good"),
    (Mode.DECEIVED, "deceived: bent, and rivals may plant lies"),
)
"""How one's own staff tells of the world, with what that means."""


async def menu(stdin: TextIO | None = None, stdout: TextIO | None = None, folder: Path | None = None) -> int:
    """The title: choose a game and play it, until the person has had enough. Saves lie in `folder`."""
    talk = Talk(stdin or sys.stdin, stdout or sys.stdout, lambda word: looked_up(word, LEBOW))
    with suppress(Gone):
        talk.say("MELIAN")
        talk.say(ABOUT)
        while True:
            try:
                if not await _title(talk, folder):
                    break
            except Back:
                continue
            except MelianError as wrong:
                talk.say(f"{clean_line(str(wrong), 600)}.".replace("..", "."))
        talk.say("Goodbye.")
    return 0


async def _title(talk: Talk, folder: Path | None) -> bool:
    """One choice at the title; whether to come back to it."""
    talk.say()
    saves = [save for save in listed_saves(folder) if not save.problem and not save.over]
    resume = f"Go on with {clean_line(saves[0].title)}, turn {saves[0].turn}" if saves else "Go on with a saved game"
    options = ("A first game: the borrowed silver, four turns", "Choose a scenario", resume, "Codex", "Leave")
    place = await talk.pick(options, 3 if saves else 1, about=ABOUT)
    if place == 0:
        await _sit(talk, Sought(FIRST), folder)
    elif place == 1:
        await _scenario(talk, folder)
    elif place == 2 and saves:
        rows = [f"{clean_line(one.title)}, {clean_line(one.seat)}, turn {one.turn}, {one.played}" for one in saves]
        chosen = await talk.pick(rows) if len(rows) > 1 else 0
        await _sit(talk, Sought(save=str(saves[chosen].path)), folder)
    elif place == 2:
        talk.say("No game has been kept yet.")
    elif place == 3:
        await codex(talk, LEBOW)
    return place != 4


async def _scenario(talk: Talk, folder: Path | None) -> None:
    """Choose a scenario, a power, a mode and a world, and play."""
    shelf = listed_scenarios()
    rows = [f"{clean_line(one.title)} ({one.length}). {clean_line(one.blurb, 300)}" for one in shelf]
    scenario = shelf[await talk.pick(rows, prompt="Which scenario")].name
    seats = seats_of(scenario)
    rows = [f"{clean_line(one.name)}{', led by ' + clean_line(one.leader) if one.leader else ''}" for one in seats]
    power = seats[await talk.pick(rows, prompt="Whom do you lead")].power
    mode = MODES[await talk.pick([words for _, words in MODES], prompt="How is your staff to tell you of the world")][0]
    rows = ["as the scenario has it", *(f"{one.title}: {one.creed}" for one in VARIANTS.values())]
    world = ("", *VARIANTS)[await talk.pick(rows, prompt="By whose theory is the world to run")]
    await _sit(talk, Sought(scenario, str(power), str(mode), ruleset=world), folder)


async def _sit(talk: Talk, sought: Sought, folder: Path | None) -> None:
    await sit(*lay(sought, folder), talk.stdin, talk.stdout, folder)


async def sit(
    table: Table,
    chair: Chair,
    stdin: TextIO | None = None,
    stdout: TextIO | None = None,
    folder: Path | None = None,
) -> int:
    """Play at a table, and at the copy of it for whoever goes back; let go of each. Gives the exit code."""
    while True:
        try:
            return await play(chair, table, stdin, stdout)
        except Returns as wanted:
            copy = go_back(table, wanted.window, folder=folder)
        finally:
            chair.leave()
            table.journal.release()
        table, chair = copy
