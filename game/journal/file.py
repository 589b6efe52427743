"""The file of a save: one SQLite table of lines, each sealed by a hash over itself and the one before.

SQLite notices few flipped bits by itself; the chain notices each that changes a line, and the tip each that loses one.
"""

import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from hashlib import blake2b
from pathlib import Path
from threading import RLock
from typing import Any

from game.errors import BadInput, Fault
from game.journal.lines import FORMAT

MARK = 0x4D656C69
"""`Meli`: what tells a save from other SQLite files."""
PATIENCE = 5000
"""Milliseconds to wait for somebody who reads."""

_SCHEMA = f"""
PRAGMA application_id = {MARK};
PRAGMA user_version = {FORMAT};
CREATE TABLE lines (number INTEGER PRIMARY KEY, kind TEXT NOT NULL, body BLOB NOT NULL, chain BLOB NOT NULL);
CREATE TABLE drafts (seat TEXT PRIMARY KEY, body BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE tip (lines INTEGER NOT NULL, chain BLOB NOT NULL, drafts BLOB NOT NULL);
"""

Row = tuple[str, bytes]
"""A line's kind and body."""


class SaveFile:
    """The rows of one save. Everything is read when it is opened; from then on it only grows."""

    def __init__(self, path: Path, held: sqlite3.Connection) -> None:
        self.path = path
        self._held = held
        self._turn = RLock()
        self.rows: list[Row] = []
        """The lines that were there when it was opened."""
        self.drafts: dict[str, bytes] = {}
        self._length = 0
        self._chain = b""

    @classmethod
    def create(cls, path: Path, rows: Sequence[Row]) -> "SaveFile":
        """A new file with its first lines, all of them or none. Raises `BadInput` where anything stands already."""
        try:
            with path.open("xb"):
                pass
        except FileExistsError as wrong:
            raise BadInput(f"there is a save called {path.stem} already, and saves are never overwritten") from wrong
        except OSError as wrong:
            raise Fault(f"{path} cannot be written: {wrong.strerror}") from wrong
        with _told(path):
            made = cls(path, _connected(path, "mode=rw"))
            made._held.execute("PRAGMA journal_mode = WAL")
            made._settle()
            with made._written() as write:
                for statement in _SCHEMA.strip().split("\n"):
                    write(statement)
                write("INSERT INTO tip VALUES (0, ?, ?)", (b"", _sum_of({})))
                made._enter(write, rows)
            made.rows.extend(rows)
            return made

    @classmethod
    def open(cls, path: Path, *, to_write: bool) -> "SaveFile":
        """A file and all its rows. Raises `BadInput` where it is missing, damaged, newer or no save at all."""
        if not path.is_file():
            raise BadInput(f"there is no save at {path}")
        how = "mode=rw" if to_write else _reading(path)
        try:
            return cls._opened(path, how)
        except BadInput:
            if how == _reading(path) or to_write:
                raise
        return cls._opened(path, _reading(path))  # Somebody began to write while we read.

    @classmethod
    def _opened(cls, path: Path, how: str) -> "SaveFile":
        with _told(path):
            found = cls(path, _connected(path, how))
            try:
                found._read()
                if how == "mode=rw":
                    found._settle()
            except BaseException:
                found._held.close()
                raise
            return found

    def append(self, row: Row) -> None:
        """Keep one line; it is on disk when this returns."""
        before = self._length, self._chain
        try:
            with _told(self.path), self._written() as write:
                self._enter(write, (row,))
        except BaseException:
            self._length, self._chain = before
            raise

    def keep_draft(self, seat: str, body: bytes) -> None:
        """Keep a seat's draft in place of its last one; it is on disk when this returns."""
        drafts = {**self.drafts, seat: body}
        with _told(self.path), self._written() as write:
            write("INSERT OR REPLACE INTO drafts VALUES (?, ?)", (seat, body))
            write("UPDATE tip SET drafts = ?", (_sum_of(drafts),))
        self.drafts = drafts

    def settle(self) -> None:
        """Bring everything into the one file, so that a copy of it is whole."""
        with self._turn, suppress(sqlite3.Error):  # It is safe where it is; a reader may be in the way.
            self._held.execute("PRAGMA busy_timeout = 0")
            self._held.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            self._held.execute(f"PRAGMA busy_timeout = {PATIENCE}")

    def release(self) -> None:
        """Close the file."""
        with self._turn, suppress(sqlite3.Error):
            self._held.close()

    def _settle(self) -> None:
        """What a writer asks of SQLite: each commit on disk before it returns, and no long tail beside the file."""
        for pragma in ("synchronous = FULL", "wal_autocheckpoint = 200", "journal_size_limit = 0"):
            self._held.execute(f"PRAGMA {pragma}")

    @contextmanager
    def _written(self) -> Iterator[Callable[..., Any]]:
        """A transaction: all of it is kept, or nothing."""
        with self._turn:
            self._held.execute("BEGIN IMMEDIATE")
            try:
                yield self._held.execute
                self._held.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self._held.execute("ROLLBACK")
                raise

    def _enter(self, write: Callable[..., Any], rows: Sequence[Row]) -> None:
        """Add lines and move the tip."""
        for row in rows:
            self._chain = _link(self._chain, self._length, row)
            write("INSERT INTO lines VALUES (?, ?, ?, ?)", (self._length, *row, self._chain))
            self._length += 1
        write("UPDATE tip SET lines = ?, chain = ?", (self._length, self._chain))

    def _read(self) -> None:
        """Read every row, holding each against the chain."""
        ask = self._held.execute
        if ask("PRAGMA application_id").fetchone()[0] != MARK:
            empty = not ask("SELECT count(*) FROM sqlite_schema").fetchone()[0]
            what = "holds nothing: Melian was stopped while making it" if empty else "is no save of Melian's"
            raise BadInput(f"{self.path.name} {what}")
        found = ask("PRAGMA user_version").fetchone()[0]
        if found > FORMAT:
            raise BadInput(
                f"{self.path.name} was made by a newer Melian (its form is {found}, this one reads up to {FORMAT});"
                " it was left as it is"
            )
        self._held.execute("BEGIN")
        for number, (stands, kind, body, chain) in enumerate(ask("SELECT * FROM lines ORDER BY number")):
            self._chain = _link(self._chain, number, (kind, body)) if stands == number else b""
            if chain != self._chain:
                raise _damaged(self.path, f"line {number + 1} is not what was written")
            self.rows.append((kind, body))
        self._length = len(self.rows)
        self.drafts = dict(ask("SELECT seat, body FROM drafts ORDER BY seat").fetchall())
        if ask("SELECT * FROM tip").fetchall() != [(len(self.rows), self._chain, _sum_of(self.drafts))]:
            raise _damaged(self.path, "its last line or a draft is missing")
        if not self.rows or ask("PRAGMA quick_check").fetchall() != [("ok",)]:
            raise _damaged(self.path, "its pages do not fit together")
        self._held.execute("COMMIT")


