"""The other places: court, dossier, audience; numbers, help and codex; the mouse; small terminals."""

from functools import partial

from textual.widgets import Static

from game.tui.app import MelianApp
from game.tui.screens.codex import CodexScreen
from game.tui.screens.help import HelpScreen
from game.tui.screens.number import NumberScreen
from game.tui.screens.small import SmallScreen
from game.tui.widgets.clause_row import ClauseRow
from game.tui.widgets.roll import Link, Roll
from game.tui.widgets.stepper import Stepper
from game.world.treaty import ClauseKind
from tests.tui.driving import NARROW, WIDE, at_table, go, picture, until
from tests.tui.stand_in import StandInSeat
from tests.tui.told import CORCYRA, bare


async def test_the_court_shows_every_power_with_level_trend_and_cause() -> None:
    async with at_table(size=NARROW) as (app, pilot, _):
        await go(app, pilot, "2", "court")
        shown = picture(app)
        for text in ("Sparta", "Thebes", "Persia", "▲ rising", "▼ falling", "It came when we called (+8)"):
            assert text in shown
        await pilot.press("w")
        await until(pilot, lambda: "other treaty" in picture(app), "the web is shown")
        assert any(0x2800 < ord(sign) < 0x2900 for sign in picture(app))


async def test_a_number_opens_down_to_its_event_and_escape_climbs_back() -> None:
    async with at_table() as (app, pilot, _):
        await go(app, pilot, "3", "dossier")
        app.screen.query_one("#trust", Roll).point(Link("open", "trust.sparta.security"))
        await pilot.press("enter")
        await until(pilot, lambda: isinstance(app.screen, NumberScreen), "the number is open")
        assert "our court's trust" in picture(app)
        await pilot.press("down", "enter")
        await until(pilot, lambda: len(app.screen_stack) == 5, "the event is open")
        assert "Corcyra came when we called" in picture(app)
        await pilot.press("escape", "escape")
        await until(pilot, lambda: app.screen is app.places["dossier"], "back at the dossier")


async def test_a_court_hears_three_drafts_and_gives_reasons() -> None:
    async with at_table() as (app, pilot, seat):
        assert app.sitting is not None
        app.sitting.subject = CORCYRA
        await go(app, pilot, "4", "audience")
        await pilot.press("a", "enter")
        await until(pilot, lambda: len(app.screen.query(ClauseRow)) == 1, "a clause is in the draft")
        assert app.sitting.proposal.clauses[0].kind is ClauseKind.ALLIANCE
        await until(pilot, lambda: "alliance against Corinth" in picture(app), "the staff gives reasons")
        await pilot.press("p")
        await until(pilot, lambda: "You ask us to fight Corinth" in picture(app), "the court refuses, and says why")
        assert "alliance and trade worth 6 talents a turn" in picture(app)
        assert "2 drafts left" in picture(app)
        app.screen.query_one(ClauseRow).focus()
        await pilot.press("f")
        await until(pilot, lambda: app.sitting is not None and app.sitting.proposal.clauses[0].firm, "it is firm now")
        await pilot.press("p")
        await until(pilot, lambda: "Agreed" in picture(app), "the court agrees")
        assert seat.drafts == {"corcyra": 2}


async def test_plus_and_minus_change_a_sum() -> None:
    async with at_table() as (app, pilot, _):
        await go(app, pilot, "4", "audience")
        await pilot.press("a")
        await until(pilot, lambda: app.screen is not app.places["audience"], "the menu is open")
        app.screen.query_one(Roll).point(Link("clause", ClauseKind.TRADE))
        await pilot.press("enter")
        await until(pilot, lambda: len(app.places["audience"].query(ClauseRow)) == 1, "trade is in the draft")
        app.screen.query_one(ClauseRow).focus()
        await pilot.press("plus", "plus", "minus", "plus")
        assert app.sitting is not None
        assert app.sitting.proposal.clauses[0].amount == 6


