"""The shelf behind the title, and the table laid for what was chosen from it."""

import asyncio
from dataclasses import dataclass, field
from secrets import randbelow
from typing import TYPE_CHECKING

from game.errors import MelianError
from game.tui.shelf import Chair as Place
from game.tui.shelf import Choice, Playable, Saved

if TYPE_CHECKING:
    from game.session.chair import Chair
    from game.session.library import ScenarioRow
    from game.session.seat import Seat
    from game.session.spec import Spec
    from game.session.table import Table

SEEDS = 1_000_000
"""Seeds drawn where none is given; few figures, so that one can be read out across a room."""


class Stock:
    """Everything that there is to play, and every game to be taken up again."""

    def scenarios(self) -> tuple[Playable, ...]:
        """Every scenario that can be played."""
        from game.session.library import listed_scenarios

        return tuple(_playable(row) for row in listed_scenarios())

    def saves(self) -> tuple[Saved, ...]:
        """Every saved game, the latest first."""
        from game.session.library import listed_saves

        return tuple(
            Saved(
                str(row.path), row.title, row.seat, row.turn, row.date, row.played,
                row.second_sitting, row.over, row.problem,
            )
            for row in listed_saves()
        )  # fmt: skip


def _playable(row: "ScenarioRow") -> Playable:
    """A scenario with the seats that have a card; with all of them where none has."""
    from game.session.library import seats_of

    try:
        seats = seats_of(row.name)
    except MelianError as wrong:
        return Playable(row.name, row.title, row.blurb, row.length, problem=str(wrong))
    meant = [seat for seat in seats if seat.card] or seats
    chairs = tuple(Place(seat.power, seat.name, seat.leader, seat.card) for seat in meant)
    return Playable(row.name, row.title, row.blurb, row.length, chairs)


def spec_of(choice: Choice) -> "Spec":
    """A new game as it was chosen: the mode is that of the person's seat, the others keep the scenario's."""
    from game.session.library import seats_of
    from game.session.spec import Spec

    power = choice.power or seats_of(choice.scenario)[0].power
    return Spec(
        choice.scenario,
        randbelow(SEEDS) if choice.seed is None else choice.seed,
        modes=((power, choice.mode),) if choice.mode else (),
        people=(power,),
        as_it_was=choice.as_it_was,
    )


@dataclass(slots=True)
class Tables:
    """The tables laid in one sitting; they are put away when it ends."""

    laid: "list[Table]" = field(default_factory=list)

    async def open(self, choice: Choice) -> "Seat":
        """The person's seat at the table of a choice, laid in a thread."""
        _, chair = await asyncio.to_thread(self.lay, choice)
        return chair

    def lay(self, choice: Choice) -> "tuple[Table, Chair]":
        """Lay the table for a new game or a saved one. Raises `BadInput` or `Unplayable`."""
        from game.session.library import open_table, resume_table

        table, chair = resume_table(choice.save) if choice.save else open_table(spec_of(choice))
        self.laid.append(table)
        return table, chair

    def put_away(self) -> None:
        """Close every game, so that another Melian may go on with it."""
        for table in self.laid:
            table.journal.release()
        self.laid.clear()