def _connected(path: Path, how: str) -> sqlite3.Connection:
    return sqlite3.connect(
        f"{path.resolve().as_uri()}?{how}",
        uri=True,
        isolation_level=None,
        timeout=PATIENCE / 1000,
        check_same_thread=False,
    )


def _reading(path: Path) -> str:
    """How to open a file only for reading: without a trace, unless somebody is writing or was killed at it."""
    return "mode=ro" if path.with_name(f"{path.name}-wal").exists() else "mode=ro&immutable=1"


def _link(before: bytes, number: int, row: Row) -> bytes:
    """The link of the chain that seals one line."""
    kind, body = row
    return blake2b(before + f"{number} {kind} {len(body)} ".encode() + body, digest_size=16).digest()


def _sum_of(drafts: dict[str, bytes]) -> bytes:
    """The seal over all drafts."""
    hashed = blake2b(digest_size=16)
    for seat in sorted(drafts):
        hashed.update(f"{seat} {len(drafts[seat])} ".encode() + drafts[seat])
    return hashed.digest()


def of_another_version(path: Path, wrong: ValueError) -> BadInput:
    """What to say of a line that stands as it was written, and yet is none that we know."""
    return BadInput(f"{path.name} was played with another version of Melian and was left as it is: {wrong}")


def _damaged(path: Path, what: str) -> BadInput:
    return BadInput(f"{path.name} is damaged and was left as it is: {what}")


_MACHINE = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk reports an error",
    sqlite3.SQLITE_BUSY: "somebody else holds it",
    sqlite3.SQLITE_LOCKED: "somebody else holds it",
    sqlite3.SQLITE_READONLY: "it cannot be written to",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened",
    sqlite3.SQLITE_PERM: "access is denied",
    sqlite3.SQLITE_NOMEM: "there is no memory left",
}
"""What SQLite says of the machine, not of the save."""


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's complaints as one sentence each: the machine's fault, or a damaged save."""
    try:
        yield
    except (sqlite3.Error, TypeError, ValueError, OverflowError) as wrong:
        machine = _MACHINE.get(getattr(wrong, "sqlite_errorcode", -1) & 0xFF)
        if machine is None:
            raise _damaged(path, "it cannot be read through") from wrong
        raise Fault(f"{path.name}: {machine}; what was kept before is safe") from wrong
