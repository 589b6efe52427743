"""Pictures of the screens at the two promised sizes: a change that moves a line on purpose comes with new pictures.

The stand-in seat tells every picture the same, so that no figure of the rules can move one. New pictures are made with
`python3 -m pytest tests/tui/test_pictures.py --snapshot-update`, and looked at.
"""

from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from textual.pilot import Pilot

from game.session.sought import Sought
from game.tui.app import MelianApp
from game.tui.cells import Cell, Cells
from game.tui.theme import WHITE_GROUND
from game.tui.widgets.clause_row import ClauseRow
from game.tui.widgets.roll import Link, Roll
from game.world.names import Window
from tests.tui.driving import NARROW, WIDE, go, until
from tests.tui.stand_in import StandInSeat, StandInShelf, open_table
from tests.tui.told import CORCYRA, briefing, tutorial

Compare = Callable[..., bool]
Prepare = Callable[[Pilot[Any]], Awaitable[None]]
KEYS = {"court": "2", "dossier": "3", "orders": "6", "forecast": "7", "happened": "9"}
BOTH = (("court", WIDE), ("dossier", WIDE), ("orders", WIDE), ("forecast", WIDE), ("happened", WIDE))
PLACES = (*BOTH, ("court", NARROW), ("dossier", NARROW), ("orders", NARROW), ("forecast", NARROW))
NAMES = [f"{place}-{size[0]}" for place, size in PLACES]


def seated(*told: Any) -> MelianApp:
    seat = StandInSeat(*told)

    async def sit(_: Sought) -> StandInSeat:
        return seat

    return MelianApp(sit, StandInShelf, Sought(save="kept"))


def melian(pilot: Pilot[Any]) -> MelianApp:
    assert isinstance(pilot.app, MelianApp)
    return pilot.app


async def at_briefing(pilot: Pilot[Any]) -> MelianApp:
    app = melian(pilot)
    await until(pilot, lambda: app.here == "briefing", "the briefing is open")
    await until(pilot, lambda: "Sthenelaidas" in council(app), "the council is heard")
    await until(pilot, lambda: app.screen.focused is not None, "a row is held")
    return app


def council(app: MelianApp) -> str:
    """What the council says on the screen."""
    return " ".join(str(getattr(cell.content, "plain", "")) for cell in cells(app))


def cells(app: MelianApp) -> list[Cell]:
    rows = [row.shows for roll in app.screen.query(Roll) for row in roll.rows]
    return [cell for shows in rows if isinstance(shows, Cells) for cell in shows.cells]


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_title(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        title = melian(pilot).title_screen
        await until(pilot, lambda: bool(title and title.saves), "the shelf is read")

    assert snap_compare(MelianApp(open_table, StandInShelf), terminal_size=size, run_before=prepare)


def test_contract(snap_compare: Compare) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = melian(pilot)
        await until(pilot, lambda: bool(app.screen.query("#page")), "the opening begins")
        await pilot.press("enter", "enter")

    app = MelianApp(open_table, StandInShelf, Sought("athens-and-sparta", "athens"))
    assert snap_compare(app, terminal_size=NARROW, run_before=prepare)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_briefing(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        await at_briefing(pilot)

    assert snap_compare(seated(), terminal_size=size, run_before=prepare)


@pytest.mark.parametrize(("place", "size"), PLACES, ids=NAMES)
def test_place(snap_compare: Compare, place: str, size: tuple[int, int]) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = await at_briefing(pilot)
        if place == "orders":
            await pilot.press("colon", *"give corcyra 4", "enter")
            await until(pilot, lambda: bool(app.sitting and app.sitting.view.previews), "the order is looked at")
        await go(app, pilot, KEYS[place], place)
        await until(pilot, lambda: app.screen.focused is not None, "something is held")

    assert snap_compare(seated(), terminal_size=size, run_before=prepare)


@pytest.mark.parametrize("size", [WIDE, NARROW], ids=["wide", "narrow"])
def test_audience(snap_compare: Compare, size: tuple[int, int]) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = await at_briefing(pilot)
        assert app.sitting is not None
        app.sitting.subject = CORCYRA
        await go(app, pilot, "4", "audience")
        await pilot.press("a", "enter")
        await until(pilot, lambda: len(app.screen.query(ClauseRow)) == 1, "a clause is in the draft")
        await pilot.press("p")
        await until(pilot, lambda: bool(app.sitting and app.sitting.audiences), "the court has answered")

    assert snap_compare(seated(), terminal_size=size, run_before=prepare)


def test_ranges(snap_compare: Compare) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = await at_briefing(pilot)
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: bool(app.screen.query("RangeField")), "the ranges are there")
        await until(pilot, lambda: app.screen.focused is not None, "the first is held")
        await pilot.press(*"8000")

    assert snap_compare(seated(tutorial()), terminal_size=NARROW, run_before=prepare)


def test_scene(snap_compare: Compare) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = await at_briefing(pilot)
        await go(app, pilot, "5", "scenes")
        await until(pilot, lambda: bool(app.screen.query("OddsSlider")), "the scene is there")
        await until(pilot, lambda: app.screen.focused is not None, "its options are held")
        await pilot.press("enter", "n", "right")
        await until(pilot, lambda: app.sitting is not None and len(app.sitting.lines) == 2, "option and odds are said")

    assert snap_compare(seated(), terminal_size=WIDE, run_before=prepare)


def test_answers(snap_compare: Compare) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = await at_briefing(pilot)
        await go(app, pilot, "8", "answers")

    assert snap_compare(seated(briefing(Window.ANSWERS)), terminal_size=NARROW, run_before=prepare)


def test_seal(snap_compare: Compare) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = await at_briefing(pilot)
        await pilot.press("e")
        await until(pilot, lambda: app.screen is not app.places["briefing"], "the consequences are listed")

    assert snap_compare(seated(), terminal_size=NARROW, run_before=prepare)


def test_number(snap_compare: Compare) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = await at_briefing(pilot)
        await go(app, pilot, "3", "dossier")
        app.screen.query_one("#trust", Roll).point(Link("open", "trust.sparta.security"))
        await pilot.press("enter")
        await until(pilot, lambda: app.screen is not app.places["dossier"], "the number is open")

    assert snap_compare(seated(), terminal_size=NARROW, run_before=prepare)


def test_light(snap_compare: Compare) -> None:
    async def prepare(pilot: Pilot[Any]) -> None:
        app = await at_briefing(pilot)
        app.theme = WHITE_GROUND.name
        await go(app, pilot, "3", "dossier")

    assert snap_compare(seated(), terminal_size=WIDE, run_before=prepare)
