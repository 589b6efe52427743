"""A turn by keys: orders, forecasts, scenes, answers, the seal, and what came of it."""

import asyncio
from dataclasses import replace
from typing import cast

from textual.events import Key
from textual.widgets import Input

from game.sight.briefing import Briefing
from game.tui.screens.command_bar import CommandBar
from game.tui.screens.seal import SealScreen
from game.tui.widgets.odds import OddsSlider
from game.tui.widgets.range_field import RangeField
from game.tui.widgets.roll import Link, Roll
from game.world.names import Window
from game.world.order import Forecast, RangeAnswer
from tests.tui.driving import NARROW, at_table, go, picture, told, until
from tests.tui.stand_in import StandInSeat
from tests.tui.told import briefing, tutorial


async def test_an_order_is_written_in_the_command_bar_with_completion() -> None:
    async with at_table() as (app, pilot, seat):
        await pilot.press("colon", *"gi")
        await until(pilot, lambda: "help without terms" in picture(app), "the way to go on is shown")
        await pilot.press("tab", *"corc")
        await until(pilot, lambda: "give corcyra 4" in picture(app), "the power is proposed")
        await pilot.press("enter")
        await until(pilot, lambda: seat.lines == ("give corcyra 4",), "the draft is kept")
        await go(app, pilot, "6", "orders")
        assert "2 initiatives" in picture(app)
        assert "38 talents left" in picture(app)


async def test_what_is_typed_before_the_line_is_there_is_not_lost() -> None:
    """A quick hand, or a paste, writes the order while the command bar is still opening."""
    async with at_table() as (app, pilot, _):
        for key in ("colon", *"give"):
            app.post_message(Key(key, key if len(key) == 1 else ":"))
        await until(pilot, lambda: isinstance(app.screen, CommandBar), "the command bar is open")
        await until(pilot, lambda: app.screen.query_one(Input).value == "give", "every letter is on the line")


async def test_what_cannot_be_read_is_drafted_with_its_reason_and_can_be_struck() -> None:
    async with at_table() as (app, pilot, seat):
        await go(app, pilot, "6", "orders")
        await pilot.press("colon", *"bribe zeus", "enter")
        await until(pilot, lambda: '"bribe" is no verb' in picture(app), "the reason is shown")
        assert "Strike what cannot be carried out" in picture(app).splitlines()[-2]
        await go(app, pilot, "2", "court")
        await until(pilot, lambda: "1 line of the draft" in picture(app).splitlines()[-2], "the foot leads back to it")
        await go(app, pilot, "6", "orders")
        await pilot.press("x")
        await until(pilot, lambda: seat.lines == (), "the line is struck")


async def test_a_verb_of_the_menu_begins_an_order() -> None:
    async with at_table(size=NARROW) as (app, pilot, _):
        await go(app, pilot, "6", "orders")
        app.screen.query_one("#verbs", Roll).point(Link("begin", "give "))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, CommandBar), "the command bar is open")
        await until(pilot, lambda: "give sparta 4" in picture(app), "it shows how the order may go on")


async def test_a_forecast_is_moved_and_sealed_and_a_silent_one_is_the_staffs() -> None:
    async with at_table() as (app, pilot, seat):
        await go(app, pilot, "7", "forecast")
        await until(pilot, lambda: isinstance(app.focused, OddsSlider), "the first question is held")
        await pilot.press("right", "right", "shift+left")
        assert cast(OddsSlider, app.focused).percent == 69
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, SealScreen), "the consequences are listed")
        assert "unlikely (34 %)" in picture(app)
        assert "3 initiatives" in picture(app)
        await pilot.press("e")
        await until(pilot, lambda: bool(seat.sealed), "it is sealed")
        assert seat.sealed[0].forecasts == (Forecast(seat.told[0].questions[0].id, 69),)


async def test_sealing_leads_to_the_answers_and_then_to_what_happened() -> None:
    async with at_table() as (app, pilot, seat):
        await pilot.press("e", "e")
        await until(pilot, lambda: app.here == "answers", "the second window is open")
        assert "Corcyra calls us to war" in picture(app)
        assert "If we say nothing: we stay out" in picture(app)
        app.screen.query_one("#matters", Roll).point(Link("way", "come to C3.1 at full"))
        await pilot.press("enter")
        await until(pilot, lambda: seat.lines == ("come to C3.1 at full",), "the answer is drafted")
        await pilot.press("e", "e")
        await until(pilot, lambda: app.here == "happened", "the next turn is open")
        assert "Corcyra came when we called" in picture(app)
        assert "it kept the peace at a cost" in picture(app)
        assert [order.verb for order in seat.sealed[1].orders] == ["come"]


async def test_a_refused_submission_says_why_and_keeps_the_draft() -> None:
    async with at_table() as (app, pilot, seat):
        await pilot.press("colon", *"give macedon 4", "enter")
        await until(pilot, lambda: bool(seat.lines), "the draft is kept")
        await pilot.press("e", "e")
        await until(pilot, lambda: "Nobody has seen" in told(app), "the reason is told")
        await until(pilot, lambda: app.here == "orders", "the orders are open")
        assert app.sitting is not None
        assert app.sitting.lines == ["give macedon 4"]


