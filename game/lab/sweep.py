"""A sweep: many games from a plan, in several processes or on other machines, one line each in the order of the plan.

With a folder it can be interrupted and taken up again: what stands there is not played twice. Where games are played,
and in which order they end, changes nothing: a row is what its line holds, whether it was just played or read back.
"""

from collections.abc import Iterator, Sequence
from contextlib import nullcontext
from dataclasses import dataclass
from functools import partial
from io import StringIO
from pathlib import Path
from tempfile import TemporaryDirectory

from game.errors import BadInput
from game.journal.store import StoredJournal
from game.journal.trace import ALL, Tracer
from game.lab.cluster import in_cluster
from game.lab.folder import Folder, as_kept, cut_trace, line_of
from game.lab.plan import Planned, command_of
from game.lab.pool import in_order
from game.lab.single import Row, TraceFile, Watch, play_single
from game.lab.sounding import Sounding
from game.scenario.load import Source, source_of
from game.scenario.random import powers_of
from game.session.script import Script
from game.session.spec import prepare

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

    def save_of(self, planned: Planned) -> Path:
        """The save of one game."""
        assert self.save is not None
        return self.save.with_name(f"{self.save.stem}-{planned.number + 1}{self.save.suffix}")


@dataclass(frozen=True, slots=True)
class Played:
    """A game of a sweep as it comes home from wherever it was played."""

    row: Row
    trace: str = ""
    save: bytes = b""


def sweep(
    plan: Sequence[Planned],
    *,
    jobs: int = 1,
    cluster: str = "",
    out: Path | None = None,
    wanted: Wanted | None = None,
    watch: Watch | None = None,
) -> Iterator[Row]:
    """Play every game of a plan and give its row, in the order of the plan; rows that `out` holds already come first.

    The games are played here, in so many processes, or by the workers of the scheduler at `cluster`. Raises `BadInput`
    where `out` holds another sweep or a save of that name is there already, and `Stopped` at the first bad line of a
    strict one.
    """
    wanted, source = wanted or Wanted(), _source(plan)
    folder = Folder(out, (plan, wanted.script, source), command_of(plan)) if out is not None else None
    done = folder.rows if folder is not None else []
    left = plan[len(done) :]
    _expect_free(wanted, left[1:] if folder is not None and folder.was_begun else left)
    yield from done
    if wanted.trace is not None:
        cut_trace(wanted.trace, len(done))
    work = partial(play_planned, wanted=wanted, source=source)
    home = in_cluster(work, left, cluster) if cluster else in_order(work, left, jobs)
    for planned, played in zip(left, home, strict=True):
        _keep(planned, wanted, played)
        if folder is not None:
            folder.add(played.row)
        if watch is not None:
            watch(planned.number + 1, len(plan))
        yield played.row


def _source(plan: Sequence[Planned]) -> Source | None:
    """The scenario of a plan, read once: a file that changes meanwhile changes no game. A drawn one has no file."""
    scenario = plan[0].spec.scenario
    return source_of(scenario) if powers_of(scenario) is None else None


def play_planned(planned: Planned, wanted: Wanted, source: Source | None = None) -> Played:
    """Play one game of a plan, wherever this is; nothing is left behind there."""
    opening = prepare(planned.spec, source)
    name = f"{opening.header.scenario}:{planned.number}"
    told = StringIO()
    with TemporaryDirectory(prefix="melian-") as passing:
        save = Path(passing, "game.melian")
        with StoredJournal.create(save, opening.header) if wanted.save is not None else nullcontext() as journal:
            outcome, row = play_single(
                planned.spec,
                opening,
                script=wanted.script,
                strict=wanted.strict,
                journal=journal,
                trace=TraceFile(told, Tracer(opening.header, wanted.kinds, name)) if wanted.trace is not None else None,
                sounding=Sounding(),
            )
        kept = save.read_bytes() if wanted.save is not None else b""
    row = {"game": name, "treatment": dict(planned.treatment), **row}
    faults = {"faults": [str(fault) for fault in outcome.faults]} if wanted.script is not None else {}
    return Played(as_kept({**row, **faults}), told.getvalue(), kept)


def _expect_free(wanted: Wanted, left: Sequence[Planned]) -> None:
    """Refuse a sweep that would write over a save."""
    taken = [path for path in map(wanted.save_of, left) if path.exists()] if wanted.save is not None else []
    if taken:
        raise BadInput(f"there is a save at {taken[0]} already, and saves are never overwritten")


def _keep(planned: Planned, wanted: Wanted, played: Played) -> None:
    """Append a game's trace and put its save in place, before its row: a row on disk has both."""
    if wanted.trace is not None:
        with wanted.trace.open("a", encoding="utf-8", newline="\n") as file:
            file.write(played.trace)
    if wanted.save is not None:
        save = wanted.save_of(planned)
        part = save.with_name(f"{save.name}.part")
        part.write_bytes(played.save)
        part.replace(save)
