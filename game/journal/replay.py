"""A game played again from its journal: loading folds the events, verifying adjudicates everything once more."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import groupby
from typing import Any, Protocol

from game import __version__
from game.errors import MelianError
from game.journal.course import Played
from game.journal.digest import window_digest
from game.journal.lines import Header
from game.journal.memory import MemoryJournal
from game.journal.opening import adjudicate, open_header
from game.rules.apply import apply
from game.text import plural
from game.world.event import Event
from game.world.order import Submission
from game.world.plain import to_plain
from game.world.state import State
from game.world.war import Audience


class Settled(Protocol):
    """What a closed window came to."""

    @property
    def events(self) -> tuple[Event, ...]: ...
    @property
    def state(self) -> State: ...


@dataclass(frozen=True, slots=True)
class Finding:
    """What verifying a journal found."""

    well: bool
    sentence: str
    """For people: what is so, or what differs first."""
    windows: int = 0
    """How many windows came out the same."""
    window: str = ""
    """The window that did not."""


@dataclass(frozen=True, slots=True)
class Replay:
    """The engine as a replay needs it."""

    opener: Callable[[Header], State] = open_header
    adjudicate: Callable[[State, tuple[Submission, ...], tuple[Audience, ...]], Settled] = adjudicate
    apply: Callable[[State, Sequence[Event]], State] = apply

    def load(self, journal: MemoryJournal) -> State:
        """The state in which a journal ends."""
        state = self.opener(journal.header)
        for played in journal.course.played:
            state = self.fold(state, played.events)
        return state

    def states(self, journal: MemoryJournal) -> Iterator[tuple[Played, State]]:
        """Each closed window with the state after it."""
        state = self.opener(journal.header)
        for played in journal.course.played:
            state = self.fold(state, played.events)
            yield played, state

    def fold(self, state: State, events: Sequence[Event]) -> State:
        """A window's events folded in, stage by stage."""
        for _, stage in groupby(events, key=lambda event: event.stage):
            state = self.apply(state, tuple(stage))
        return state

    def verify(self, journal: MemoryJournal) -> Finding:
        """Adjudicate every window again, from submissions and audiences alone, up to the first that differs.

        The chain of a save on disk has been held against its lines when it was opened.
        """
        also = _other_version(journal.header)
        try:
            state = self.opener(journal.header)
        except Exception as wrong:  # Whatever an old save does to a new engine is a finding, not a crash.
            return Finding(False, f"the game cannot be opened again: {_said(wrong)}{also}", 0, "opening")
        before = journal.course.start
        for number, played in enumerate(journal.course.played):
            try:
                state, differs = self._again(state, played, before)
            except Exception as wrong:
                differs = f"it cannot be adjudicated again: {_said(wrong)}"
            if differs:
                return Finding(False, f"{played.window} differs: {differs}{also}", number, played.window)
            before = played.digest
        count = len(journal.course.played)
        return Finding(True, f"{plural(count, 'window')} adjudicated again, every digest the same{also}", count)

    def _again(self, state: State, played: Played, before: str) -> tuple[State, str]:
        """The state after a window adjudicated again, and what differs from what was written."""
        settled = self.adjudicate(state, played.submissions, played.audiences)
        for events in (settled.events, played.events):
            if window_digest(before, played.window, played.audiences, played.submissions, events) != played.digest:
                return settled.state, _difference(played.events, settled.events)
        if played.window != state.window_name:
            return settled.state, f"it is {state.window_name}'s turn"
        other = _unlike(self.fold(state, played.events), settled.state)
        return settled.state, f"its events fold to another state than they came with ({other})" if other else ""


def _difference(written: Sequence[Event], now: Sequence[Event]) -> str:
    """What differs first between two windows' events."""
    for place, (old, new) in enumerate(zip(written, now, strict=False), 1):
        one, other = to_plain(old), to_plain(new)
        if one == other:
            continue
        if type(old) is not type(new):
            return f"event {place} was {old.name}, and is now {new.name}"
        name = next(name for name in one if one[name] != other[name])
        return (
            f"event {place} ({old.name}) was written with {name} {_short(one[name])}, and now has {_short(other[name])}"
        )
    if len(written) != len(now):
        return f"{plural(len(written), 'event')} were written, and now there are {len(now)}"
    return "its digest is not that of what it holds"


def _unlike(one: State, other: State) -> str:
    """The first part of the state in which two differ, if any."""
    for each in fields(State):
        mine, its = getattr(one, each.name), getattr(other, each.name)
        if mine is not its and to_plain(mine) != to_plain(its):
            return each.name
    return ""


def _short(plain: Any) -> str:
    """A value in at most a few words."""
    text = str(plain)
    return text if len(text) <= 60 else f"{text[:59]}…"


def _said(wrong: Exception) -> str:
    """An error as the end of a sentence."""
    return str(wrong) if isinstance(wrong, MelianError) else " ".join(f"{type(wrong).__name__} {wrong}".split())


def _other_version(header: Header) -> str:
    """A word on the engine, where another one played the game."""
    return "" if header.version == __version__ else f" (played with Melian {header.version}; this is {__version__})"