async def test_an_option_replaces_the_one_chosen_before_and_a_pledge_is_an_order() -> None:
    async with at_table() as (app, pilot, seat):
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: isinstance(app.focused, Roll), "the options are held")
        await pilot.press("enter")
        await until(pilot, lambda: "choose pass in megara" in seat.lines, "the first option is chosen")
        await pilot.press("down", "enter")
        await until(pilot, lambda: seat.lines == ("choose soften in megara",), "the second stands in its place")
        await pilot.press("tab", "right")
        await until(pilot, lambda: "pledge 55 on megara" in seat.lines, "the odds are pledged")


async def test_odds_are_asked_only_of_an_option_that_can_come_out_ill() -> None:
    """Who stays at home is not asked how sure he is of it, and what he had said of the other way is taken back."""
    told_us = briefing()
    scene = told_us.scenes[0]
    *ventures, safe = scene.choices
    scenes = (replace(scene, choices=(*ventures, replace(safe, is_venture=False))),)
    async with at_table(StandInSeat(replace(told_us, scenes=scenes))) as (app, pilot, seat):
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: isinstance(app.focused, Roll), "the options are held")
        assert "What odds" not in picture(app)
        await pilot.press("enter")
        await until(pilot, lambda: "What odds" in picture(app), "the odds are asked for")
        await pilot.press("tab", "right")
        await until(pilot, lambda: "pledge 55 on megara" in seat.lines, "the odds are pledged")
        await pilot.press("shift+tab", "down", "down", "enter")
        await until(pilot, lambda: seat.lines == ("choose drop in megara",), "the pledge goes with the venture")
        assert "What odds" not in picture(app)


async def test_ranges_are_written_in_digits_without_leaving_the_place() -> None:
    seat = StandInSeat(tutorial())
    async with at_table(seat, NARROW) as (app, pilot, _):
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: isinstance(app.focused, RangeField), "the first range is held")
        await pilot.press(*"6000", "space", *"12000", "down")
        assert app.here == "scenes"
        assert app.sitting is not None
        assert app.sitting.ranges["R1"] == (6000, 12000)
        await pilot.press("e", "e")
        await until(pilot, lambda: bool(seat.sealed), "it is sealed")
        assert seat.sealed[0].ranges == (RangeAnswer(tutorial().scenes[0].quizzes[0].id, 6000, 12000),)


async def test_an_offer_is_answered_in_the_first_window() -> None:
    async with at_table() as (app, pilot, seat):
        await go(app, pilot, "8", "answers")
        app.screen.query_one("#matters", Roll).point(Link("way", "accept O3.1"))
        await pilot.press("enter")
        await until(pilot, lambda: seat.lines == ("accept O3.1",), "it is accepted")
        await pilot.press("enter")
        await until(pilot, lambda: seat.lines == (), "and taken back")


async def test_the_foot_leads_through_a_whole_turn() -> None:
    async with at_table(StandInSeat(briefing(), briefing(Window.ANSWERS))) as (app, pilot, _):
        await pilot.press("n")
        await until(pilot, lambda: app.here == "happened", "first what happened")
        await pilot.press("n")
        await until(pilot, lambda: app.here == "scenes", "then the scene")
        await until(pilot, lambda: isinstance(app.focused, Roll), "its options are held")
        await pilot.press("enter")
        await until(pilot, lambda: "Say with" in picture(app).splitlines()[-2], "the next step is to pledge")
        await pilot.press("n", "right")
        await until(pilot, lambda: "8" in picture(app).splitlines()[-2][:12], "the next step is to answer")
        await pilot.press("n")
        await until(pilot, lambda: app.here == "answers", "then the answers")


async def test_leaving_keeps_the_draft() -> None:
    async with at_table() as (app, pilot, seat):
        await pilot.press("colon", *"honour argos", "enter")
        await until(pilot, lambda: seat.lines == ("honour argos",), "the draft is kept")
        await go(app, pilot, "7", "forecast")
        await until(pilot, lambda: isinstance(app.focused, OddsSlider), "the first question is held")
        await pilot.press("right", "ctrl+q")
        await until(pilot, lambda: app.return_value == 0, "the game is left")
        assert seat.lines == ("honour argos", "forecast 65 Q5")


class SlowSeat(StandInSeat):
    """A seat that takes its time, as one at a real table does."""

    async def briefing(self) -> Briefing:
        await asyncio.sleep(0.01)
        return self.told[0]


async def test_two_calls_to_a_new_turn_lead_to_what_happened() -> None:
    async with at_table(SlowSeat(briefing(), briefing(turn=4))) as (app, pilot, seat):
        assert app.moves is not None
        seat.told.pop(0)
        await asyncio.gather(app.moves.next_window(), app.moves.next_window())
        await until(pilot, lambda: app.sitting is not None and app.sitting.briefing.turn == 4, "the turn is there")
        assert app.here == "happened"


async def test_the_seal_says_that_a_line_which_is_no_order_keeps_it_off() -> None:
    async with at_table() as (app, pilot, _):
        await pilot.press("colon", *"bribe zeus", "enter")
        await until(pilot, lambda: bool(app.sitting and app.sitting.lines), "it is drafted")
        await pilot.press("e")
        await until(pilot, lambda: isinstance(app.screen, SealScreen), "the consequences are listed")
        assert "strike it first" in picture(app)
