"""The roll: as high as its rows in whatever room it has, and Enter on a row leads to what explains it."""

from textual.geometry import Region

from game.tui.screens.opening import OpeningScreen
from game.tui.text import plain
from game.tui.widgets.roll import Link, Roll, Row
from tests.tui.driving import at_table, at_title, go, until
from tests.tui.told import CORCYRA

LONG = "The League of Delos: Athens, Samos, Chios, Lesbos and Naxos, none of whom would have come alone."


class Narrowing(Roll):
    """A roll whose room changes without anybody saying so, as while a screen is being laid."""

    room = 118

    @property
    def scrollable_content_region(self) -> Region:
        """So much room."""
        return Region(0, 0, self.room, 20)


async def test_rows_are_laid_anew_wherever_the_room_has_changed() -> None:
    """No line of a row is cut off because the row was measured in a wider room."""
    async with at_title() as (app, _):
        roll = Narrowing([Row(plain(LONG))])
        await app.screen.mount(roll)
        assert len(roll._lines) == 1
        roll.room = 40
        assert len(roll._lines) == 3


async def test_a_row_that_leads_nowhere_else_leads_to_its_page() -> None:
    """Enter does what the question mark does, where there is no number behind a row."""
    assert Row(plain("x"), term="standing").leads == Link("codex", "standing")
    assert Row(plain("x"), Link("go", "court"), term="standing").leads == Link("go", "court")
    assert Row(plain("x"), is_heading=True, term="standing").leads is None
    async with at_table() as (app, pilot, _):
        app.action_power(CORCYRA)
        await until(pilot, lambda: app.here == "dossier", "the dossier is open")
        await go(app, pilot, "1", "briefing")
        roll = app.screen.query_one("#council", Roll)
        roll.focus()
        roll.highlighted = next(at for at, row in enumerate(roll.rows) if row.term == "standing")
        await pilot.press("enter")
        await until(pilot, lambda: type(app.screen).__name__ == "CodexScreen", "the codex is open")


async def test_an_opening_that_is_skipped_at_once_leaves_nothing_behind() -> None:
    """Its last words to the foot come after it is gone."""
    async with at_table() as (app, pilot, _):
        assert app.sitting is not None
        opening = OpeningScreen(app.sitting)
        app.push_screen(opening)
        await until(pilot, lambda: app.screen is opening, "the opening begins")
        app.pop_screen()
        await until(pilot, lambda: not opening.is_attached, "it is gone")
        opening._say_more("Turn the page.")
