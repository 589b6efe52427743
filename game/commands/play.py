"""`melian`, `melian play` and `melian resume`: at the screen where there is one, line by line where there is none."""

import asyncio

from game.commands.console import has_terminal, say
from game.errors import BadInput, Usage
from game.session.sought import Sought


def title() -> int:
    """What there is to play: the title screen, or numbered lines to choose from."""
    if has_terminal():
        return _at_screen(None)
    from game.plain import menu

    return asyncio.run(menu())


def play(sought: Sought, *, plain: bool = False, watch: bool = False) -> int:
    """Play a scenario in one seat, or watch leaders play it in all of them."""
    from game.scenario.find import find
    from game.scenario.random import powers_of

    if powers_of(sought.scenario) is None:
        find(sought.scenario)
    if not watch:
        return _begin(sought, plain=plain)
    if sought.seat:
        raise Usage("--watch leaves every seat to its leader; leave --seat out")
    from game.commands.watch import watch as look_on
    from game.session.library import a_seed

    seed = a_seed() if sought.seed is None else sought.seed
    return look_on(sought.scenario, seed, sought.mode, as_it_was=sought.as_it_was, ruleset=sought.ruleset)


def resume(save: str = "", *, plain: bool = False) -> int:
    """Go on with a save, with the one last played where none is named."""
    from game.journal.saves import find_save

    return _begin(Sought(save=str(find_save(save)) if save else _latest()), plain=plain)


def _begin(sought: Sought, *, plain: bool) -> int:
    return _at_screen(sought) if has_terminal() and not plain else _line_by_line(sought)


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

    return run_app(begin=begin)


def _line_by_line(sought: Sought) -> int:
    """Play in the line mode until the game ends or the input does."""
    from game.plain import sit
    from game.session.library import lay

    table, chair = lay(sought)
    if table.journal.notice:
        say(table.journal.notice)
    say(f"{table.journal.header.title}, seed {table.journal.header.seed}")
    return asyncio.run(sit(table, chair))
