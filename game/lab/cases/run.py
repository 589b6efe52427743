"""Running cases: each is played and held against what it expects; results come in the order of the files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import islice
from pathlib import Path

from game.lab.cases.case import Arm, Case
from game.lab.cases.expectation import Expectation
from game.lab.cases.read import read_cases
from game.lab.cases.result import Result
from game.lab.cases.tale import CaseTale
from game.lab.cases.trial import Shares, effect_of, play_games
from game.lab.pool import in_order
from game.scenario.problems import Problems

_HERE = Path(__file__).resolve().parent.parent.parent
FOLDERS: tuple[Path, ...] = (_HERE / "cases", _HERE.parent / "tests" / "cases")
"""Where the cases lie: inside the installed package, or beside it in a checkout."""
BASE = 1
"""The seed that cases are played with when nobody says otherwise."""
HANDFUL = 20
"""How many games of a case one process plays at a stretch."""
WORTH_A_PROCESS = 40
"""Pieces of work for which starting one more process pays."""
Watch = Callable[[int, int], None]
"""Told how many games are played, and how many there are; an exact case counts as one."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the work that travels to a process of its own: a case held, or some of its many games."""

    file: str
    line: int
    """Where the case stands: nothing else of it can travel."""
    seed: int
    games: range | None = None
    """The games to play, counted from 0; None holds the case against its expectations instead."""

    @property
    def size(self) -> int:
        """How many games it counts for."""
        return len(self.games) if self.games is not None else 1


def case_files() -> tuple[Path, ...]:
    """The files of cases that come with the game."""
    folder = next((one for one in FOLDERS if one.is_dir()), FOLDERS[-1])
    return tuple(sorted(folder.glob("*.yaml")))


def gathered(files: Sequence[Path]) -> tuple[tuple[Case, ...], tuple[Problems, ...]]:
    """All sound cases of some files, and the problems of each file that has any."""
    read = [read_cases(path) for path in files or case_files()]
    return tuple(case for cases, _ in read for case in cases), tuple(one for _, one in read if len(one))


def run_cases(
    cases: Sequence[Case], *, quick: bool = False, seed: int = BASE, jobs: int = 1, watch: Watch | None = None
) -> Iterator[Result]:
    """Play cases and give their results in order.

    `quick` leaves out what needs many games; `seed` is the first of the seeds; with several jobs the games are played
    in processes of their own, and the results are the same.
    """
    played = [case for case in cases if case.trial is None or not quick]
    work = {case.place: list(_pieces(case, seed)) for case in played}
    pieces = [piece for one in work.values() for piece in one]
    jobs = min(jobs, 1 + len(pieces) // WORTH_A_PROCESS)
    known = {(case.place.file, case.place.line): case for case in played}
    play = partial(_play, known=known) if jobs <= 1 else _play
    done = _watched(in_order(play, pieces, jobs), pieces, watch)
    for case in played:
        yield _judged(case, list(islice(done, len(work[case.place]))))


def run_case(case: Case, seed: int = BASE) -> Result:
    """Play one case and hold it against all that it expects."""
    return next(run_cases([case], seed=seed))


def _pieces(case: Case, seed: int) -> Iterator[Piece]:
    """The work that a case is: its exact part, then its games by handfuls."""
    file, line = case.place.file, case.place.line
    yield Piece(file, line, seed)
    games = case.trial.games if case.trial is not None else 0
    for first in range(0, games, HANDFUL):
        yield Piece(file, line, seed, range(first, min(first + HANDFUL, games)))


def _play(piece: Piece, known: dict[tuple[str, int], Case] | None = None) -> Result | Shares:
    """Play one piece of a case, which a fresh process reads from its file."""
    case = (known or _cases_of(piece.file))[piece.file, piece.line]
    if piece.games is None:
        return _held(case, piece.seed)
    assert case.trial is not None
    return play_games(case, case.trial, range(piece.seed + piece.games.start, piece.seed + piece.games.stop))


@cache
def _cases_of(file: str) -> dict[tuple[str, int], Case]:
    return {(file, case.place.line): case for case in read_cases(Path(file))[0]}


def _watched(
    done: Iterator[Result | Shares], pieces: Sequence[Piece], watch: Watch | None
) -> Iterator[Result | Shares]:
    """What was played, telling whoever watches how far it is."""
    whole, far = sum(piece.size for piece in pieces), 0
    for piece, one in zip(pieces, done, strict=True):
        far += piece.size
        if watch is not None:
            watch(far, whole)
        yield one


def _judged(case: Case, parts: Sequence[Result | Shares]) -> Result:
    """The result of a case, put together from its pieces."""
    held = parts[0]
    assert isinstance(held, Result)
    shares = [part for part in parts[1:] if isinstance(part, Shares)]
    if case.trial is None:
        return held
    effect = effect_of(case.trial, sum(shares, Shares(())))
    low, high = effect.band
    place = f"{case.place.file}:{case.place.line}"
    missed = () if effect.passed else (f"{place}: expected: {low:g} to {high:g}; came: {effect}",)
    return replace(held, effect=effect, missed=(*held.missed, *missed))


def _held(case: Case, seed: int) -> Result:
    """A case held against its exact expectations, and its twin against the twin's."""
    first = case.seed or seed
    measured, missed = _against(case, case.arm, first, case.expects) if case.expects else ((), ())
    twin: tuple[str, ...] = ()
    if case.twin is not None:
        twin, more = _against(case, case.twin, first, case.twin_expects, "twin ")
        missed = (*missed, *more)
    place = case.place
    return Result(case.number, case.title, case.rows, place.file, place.line, measured, twin, missed)


def _against(
    case: Case, arm: Arm, seed: int, expects: Sequence[Expectation], which: str = ""
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures of one game and what was missed; a refusal that nobody expected is a miss too."""
    tale = CaseTale(case, arm, seed)
    found = [(one, one.check(tale)) for one in expects]
    missed = [
        f"{one.place.file}:{one.place.line}: {which}expected: {one.text}; came: {finding.measured}"
        for one, finding in found
        if not finding.passed
    ]
    named = " ".join(one.text for one in expects)
    strange = [one for one in tale.refused() if f"refused: {one.text}" not in named and not which]
    missed += [f"turn {one.turn}: refused: {one.text} ({one.reason})" for one in strange]
    return tuple(finding.measured for _, finding in found), tuple(missed)
