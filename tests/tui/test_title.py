"""The title: what there is to play, and how one comes to a table."""

import subprocess
import sys
from threading import Event

import pytest

from game.session.sought import Sought
from game.tui.app import MelianApp
from game.tui.screens.opening import OpeningScreen
from game.tui.screens.setup import SetupScreen
from game.tui.shelf import Chair, Playable, Saved
from game.tui.widgets.roll import Link, Roll
from tests.tui.driving import DEADLINE, NARROW, at_title, picture, until
from tests.tui.stand_in import StandInShelf, open_table


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


async def test_a_world_of_one_school_is_chosen_before_the_game() -> None:
    """By key, with its creed beneath; the seat is laid for it."""
    async with at_title(NARROW) as (app, pilot):
        app.screen.query_one("#menu", Roll).point(Link("play", "athens-and-sparta"))
        await pilot.press("enter")
        await until(pilot, lambda: "Athens, led by Pericles" in picture(app), "the seats are read")
        await pilot.press("down", "down", "right")
        await until(pilot, lambda: "Nobody vouches for anybody" in picture(app), "the realists' creed is shown")
        found: list[Sought | None] = []
        setup = app.screen
        assert isinstance(setup, SetupScreen)
        setup.dismiss = lambda sought=None: found.append(sought)  # type: ignore[assignment,method-assign,return-value]
        await pilot.press("enter")
        await until(pilot, lambda: bool(found), "the choice is made")
        assert found[0] == Sought("athens-and-sparta", "athens", "bent", ruleset="realist")


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


async def test_many_saves_leave_the_beginning_to_be_seen_and_are_listed_when_asked_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = tuple(
        Saved(f"{at}.melian", "Athens and Sparta", "athens", at, "spring", "today", True) for at in range(1, 13)
    )
    monkeypatch.setattr(StandInShelf, "saves", lambda _: kept)
    async with at_title(NARROW) as (app, pilot):
        await until(pilot, lambda: "earlier games" in picture(app), "they are folded")
        assert "BEGIN HERE" in picture(app)
        assert "The borrowed silver" in picture(app)
        roll = app.screen.query_one("#menu", Roll)
        roll.point(Link("earlier"))
        await pilot.press("enter")
        await until(pilot, lambda: sum(row.link == Link("resume", "12.melian") for row in roll.rows) == 1, "all stand")
        assert roll.here is not None
        assert roll.here.link != Link("resume", "1.melian")


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


async def test_enter_is_heeded_while_shelf_and_seats_are_still_being_read() -> None:
    shelf_may, seats_may = Event(), Event()

    class SlowShelf(StandInShelf):
        def scenarios(self) -> tuple[Playable, ...]:
            shelf_may.wait(DEADLINE)
            return super().scenarios()

        def saves(self) -> tuple[Saved, ...]:
            return ()

        def chairs(self, scenario: str) -> tuple[Chair, ...]:
            seats_may.wait(DEADLINE)
            return super().chairs(scenario)

    app = MelianApp(open_table, SlowShelf)
    async with app.run_test(size=NARROW, notifications=True) as pilot:
        await until(pilot, lambda: "The borrowed silver" in picture(app), "the title is drawn")
        await pilot.press("enter")
        assert not isinstance(app.screen, SetupScreen)
        shelf_may.set()
        await until(pilot, lambda: isinstance(app.screen, SetupScreen), "the wish was kept")
        await pilot.press("enter")
        assert isinstance(app.screen, SetupScreen)
        seats_may.set()
        await until(pilot, lambda: isinstance(app.screen, OpeningScreen), "and this one too")
