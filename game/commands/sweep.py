"""`melian sweep`: many games from a plan; a line each to standard output, their means beside it."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.commands.asked import Asked, switched
from game.commands.console import Progress, has_reader, put, say
from game.commands.run import Written
from game.errors import BadInput, ExitCode, Usage
from game.text import plural

if TYPE_CHECKING:
    from game.lab.plan import Planned
    from game.lab.single import Row
    from game.lab.sweep import Wanted
    from game.scenario.problems import Problems
    from game.session.spec import Opening

VARIED = "--vary"
"""What stands for the file of a problem that came in by a varied value."""


def sweep(
    asked: Asked,
    files: Written,
    *,
    games: int,
    vary: Sequence[str] = (),
    out: str = "",
    jobs: int = 1,
    cluster: str = "",
) -> int:
    """Play every treatment on the same seeds and print a row for each game, then the means of each treatment.

    Rows that are kept in a folder are not poured onto a terminal besides.
    """
    from game.lab.figures import write_pictures
    from game.lab.folder import write_figures
    from game.lab.paired import lines as lines_of_seat
    from game.lab.tabulate import lines_of, table

    files.sensible()
    if cluster and jobs > 1:
        raise Usage("--jobs plays here and --cluster elsewhere; leave one of them out")
    planned = _plan(asked, games, vary)
    openings = [_opened(one) for one in planned[::games]]  # A bad treatment is named before the first game.
    wanted, folder = _wanted(files, openings[0]), _folder(out)
    rows = _played(planned, jobs=jobs, cluster=cluster, out=folder, wanted=wanted)
    shown = table(rows)
    pictures: tuple[str, ...] = ()
    if folder is not None:
        write_figures(folder, shown)
        pictures = write_pictures(folder, rows)
    say("\n".join((*lines_of(shown), *pictures)))
    for seat in _seats(key for key, _ in planned[0].treatment):
        say("\n".join(lines_of_seat(rows, seat)))
    return _tell(rows)


def _played(planned: "Sequence[Planned]", *, out: Path | None, **how: Any) -> "list[Row]":
    """The rows of all games, each put out as it comes. An interruption says how far they got."""
    from game.lab.folder import GAMES, line_of
    from game.lab.sweep import sweep as play_all

    rows: list[Row] = []
    is_kept_alone = out is not None and has_reader()
    try:
        for row in play_all(planned, out=out, watch=Progress(), **how):
            if not is_kept_alone:
                put(line_of(row))
            rows.append(row)
    except KeyboardInterrupt as wrong:
        more = "the same command goes on" if out is not None else "with --out DIR they would be kept"
        raise KeyboardInterrupt(f"stopped after {len(rows)} of {plural(len(planned), 'game')}; {more}") from wrong
    if is_kept_alone and out is not None:
        say(f"{plural(len(rows), 'game')}, a line each: {out / GAMES}")
    return rows


def _opened(planned: "Planned") -> "Opening":
    """The opening of a treatment's first game; what is wrong with a varied value is said of `--vary`."""
    from game.session.spec import Unplayable, prepare

    try:
        return prepare(planned.spec)
    except Unplayable as wrong:
        raise Unplayable(_as_varied(wrong.problems, planned)) from None


def _as_varied(problems: "Problems", planned: "Planned") -> "Problems":
    """Problems in which a varied value is no setting: it has come after those that were given."""
    from game.scenario.problems import SETTINGS, Problems

    own = [f"{key}={value}" for key, value in planned.treatment if (key, value) in planned.spec.overrides]
    given = len(planned.spec.overrides) - len(own)
    named = (
        replace(one, file=VARIED, line=one.line - given) if one.file == SETTINGS and one.line > given else one
        for one in problems.problems
    )
    return Problems(tuple(named), {**problems.sources, VARIED: "\n".join(own)})


def _seats(keys: Iterable[str]) -> tuple[str, ...]:
    """The seats whose doctrine or mode is varied: their figures are held against each other."""
    named = (key.partition(".") for key in keys)
    return tuple(
        dict.fromkeys(seat for kind, _, seat in named if kind in ("doctrine", "mode") and seat not in ("", "*"))
    )


def _plan(asked: Asked, games: int, vary: Sequence[str]) -> "tuple[Planned, ...]":
    """Every game, treatment by treatment."""
    from game.lab.plan import parse_vary, plan

    varies = [(key, tuple(switched(key, value) for value in values)) for key, values in map(parse_vary, vary)]
    keys = [key for key, _ in varies]
    if len(set(keys)) < len(keys):
        raise Usage("--vary names a key twice; write its values in one list")
    return plan(asked.spec(), games, varies)


def _wanted(files: Written, opening: "Opening") -> "Wanted":
    """What every game is played with, and what is kept of it."""
    from game.journal.trace import parse_kinds
    from game.lab.sweep import Wanted

    return Wanted(
        script=files.script(opening),
        strict=files.strict,
        trace=_file(files.trace),
        kinds=parse_kinds(files.trace_kinds),
        save=_file(files.save),
    )


def _file(path: str) -> Path | None:
    """A file that can be written, if one was asked for."""
    if not path:
        return None
    if not Path(path).absolute().parent.is_dir():
        raise BadInput(f"{path} cannot be written: there is no such folder")
    if Path(path).is_dir():
        raise BadInput(f"{path} cannot be written: it is a folder")
    return Path(path)


def _folder(path: str) -> Path | None:
    """The folder of a sweep that can be taken up again, if one was asked for."""
    if path and Path(path).exists() and not Path(path).is_dir():
        raise BadInput(f"{path} is a file; name a folder")
    return Path(path) if path else None


def _tell(rows: "Iterable[Row]") -> int:
    """Name every line of orders that was not carried out, and in how many games; the exit code."""
    found = Counter(fault for row in rows for fault in row.get("faults", ()))
    for fault, games in found.items():
        say(f"{fault} (in {plural(games, 'game')})")
    return int(ExitCode.INPUT if found else ExitCode.WELL)