async def test_help_says_how_to_read_the_screen_and_the_codex_opens_at_the_word() -> None:
    async with at_table() as (app, pilot, _):
        await go(app, pilot, "3", "dossier")
        await pilot.press("f1")
        await until(pilot, lambda: isinstance(app.screen, HelpScreen), "help is open")
        assert "The judgements answer three questions" in picture(app)
        await pilot.press("escape")
        app.screen.query_one("#trust", Roll).point(Link("open", "trust.sparta.commerce"))
        await pilot.press("question_mark")
        await until(pilot, lambda: isinstance(app.screen, CodexScreen), "the codex is open")
        await until(
            pilot, lambda: "Trust" in str(app.screen.query_one("#page", Static).content), "at the page on trust"
        )


async def test_everything_can_be_clicked() -> None:
    async with at_table() as (app, pilot, seat):
        await pilot.click("#places", offset=(15, 0))
        await until(pilot, lambda: app.here == "court", "a place by its name")
        await pilot.click("#powers", offset=(6, 1))
        await until(pilot, lambda: app.here == "dossier", "a power by its row")
        await pilot.click("#next", offset=(8, 0))
        await until(pilot, lambda: app.here == "happened", "the next step by its key")
        await go(app, pilot, "7", "forecast")
        await until(pilot, lambda: bool(app.screen.query("OddsSlider")), "the sliders are there")
        await pilot.click("OddsSlider", offset=(2 + 30, 0))
        assert list(app.sitting.forecasts.values()) == [80] if app.sitting else False
        await go(app, pilot, "4", "audience")
        before = app.screen.query_one("#term", Stepper).value
        await pilot.click("#term", offset=(13, 0))
        assert app.screen.query_one("#term", Stepper).value != before
        assert seat.sealed == []


async def test_a_click_beside_a_window_leaves_it() -> None:
    async with at_table() as (app, pilot, _):
        await go(app, pilot, "3", "dossier")
        for key, window in (("f1", HelpScreen), ("question_mark", CodexScreen), ("enter", NumberScreen)):
            await pilot.press(key)
            await until(pilot, lambda window=window: isinstance(app.screen, window), f"{key} opens a window")  # type: ignore[misc]
            await pilot.click(".window", offset=(5, 2))
            assert isinstance(app.screen, window)
            await pilot.click(offset=(0, 20))
            await until(pilot, lambda: app.screen is app.places["dossier"], "it is left")


async def test_a_terminal_too_small_gets_a_plain_message_until_there_is_room() -> None:
    async with at_table() as (app, pilot, _):
        await pilot.resize_terminal(50, 15)
        await until(pilot, lambda: isinstance(app.screen, SmallScreen), "the message is shown")
        assert "60 columns" in picture(app)
        await pilot.resize_terminal(*WIDE)
        await until(pilot, lambda: app.screen is app.places["briefing"], "and goes away")


def shows(app: MelianApp, text: str) -> bool:
    return text in picture(app)


async def test_a_quiet_turn_says_so_everywhere() -> None:
    async with at_table(StandInSeat(bare()), NARROW) as (app, pilot, _):
        assert "Nobody asks anything of us" in picture(app)
        for key, place, text in (
            ("5", "scenes", "No decision of this kind"),
            ("7", "forecast", "Nothing is asked of us"),
            ("8", "answers", "Nothing waits for an answer"),
            ("9", "happened", "The game begins here"),
        ):
            await go(app, pilot, key, place)
            await until(pilot, partial(shows, app, text), text)


async def test_the_debrief_is_asked_for_before_the_end_and_may_lie_elsewhere() -> None:
    async with at_table() as (app, pilot, _):
        await pilot.press("0")
        await until(pilot, lambda: "Look at the verdict" in picture(app), "it asks first")
        await pilot.press("n")
        await until(pilot, lambda: app.screen is app.places["briefing"], "no means no")
        await pilot.press("0", "y")
        await until(pilot, lambda: "lies with the host" in picture(app), "a table elsewhere keeps its debrief")
