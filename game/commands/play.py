"""`melian`, `melian play` and `melian resume`: at the screen where there is one, line by line where there is none."""

import asyncio
from dataclasses import dataclass, replace
from secrets import randbelow
from typing import TYPE_CHECKING

from game.commands.console import has_terminal, say
from game.errors import BadInput, Usage

if TYPE_CHECKING:
    from game.session.chair import Chair
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
    """What there is to play: the title screen, or numbered lines to choose from."""
    if has_terminal():
        return _at_screen(None)
    from game.plain import menu

    return asyncio.run(menu())


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
    from game.session.listing import listed_saves

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
    from game.plain import sit

    table, chair = _laid(sought)
    if table.journal.notice:
        say(table.journal.notice)
    say(f"{table.journal.header.title}, seed {table.journal.header.seed}")
    return asyncio.run(sit(table, chair))


def _laid(sought: Sought) -> "tuple[Table, Chair]":
    """The table of a new game or a saved one. Raises `BadInput` or `Unplayable`."""
    from game.session.library import open_table, resume_table
    from game.session.spec import Spec

    if sought.save:
        return resume_table(sought.save)
    people = (sought.seat,) if sought.seat else ()
    modes = ((sought.seat, sought.mode),) if sought.mode else ()
    return open_table(Spec(sought.scenario, _seed(sought), modes=modes, people=people, as_it_was=sought.as_it_was))
