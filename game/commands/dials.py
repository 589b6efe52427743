"""`melian dials`: the panel of published figures, or single dials beside the bands in which they must lie."""

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
    """Read dials; without names the panel. One object a reading with `as_json`."""
    from game.lab.dials import dials_of, lines_of, read_dials
    from game.lab.panel import PANEL
    from game.scenario.find import bundled

    compared = [name for name in names if name in PANEL]
    single = [name for name in names if name not in PANEL]
    dials_of(single, besides=PANEL)
    if compared or not names:
        _panel(compared, scenarios, games=games, seed=seed, mode=mode, jobs=jobs, as_json=as_json)
    named = (scenarios or [one.name for one in bundled()]) if single else ()
    for read in read_dials(single, named, games=games, seed=seed, mode=mode, jobs=jobs, watch=Progress()):
        if as_json:
            put_json(read.to_plain())
        else:
            put("\n".join(lines_of(read)))
    return int(ExitCode.WELL)


def glossary() -> list[tuple[str, str]]:
    """Every name that may be asked for, and what it reads: those beside published figures, then the others."""
    from game.lab.dials import DIALS
    from game.lab.panel import PANEL

    published = [(name, f"{dial.title}, beside published figures") for name, dial in PANEL.items()]
    return [*published, *((name, dial.does) for name, dial in DIALS.items())]


def _panel(
    names: Sequence[str], scenarios: Sequence[str], *, games: int, seed: int, mode: str, jobs: int, as_json: bool
) -> None:
    """Figures beside published ones, and at the end how many agree."""
    from game.lab.panel import lines_of_panel, lines_of_reading, read_panel

    reads = []
    for read in read_panel(names, scenarios, games=games, seed=seed, mode=mode, jobs=jobs, watch=Progress()):
        reads.append(read)
        if as_json:
            put_json(read.to_plain())
        else:
            put("\n".join(lines_of_reading(read)))
    if not as_json and len(reads) > 1:
        put(lines_of_panel(reads))
