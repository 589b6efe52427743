"""`n` at the foot: it always goes on, inside a place first, and never stands still."""

from dataclasses import replace
from typing import cast

from game.session import library
from game.session.spec import Spec
from game.tui.screens.confirm import ConfirmScreen
from game.tui.screens.opening import OpeningScreen
from game.tui.screens.scenes import Options
from game.tui.screens.seal import SealScreen
from game.tui.screens.setup import SetupScreen
from game.tui.screens.waiting import WaitingScreen
from game.tui.widgets.odds import OddsSlider
from game.tui.widgets.range_field import BEFORE, TRACK, RangeField
from game.tui.widgets.roll import Link, Roll
from tests.tui.driving import NARROW, at_table, at_title, go, picture, until
from tests.tui.stand_in import StandInSeat
from tests.tui.test_real_game import playing
from tests.tui.told import briefing, tutorial


def foot(text: str) -> str:
    """The line of the next step."""
    return text.splitlines()[-2]


async def test_n_leads_through_the_ranges_end_by_end_and_out_of_the_place() -> None:
    async with at_table(StandInSeat(tutorial())) as (app, pilot, _):
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: isinstance(app.focused, RangeField), "the first range is held")
        await pilot.press(*"6000", "n", *"12000", "n")
        assert app.sitting is not None
        assert app.sitting.ranges["R1"] == (6000, 12000)
        assert not isinstance(app.focused, RangeField) or app.focused.question != "R1"
        for _ in range(12):
            await pilot.press("n")
        await until(pilot, lambda: app.here != "scenes" or isinstance(app.screen, SealScreen), "it leads on")


async def test_digits_typed_before_the_ranges_are_laid_lead_to_no_place() -> None:
    async with at_table(StandInSeat(tutorial())) as (app, pilot, _):
        app.action_next()
        for digit in "800":
            app.simulate_key(digit)
        await until(pilot, lambda: isinstance(app.focused, RangeField), "the first range is held")
        assert app.here == "scenes"
        await pilot.press("2")
        assert app.here == "scenes"
        await pilot.press("escape", "2")
        await until(pilot, lambda: app.here == "court", "elsewhere digits lead on")


async def test_n_at_an_open_decision_points_at_the_options_and_then_goes_on() -> None:
    async with at_table() as (app, pilot, _):
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: isinstance(app.focused, Roll), "the options are held")
        assert "then go on" in foot(picture(app))
        await pilot.press("n")
        assert isinstance(app.focused, OddsSlider)
        await pilot.press("n")
        await until(pilot, lambda: app.here != "scenes", "it goes on")
        assert app.sitting is not None
        assert app.sitting.lines == []


async def test_the_odds_of_a_pledge_are_reached_with_the_arrow_from_the_last_option() -> None:
    async with at_table() as (app, pilot, seat):
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: isinstance(app.focused, Options), "the options are held")
        for _ in range(len(cast(Options, app.focused).rows)):
            await pilot.press("down")
        assert isinstance(app.focused, OddsSlider)
        await pilot.press("right")
        await until(pilot, lambda: "pledge 55 on megara" in seat.lines, "the odds are pledged")
        await pilot.press("up")
        assert isinstance(app.focused, Options)


async def test_a_pledge_that_was_not_made_is_asked_for() -> None:
    async with at_table() as (app, pilot, _):
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: isinstance(app.focused, Roll), "the options are held")
        await pilot.press("enter", "1")
        await until(pilot, lambda: app.here == "briefing", "elsewhere")
        await go(app, pilot, "9", "happened")
        await until(pilot, lambda: "Tell the people how sure" in foot(picture(app)), "the pledge is asked for")


async def test_n_walks_the_answers_and_never_stands_still() -> None:
    async with at_table() as (app, pilot, _):
        await go(app, pilot, "8", "answers")
        places = []
        for _ in range(30):
            await pilot.press("n")
            await pilot.pause()
            places.append(app.here)
            if isinstance(app.screen, SealScreen):
                break
        assert isinstance(app.screen, SealScreen)


