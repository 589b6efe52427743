"""The journal of a game on disk: the memory journal with a file under it."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from game.errors import BadInput, Fault
from game.journal.file import SaveFile, of_another_version
from game.journal.lines import Closed, Drafted, Header, Line
from game.journal.lock import Lock
from game.journal.memory import MemoryJournal
from game.journal.pack import from_body, kind_of, to_body


class StoredJournal(MemoryJournal):
    """A journal whose lines are on disk, flushed, before the call that writes them returns."""

    def __init__(self, file: SaveFile, lock: Lock | None, notice: str = "") -> None:
        self._file = file
        self._lock = lock
        self.read_only = lock is None
        self.notice = notice
        with _kept_only_if_well(file.release):
            super().__init__(*_unpacked(file))
            for body in file.drafts.values():
                draft: Drafted = _read(file, "draft", body)
                self._drafts[draft.seat] = draft
        file.rows.clear()

    @classmethod
    def create(cls, path: Path, header: Header, lines: Sequence[Line] = ()) -> "StoredJournal":
        """A new game, or a copy of one, at a path where nothing stands yet. Raises `BadInput` where something does."""
        lock = _first_lock(path)
        with _kept_only_if_well(lock.free):
            rows = [(kind_of(line), to_body(line)) for line in (header, *lines)]
            return cls(SaveFile.create(path, rows), lock)

    @classmethod
    def open(cls, path: Path, *, to_write: bool = True) -> "StoredJournal":
        """A game on disk: to go on with, or only to read, always so where another process plays it.

        Raises `BadInput` where it is missing, damaged, newer or no save, and leaves it as it is.
        """
        lock = _lock(path) if to_write and path.is_file() else ""
        if not isinstance(lock, Lock):
            file = SaveFile.open(path, to_write=False)
            file.release()  # All of it has been read.
            return cls(file, None, lock)
        with _kept_only_if_well(lock.free):
            return cls(SaveFile.open(path, to_write=True), lock)

    @property
    def path(self) -> Path:
        """Where it is kept."""
        return self._file.path

    def release(self) -> None:
        """Close the file and let others write to it."""
        self._file.release()
        if self._lock is not None:
            self._lock.free()
            self._lock = None
        self.read_only = True
        self.notice = self.notice or "this game has been put away"

    def _keep(self, line: Line) -> None:
        self._refuse()
        self._file.append((kind_of(line), to_body(line)))
        if isinstance(line, Closed):
            self._file.settle()

    def _keep_draft(self, draft: Drafted) -> None:
        self._refuse()
        self._file.keep_draft(draft.seat, to_body(draft))

    def _refuse(self) -> None:
        if self.read_only:
            raise BadInput(self.notice or "this game was opened only to be read")


def _first_lock(path: Path) -> Lock:
    """The right to make a save. Raises `BadInput` or `Fault` where it cannot be made."""
    try:
        lock = Lock.take(path)
    except (FileNotFoundError, NotADirectoryError) as wrong:
        raise BadInput(f"{path} cannot be written: there is no such folder") from wrong
    except OSError as wrong:
        raise Fault(f"{path} cannot be written: {wrong.strerror}") from wrong
    if lock is None:
        raise BadInput(f"another Melian is writing to {path}")
    return lock


def _lock(path: Path) -> Lock | str:
    """The right to write to a save, or why it cannot be had."""
    try:
        return Lock.take(path) or f"another Melian is playing {path.stem}; here it can only be read"
    except OSError as wrong:
        return f"{path.parent} cannot be written to ({wrong.strerror}), so {path.stem} can only be read"


@contextmanager
def _kept_only_if_well(undo: Callable[[], None]) -> Iterator[None]:
    """Let go of something where what follows fails."""
    try:
        yield
    except BaseException:
        undo()
        raise


def _unpacked(file: SaveFile) -> tuple[Header, list[Line]]:
    """The header and the lines of a file."""
    (first, body), *rest = file.rows
    if first != "header" or any(kind in ("header", "draft") for kind, _ in rest):
        raise _damaged(file, "its lines are out of order")
    header, lines = _read(file, first, body), [_read(file, kind, body) for kind, body in rest]
    try:
        return header, MemoryJournal(header, lines).lines
    except Fault as wrong:
        raise _damaged(file, str(wrong)) from wrong


def _read(file: SaveFile, kind: str, body: bytes) -> Any:
    try:
        return from_body(kind, body)
    except ValueError as wrong:
        raise of_another_version(file.path, wrong) from wrong


def _damaged(file: SaveFile, what: str) -> BadInput:
    return BadInput(f"{file.path.name} is damaged and was left as it is: {what}")
