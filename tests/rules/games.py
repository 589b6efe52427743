"""Random legal games of the small openings, with the state after every window: what properties are held against."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from game.session.run import Outcome, play_out
from game.session.spec import Spec
from game.world.event import Event
from game.world.order import Order
from game.world.state import State

OPENINGS = Path(__file__).parents[1] / "cases" / "openings"
GAMES = [
    ("assembly", 1),
    ("friends-pair", 2),
    ("league-five", 3),
    ("patron-pair", 4),
    ("small-triangle", 5),
    ("two-worlds", 6),
    ("war-pair", 7),
    ("war-pair", 8),
]
"""Openings with seeds."""


@dataclass(frozen=True, slots=True, eq=False)
class Game:
    """One game in which every seat draws its orders by lot from all that is legal."""

    outcome: Outcome
    states: tuple[State, ...]
    """After each window."""
    events: tuple[tuple[Event, ...], ...]
    """Of each window."""

    def orders(self) -> tuple[Order, ...]:
        """Every order that was sealed."""
        played = self.outcome.journal.course.played
        return tuple(order for window in played for one in window.submissions for order in one.orders)


@cache
def game(opening: str, seed: int, modes: str = "bent") -> Game:
    """Play one, once."""
    states: list[State] = []
    events: list[tuple[Event, ...]] = []

    def on_window(state: State, made: tuple[Event, ...]) -> None:
        states.append(state)
        events.append(made)

    spec = Spec(str(OPENINGS / f"{opening}.yaml"), seed, doctrines=(("*", "random"),), modes=(("*", modes),), turns=6)
    outcome = play_out(spec, on_window=on_window)
    return Game(outcome, tuple(states), tuple(events))
