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
    from game.lab.single import TraceFile
    from game.session.run import Outcome
    from game.session.script import Script
    from game.session.spec import Opening


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What of a game is read from files and written into them; empty where nothing is."""

    orders: str = ""
    strict: bool = False
    save: str = ""
    trace: str = ""
    trace_kinds: str = ""

    def sensible(self) -> None:
        """Raise `Usage` where an option means nothing without another."""
        for given, option, needed, other in (
            (self.strict, "--strict", self.orders, "--orders FILE"),
            (self.trace_kinds, "--trace-kinds", self.trace, "--trace FILE"),
        ):
            if given and not needed:
                raise Usage(f"{option} means nothing without {other}")

    def script(self, opening: "Opening") -> "Script | None":
        """The file of orders, read for the powers of this game."""
        if not self.orders:
            return None
        from game.session.script import read_script

        return read_script(readable(self.orders), self.orders, opening.state.ids)


def run(asked: Asked, files: Written) -> int:
    """Play one game out; its line goes to standard output, lines of orders that failed to standard error."""
    from game.lab.single import play_single
    from game.session.spec import prepare

    files.sensible()
    spec = asked.spec()
    opening = prepare(spec)
    if len(opening.warnings):
        say(opening.warnings.render())
    script = files.script(opening)
    with _journal(files.save, opening) as journal, _trace(files, opening.header) as trace:
        outcome, row = play_single(spec, opening, script=script, strict=files.strict, journal=journal, trace=trace)
    _tell(outcome)
    put_json(row)
    return int(ExitCode.INPUT if outcome.faults else ExitCode.WELL)


@contextmanager
def _journal(path: str, opening: "Opening") -> "Iterator[MemoryJournal | None]":
    """The journal on disk, if a save was asked for."""
    if not path:
        yield None
        return
    from game.journal.store import StoredJournal

    with StoredJournal.create(Path(path), opening.header) as journal:
        yield journal


@contextmanager
def _trace(files: Written, header: "Header") -> "Iterator[TraceFile | None]":
    """The trace, if one was asked for."""
    if not files.trace:
        yield None
        return
    from game.journal.trace import Tracer, parse_kinds
    from game.lab.single import TraceFile

    tracer = Tracer(header, parse_kinds(files.trace_kinds))
    with writable(files.trace) as file:
        yield TraceFile(file, tracer)


def _tell(outcome: "Outcome") -> None:
    """Name every line that was not carried out, and how many orders of leaders were none."""
    for fault in outcome.faults:
        say(str(fault))
    if outcome.dropped:
        say(f"left out, being not legal: {plural(len(outcome.dropped), 'order')} of leaders")
