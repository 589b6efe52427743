"""Occurrences: a kind of event with what it must have been like.

`BreachFound corcyra -> athens`, `WarEnded with how aim`, `Cheated corcyra seen by corcyra alone`.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from game.text import nearest
from game.world.event import Event
from game.world.events import EVENTS
from game.world.names import PowerId
from game.world.setting import Setting

HEAD = {one.name for one in fields(Event)}
FORM = re.compile(
    r"(?P<name>[A-Z]\w+)(?: (?P<actor>[a-z0-9-]+))?(?: -> (?P<target>[a-z0-9-]+))?"
    r"(?: with (?P<fields>[a-z_.]+ [^ ,]+(?:, [a-z_.]+ [^ ,]+)*))?"
    r"(?: seen by (?P<seen>[a-z0-9-]+(?:, [a-z0-9-]+)*)(?P<alone> alone)?| unseen by (?P<unseen>[a-z0-9-]+))?"
    r"(?: in turn (?P<turn>\d+))?"
)


@dataclass(frozen=True, slots=True)
class Occurrence:
    """A kind of event, as narrowly as a line describes it."""

    kind: type[Event]
    actor: PowerId | None = None
    target: PowerId | None = None
    having: tuple[tuple[str, str], ...] = ()
    """Fields of the event with their values, as they are written."""
    seen: tuple[PowerId, ...] = ()
    alone: bool = False
    """Whether nobody else saw it."""
    unseen: PowerId | None = None
    turn: int | None = None

    @property
    def name(self) -> str:
        """What the event is called."""
        return self.kind.__name__

    def fields(self) -> tuple[str, ...]:
        """The names of its own fields."""
        return tuple(one.name for one in fields(self.kind) if one.name not in HEAD)

    def among(self, events: Iterable[Event]) -> tuple[Event, ...]:
        """The events that are such."""
        return tuple(one for one in events if isinstance(one, self.kind) and self._fits(one))

    def _fits(self, event: Event) -> bool:
        return (
            self.actor in (None, event.actor)
            and self.target in (None, event.target)
            and self.turn in (None, event.turn)
            and all(_is(attrgetter(name)(event), value) for name, value in self.having)
            and self._was_seen(event.witnesses)
        )

    def _was_seen(self, witnesses: tuple[PowerId, ...]) -> bool:
        if self.unseen is not None:
            return self.unseen not in witnesses
        return sorted(witnesses) == sorted(self.seen) if self.alone else all(one in witnesses for one in self.seen)


def _is(value: Any, written: str) -> bool:
    """Whether a field holds what is written: a name, a number, yes or no, or a thing of that id."""
    if value is None:
        return written == "none"
    if isinstance(value, bool):
        return written == ("yes" if value else "no")
    if isinstance(value, int | float):
        return re.fullmatch(r"-?[\d.]+", written) is not None and abs(value - float(written)) < 0.05
    if isinstance(value, tuple):
        return any(_is(one, written) for one in value)
    return str(getattr(value, "id", value)).replace(" ", "-") == written or str(value) == written


def read_occurrence(text: str, setting: Setting) -> Occurrence | str:
    """Read an occurrence, or say why it is none."""
    match = FORM.fullmatch(text)
    if match is None:
        return (
            f'"{text}" is no event; write NAME [POWER] [-> POWER] [with FIELD VALUE] [seen by POWER alone] [in turn N]'
        )
    if match["name"] not in EVENTS:
        close = nearest(match["name"], list(EVENTS))
        return f'there is no event "{match["name"]}"' + (f"; the nearest is {close}" if close else "")
    seen = tuple(match["seen"].split(", ")) if match["seen"] else ()
    for power in (match["actor"], match["target"], match["unseen"], *seen):
        if power is not None and power not in setting.places:
            close = nearest(power, list(setting.ids))
            return f'there is no power "{power}" in this opening' + (f"; the nearest is {close}" if close else "")
    pairs = [piece.split(" ", 1) for piece in (match["fields"] or "").split(", ") if piece]
    made = Occurrence(
        EVENTS[match["name"]],
        PowerId(match["actor"]) if match["actor"] else None,
        PowerId(match["target"]) if match["target"] else None,
        tuple((name, value) for name, value in pairs),
        tuple(PowerId(one) for one in seen),
        bool(match["alone"]),
        PowerId(match["unseen"]) if match["unseen"] else None,
        int(match["turn"]) if match["turn"] else None,
    )
    strange = [name for name, _ in pairs if name.split(".")[0] not in made.fields()]
    return f'{made.name} has no "{strange[0]}"; it has {", ".join(made.fields())}' if strange else made
