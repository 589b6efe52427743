"""The title: what there is to play, and how one comes to a table."""

import subprocess
import sys

from game.tui.screens.opening import OpeningScreen
from game.tui.screens.setup import SetupScreen
from game.tui.widgets.roll import Link, Roll
from tests.tui.driving import NARROW, at_title, picture, until


async def test_it_lists_what_can_be_resumed_and_played() -> None:
    async with at_title() as (app, _):
        shown = picture(app)
        for text in ("Athens and Sparta, Athens", "turn 6 · spring 431 BCE", "(second sitting)", "The borrowed silver"):
            assert text in shown


async def test_a_damaged_save_gets_one_clear_sentence_and_is_not_opened() -> None:
    async with at_title() as (app, pilot):
        app.screen.query_one("#menu", Roll).point(Link("resume", "c.melian"))
        await pilot.press("enter")
        await until(pilot, lambda: "written by a newer Melian" in picture(app), "the sentence is shown")
        assert app.sitting is None


async def test_a_game_begins_with_seat_story_contract_and_aim() -> None:
    async with at_title(NARROW) as (app, pilot):
        app.screen.query_one("#menu", Roll).point(Link("play", "athens-and-sparta"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, SetupScreen), "the seat is asked for")
        await until(pilot, lambda: "Athens, led by Pericles" in picture(app), "the seats are read")
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, OpeningScreen), "the opening begins")
        assert "Corcyra asks for ships" in picture(app)
        await pilot.press("enter", "enter")
        await until(pilot, lambda: "Your books are true" in picture(app), "the contract is shown")
        assert "You only judge" in picture(app), "all twelve points stand on one screen of 80x24"
        await pilot.press("enter")
        await until(pilot, lambda: "First in Hellas" in picture(app), "the aims are shown")
        await pilot.press("down", "enter")
        await until(pilot, lambda: bool(app.sitting and "aim first" in app.sitting.lines), "the aim is taken")
        assert app.here == "briefing"


async def test_escape_leads_back_to_the_title_after_a_question() -> None:
    async with at_title() as (app, pilot):
        await pilot.press("enter")
        await until(pilot, lambda: app.here == "briefing", "the saved game is open")
        await pilot.press("2")
        await until(pilot, lambda: app.here == "court", "the court is open")
        await pilot.press("escape")
        await until(pilot, lambda: app.here == "briefing", "back at the briefing")
        await pilot.press("escape", "y")
        await until(pilot, lambda: app.screen is app.title_screen, "back at the title")
        assert app.sitting is None


def test_the_title_is_drawn_before_anything_heavy_is_loaded() -> None:
    code = "import sys, game.tui.app; print(*({'numpy', 'pydantic', 'yaml', 'sqlite3'} & set(sys.modules)))"
    found = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert found.stdout.split() == []
