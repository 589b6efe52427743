"""What became of a case: its figures, those of its twin, what was missed, and how all that is printed."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import isnan

from game.text import plural


@dataclass(frozen=True, slots=True)
class Effect:
    """A statistic as it was measured, with its 95 % interval: of many games, or of the difference to others."""

    of: str
    """What was measured, as the case writes it."""
    games: int
    """How many games of each arm."""
    value: float
    """The figure; where there is a second arm, the first one's less the second's."""
    half: float
    """Half the width of the 95 % interval."""
    band: tuple[float, float]
    """Where the value must lie."""
    arms: tuple[float, ...] = ()
    """The figures of the two arms, where there are two."""

    @property
    def passed(self) -> bool:
        """Whether the value lies in its band."""
        return self.band[0] <= self.value <= self.band[1]

    @property
    def came(self) -> str:
        """As results print it: `games with BreachFound: .25 - .69 = -.44 +- .06 over 400 games`."""
        if isnan(self.value):
            return f"{self.of}: {self._nothing()}"
        arms = f"{self.arms[0]:z.3f} - {self.arms[1]:z.3f} = " if self.arms else ""
        return f"{self.of}: {arms}{self.value:z.3f} +- {self.half:z.3f} over {self.games} games"

    def _nothing(self) -> str:
        """Why there is no figure."""
        where = (
            "" if not self.arms else " with the case's settings" if isnan(self.arms[0]) else " with the other settings"
        )
        whole = self.of.partition(" per ")[2]
        named = self.of.removeprefix("mean of ").removeprefix("games with ").removesuffix(" per game")
        said = f"{whole} never came" if whole not in ("", "game") else f"what {named} names was never there"
        return f"{said} in {plural(self.games, 'game')}{where}: there is nothing to divide by"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one case."""

    case: str
    title: str
    rows: tuple[int, ...]
    file: str
    line: int
    """Where the case stands."""
    measured: tuple[str, ...] = ()
    """The figures, one line for each expectation."""
    twin: tuple[str, ...] = ()
    """The figures of the same game with a mechanism off."""
    missed: tuple[str, ...] = ()
    """What was expected and did not come about, with its place and figures."""
    effect: Effect | None = None
    """The statistic of a case over many games."""

    @property
    def passed(self) -> bool:
        """Whether everything came about."""
        return not self.missed


def lines_of_result(result: Result) -> list[str]:
    """A result as it is printed: number, title, pass or fail with the figures."""
    head = f"{result.case:<9} {result.title}"
    if not result.passed:
        return [f"FAIL  {head}  ({result.file}:{result.line})", *(f"{'':16}{line}" for line in result.missed)]
    effect = (result.effect.came,) if result.effect is not None else ()
    figures = (*result.measured, *(f"twin {line}" for line in result.twin), *effect)
    return [f"pass  {head}", *(f"{'':16}{line}" for line in figures)]


def tally(results: Sequence[Result], problems: int = 0) -> str:
    """The closing line; cases with problems were not played."""
    passed = len([one for one in results if one.passed])
    unread = f", not played: {plural(problems, 'problem')}" if problems else ""
    return f"{passed} passed, {len(results) - passed} failed{unread}"


def as_plain(result: Result) -> dict[str, object]:
    """A result as `--json` writes it."""
    return {
        "case": result.case,
        "title": result.title,
        "rows": list(result.rows),
        "passed": result.passed,
        "file": result.file,
        "line": result.line,
        "measured": list(result.measured),
        "twin": list(result.twin),
        "effect": None if result.effect is None else _plain_effect(result.effect),
        "missed": list(result.missed),
    }


def _plain_effect(effect: Effect) -> dict[str, object]:
    """A statistic as `--json` writes it, its figures to four places."""
    value, half = effect.value, effect.half
    return {
        "of": effect.of,
        "games": effect.games,
        "value": _rounded(value),
        "low": _rounded(value - half),
        "high": _rounded(value + half),
        "band": list(effect.band),
        "arms": [_rounded(one) for one in effect.arms],
    }


def _rounded(figure: float) -> float | None:
    """A figure to four places; nothing where there is none, for which JSON has no number."""
    return None if isnan(figure) else round(figure, 4) + 0.0
