"""What a person wants to play: a new game, a saved one, or one as it was. Every face and the command line ask so."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Sought:
    """The game that a person wants to play; `library.lay` lays its table."""

    scenario: str = ""
    """A bundled name, a path or `random:N`; empty where a save is meant."""
    seat: str = ""
    """The power to lead; empty: the first that the scenario was written for, or the one of the save."""
    mode: str = ""
    """How the person's own seat is told; the others keep the scenario's. Empty: the scenario's here too."""
    seed: int | None = None
    """Same seed, same game; None: drawn when the table is laid."""
    as_it_was: bool = False
    """Whether history's draw is played."""
    ruleset: str = ""
    """By whose theory the world runs, by name; empty: as the scenario has it."""
    save: str = ""
    """The name or path of a saved game."""


@dataclass(frozen=True, slots=True)
class Earlier:
    """A turn of a game from which it can be taken up again, in a copy."""

    window: str
    """Such as `T3.orders`."""
    turn: int
    date: str
    """What the scenario calls that turn; may be empty."""


SECOND_SITTING = (
    "The game goes on from there in a copy; this one stays as it is. The copy is marked as a second sitting in the "
    "list and in its verdict: you know what came."
)
"""What a person is told before going back."""
NO_EARLIER = "There is no earlier turn to go back to."
