"""Saves: where they live, what they are called, what a list of them shows, and how one goes back in time."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count
from pathlib import Path

from game.errors import BadInput, MelianError
from game.journal.file import Row, SaveFile, of_another_version
from game.journal.folder import SUFFIX, saves_folder
from game.journal.lines import Header, Line, Opened, Undone
from game.journal.memory import MemoryJournal
from game.journal.pack import from_body
from game.journal.store import StoredJournal
from game.text import clean_line, nearest
from game.world.events.sight import GameEnded

_SLUG = re.compile(r"[a-z0-9-]{1,64}")
_DEVICES = frozenset(
    {"con", "prn", "aux", "nul", *(f"com{number}" for number in range(10)), *(f"lpt{number}" for number in range(10))}
)
"""Names that Windows keeps for itself, whatever ending they are given."""


@dataclass(frozen=True, slots=True)
class Save:
    """One save as a list shows it."""

    name: str
    path: Path
    scenario: str = ""
    """The scenario's id."""
    title: str = ""
    turn: int = 0
    date: str = ""
    """What the scenario calls that turn."""
    window: str = ""
    over: bool = False
    """Whether the last turn has been played."""
    seed: int = 0
    seats: tuple[str, ...] = ()
    """The powers that people play."""
    second_sitting: bool = False
    written: float = 0.0
    """When it was last written to, in seconds since 1970."""
    problem: str = ""
    """Why it cannot be opened, in one sentence; then only name, path and time are known."""


def slug(text: str) -> str:
    """A name for a save made from any text: lower-case letters, digits, hyphens, at most 64; no device of Windows."""
    plain = re.sub(r"[^a-z0-9]+", "-", text.casefold()).strip("-")[:56].strip("-") or "game"
    return f"{plain}-game" if plain in _DEVICES else plain


def path_of(name: str, folder: Path | None = None) -> Path:
    """Where a save of this name lives. Raises `BadInput` where that is no name for a save."""
    if not _SLUG.fullmatch(name) or name in _DEVICES:
        shown = clean_line(name, 80)
        raise BadInput(f'"{shown}" is no name for a save: take a-z, 0-9 and hyphens, at most 64, such as {slug(name)}')
    return (folder or saves_folder()) / f"{name}{SUFFIX}"


def free_name(text: str, folder: Path | None = None) -> str:
    """A name made from a text that no save has yet: `athens-and-sparta`, `athens-and-sparta-2`."""
    first = slug(text)
    names = (first if number == 1 else f"{first}-{number}" for number in count(1))
    return next(name for name in names if not path_of(name, folder).exists())


def find_save(given: str, folder: Path | None = None) -> Path:
    """The save that a person means by a name or a path. Raises `BadInput` with the nearest name."""
    if _SLUG.fullmatch(given) and path_of(given, folder).is_file():
        return path_of(given, folder)
    path = Path(given)
    if path.is_file():
        return path
    names = [each.stem for each in _paths(folder)]
    close = nearest(given, names)
    shown = clean_line(given, 80)
    raise BadInput(f'there is no save "{shown}"' + (f"; did you mean {close}?" if close else ""))


def new_save(header: Header, folder: Path | None = None, name: str | None = None) -> StoredJournal:
    """A journal on disk for a new game, under a name that no other save has."""
    return StoredJournal.create(path_of(name or free_name(header.scenario, folder), folder), header)


def list_saves(folder: Path | None = None) -> tuple[Save, ...]:
    """Every save, the one last written to first; a damaged or newer one with its problem."""
    return tuple(sorted(map(look_at, _paths(folder)), key=lambda one: (-one.written, one.name)))


def look_at(path: Path) -> Save:
    """What a list shows of one save. The whole chain is checked, but only a few lines are read."""
    written = _written(path)
    try:
        file = SaveFile.open(path, to_write=False)
        file.release()
        return _seen(path, file.rows, written)
    except MelianError as wrong:
        return Save(path.stem, path, written=written, problem=str(wrong))
    except ValueError as wrong:
        return Save(path.stem, path, written=written, problem=str(of_another_version(path, wrong)))


def _seen(path: Path, rows: Sequence[Row], written: float) -> Save:
    """A save by its header, its openings, and its last line. Raises `ValueError` where they are none."""
    header: Header = from_body(*rows[0])
    dates: dict[str, str] = {}
    window = ""
    for kind, body in rows:
        if kind in ("opened", "undone"):
            line: Opened | Undone = from_body(kind, body)
            if isinstance(line, Opened):
                dates[line.window] = line.date
            if isinstance(line, Opened) or line.power is None:
                window = line.window
    last = from_body(*rows[-1]) if rows[-1][0] == "closed" else None
    return Save(
        path.stem,
        path,
        header.scenario,
        clean_line(header.title),
        int(window[1:].partition(".")[0]) if window else 0,
        clean_line(dates.get(window, "")),
        window,
        last is not None and any(isinstance(event, GameEnded) for event in last.events),
        header.seed,
        tuple(power for power, who in header.seats if who == "person"),
        header.second_sitting,
        written,
    )


def go_back(journal: MemoryJournal, window: str, folder: Path | None = None, at: int = 0) -> StoredJournal:
    """A copy of a game as it was when a window opened, marked as a second sitting. The game itself stays as it is."""
    lines = lines_until(journal, window)
    header = replace(journal.header, second_sitting=True, returned_to=window, at=at)
    return StoredJournal.create(path_of(free_name(header.scenario, folder), folder), header, lines)


def lines_until(journal: MemoryJournal, window: str) -> list[Line]:
    """A game's lines up to the opening of a window that still stands. Raises `BadInput` where there is none such."""
    course = journal.course
    for opened in (*(each.opened for each in course.played), course.opened):
        if opened is not None and opened.window == window:
            last = max(place for place, line in enumerate(journal.lines) if line is opened)
            return journal.lines[: last + 1]
    raise BadInput(f"there is no {clean_line(window, 40)} in this game to go back to")


def _paths(folder: Path | None) -> list[Path]:
    """The files of all saves."""
    return sorted((folder or saves_folder()).glob(f"*{SUFFIX}"))


def _written(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0.0
