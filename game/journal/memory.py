"""The journal of a game that lives as long as its process; `store` keeps the same one on disk."""

from collections.abc import Iterable
from types import TracebackType
from typing import Self

from game.journal.course import Course
from game.journal.lines import Closed, Drafted, Header, Line
from game.world.event import Event
from game.world.names import PowerId


class MemoryJournal:
    """An append-only journal. What `append`, `close` and `keep_draft` return from has been kept."""

    read_only: bool = False
    notice: str = ""
    """Why it can only be read, in one sentence."""

    def __init__(self, header: Header, lines: Iterable[Line] = ()) -> None:
        self.header = header
        self.lines: list[Line] = []
        """Every line after the header, in order; only `append` and `close` add to it."""
        self.course = Course(header)
        """What stands: closed windows, the open one, its audiences and submissions."""
        self._drafts: dict[PowerId, Drafted] = {}
        for line in lines:
            self._add(line)

    @property
    def digest(self) -> str:
        """The fingerprint of the game up to its last closed window."""
        return self.course.digest

    def append(self, line: Line) -> None:
        """Write one line. Raises `Fault` where it cannot follow the others or cannot be kept."""
        self.course.check(line)
        self._keep(line)
        self._add(line)

    def close(self, events: tuple[Event, ...], at: int = 0) -> str:
        """Close the open window with what came of it, and return the game's new digest."""
        opened = self.course.opened
        assert opened is not None, "a window must be open to be closed"
        digest = self.course.digest_with(events)
        self.append(Closed(window=opened.window, events=events, digest=digest, at=at))
        return digest

    def keep_draft(self, draft: Drafted) -> None:
        """Keep what a seat has written so far, in place of its last draft."""
        self._keep_draft(draft)
        self._drafts[draft.seat] = draft

    def drafted(self, seat: PowerId) -> tuple[str, ...]:
        """What the seat had written in the open window, and not yet sealed."""
        kept, opened = self._drafts.get(seat), self.course.opened
        return kept.lines if kept and opened and kept.window == opened.window else ()

    def release(self) -> None:
        """Let go of whatever the journal holds; nothing can be written afterwards."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.release()

    def _add(self, line: Line) -> None:
        self.course.add(line)
        self.lines.append(line)

    def _keep(self, line: Line) -> None:
        """Write a line to where it outlives the process."""

    def _keep_draft(self, draft: Drafted) -> None:
        """Write a draft to where it outlives the process."""
