"""Running cases: each is played and held against what it expects; results come in the order of the files."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from pathlib import Path

from game.lab.cases.case import Arm, Case, Trial
from game.lab.cases.course import play
from game.lab.cases.expectation import Expectation, figure
from game.lab.cases.led import led
from game.lab.cases.read import read_cases
from game.lab.cases.tale import CaseTale
from game.scenario.problems import Problems
from game.world.state import State

_HERE = Path(__file__).resolve().parent.parent.parent
FOLDERS: tuple[Path, ...] = (_HERE / "cases", _HERE.parent / "tests" / "cases")
"""Where the cases lie: inside the installed package, or beside it in a checkout."""
BASE = 1
"""The seed that cases are played with when nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one case."""

    case: str
    title: str
    rows: tuple[int, ...]
    passed: bool
    measured: tuple[str, ...]
    """The figures, one line for each expectation."""
    missed: tuple[str, ...] = ()
    """What was expected and did not come about, with its place and figures."""
    place: str = ""
    """Where the case stands: file and line."""


def case_files() -> tuple[Path, ...]:
    """The files of cases that come with the game."""
    folder = next((one for one in FOLDERS if one.is_dir()), FOLDERS[-1])
    return tuple(sorted(folder.glob("*.yaml")))


def gathered(files: Sequence[Path]) -> tuple[tuple[Case, ...], tuple[Problems, ...]]:
    """All sound cases of some files, and the problems of each file that has any."""
    read = [read_cases(path) for path in files or case_files()]
    return tuple(case for cases, _ in read for case in cases), tuple(one for _, one in read if len(one))


def run_cases(cases: Sequence[Case], *, quick: bool = False, seed: int = BASE) -> Iterator[Result]:
    """Play cases one by one. `quick` leaves out what needs many games; `seed` is the first of the seeds."""
    for case in cases:
        if case.trial is None or not quick:
            yield run_case(case, seed)


def run_case(case: Case, seed: int = BASE) -> Result:
    """Play one case and hold it against all that it expects."""
    measured: list[str] = []
    missed: list[str] = []
    if case.expects:
        first = case.seed or seed
        _hold(case, case.arm, first, case.expects, measured, missed)
        if case.twin is not None:
            _hold(case, case.twin, first, case.twin_expects, measured, missed, "twin ")
    if case.trial is not None:
        _try(case, case.trial, seed, measured, missed)
    place = f"{case.place.file}:{case.place.line}"
    return Result(case.number, case.title, case.rows, not missed, tuple(measured), tuple(missed), place)


def _hold(
    case: Case,
    arm: Arm,
    seed: int,
    expects: Sequence[Expectation],
    measured: list[str],
    missed: list[str],
    which: str = "",
) -> None:
    """Hold one game against its expectations; an order refused that nobody expected to be is a miss too."""
    tale = CaseTale(case, arm, seed)
    for expectation in expects:
        finding = expectation.check(tale)
        measured.append(f"{which}{finding.measured}")
        if not finding.passed:
            place = f"{expectation.place.file}:{expectation.place.line}"
            missed.append(f"{place}: {which}expected: {expectation.text}; came: {finding.measured}")
    named = " ".join(one.text for one in expects)
    for refused in tale.refused():
        if f"refused: {refused.text}" not in named and not which:
            missed.append(f"turn {refused.turn}: refused: {refused.text} ({refused.reason})")


def _try(case: Case, trial: Trial, seed: int, measured: list[str], missed: list[str]) -> None:
    """Measure a statistic over many games; with a second arm, the difference on the same seeds."""
    one = _figures(case, case.arm, trial, seed)
    value = trial.statistic.over(one)
    shown = f"{trial.statistic.text}: {value:.3f}"
    if trial.against is not None:
        other = _figures(case, trial.against, trial, seed)
        against = trial.statistic.over(other)
        shown += f" against {against:.3f}"
        value -= against
        shown += f", difference {value:.3f} +- {_error(one, other):.3f}"
    measured.append(f"{shown} over {trial.games} games")
    if not trial.low <= value <= trial.high:
        missed.append(f"{case.place.file}:{case.place.line}: expected: {trial.low:g} to {trial.high:g}; came: {shown}")


def _figures(case: Case, arm: Arm, trial: Trial, seed: int) -> list[tuple[float, float]]:
    ending = led if case.leaders else _held
    return [trial.statistic.share(ending(case, arm, seed + game)) for game in range(trial.games)]


def _held(case: Case, arm: Arm, seed: int) -> State:
    """The end of a game in which everybody holds who has no orders."""
    return play(case, arm, seed).ends[-1]


def _error(one: list[tuple[float, float]], other: list[tuple[float, float]]) -> float:
    """Twice the standard error of a paired difference, game by game."""
    apart = [a / (m or 1.0) - b / (n or 1.0) for (a, m), (b, n) in zip(one, other, strict=True)]
    mean = sum(apart) / len(apart)
    spread = sum((each - mean) ** 2 for each in apart) / max(len(apart) - 1, 1)
    return 2.0 * sqrt(spread / len(apart))


def lines_of_result(result: Result) -> list[str]:
    """A result as it is printed: number, title, pass or fail with the figures."""
    head = f"{result.case:<9} {result.title}"
    if result.passed:
        return [f"pass  {head}", *(f"{'':16}{line}" for line in result.measured)]
    return [f"FAIL  {head}  ({result.place})", *(f"{'':16}{line}" for line in result.missed)]


def tally(results: Sequence[Result]) -> str:
    """The closing line."""
    passed = len([one for one in results if one.passed])
    return f"{passed} passed, {len(results) - passed} failed"


def as_plain(result: Result) -> dict[str, object]:
    """A result as `--json` writes it."""
    return {
        "case": result.case,
        "title": result.title,
        "rows": list(result.rows),
        "passed": result.passed,
        "measured": list(result.measured),
        "missed": list(result.missed),
    }


__all__ = [
    "Result",
    "as_plain",
    "case_files",
    "figure",
    "gathered",
    "lines_of_result",
    "run_case",
    "run_cases",
    "tally",
]