async def test_a_question_that_was_signed_a_turn_ago_is_not_moved_again() -> None:
    told = briefing()
    first, *others = told.questions
    signed = replace(told, questions=(replace(first, said=39.0), *others))
    async with at_table(StandInSeat(signed)) as (app, pilot, seat):
        await go(app, pilot, "7", "forecast")
        await until(pilot, lambda: isinstance(app.focused, OddsSlider), "a question is held")
        assert first.id not in {slider.question for slider in app.screen.query(OddsSlider)}
        assert "signed: unlikely (39 %)" in " ".join(picture(app).split())
        await pilot.press("right", "e")
        await until(pilot, lambda: isinstance(app.screen, SealScreen), "the consequences are listed")
        await pilot.press("enter")
        await until(pilot, lambda: bool(seat.sealed), "Enter seals")
        assert first.id not in {one.question for one in seat.sealed[0].forecasts}


async def test_the_tutorial_is_played_to_its_debrief_and_back_to_the_title_with_n_and_the_seal_alone() -> None:
    _, chair = library.open_table(Spec("borrowed-silver", 3), keep=False)
    async with playing(chair, NARROW) as (app, pilot):
        places, chapters = [], set()
        for _ in range(200):
            places.append(app.here)
            if isinstance(app.screen, ConfirmScreen):
                break
            await pilot.press("enter" if isinstance(app.screen, SealScreen) else "n")
            await until(pilot, lambda: not isinstance(app.screen, WaitingScreen), "the window is settled")
            if app.here == "ending":
                roll = app.places["ending"].query_one("#chapters", Roll)
                await until(pilot, lambda roll=roll: len(roll.rows) > 3, "the debrief is read")  # type: ignore[misc]
                chapters.add(roll.highlighted)
                await until(pilot, lambda: "being worked out" not in foot(picture(app)), "the foot knows it")
        assert isinstance(app.screen, ConfirmScreen)
        assert {"briefing", "scenes", "orders", "forecast", "happened", "ending"} <= set(places)
        assert len(chapters) > 5


async def test_the_foot_can_be_clicked_on_every_page_of_the_opening_and_none_is_passed_over() -> None:
    async with at_title() as (app, pilot):
        app.screen.query_one("#menu", Roll).point(Link("play", "borrowed-silver"))
        await pilot.click("#next", offset=(9, 0))
        await until(pilot, lambda: isinstance(app.screen, SetupScreen), "the entry under the cursor is chosen")
        await until(pilot, lambda: bool(cast(SetupScreen, app.screen).chairs), "the seats are read")
        await pilot.click("#yes")
        await until(pilot, lambda: isinstance(app.screen, OpeningScreen), "the opening begins")
        pages: list[int] = []
        while isinstance(app.screen, OpeningScreen) and len(pages) < 9:
            pages.append(app.screen.page)
            await pilot.click("#next", offset=(9, 0))
            await pilot.pause()
        assert pages == [0, 1, 2, 3]
        await until(pilot, lambda: bool(app.sitting and app.sitting.lines), "the aim under the cursor is taken")


async def test_a_range_is_given_by_mouse_alone() -> None:
    async with at_table(StandInSeat(tutorial())) as (app, pilot, _):
        await pilot.click("#next", offset=(8, 0))
        await until(pilot, lambda: bool(app.screen.query(RangeField)), "the ranges are there")
        field = app.screen.query(RangeField).first()
        await pilot.click(field, offset=(BEFORE + 2, field.size.height - 1))
        await pilot.click(field, offset=(BEFORE + TRACK - 3, field.size.height - 1))
        low, high = field.pair
        assert field.least < low < high < field.most
        assert app.sitting is not None
        await until(
            pilot, lambda: app.sitting is not None and app.sitting.ranges[field.question] == (low, high), "said"
        )
