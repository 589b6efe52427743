"""How tests drive the screen: they wait on a condition with a deadline, never on a pause of their own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

from textual.app import App
from textual.pilot import Pilot

from game.session.sought import Sought
from game.tui.app import MelianApp
from tests.tui.stand_in import StandInSeat, StandInShelf, open_table

WIDE, NARROW = (120, 40), (80, 24)
DEADLINE = 10.0


async def until(pilot: Pilot[Any], condition: Callable[[], bool], what: str) -> None:
    """Let the app work until the condition holds; fail with its name after the deadline."""
    loop = asyncio.get_running_loop()
    end = loop.time() + DEADLINE
    while loop.time() < end:
        await pilot.pause()
        fault: BaseException | None = getattr(pilot.app, "fault", None)
        if fault is not None:
            raise fault
        if condition():
            await pilot.pause()
            return
    raise AssertionError(f"it never came about: {what}\n{picture(pilot.app)}")


@asynccontextmanager
async def at_title(size: tuple[int, int] = WIDE) -> AsyncIterator[tuple[MelianApp, Pilot[Any]]]:
    """The app at its title, the shelf read."""
    app = MelianApp(open_table, StandInShelf)
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, lambda: bool(app.title_screen and app.title_screen.scenarios), "the shelf is read")
        yield app, pilot


@asynccontextmanager
async def at_table(
    seat: StandInSeat | None = None, size: tuple[int, int] = WIDE
) -> AsyncIterator[tuple[MelianApp, Pilot[Any], StandInSeat]]:
    """The app at a table, the briefing open and the council heard."""
    seat = seat or StandInSeat()

    async def sit(_: Sought) -> StandInSeat:
        return seat

    app = MelianApp(sit, StandInShelf, Sought(save="kept"))
    async with app.run_test(size=size, notifications=True) as pilot:
        await until(pilot, lambda: app.here == "briefing", "the briefing is open")
        await until(pilot, lambda: bool(app.sitting and app.sitting.council is not None), "the council has spoken")
        yield app, pilot, seat


async def go(app: MelianApp, pilot: Pilot[Any], key: str, place: str) -> None:
    """Go to a place by its number."""
    await pilot.press(key)
    await until(pilot, lambda: app.here == place and app.screen is app.places[place], f"{place} is open")


def picture(app: App[Any]) -> str:
    """What stands on the screen, as text."""
    width, height = app.size
    strips = app.screen._compositor.render_strips()
    return "\n".join("".join(segment.text for segment in strip)[:width] for strip in strips[:height])


def told(app: MelianApp) -> str:
    """The notices that are shown."""
    return "\n".join(str(notice.message) for notice in app._notifications)
