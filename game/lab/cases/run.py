"""Running cases: each is played and held against what it expects; results come in the order of the files."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import islice
from pathlib import Path

from game.lab.cases.case import Arm, Case
from game.lab.cases.expectation import Expectation
from game.lab.cases.openings import shipped
from game.lab.cases.read import read_cases
from game.lab.cases.result import Result
from game.lab.cases.tale import CaseTale
from game.lab.cases.trial import Shares, effect_of, play_games
from game.lab.pool import in_order
from game.scenario.problems import Problem, Problems
from game.scenario.problems import in_order as by_place
from game.text import nearest, plural

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
    return tuple(sorted(shipped().glob("*.yaml")))


def gathered(files: Sequence[Path]) -> tuple[tuple[Case, ...], tuple[Problems, ...]]:
    """All sound cases of some files, and the problems of each file that has any; a number is used once."""
    read = [read_cases(path) for path in files or case_files()]
    first: dict[str, Case] = {}
    twice: list[Problem] = []
    for case in (case for cases, _ in read for case in cases):
        known = first.setdefault(case.number, case)
        if known is not case:
            said = f"case {case.number} is there already, at {known.place.file}:{known.place.line}"
            twice.append(case.place.problem("case", said))
    told = [_with(problems, twice) for _, problems in read]
    return tuple(first.values()), tuple(one for one in told if len(one))


def _with(problems: Problems, more: Sequence[Problem]) -> Problems:
    """The problems of a file with those that concern it."""
    own = [one for one in more if one.file in problems.sources]
    return Problems(by_place((*problems.problems, *own)), problems.sources) if own else problems


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
    missed = () if effect.passed else (f"{place}: expected: {low:g} to {high:g}; came: {effect.came}",)
    return replace(held, effect=effect, missed=(*held.missed, *missed))


def _held(case: Case, seed: int) -> Result:
    """A case held against its exact expectations, and its twin against the twin's."""
    arms = _arms(case)
    tales = [CaseTale(case, arm, case.seed or seed) for arm in arms]
    for tale in tales:
        tale.beside = tuple(tales)
    found = [_against(tale, expects) for tale, expects in zip(tales, (case.expects, case.twin_expects), strict=False)]
    measured, missed = found[0] if found else ((), ())
    twin, more = found[1] if case.twin is not None else ((), ())
    missed = (*missed, *(f"twin {line}" for line in more), *_strange(case, tales[:1]), *_undrawn(case, tales))
    place = case.place
    return Result(case.number, case.title, case.rows, place.file, place.line, measured, twin, missed)


def _arms(case: Case) -> list[Arm]:
    """The openings that are played once: where nothing is expected of one game, those of a trial that fixes draws."""
    if case.expects:
        return [case.arm, *([case.twin] if case.twin is not None else [])]
    tried = case.trial is not None and case.draws and not case.leaders
    other = case.trial.against if case.trial is not None else None
    return [case.arm, *([other] if other is not None else [])] if tried else []


def _against(tale: CaseTale, expects: Sequence[Expectation]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The figures of one game and what was missed."""
    found = [(one, one.check(tale)) for one in expects]
    missed = [
        f"{one.place.file}:{one.place.line}: expected: {one.text}; came: {finding.measured}"
        for one, finding in found
        if not finding.passed
    ]
    return tuple(finding.measured for _, finding in found), tuple(missed)


def _strange(case: Case, tales: Sequence[CaseTale]) -> Iterator[str]:
    """Refusals that nobody expected, and turns that were not played."""
    named = " ".join(one.text for one in case.expects)
    for tale in tales:
        for one in tale.refused():
            if f"refused: {one.text}" not in named:
                yield f"turn {one.turn}: refused: {one.text} ({one.reason})"
        if tale.turns < case.turns:
            yield f"the game was over after turn {tale.turns}; this case plays {plural(case.turns, 'turn')}"


def _undrawn(case: Case, tales: Sequence[CaseTale]) -> Iterator[str]:
    """Draws that were fixed and never asked for, each with the nearest that was."""
    asked = sorted(frozenset().union(*(tale.asked() for tale in tales)))
    for address in case.draws if tales else ():
        if address not in asked:
            close = nearest(address, asked)
            hint = f"the nearest is {close}" if close else "melian check --explain draw has a list"
            yield f"the draw {address} was never asked for ({hint})"
