"""`melian`, `melian play` and `melian resume`: at the screen where there is one, line by line where there is none."""

import asyncio
import sys
from dataclasses import dataclass, replace
from secrets import randbelow
from typing import TYPE_CHECKING

from game.commands.console import has_terminal, put, say
from game.errors import BadInput, ExitCode, Usage

if TYPE_CHECKING:
    from game.session.chair import Chair
    from game.session.library import SaveRow, ScenarioRow
    from game.session.table import Table

SEEDS = 1_000_000
"""Seeds drawn where none is given; few figures, so that one can be read out across a room."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """The game that a person wants to play: a new one, or a saved one."""

    scenario: str = ""
    seat: str = ""
    seed: int | None = None
    mode: str = ""
    """How the person's own seat is told; the others keep the scenario's. Empty: the scenario's here too."""
    as_it_was: bool = False
    save: str = ""


def title() -> int:
    """What there is to play: the title screen, or a list to choose from."""
    if has_terminal():
        return _at_screen(None)
    sought = _chosen()
    return int(ExitCode.WELL) if sought is None else _line_by_line(sought)


def play(sought: Sought, *, plain: bool = False, watch: bool = False) -> int:
    """Play a scenario in one seat, or watch leaders play it in all of them."""
    from game.scenario.find import find

    find(sought.scenario)
    if not watch:
        return _begin(_with_seat(sought), plain=plain)
    if sought.seat:
        raise Usage("--watch leaves every seat to its leader; leave --seat out")
    from game.commands.watch import watch as look_on

    return look_on(sought.scenario, _seed(sought), sought.mode, as_it_was=sought.as_it_was)


def resume(save: str = "", *, plain: bool = False) -> int:
    """Go on with a save, with the one last played where none is named."""
    from game.journal.saves import find_save

    return _begin(Sought(save=str(find_save(save)) if save else _latest()), plain=plain)


def _begin(sought: Sought, *, plain: bool) -> int:
    return _at_screen(sought) if has_terminal() and not plain else _line_by_line(sought)


def _with_seat(sought: Sought) -> Sought:
    """A mode is that of one seat, so that seat must be known: the scenario's first where none is named."""
    if sought.seat or not sought.mode:
        return sought
    from game.session.library import seats_of

    return replace(sought, seat=str(seats_of(sought.scenario)[0].power))


def _seed(sought: Sought) -> int:
    return randbelow(SEEDS) if sought.seed is None else sought.seed


def _latest() -> str:
    """The game last played that is not over."""
    from game.session.library import listed_saves

    for row in listed_saves():
        if not row.over and not row.problem:
            return str(row.path)
    raise BadInput("there is no game to go on with; begin one with melian play SCENARIO")


def _at_screen(begin: Sought | None) -> int:
    """Play on the screen until the person leaves."""
    from game.tui.app import run_app
    from game.tui.shelf import Choice

    if begin is None:
        return run_app()
    return run_app(begin=Choice(begin.scenario, begin.seat, begin.mode, begin.save, _seed(begin), begin.as_it_was))


def _line_by_line(sought: Sought) -> int:
    """Play in the line mode until the game ends or the input does."""
    from game.plain import play as play_lines

    table, chair = _laid(sought)
    try:
        if table.journal.notice:
            say(table.journal.notice)
        say(f"{table.journal.header.title}, seed {table.journal.header.seed}")
        return asyncio.run(play_lines(chair, table))
    finally:
        chair.leave()
        table.journal.release()


def _laid(sought: Sought) -> "tuple[Table, Chair]":
    """The table of a new game or a saved one. Raises `BadInput` or `Unplayable`."""
    from game.session.library import open_table, resume_table
    from game.session.spec import Spec

    if sought.save:
        return resume_table(sought.save)
    people = (sought.seat,) if sought.seat else ()
    modes = ((sought.seat, sought.mode),) if sought.mode else ()
    return open_table(Spec(sought.scenario, _seed(sought), modes=modes, people=people, as_it_was=sought.as_it_was))


# ------------------------------------------------------------------------------------------------ the plain title


def _chosen() -> Sought | None:
    """What a person chooses from a numbered list; None where nothing more is typed."""
    from game.session.library import listed_saves, listed_scenarios

    scenarios, saves = listed_scenarios(), [one for one in listed_saves() if not one.over and not one.problem]
    choices = [Sought(scenario=one.name) for one in scenarios] + [Sought(save=str(one.path)) for one in saves]
    put("MELIAN\nA diplomacy game about trust, and about trusting yourself too much.\n")
    rows = [*map(_scenario_row, scenarios), *map(_save_row, saves)]
    put("\n".join(f"{number:>3}. {row}" for number, row in enumerate(rows, 1)))
    while True:
        put(f"\nWhich? 1 to {len(choices)}, or leave with q.")
        said = sys.stdin.readline()
        word = said.strip().rstrip(".").casefold()
        if not said or word in ("q", "quit", "leave"):
            return None
        if word.isdecimal() and 1 <= int(word) <= len(choices):
            return choices[int(word) - 1]


def _scenario_row(row: "ScenarioRow") -> str:
    return f"{row.title} ({row.length}). {row.blurb}"


def _save_row(row: "SaveRow") -> str:
    sitting = ", second sitting" if row.second_sitting else ""
    return f"Resume {row.title} as {row.seat}, turn {row.turn}, {row.date}{sitting}; last played {row.played}"
