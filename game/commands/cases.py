"""`melian cases`: the numbered cases, played and held against what they expect."""

from collections.abc import Sequence
from pathlib import Path

from game.commands.console import Progress, put, put_json, say
from game.errors import ExitCode


def cases(files: Sequence[str], *, quick: bool = False, seed: int = 1, as_json: bool = False, jobs: int = 0) -> int:
    """Play cases, those that come with the game where no file is named; the exit code is 1 where one fails.

    `jobs` is how many processes play; 0 is one for each core.
    """
    from game.lab.cases import as_plain, gathered, lines_of_result, run_cases, tally
    from game.lab.pool import cores

    sound, problems = gathered([Path(file) for file in files])
    for one in problems:
        say(one.render())
    results = []
    for result in run_cases(sound, quick=quick, seed=seed, jobs=jobs or cores(), watch=Progress()):
        results.append(result)
        if as_json:
            put_json(as_plain(result))
        else:
            put("\n".join(lines_of_result(result)))
    (say if as_json else put)(tally(results, sum(len(one) for one in problems)))
    well = not problems and all(result.passed for result in results)
    return int(ExitCode.WELL if well else ExitCode.INPUT)
