"""The course of a game: its lines folded into closed windows and the one that is open."""

from dataclasses import dataclass, field

from game.errors import Fault
from game.journal.digest import opening_digest, window_digest
from game.journal.lines import Closed, Header, Heard, Line, Opened, Sealed, Undone
from game.world.event import Event
from game.world.names import PowerId
from game.world.order import Submission
from game.world.war import Audience


@dataclass(frozen=True, slots=True)
class Played:
    """One closed window, with all that went into it and all that came of it."""

    opened: Opened
    audiences: tuple[Audience, ...]
    submissions: tuple[Submission, ...]
    events: tuple[Event, ...]
    digest: str

    @property
    def window(self) -> str:
        """Such as `T3.orders`."""
        return self.opened.window


@dataclass(slots=True)
class Course:
    """What stands of a game after its lines so far, taken-back ones left out.

    Adjudicate with exactly these `audiences` and `submissions`, in their order: a replay does the same.
    """

    header: Header
    played: list[Played] = field(default_factory=list)
    """The closed windows."""
    opened: Opened | None = None
    """The window that is open."""
    heard: dict[tuple[str, ...], Audience] = field(default_factory=dict)
    """By asker, court, kind and thing: a renewal and a new treaty with one court are two audiences."""
    keys_of: dict[PowerId, set[tuple[str, ...]]] = field(default_factory=dict)
    """The keys of `heard` by each power that asks or is asked."""
    sealed: dict[PowerId, Submission] = field(default_factory=dict)
    start: str = field(init=False)
    """The digest before the first window."""

    def __post_init__(self) -> None:
        self.start = opening_digest(self.header)

    @property
    def digest(self) -> str:
        """The digest of the game up to its last closed window."""
        return self.played[-1].digest if self.played else self.start

    @property
    def audiences(self) -> tuple[Audience, ...]:
        """The open window's audiences, by asker, court, kind and thing."""
        return tuple(self.heard[key] for key in sorted(self.heard))

    @property
    def submissions(self) -> tuple[Submission, ...]:
        """The open window's sealed submissions, by power."""
        return tuple(self.sealed[power] for power in sorted(self.sealed))

    def audiences_of(self, power: PowerId) -> tuple[Audience, ...]:
        """The audiences of the open window that a power asked for or gave, in the same order."""
        return tuple(self.heard[key] for key in sorted(self.keys_of.get(power, ())))

    def digest_with(self, events: tuple[Event, ...]) -> str:
        """What the digest will be if the open window closes with these events."""
        assert self.opened is not None, "a window must be open to be closed"
        return window_digest(self.digest, self.opened.window, self.audiences, self.submissions, events)

    def add(self, line: Line) -> None:
        """Fold one line in. Raises `Fault` where it cannot follow what stands."""
        self.check(line)
        if isinstance(line, Opened):
            self._open(line)
        elif isinstance(line, Heard):
            audience = line.audience
            key = (audience.by, audience.to, str(audience.kind), audience.thing)
            self.heard[key] = audience
            for power in (audience.by, audience.to):
                self.keys_of.setdefault(power, set()).add(key)
        elif isinstance(line, Sealed):
            self.sealed[line.submission.power] = line.submission
        elif isinstance(line, Closed):
            assert self.opened is not None
            self.played.append(Played(self.opened, self.audiences, self.submissions, line.events, line.digest))
            self.opened = None
        elif isinstance(line, Undone):
            self._undo(line)

    def check(self, line: Line) -> None:
        """Raise `Fault` where a line cannot follow what stands."""
        is_open = self.opened.window if self.opened else None
        if isinstance(line, Opened):
            if is_open or any(each.window == line.window for each in self.played):
                raise Fault(f"{line.window} cannot open: {is_open or 'it'} has been opened before")
        elif isinstance(line, Undone) and line.power is None:
            if line.window not in (is_open, *(each.window for each in self.played)):
                raise Fault(f"{line.window} was never opened and cannot be taken back")
        elif isinstance(line, Heard | Sealed | Closed | Undone):
            window = _window_of(line)
            if window != is_open:
                raise Fault(f"{window} is not open, so nothing more can be sealed or closed in it")

    def _open(self, opened: Opened) -> None:
        """Begin a window with nothing in it."""
        self.opened = opened
        self.heard, self.keys_of, self.sealed = {}, {}, {}

    def _undo(self, line: Undone) -> None:
        """Take back one submission, or everything since a window opened."""
        if line.power is not None:
            self.sealed.pop(line.power, None)
            return
        for place, each in enumerate(self.played):
            if each.window == line.window:
                del self.played[place:]
                self._open(each.opened)
                return
        assert self.opened is not None
        self._open(self.opened)


def _window_of(line: Heard | Sealed | Closed | Undone) -> str:
    """The window that a line belongs to."""
    if isinstance(line, Heard):
        return line.audience.window
    return line.submission.window if isinstance(line, Sealed) else line.window
