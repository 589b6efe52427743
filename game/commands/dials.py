"""`melian dials`: figures of many games beside the bands in which they must lie."""

from collections.abc import Sequence

from game.commands.console import Progress, put, put_json
from game.errors import ExitCode


def dials(
    names: Sequence[str],
    *,
    scenarios: Sequence[str] = (),
    games: int = 500,
    seed: int = 1,
    mode: str = "",
    jobs: int = 1,
    as_json: bool = False,
) -> int:
    """Read dials, all of them on every bundled scenario where none is named; one object a reading with `as_json`."""
    from game.lab.dials import lines_of, read_dials
    from game.scenario.find import bundled

    named = scenarios or [one.name for one in bundled()]
    for read in read_dials(names, named, games=games, seed=seed, mode=mode, jobs=jobs, watch=Progress()):
        if as_json:
            put_json(read.to_plain())
        else:
            put("\n".join(lines_of(read)))
    return int(ExitCode.WELL)
