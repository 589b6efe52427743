"""The day so far: the events of the present turn, as far as the stages before have made them."""

from functools import lru_cache

from game.world.event import Event
from game.world.state import State


@lru_cache(maxsize=4)
def today(state: State) -> tuple[Event, ...]:
    """This turn's events in their order, ledgers and reports left out."""
    start = len(state.chronicle)
    while start and state.chronicle[start - 1].turn == state.turn:
        start -= 1
    return state.chronicle[start:]
