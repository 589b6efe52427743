"""One process owns a game: a lock that ends with its process, however that ends, on every system."""

import errno
import os
import sqlite3
from contextlib import suppress
from pathlib import Path

_TAKEN = (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
"""What SQLite says where another holds the lock; whatever else it says is the machine's."""


class Lock:
    """The right to write to one file. It is SQLite's own exclusive lock, on an empty file beside the one it guards."""

    def __init__(self, path: Path, held: sqlite3.Connection) -> None:
        self._path = path
        self._held = held

    @classmethod
    def take(cls, guarded: Path) -> "Lock | None":
        """The lock of a file, or None while another holds it. Raises `OSError` where the folder cannot be written."""
        path = guarded.with_name(f".{guarded.name}.lock")
        for _ in range(3):
            with suppress(FileExistsError):
                os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY))
            before = _identity(path)
            try:
                held = _held(path)
            except sqlite3.OperationalError as wrong:
                if wrong.sqlite_errorcode & 0xFF in _TAKEN:
                    return None
                with suppress(OSError):
                    path.unlink()
                raise _refused(path, wrong) from wrong
            if before is not None and before == _identity(path):
                return cls(path, held)
            held.close()  # The last owner removed the file while we were at it, so ours guards nothing.
        return None

    def free(self) -> None:
        """Give the lock up and leave nothing behind."""
        try:
            self._path.unlink()  # While it is held, so that nobody's lock but ours is removed.
            left = False
        except OSError:
            left = True  # Windows removes no open file, and keeps others from opening one that is being removed.
        self._held.close()
        if left:
            with suppress(OSError):
                self._path.unlink()


def _held(path: Path) -> sqlite3.Connection:
    """A connection that holds a file for itself. Raises `OperationalError` where it cannot."""
    held = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=False)
    try:
        held.execute("BEGIN EXCLUSIVE")
    except BaseException:
        held.close()
        raise
    return held


def _refused(path: Path, wrong: sqlite3.OperationalError) -> OSError:
    """What the machine would not do, in its own words."""
    number = errno.ENOSPC if wrong.sqlite_errorcode & 0xFF == sqlite3.SQLITE_FULL else errno.EIO
    return OSError(number, os.strerror(number), str(path))


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path now."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
