"""Every kind of event, by name."""

from types import ModuleType

from game.world.event import Event
from game.world.events import conduct, diplomacy, home, orders, sight, society, war

_ROOMS: tuple[ModuleType, ...] = (diplomacy, conduct, war, home, society, orders, sight)

EVENTS: dict[str, type[Event]] = {
    name: kind
    for room in _ROOMS
    for name, kind in sorted(vars(room).items())
    if isinstance(kind, type) and issubclass(kind, Event) and kind is not Event
}
"""Every event class by the name that traces and journals call it."""
