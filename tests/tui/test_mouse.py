"""The mouse alone: what is to be seen can be clicked, from the title to what misled us."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from rich.cells import cell_len
from textual.pilot import Pilot

from game.session import library
from game.session.chair import Chair
from game.session.sought import Sought
from game.session.spec import Spec
from game.tui.app import MelianApp
from game.tui.library import Library
from game.tui.screens.clause_menu import ClauseMenu
from game.tui.screens.command_bar import CommandBar
from game.tui.screens.opening import OpeningScreen
from game.tui.screens.seal import SealScreen
from game.tui.screens.setup import SetupScreen
from game.tui.widgets.odds import OddsSlider
from game.tui.widgets.range_field import RangeField
from game.tui.widgets.roll import Roll
from tests.tui.driving import WIDE, at_table, picture, until

MOST_CLICKS = 60
"""Clicks on what is next after which a window ought to be ready for its seal."""


async def click(app: MelianApp, pilot: Pilot[Any], text: str) -> None:
    """Click on the first place where a text is to be seen, whatever lies there, once it moves no more."""
    seen: list[tuple[int, int] | None] = [None]

    def rests() -> bool:
        seen.append(middle_of(app, text))
        return seen[-1] is not None and seen[-1] == seen[-2]

    await until(pilot, rests, f"“{text}” is to be seen")
    assert seen[-1] is not None
    await click_at(app, pilot, *seen[-1])


def middle_of(app: MelianApp, text: str) -> tuple[int, int] | None:
    """The column and row of the middle of a text; None where it is not to be seen."""
    for row, shown in enumerate(picture(app).split("\n")):
        if text in shown:
            return cell_len(shown[: shown.index(text)]) + cell_len(text) // 2, row
    return None


async def click_at(app: MelianApp, pilot: Pilot[Any], column: int, row: int) -> None:
    """Click on one cell of the screen."""
    widget, _ = app.screen.get_widget_at(column, row)
    await pilot.click(widget, offset=(column - widget.region.x, row - widget.region.y))


@asynccontextmanager
async def at_the_shelf(folder: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[tuple[MelianApp, Pilot[Any]]]:
    """The app at its title over the scenarios that are shipped; whoever sits down plays the same seed."""
    monkeypatch.setattr("game.journal.saves.saves_folder", lambda: folder)
    monkeypatch.setattr("game.journal.folder.saves_folder", lambda: folder)

    async def sit(sought: Sought) -> Chair:
        return library.open_table(Spec(sought.scenario, 3, people=(sought.seat,)), keep=False)[1]

    app = MelianApp(sit, Library)
    async with app.run_test(size=WIDE, notifications=True) as pilot:
        await until(pilot, lambda: bool(app.title_screen and app.title_screen.scenarios), "the shelf is read")
        yield app, pilot


async def begin(app: MelianApp, pilot: Pilot[Any], scenario: str) -> None:
    """From the title to the opening."""
    await click(app, pilot, scenario)
    await until(pilot, lambda: isinstance(app.screen, SetupScreen), "the seat is asked for")
    await click(app, pilot, "Begin (Enter)")
    await until(pilot, lambda: isinstance(app.screen, OpeningScreen), "the opening begins")


async def go_on(app: MelianApp, pilot: Pilot[Any]) -> None:
    """Do what is open in this place, then what the foot says."""
    if app.here == "scenes":
        for field in app.screen.query(RangeField):
            for column in (8, 20):
                await click_at(app, pilot, field.region.x + column, field.region.bottom - 1)
        if "( )" in picture(app):
            await click(app, pilot, "( )")
    if app.here in {"scenes", "forecast"}:
        for slider in [one for one in app.screen.query(OddsSlider) if one.region]:
            await click_at(app, pilot, slider.region.x + 26, slider.region.y)
    if app.here == "answers" and "(●)" not in picture(app) and "( ) Accept" in picture(app):
        await click(app, pilot, "( ) Accept")
    await click_at(app, pilot, 9, app.size.height - 2)
    await pilot.pause()


async def seal(app: MelianApp, pilot: Pilot[Any]) -> None:
    """Seal the window that is open."""
    window = app.sitting.window_name if app.sitting else ""
    await click(app, pilot, "Seal (Enter)")
    closed = partial(_is_past, app, window)
    await until(pilot, closed, f"{window} is closed")


async def read_the_opening(app: MelianApp, pilot: Pilot[Any]) -> None:
    """Page after page, the first aim taken."""
    while isinstance(app.screen, OpeningScreen):
        await click(app, pilot, " Enter ")
        await pilot.pause()
    await until(pilot, lambda: app.here == "briefing", "the briefing is open")


async def until_sealing(app: MelianApp, pilot: Pilot[Any]) -> None:
    """Go on until the seal is before us."""
    for _ in range(MOST_CLICKS):
        if isinstance(app.screen, SealScreen):
            return
        await go_on(app, pilot)
    raise AssertionError(f"the foot leads in a circle: {picture(app)}")


async def play_to_the_end(app: MelianApp, pilot: Pilot[Any]) -> set[str]:
    """Click on whatever is next until the game is over; the kinds of things that were said."""
    sitting = app.sitting
    assert sitting is not None
    said = set()
    while not sitting.briefing.over:
        await until_sealing(app, pilot)
        said |= {line.split(" ")[0] for line in sitting.lines} | {"range" for _ in sitting.ranges}
        said |= {"forecast" for _ in sitting.forecasts}
        await seal(app, pilot)
    return said


def _is_past(app: MelianApp, window: str) -> bool:
    return app.sitting is not None and (app.sitting.briefing.over or app.sitting.window_name != window)


async def test_the_tutorial_is_played_by_mouse_to_what_misled_us(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_shelf(tmp_path, monkeypatch) as (app, pilot):
        await begin(app, pilot, "The borrowed silver")
        await read_the_opening(app, pilot)
        said = await play_to_the_end(app, pilot)
        assert said >= {"aim", "range", "choose", "pledge", "accept", "forecast"}
        await click(app, pilot, "What misled you")
        await until(pilot, lambda: "│ What misled you" in picture(app), "the page is open")


@pytest.mark.slow
async def test_athens_and_sparta_is_played_by_mouse_to_what_misled_us(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with at_the_shelf(tmp_path, monkeypatch) as (app, pilot):
        await begin(app, pilot, "Athens and Sparta")
        await read_the_opening(app, pilot)
        said = await play_to_the_end(app, pilot)
        assert said >= {"choose", "accept", "forecast"}
        await click(app, pilot, "What misled you")
        await until(pilot, lambda: "│ What misled you" in picture(app), "the page is open")


async def test_an_audience_is_held_by_mouse(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    async with at_the_shelf(tmp_path, monkeypatch) as (app, pilot):
        await begin(app, pilot, "Athens and Sparta")
        await click(app, pilot, "s Skip")
        await until(pilot, lambda: app.here == "briefing", "the briefing is open")
        await click(app, pilot, "Audience")
        for text in ("› ", "a Add", "tribute", "mild", "by them"):
            await click(app, pilot, text)
        await until(pilot, lambda: "firm" in picture(app) and "by us" in picture(app), "the clause is changed")
        await click(app, pilot, "p Put")
        await until(pilot, lambda: "1. " in picture(app), "the court has answered")


async def test_an_order_is_given_by_clicking_on_its_line() -> None:
    async with at_table() as (app, pilot, _):
        await click(app, pilot, "Orders")
        await click(app, pilot, "give ")
        await until(pilot, lambda: isinstance(app.screen, CommandBar) and "⏎" in picture(app), "the ways are listed")
        await click(app, pilot, "⏎")
        await until(pilot, lambda: bool(app.sitting and app.sitting.lines), "the order is drafted")
        await click(app, pilot, "x Strike")
        await until(pilot, lambda: bool(app.sitting and not app.sitting.lines), "and struck again")


async def test_a_double_click_in_a_window_closes_nothing_beneath_it() -> None:
    async with at_table() as (app, pilot, _):
        await click(app, pilot, "Audience")
        await click(app, pilot, "a Add")
        await until(pilot, lambda: isinstance(app.screen, ClauseMenu), "the clauses are listed")
        roll = app.screen.query_one(Roll)
        roll.action_select()
        roll.action_select()
        await until(pilot, lambda: not isinstance(app.screen, ClauseMenu), "the window is closed")
        assert app.here == "audience"
        assert app.sitting is not None
        assert len(app.sitting.proposal.clauses) == 1


async def test_a_court_that_has_stopped_arguing_is_told_where_its_fourth_initiative_comes_from() -> None:
    words = "court has stopped arguing"
    async with at_table() as (app, pilot, _):
        assert app.sitting is not None
        assert words not in picture(app)
        told = app.sitting.briefing
        app.sitting.briefing = replace(told, books=replace(told.books, initiatives=4))
        app.redraw()
        await until(pilot, lambda: words in picture(app), "it is said above")
        await click(app, pilot, "Orders")
        await until(pilot, lambda: picture(app).count(words) == 2, "and beside the draft")
