"""The day so far: the events of the present turn, as far as the stages before have made them."""

from functools import lru_cache
from typing import Any, TypeVar

from game.world.event import Event
from game.world.state import State

Kind = TypeVar("Kind", bound=Event)


@lru_cache(maxsize=4)
def today(state: State) -> tuple[Event, ...]:
    """This turn's events in their order, ledgers and reports left out."""
    start = len(state.chronicle)
    while start and state.chronicle[start - 1].turn == state.turn:
        start -= 1
    return state.chronicle[start:]


def of_today(state: State, kind: type[Kind]) -> tuple[Kind, ...]:
    """This turn's events of one kind in their order."""
    found: tuple[Kind, ...] = _by_kind(state).get(kind, ())
    return found


@lru_cache(maxsize=4)
def _by_kind(state: State) -> dict[type[Event], tuple[Any, ...]]:
    found: dict[type[Event], list[Event]] = {}
    for event in today(state):
        found.setdefault(type(event), []).append(event)
    return {kind: tuple(events) for kind, events in found.items()}
