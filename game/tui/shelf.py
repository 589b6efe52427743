"""What the title shows: scenarios to play, games to resume. Whoever starts the screen hands in a `Shelf`."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol, TypeAlias

from game.session.sought import Sought

if TYPE_CHECKING:
    from game.session.seat import Seat


@dataclass(frozen=True, slots=True)
class Chair:
    """A power that a person may play in a scenario."""

    power: str
    name: str
    leader: str = ""
    card: str = ""


@dataclass(frozen=True, slots=True)
class Playable:
    """A scenario on the shelf."""

    id: str
    title: str
    summary: str
    turns: str = ""
    """Such as "4 turns, 10 minutes"."""
    problem: str = ""
    """Why it cannot be played, in one sentence."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A game that can be taken up again."""

    path: str
    title: str
    seat: str
    turn: int
    date: str
    """The scenario's date."""
    played: str
    """When it was last played."""
    second_sitting: bool = False
    over: bool = False
    problem: str = ""


class Shelf(Protocol):
    """The shelf; read in a thread while the title is already to be seen."""

    def scenarios(self) -> tuple[Playable, ...]:
        """Every scenario that can be played."""
        ...

    def saves(self) -> tuple[Saved, ...]:
        """Every saved game, the latest first."""
        ...

    def chairs(self, scenario: str) -> tuple[Chair, ...]:
        """The powers that a person may play; the first is the one proposed. Raises `MelianError`."""
        ...


OpenTable: TypeAlias = Callable[[Sought], Awaitable["Seat"]]
"""Sets the table for a choice and gives the person's seat. Raises `MelianError` with one clear sentence."""
