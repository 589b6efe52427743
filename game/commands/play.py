"""`melian`, `melian play` and `melian resume`: at the screen where there is one, line by line where there is none."""

import asyncio
import sys

from game.commands.console import has_terminal, put, say
from game.commands.shelf import Stock, Tables
from game.errors import BadInput, ExitCode, Usage
from game.tui.shelf import Choice, Playable, Saved


def title() -> int:
    """What there is to play: the title screen, or a list to choose from."""
    if has_terminal():
        return _at_screen(None)
    choice = _chosen()
    return int(ExitCode.WELL) if choice is None else _line_by_line(choice)


def play(
    scenario: str,
    *,
    seat: str = "",
    seed: int | None = None,
    mode: str = "",
    as_it_was: bool = False,
    plain: bool = False,
    watch: bool = False,
) -> int:
    """Play a scenario in one seat, or watch leaders play it in all of them."""
    if watch:
        if seat:
            raise Usage("--watch leaves every seat to its leader; leave --seat out")
        return _watched(scenario, seed, mode, as_it_was)
    from game.scenario.find import find

    find(scenario)
    choice = Choice(scenario, seat, mode, "", seed, as_it_was)
    return _at_screen(choice) if has_terminal() and not plain else _line_by_line(choice)


def resume(save: str = "", *, plain: bool = False) -> int:
    """Go on with a save, with the one last played where none is named."""
    from game.journal.saves import find_save

    choice = Choice(save=str(find_save(save)) if save else _latest().path)
    return _at_screen(choice) if has_terminal() and not plain else _line_by_line(choice)


def _latest() -> Saved:
    """The game last played that is not over."""
    for saved in Stock().saves():
        if not saved.over and not saved.problem:
            return saved
    raise BadInput("there is no game to go on with; begin one with melian play SCENARIO")


def _at_screen(begin: Choice | None) -> int:
    """Play on the screen until the person leaves."""
    from game.tui.app import run_app

    tables = Tables()
    try:
        return run_app(tables.open, Stock, begin)
    finally:
        tables.put_away()


def _line_by_line(choice: Choice) -> int:
    """Play in the line mode until the game ends or the input does."""
    from game.plain import play as play_lines

    tables = Tables()
    try:
        table, chair = tables.lay(choice)
        if table.journal.notice:
            say(table.journal.notice)
        header = table.journal.header
        say(f"{header.title}, seed {header.seed}")
        return asyncio.run(play_lines(chair, table))
    finally:
        tables.put_away()


def _chosen() -> Choice | None:
    """What a person chooses from a numbered list on the plain title; None where nothing more is typed."""
    stock = Stock()
    playable = [one for one in stock.scenarios() if not one.problem]
    saves = [one for one in stock.saves() if not one.over and not one.problem]
    choices = [Choice(one.id, mode="") for one in playable] + [Choice(save=one.path) for one in saves]
    put("MELIAN\nA diplomacy game about trust, and about trusting yourself too much.\n")
    rows = [*map(_scenario_row, playable), *map(_save_row, saves)]
    put("\n".join(f"{number:>3}. {row}" for number, row in enumerate(rows, 1)))
    while True:
        put(f"\nWhich? 1 to {len(choices)}, or leave with q.")
        said = sys.stdin.readline()
        word = said.strip().rstrip(".").casefold()
        if not said or word in ("q", "quit", "leave"):
            return None
        if word.isdecimal() and 1 <= int(word) <= len(choices):
            return choices[int(word) - 1]


def _scenario_row(one: Playable) -> str:
    return f"{one.title} ({one.turns}). {one.summary}"


def _save_row(one: Saved) -> str:
    sitting = ", second sitting" if one.second_sitting else ""
    return f"Resume {one.title} as {one.seat}, turn {one.turn}, {one.date}{sitting}; last played {one.played}"


def _watched(scenario: str, seed: int | None, mode: str, as_it_was: bool) -> int:
    """Have leaders play every seat, and tell what happens as it does."""
    from secrets import randbelow

    from game.commands.asked import Asked
    from game.commands.past import Tale
    from game.commands.shelf import SEEDS
    from game.session.run import play_out
    from game.session.spec import prepare

    drawn = randbelow(SEEDS) if seed is None else seed
    spec = Asked(scenario=scenario, seed=drawn, mode=(mode,) if mode else (), as_it_was=as_it_was).spec()
    opening = prepare(spec)
    tale = Tale(opening.header)
    put(tale.head())
    outcome = play_out(spec, opening, on_window=lambda state, events: put_all(tale.window(state, events)))
    put_all(tale.end(outcome.state))
    return int(ExitCode.WELL)


def put_all(lines: "list[str]") -> None:
    """Print lines, if there are any."""
    if lines:
        put("\n".join(lines))
