"""One process owns a game: a lock that ends with its process, however that ends, on every system."""

import os
import sqlite3
from contextlib import suppress
from pathlib import Path


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
                held = sqlite3.connect(path, isolation_level=None, timeout=0, check_same_thread=False)
                held.execute("BEGIN EXCLUSIVE")
            except sqlite3.OperationalError:
                return None
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


def _identity(path: Path) -> tuple[int, int] | None:
    """Which file stands at a path now."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_dev, found.st_ino
