"""A sweep: many games from a plan, in several processes, one line each in the order of the plan.

With a folder it can be interrupted and taken up again: what stands there is not played twice. The order in which games
end changes nothing.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from hashlib import blake2b
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from game.errors import BadInput
from game.journal.trace import ALL, Tracer, to_json
from game.lab.plan import Planned
from game.lab.pool import in_order
from game.lab.single import Row, Watch, play_single
from game.session.spec import prepare
from game.world.event import Event
from game.world.state import State

GAMES, PLAN, TRACE = "games.jsonl", "plan.json", "trace.jsonl"
"""Files in the folder of a sweep."""


@dataclass(frozen=True, slots=True)
class Tracing:
    """Where the trace of a sweep goes, and which kinds of lines."""

    path: Path
    kinds: frozenset[str] = ALL


def sweep(
    plan: Sequence[Planned],
    *,
    jobs: int = 1,
    out: Path | None = None,
    tracing: Tracing | None = None,
    watch: Watch | None = None,
) -> Iterator[Row]:
    """Play every game of a plan and give its row, in the order of the plan; rows that `out` holds already come first.

    Raises `BadInput` where `out` holds another sweep.
    """
    done = _taken_up(plan, out) if out is not None else []
    yield from done
    if tracing is not None:
        _cut(tracing.path, len(done))
    with TemporaryDirectory(prefix="melian-sweep-") as folder:
        work = partial(play_planned, folder=folder if tracing else None, kinds=tracing.kinds if tracing else ALL)
        left = plan[len(done) :]
        for planned, row in zip(left, in_order(work, left, jobs), strict=True):
            _keep(planned, row, out, tracing, Path(folder))
            if watch is not None:
                watch(planned.number + 1, len(plan))
            yield row


def play_planned(planned: Planned, folder: str | None = None, kinds: frozenset[str] = ALL) -> Row:
    """Play one game of a plan; with a folder its trace is left there under its number."""
    opening = prepare(planned.spec)
    if folder is None:
        _, row = play_single(planned.spec, opening)
    else:
        row = _traced(planned, Path(folder), kinds)
    return {"treatment": dict(planned.treatment), **row}


def _traced(planned: Planned, folder: Path, kinds: frozenset[str]) -> Row:
    """Play one game and write its trace as it goes."""
    opening = prepare(planned.spec)
    tracer = Tracer(opening.header, kinds, f"{opening.header.scenario}:{planned.number}")
    with _part(folder, planned).open("w", encoding="utf-8", newline="\n") as file:

        def on_window(state: State, events: tuple[Event, ...]) -> None:
            file.writelines(f"{to_json(line)}\n" for line in tracer.window(state, events))

        outcome, row = play_single(planned.spec, opening, on_window=on_window)
        file.writelines(f"{to_json(line)}\n" for line in tracer.finish(outcome.state))
    return row


def _part(folder: Path, planned: Planned) -> Path:
    return folder / f"{planned.number}.jsonl"


def _keep(planned: Planned, row: Row, out: Path | None, tracing: Tracing | None, folder: Path) -> None:
    """Append a game's trace, then its row: a row on disk has its trace there."""
    if tracing is not None:
        part = _part(folder, planned)
        with tracing.path.open("a", encoding="utf-8", newline="\n") as file:
            file.write(part.read_text(encoding="utf-8"))
        part.unlink()
    if out is not None:
        with (out / GAMES).open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{line_of(row)}\n")


def _cut(path: Path, done: int) -> None:
    """Leave in a trace only the games whose rows are kept."""
    kept = path.with_name(f"{path.name}.part")
    with kept.open("w", encoding="utf-8", newline="\n") as file:
        if done and path.is_file():
            with path.open(encoding="utf-8") as lines:
                file.writelines(line for line in lines if line.endswith("\n") and _number(line) < done)
    kept.replace(path)


def _number(line: str) -> int:
    """The number of the game that a line of the trace belongs to."""
    read = _json(line)
    name = str(read.get("game", "")) if isinstance(read, dict) else ""
    number = name.rpartition(":")[2]
    return int(number) if number.isdecimal() else 0


def line_of(row: Row) -> str:
    """A row as it is written."""
    return json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _taken_up(plan: Sequence[Planned], out: Path) -> list[Row]:
    """The rows that stand in a folder; a new folder is made, one of another sweep refused, a torn last line cut."""
    out.mkdir(parents=True, exist_ok=True)
    fingerprint = {"games": len(plan), "plan": fingerprint_of(plan)}
    known = out / PLAN
    if known.is_file() and _json(known.read_text(encoding="utf-8")) != fingerprint:
        raise BadInput(f"{out} holds another sweep; name an empty folder")
    known.write_text(json.dumps(fingerprint), encoding="utf-8")
    games = out / GAMES
    lines = games.read_text(encoding="utf-8").split("\n")[:-1] if games.is_file() else []
    rows = [row for row in map(_json, lines) if isinstance(row, dict)]
    if games.is_file():
        games.write_text("".join(f"{line_of(row)}\n" for row in rows), encoding="utf-8")
    return rows


def fingerprint_of(plan: Sequence[Planned]) -> str:
    """The same for the same plan, on every machine."""
    return blake2b("\n".join(map(repr, plan)).encode(), digest_size=16).hexdigest()


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
