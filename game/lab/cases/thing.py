"""Things that arise in play: treaties, wars, leagues, offers. A line may name one only if it is ever there."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from game.world.state import State

PLACES: dict[str, str] = {"treaty": "treaties", "war": "wars", "league": "leagues", "offer": "offers"}
"""Each kind of thing, and where a state holds those that stand."""


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that a line names."""

    kind: str
    name: str


def things_in(match: re.Match[str]) -> tuple[Thing, ...]:
    """The things that a pattern found under the names of their kinds."""
    found = match.groupdict()
    return tuple(Thing(kind, found[kind]) for kind in PLACES if found.get(kind))


def ever(states: Iterable[State]) -> Iterator[Thing]:
    """Everything that stood in one of these states, or that their events name."""
    last: State | None = None
    for last in states:
        yield from (Thing(kind, str(name)) for kind, place in PLACES.items() for name in getattr(last, place))
    for event in last.chronicle if last is not None else ():
        for kind in PLACES:
            told = getattr(event, kind, None)
            if told is not None:
                yield Thing(kind, str(getattr(told, "id", told)))
