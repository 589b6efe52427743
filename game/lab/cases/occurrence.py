"""Occurrences: a kind of event with what it must have been like.

`BreachFound corcyra -> athens`, `WarEnded with how aim`, `Cheated corcyra seen by corcyra alone`.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields
from operator import attrgetter
from typing import Any

from game.lab.cases.field import fault_of
from game.lab.cases.naming import Unknown, power_of, turn_of, unknown
from game.lab.cases.thing import PLACES, Thing
from game.world.event import Event
from game.world.events import EVENTS
from game.world.names import PowerId
from game.world.setting import Setting

WRITTEN = "NAME [POWER] [-> POWER] [with FIELD VALUE, FIELD VALUE] [seen by POWER alone] [unseen by POWER] [in turn N]"
"""How an event is described."""
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

    def things(self) -> tuple[Thing, ...]:
        """The treaties, wars and the like that its fields name."""
        pairs = [(name.removesuffix(".id").rpartition(".")[2], value) for name, value in self.having]
        return tuple(Thing(name, value) for name, value in pairs if name in PLACES)

    def misses(self, events: Iterable[Event]) -> str:
        """In what those of this kind differed that did not count: of the last one, each thing that was otherwise."""
        kin = [one for one in events if isinstance(one, self.kind) and not self._fits(one)]
        return ", ".join(self._differs(kin[-1])) if kin else ""

    def _fits(self, event: Event) -> bool:
        return not any(self._differs(event))

    def _differs(self, event: Event) -> Iterator[str]:
        """What of an event is otherwise than it is described."""
        for name in ("actor", "target", "turn"):
            if getattr(self, name) not in (None, getattr(event, name)):
                yield f"{name} was {_written(getattr(event, name))}"
        for name, value in self.having:
            found = attrgetter(name)(event)
            if not _is(found, value):
                yield f"{name} was {_written(found)}"
        if not self._was_seen(event.witnesses):
            yield f"it was seen by {', '.join(event.witnesses) or 'nobody'}"

    def _was_seen(self, witnesses: tuple[PowerId, ...]) -> bool:
        if self.unseen is not None:
            return self.unseen not in witnesses
        return sorted(witnesses) == sorted(self.seen) if self.alone else all(one in witnesses for one in self.seen)


def _written(value: Any) -> str:
    """A value as a line would write it."""
    if value is None or isinstance(value, bool):
        return {None: "none", True: "yes", False: "no"}[value]
    if isinstance(value, float):
        return f"{value:.1f}".removesuffix(".0")
    if isinstance(value, tuple):
        return " ".join(_written(one) for one in value) or "none"
    return str(getattr(value, "id", value)).replace(" ", "-")


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


def read_occurrence(text: str, setting: Setting) -> Occurrence:
    """Read an occurrence. Raises `Unknown` where it is none, or could never be."""
    match = FORM.fullmatch(text)
    if match is None:
        raise Unknown(f'"{text}" is no event', text, f"it is written {WRITTEN}")
    if match["name"] not in EVENTS:
        raise unknown(f'there is no event "{match["name"]}"', match["name"], EVENTS)
    pairs = tuple(_pair(piece) for piece in (match["fields"] or "").split(", ") if piece)
    made = Occurrence(
        EVENTS[match["name"]],
        power_of(match["actor"], setting) if match["actor"] else None,
        power_of(match["target"], setting) if match["target"] else None,
        pairs,
        tuple(power_of(one, setting) for one in (match["seen"] or "").split(", ") if one),
        bool(match["alone"]),
        power_of(match["unseen"], setting) if match["unseen"] else None,
        turn_of(match["turn"], setting) if match["turn"] else None,
    )
    for name, value in pairs:
        _sound(made, name, value, setting)
    return made


def _pair(piece: str) -> tuple[str, str]:
    name, _, value = piece.partition(" ")
    return name, value


def _sound(made: Occurrence, name: str, value: str, setting: Setting) -> None:
    """Raise `Unknown` where an event has no such field, or one that never holds this."""
    if name.split(".", maxsplit=1)[0] not in made.fields():
        raise unknown(f'{made.name} has no "{name}"', name, made.fields(), "with " if made.having[0][0] == name else "")
    wrong = fault_of(made.kind, name, value, setting)
    if wrong:
        raise Unknown(wrong, f"{name} {value}")
