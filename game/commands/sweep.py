"""`melian sweep`: many games from a plan; a line each to standard output, their means beside it."""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from game.commands.asked import Asked, switched
from game.commands.console import Progress, put, say
from game.errors import BadInput, ExitCode, Usage

if TYPE_CHECKING:
    from game.lab.sweep import Tracing
    from game.lab.tabulate import Mean


def sweep(
    asked: Asked,
    *,
    games: int,
    vary: Sequence[str] = (),
    out: str = "",
    jobs: int = 1,
    trace: str = "",
    trace_kinds: str = "",
) -> int:
    """Play every treatment on the same seeds and print a row for each game, then the means of each treatment."""
    from game.lab.paired import lines
    from game.lab.plan import parse_vary, plan
    from game.lab.sweep import line_of
    from game.lab.sweep import sweep as play_all
    from game.lab.tabulate import table
    from game.session.spec import prepare

    varies = [(key, tuple(switched(key, value) for value in values)) for key, values in map(parse_vary, vary)]
    planned = plan(asked.spec(), games, varies)
    for one in planned[:: games or 1]:  # A treatment that cannot be played is named before the first game.
        prepare(one.spec)
    rows = []
    tracing = _tracing(trace, trace_kinds)
    for row in play_all(planned, jobs=jobs, out=_folder(out), tracing=tracing, watch=Progress()):
        put(line_of(row))
        rows.append(row)
    say("\n".join(_means(table(rows))))
    for seat in _seats([key for key, _ in varies]):
        say("\n".join(lines(rows, seat)))
    return int(ExitCode.WELL)


def _seats(keys: Sequence[str]) -> tuple[str, ...]:
    """The seats whose doctrine or mode is varied: their figures are held against each other."""
    named = (key.partition(".") for key in keys)
    return tuple(
        dict.fromkeys(seat for kind, _, seat in named if kind in ("doctrine", "mode") and seat not in ("", "*"))
    )


def _tracing(path: str, kinds: str) -> "Tracing | None":
    """Where the trace goes, if one was asked for."""
    from game.journal.trace import parse_kinds
    from game.lab.sweep import Tracing

    if not path:
        if kinds:
            raise Usage("--trace-kinds means nothing without --trace FILE")
        return None
    if not Path(path).absolute().parent.is_dir():
        raise BadInput(f"{path} cannot be written: there is no such folder")
    return Tracing(Path(path), parse_kinds(kinds))


def _folder(path: str) -> Path | None:
    """The folder of a sweep that can be taken up again, if one was asked for."""
    if path and Path(path).exists() and not Path(path).is_dir():
        raise BadInput(f"{path} is a file; name a folder")
    return Path(path) if path else None


def _means(found: "dict[str, dict[str, Mean]]") -> Iterator[str]:
    """The means as text, a figure a line."""
    for label, figures in found.items():
        yield f"{label}:"
        yield from (f"  {name:<36} {mean}" for name, mean in figures.items())
