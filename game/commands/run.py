"""`melian run`: one game without a screen, and the line that is left of it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.asked import Asked
from game.commands.console import put_json, readable, say, writable
from game.errors import ExitCode, Usage
from game.text import plural

if TYPE_CHECKING:
    from game.journal.lines import Header
    from game.journal.memory import MemoryJournal
    from game.session.run import OnWindow, Outcome
    from game.session.script import Script
    from game.session.spec import Opening
    from game.world.event import Event
    from game.world.state import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What of a game is read from files and written into them; empty where nothing is."""

    orders: str = ""
    strict: bool = False
    save: str = ""
    trace: str = ""
    trace_kinds: str = ""


def run(asked: Asked, files: Written) -> int:
    """Play one game out; its line goes to standard output, lines of orders that failed to standard error."""
    from game.lab.single import row_of
    from game.session.run import play_out
    from game.session.spec import prepare

    _sensible(files)
    spec = asked.spec()
    opening = prepare(spec)
    if len(opening.warnings):
        say(opening.warnings.render())
    script = _script(files.orders, opening)
    with _journal(files.save, opening) as journal, _tracing(files, opening.header) as tracing:
        outcome = play_out(spec, opening, script=script, strict=files.strict, journal=journal, on_window=tracing.window)
        tracing.finish(outcome.state)
    _tell(outcome)
    put_json(row_of(outcome, spec))
    return int(ExitCode.INPUT if outcome.faults else ExitCode.WELL)


def _sensible(files: Written) -> None:
    """Refuse options that mean nothing without another."""
    for given, option, needed, other in (
        (files.strict, "--strict", files.orders, "--orders FILE"),
        (files.trace_kinds, "--trace-kinds", files.trace, "--trace FILE"),
    ):
        if given and not needed:
            raise Usage(f"{option} means nothing without {other}")


def _script(path: str, opening: "Opening") -> "Script | None":
    """The file of orders, read for the powers of this game."""
    if not path:
        return None
    from game.session.script import read_script

    return read_script(readable(path), path, opening.state.ids)


@contextmanager
def _journal(path: str, opening: "Opening") -> "Iterator[MemoryJournal | None]":
    """The journal on disk, if a save was asked for."""
    if not path:
        yield None
        return
    from game.journal.store import StoredJournal

    with StoredJournal.create(Path(path), opening.header) as journal:
        yield journal


class _Tracing:
    """Writes the trace of a game as it goes on."""

    def __init__(self, files: Written, header: "Header") -> None:
        from game.journal.trace import Tracer, parse_kinds, to_json

        self._to_json = to_json
        self._tracer = Tracer(header, parse_kinds(files.trace_kinds))
        self._file = writable(files.trace)
        self.window: OnWindow | None = self._window

    def _window(self, state: "State", events: "tuple[Event, ...]") -> None:
        self._file.writelines(f"{self._to_json(line)}\n" for line in self._tracer.window(state, events))

    def finish(self, state: "State") -> None:
        """Write what only the end settles."""
        self._file.writelines(f"{self._to_json(line)}\n" for line in self._tracer.finish(state))

    def close(self) -> None:
        """Put the file away."""
        self._file.close()


class _NoTracing:
    """Writes nothing."""

    window: "OnWindow | None" = None

    def finish(self, state: "State") -> None:
        """Do nothing."""


@contextmanager
def _tracing(files: Written, header: "Header") -> Iterator["_Tracing | _NoTracing"]:
    """The trace, if one was asked for."""
    if not files.trace:
        yield _NoTracing()
        return
    tracing = _Tracing(files, header)
    try:
        yield tracing
    finally:
        tracing.close()


def _tell(outcome: "Outcome") -> None:
    """Name every line that was not carried out, and how many orders of leaders were none."""
    for fault in outcome.faults:
        say(str(fault))
    if outcome.dropped:
        say(f"left out, being not legal: {plural(len(outcome.dropped), 'order')} of leaders")
