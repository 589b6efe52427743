"""A sweep: many games from a plan, in several processes, one line each in the order of the plan.

With a folder it can be interrupted and taken up again: what stands there is not played twice. The order in which games
end changes nothing.
"""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from game.errors import BadInput
from game.journal.memory import MemoryJournal
from game.journal.store import StoredJournal
from game.journal.trace import ALL, Tracer
from game.lab.folder import Folder, cut_trace, line_of
from game.lab.plan import Planned
from game.lab.pool import in_order
from game.lab.single import Row, TraceFile, Watch, play_single
from game.lab.sounding import Sounding
from game.session.script import Script
from game.session.spec import Opening, prepare

__all__ = ["Wanted", "line_of", "sweep"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What every game of a sweep is played with, and what is kept of it beside its row."""

    script: Script | None = None
    """A file of orders."""
    strict: bool = False
    trace: Path | None = None
    """Where the trace of all games goes, one after the other."""
    kinds: frozenset[str] = ALL
    save: Path | None = None
    """What each game is saved as, its number in the plan from 1 being put before the ending: `kept-1.melian`."""

    @property
    def is_more(self) -> bool:
        """Whether anything is kept of a game beside its row."""
        return self.trace is not None or self.save is not None

    def save_of(self, planned: Planned) -> Path:
        """The save of one game."""
        assert self.save is not None
        return self.save.with_name(f"{self.save.stem}-{planned.number + 1}{self.save.suffix}")


def sweep(
    plan: Sequence[Planned],
    *,
    jobs: int = 1,
    out: Path | None = None,
    wanted: Wanted | None = None,
    watch: Watch | None = None,
) -> Iterator[Row]:
    """Play every game of a plan and give its row, in the order of the plan; rows that `out` holds already come first.

    Raises `BadInput` where `out` holds another sweep or a save of that name is there already, and `Stopped` at the
    first bad line of a strict one.
    """
    wanted = wanted or Wanted()
    folder = Folder(out, (plan, wanted.script)) if out is not None else None
    done = folder.rows if folder is not None else []
    left = plan[len(done) :]
    _expect_free(wanted, left[1:] if folder is not None and folder.was_begun else left)
    yield from done
    if wanted.trace is not None:
        cut_trace(wanted.trace, len(done))
    beside = wanted.save.parent if wanted.save is not None else None
    with TemporaryDirectory(prefix=".melian-sweep-", dir=beside) as parts:
        work = partial(play_planned, wanted=wanted, parts=parts if wanted.is_more else None)
        for planned, row in zip(left, in_order(work, left, jobs), strict=True):
            _keep(planned, wanted, Path(parts))
            if folder is not None:
                folder.add(row)
            if watch is not None:
                watch(planned.number + 1, len(plan))
            yield row


def play_planned(planned: Planned, wanted: Wanted, parts: str | None = None) -> Row:
    """Play one game of a plan; its trace and its save are left among `parts` under its number."""
    opening = prepare(planned.spec)
    name = f"{opening.header.scenario}:{planned.number}"
    with ExitStack() as open_files:
        outcome, row = play_single(
            planned.spec,
            opening,
            script=wanted.script,
            strict=wanted.strict,
            journal=_journal(open_files, wanted, opening, _part(parts, planned, "melian")),
            trace=_trace(open_files, wanted, opening, _part(parts, planned, "jsonl"), name),
            sounding=Sounding(),
        )
    row = {"game": name, "treatment": dict(planned.treatment), **row}
    return row if wanted.script is None else {**row, "faults": [str(fault) for fault in outcome.faults]}


def _journal(open_files: ExitStack, wanted: Wanted, opening: Opening, part: Path) -> MemoryJournal | None:
    """The journal of one game on disk, if saves were asked for."""
    if wanted.save is None:
        return None
    return open_files.enter_context(StoredJournal.create(part, opening.header))


def _trace(open_files: ExitStack, wanted: Wanted, opening: Opening, part: Path, name: str) -> TraceFile | None:
    """The trace of one game, if one was asked for."""
    if wanted.trace is None:
        return None
    file = open_files.enter_context(part.open("w", encoding="utf-8", newline="\n"))
    return TraceFile(file, Tracer(opening.header, wanted.kinds, name))


def _part(parts: str | None, planned: Planned, ending: str) -> Path:
    return Path(parts or "", f"{planned.number}.{ending}")


def _expect_free(wanted: Wanted, left: Sequence[Planned]) -> None:
    """Refuse a sweep that would write over a save."""
    taken = [path for path in map(wanted.save_of, left) if path.exists()] if wanted.save is not None else []
    if taken:
        raise BadInput(f"there is a save at {taken[0]} already, and saves are never overwritten")


def _keep(planned: Planned, wanted: Wanted, parts: Path) -> None:
    """Append a game's trace and put its save in place, before its row: a row on disk has both."""
    if wanted.trace is not None:
        part = _part(str(parts), planned, "jsonl")
        with wanted.trace.open("a", encoding="utf-8", newline="\n") as file:
            file.write(part.read_text(encoding="utf-8"))
        part.unlink()
    if wanted.save is not None:
        _part(str(parts), planned, "melian").replace(wanted.save_of(planned))
