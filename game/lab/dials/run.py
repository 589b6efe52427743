"""Dials: figures of many games beside the bands in which they must lie."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from game.errors import Usage
from game.lab.dials import agenda, balance, calibration, coverage, doctrines, motives, schools
from game.lab.dials.band import Measured
from game.lab.pool import in_order
from game.lab.single import Watch
from game.session.spec import EVERY, Spec
from game.text import listing, nearest

GAMES = 500
"""Games a scenario, where nobody says otherwise."""


@dataclass(frozen=True, slots=True)
class Dial:
    """One dial: its games, what is taken from each, and the figures that are made of them."""

    name: str
    does: str
    games_of: Callable[[str, int, int], Sequence[Any]]
    """Scenario, how many, first seed."""
    play: Callable[[Any], Any]
    measure: Callable[[str, Sequence[Any]], Iterator[Measured]]
    more: Callable[[Sequence[Any]], Any] | None = None
    """What `--json` shows beside the figures."""


DIALS: dict[str, Dial] = {
    dial.name: dial
    for dial in (
        Dial(
            "coverage",
            "how often the truth lies in the range that was shown, by hubris",
            coverage.games_of,
            coverage.sight_of,
            coverage.measure,
        ),
        Dial(
            "calibration",
            "what forecasters say beside what comes",
            calibration.games_of,
            calibration.forecasts_of,
            calibration.measure,
            calibration.curve,
        ),
        Dial(
            "agenda",
            "what each turn brings: an answer, somebody who asks, a date",
            agenda.games_of,
            agenda.turns_of,
            agenda.measure,
        ),
        Dial(
            "doctrines",
            "whether the eight doctrines can be told apart by what they do",
            doctrines.games_of,
            doctrines.acts_of,
            doctrines.measure,
            doctrines.table,
        ),
        Dial(
            "motives",
            "whether what a court wants most can be read off what it does",
            motives.games_of,
            motives.acts_of,
            motives.measure,
            doctrines.table,
        ),
        Dial(
            "balance",
            "whether every doctrine has its use, no ending is everybody's, and hubris pays before it costs",
            balance.games_of,
            balance.came_of,
            balance.measure,
            balance.standings,
        ),
        Dial(
            "schools",
            "how well each adviser forecasts in each of the four worlds",
            schools.games_of,
            schools.council_of,
            schools.measure,
        ),
    )
}
"""Every dial by name."""


@dataclass(frozen=True, slots=True)
class Read:
    """One dial as it was read on one scenario."""

    dial: str
    scenario: str
    figures: tuple[Measured, ...]
    more: Any = None

    @property
    def passed(self) -> bool:
        """Whether every figure lies in its band."""
        return all(one.passed for one in self.figures)

    def to_plain(self) -> dict[str, Any]:
        """What `--json` writes of it."""
        rows = [one.to_plain() for one in self.figures]
        shown = {"dial": self.dial, "scenario": self.scenario, "passed": self.passed, "figures": rows}
        return shown if self.more is None else {**shown, "curve": self.more}


def dials_of(names: Sequence[str], besides: Iterable[str] = ()) -> tuple[Dial, ...]:
    """Dials by name, all where none is named. Raises `Usage` with the nearest name, one of `besides` perhaps."""
    known = [*besides, *DIALS]
    for name in names:
        if name not in DIALS:
            close = nearest(name, known)
            raise Usage(f'there is no dial "{name}"; ' + (f"did you mean {close}?" if close else listing(known)))
    return tuple(DIALS[name] for name in names or DIALS)


def read_dials(
    names: Sequence[str],
    scenarios: Sequence[str],
    *,
    games: int = GAMES,
    seed: int = 1,
    mode: str = "",
    jobs: int = 1,
    watch: Watch | None = None,
) -> Iterator[Read]:
    """Read dials on scenarios, one after the other; `watch` is told of each game of the one that is being read.

    A `mode` sets every seat, in place of the one that the bands are declared for.
    """
    for dial in dials_of(names):
        for scenario in scenarios:
            plan = [in_mode(one, mode) for one in dial.games_of(scenario, games, seed)]
            played: list[Any] = []
            for one in in_order(dial.play, plan, jobs):
                played.append(one)
                if watch is not None:
                    watch(len(played), len(plan))
            more = dial.more(played) if dial.more is not None else None
            yield Read(dial.name, scenario, tuple(dial.measure(scenario, played)), more)


def in_mode(game: Any, mode: str) -> Any:
    """A dial's game with every seat told of the world in a mode; as it was where none is named."""
    if not mode:
        return game
    if isinstance(game, Spec):
        return replace(game, modes=(*game.modes, (EVERY, mode)))
    return replace(game, spec=in_mode(game.spec, mode))


def lines_of(read: Read) -> list[str]:
    """A reading as it is printed."""
    head = f"{read.dial}: {DIALS[read.dial].does}"
    return [head, *(f"  {figure}" for figure in read.figures)]
