"""The shelf in this process: bundled scenarios, saved games, and the table laid for what was chosen.

The title waits for the lists; what only a table needs is imported when one is laid.
"""

import asyncio
from typing import TYPE_CHECKING

from game.session import listing
from game.session.sought import Earlier, Sought
from game.tui import shelf
from game.tui.shelf import Playable, Saved

if TYPE_CHECKING:
    from game.debrief.page import Debrief
    from game.session.seat import Seat


class Library:
    """What stands on the shelf here. Reading seats loads the scenario; the lists do not."""

    def scenarios(self) -> tuple[Playable, ...]:
        """Every bundled scenario."""
        return tuple(Playable(row.name, row.title, row.blurb, row.length) for row in listing.listed_scenarios())

    def saves(self) -> tuple[Saved, ...]:
        """Every saved game, the one last played first."""
        return tuple(
            Saved(
                str(row.path), row.title, row.seat, row.turn, row.date, row.played, row.second_sitting, row.over,
                row.problem,
            )
            for row in listing.listed_saves()
        )  # fmt: skip

    def chairs(self, scenario: str) -> tuple[shelf.Chair, ...]:
        """The powers that a person may play in a scenario. Raises `MelianError`."""
        from game.session import library

        return tuple(shelf.Chair(str(row.power), row.name, row.leader, row.card) for row in library.seats_of(scenario))


async def open_table(sought: Sought) -> "Seat":
    """Lay the table for what is sought and take the person's chair. Raises `MelianError`."""
    from game.session import library

    return (await asyncio.to_thread(library.lay, sought))[1]


def debrief_of(seat: "Seat") -> "Debrief | None":
    """The debrief of a game in this process, its epilogue played; None where the table is elsewhere. Takes a while."""
    from game.debrief.epilogue import by_stewards, epilogue
    from game.debrief.report import debrief
    from game.session.chair import Chair

    if not isinstance(seat, Chair):
        return None
    state = seat.table.state
    futures = epilogue(state, by_stewards(seat.table.people))
    return debrief(state, seat.power, futures, seat.table.journal.header.returned_to)


def earlier_turns(seat: "Seat") -> tuple[Earlier, ...]:
    """The turns from which a game in this process can be taken up again, the latest first."""
    from game.session import library
    from game.session.chair import Chair

    return library.earlier_turns(seat.table) if isinstance(seat, Chair) else ()


async def go_back(seat: "Seat", window: str) -> "Seat":
    """A seat at a copy of the game as it was when a window opened. Raises `MelianError`."""
    from game.session import library
    from game.session.chair import Chair

    assert isinstance(seat, Chair), "only a table in this process can be copied"
    return (await asyncio.to_thread(library.go_back, seat.table, window))[1]


def leave(seat: "Seat") -> None:
    """Get up from a chair in this process, so that another may sit down at the game."""
    from game.session.chair import Chair

    if isinstance(seat, Chair):
        seat.leave()
        seat.table.journal.release()


def notice_of(seat: "Seat") -> str:
    """What is to be said of the table before one plays: that it can only be read, for one."""
    from game.session.chair import Chair

    return str(getattr(seat.table.journal, "notice", "")) if isinstance(seat, Chair) else ""
