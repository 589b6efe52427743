"""Stops: what is still open in a place, in the order in which `n` leads through it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from textual.widget import Widget


@dataclass(frozen=True, slots=True)
class Stop:
    """One thing to be said in a place."""

    widget: Widget
    hint: str
    """What to do here, for the foot."""
    is_open: bool
    """Whether nothing was said of it yet."""
    more: Callable[[], bool] = lambda: False
    """Goes on within the widget; False where it has no more."""


@dataclass(frozen=True, slots=True)
class Hint:
    """A line for the foot, with the key that does it or goes on from it."""

    text: str = ""
    key: str = ""


NO_HINT = Hint()


def hint_of(stops: Sequence[Stop], focused: Widget | None) -> Hint:
    """What to do at the stop that is held, or where `n` leads from it; nothing where all that is ahead is said."""
    at = place_of(stops, focused)
    if at >= 0 and stops[at].is_open:
        return Hint(f"{stops[at].hint}, then go on.", "n")
    ahead = next((stop for stop in stops[at + 1 :] if stop.is_open), None)
    return Hint(f"{ahead.hint}.", "n") if ahead is not None else NO_HINT


def advance(stops: Sequence[Stop], focused: Widget | None) -> bool:
    """Lead to the next open stop after the one that is held; False where there is none."""
    at = place_of(stops, focused)
    if at >= 0 and stops[at].more():
        return True
    ahead = next((stop for stop in stops[at + 1 :] if stop.is_open), None)
    if ahead is None:
        return False
    ahead.widget.focus()
    return True


def place_of(stops: Sequence[Stop], focused: Widget | None) -> int:
    """Which stop is held; -1 for none."""
    return next((place for place, stop in enumerate(stops) if stop.widget is focused), -1)
