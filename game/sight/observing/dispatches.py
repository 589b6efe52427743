"""What a seat saw, and what it is warned of."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import groupby
from operator import attrgetter

from game.sight.briefing import News, Warning
from game.sight.news import tell
from game.world.event import Event
from game.world.events.conduct import AccountsSettled, Armed, GiftGiven, HonourPaid, Mobilised
from game.world.events.sight import Warned
from game.world.names import PowerId
from game.world.state import State

MEMORY = 4
"""How many turns back a leader's own memory of events goes."""


@dataclass(frozen=True, slots=True)
class _Late:
    """What happened of late, read off the chronicle once for all seats."""

    memory: dict[PowerId, list[News]]
    """What leaders remember of the last turns, by seat."""
    news: dict[PowerId, list[News]]
    """The last two turns of it."""
    warnings: dict[PowerId, list[Warning]] = field(default_factory=dict)
    """This turn's and the last one's, by seat; those under the pile stay there."""
    accounts: dict[PowerId, AccountsSettled] = field(default_factory=dict)
    """The last ones of each court."""


@lru_cache(maxsize=4)
def _late(state: State) -> _Late:
    days = [_noted_in(_Day(_since(state, turn, turn))) for turn in range(state.turn - MEMORY, state.turn + 1)]
    found = _Late(_memory(state, days), _memory(state, days[-2:]))
    for event in _since(state, state.turn - 1):
        if isinstance(event, Warned) and event.rank:
            about = PowerId(event.about) if event.about else None
            warning = Warning(event.warning, event.text, about, event.made)
            for seat in event.witnesses:
                found.warnings.setdefault(seat, []).append(warning)
        elif isinstance(event, AccountsSettled) and event.actor:
            found.accounts[event.actor] = event
    return found


def _memory(state: State, days: list[dict[PowerId, list[News]]]) -> dict[PowerId, list[News]]:
    """What each seat's leader noted of some turns, one after the other."""
    return {seat: [one for day in days for one in day.get(seat, ())] for seat in state.ids}


def _since(state: State, turn: int, last: int | None = None) -> tuple[Event, ...]:
    """The events of a turn and after in their order, up to a last turn if one is given."""
    turn_of = attrgetter("turn")
    end = len(state.chronicle) if last is None else bisect_right(state.chronicle, last, key=turn_of)
    return state.chronicle[bisect_left(state.chronicle, turn, key=turn_of) : end]


class _Day:
    """The events of one turn as a key: what is past never changes, and is remembered turn after turn."""

    __slots__ = ("events",)

    def __init__(self, events: tuple[Event, ...]) -> None:
        self.events = events

    def __hash__(self) -> int:
        return len(self.events)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Day) and self.events == other.events


@lru_cache(maxsize=32)
def _noted_in(day: _Day) -> dict[PowerId, list[News]]:
    """What each seat's leader notes of a turn: what one power did to another in the sight of more than one."""
    found: dict[PowerId, list[News]] = {}
    notable = [
        event
        for event in day.events
        if len(event.witnesses) > 1 and event.actor and (event.target or isinstance(event, Armed | Mobilised))
    ]
    for witnesses, events in groupby(notable, key=attrgetter("witnesses")):
        noted = [_noted(event) for event in events]
        for seat in witnesses:
            found.setdefault(seat, []).extend(noted)
    return found


def _noted(event: Event) -> News:
    """An event as a leader notes it: who did what to whom and how much, without words and without what is hidden."""
    thing = getattr(event, "treaty", "") or getattr(event, "war", "") or getattr(event, "demand", "")
    name = thing if isinstance(thing, str) else str(thing.id)
    amount = float(event.accepted) if isinstance(event, HonourPaid) else 0.0
    amount = float(event.amount) if isinstance(event, Armed | GiftGiven) else amount
    return News(event.id, event.turn, event.name, event.actor, event.target, "", 0, name, amount)


def warnings_of(state: State, seat: PowerId) -> tuple[Warning, ...]:
    """Warnings that reached the desk."""
    return tuple(_late(state).warnings.get(seat, ()))


def accounts_of(state: State, seat: PowerId) -> tuple[tuple[str, float], ...]:
    """Last turn's income and outgoings."""
    settled = _late(state).accounts.get(seat)
    return tuple((name, whole / 1000.0) for name, whole in settled.rows) if settled else ()


def news_of(state: State, seat: PowerId) -> tuple[News, ...]:
    """What the seat saw since the last orders, in words."""
    seen = (event for event in _since(state, state.turn - 1) if seat in event.witnesses)
    return tuple(item for event in seen if (item := tell(event, seat, state)) is not None)


def remembered_of(state: State, seat: PowerId) -> tuple[News, ...]:
    """What the seat saw one power do in the turns before last, in words; for the people who read dossiers."""
    seen = (event for event in _since(state, state.turn - MEMORY) if event.turn < state.turn - 1 and event.actor)
    return tuple(item for event in seen if seat in event.witnesses and (item := tell(event, seat, state)) is not None)


def recent_of(state: State, seat: PowerId) -> tuple[News, ...]:
    """What the seat's leader remembers: what one power did to another of late in the sight of more than one."""
    return tuple(_late(state).memory[seat])


def fresh_of(state: State, seat: PowerId) -> tuple[News, ...]:
    """What the leader remembers of this turn and the last."""
    return tuple(_late(state).news[seat])
