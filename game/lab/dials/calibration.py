"""Calibration: what forecasters say beside what comes: the honest staff, the bent staff, the leaders (rows 4-5)."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from game.lab.dials.band import Band, Measured, ratio
from game.session.run import Unwritten, play_out
from game.session.spec import Spec, prepare
from game.world.question import Settled

VOICES = ("honest staff", "bent staff", "leaders")
"""Who is asked the same questions."""

BANDS: Mapping[str, Band] = {
    band.figure: band
    for band in (
        Band("calibration", "honest staff: surer than right", -0.05, 0.05, "", "an honest range means what it says"),
        Band("calibration", "bent staff: surer than right", 0.02, 0.30, "", "the lens makes sure (6, 7)"),
        Band("calibration", "leaders: surer than right", 0.02, 0.30, "", "self-confidence is often misplaced (4, 5)"),
        Band("calibration", "honest staff: Brier score", 0.0, 0.23, "", "an honest staff is better than a coin"),
        Band("calibration", "bent staff: Brier above the honest", 0.0, 0.2, "", "certainty is paid for (5)"),
    )
}
"""What must be found; declared here and nowhere else."""
BINS = (5, 15, 25, 35, 45, 55, 65, 75, 85, 95)
"""Middles of the bins in which stated and came are put side by side, in per cent."""


@dataclass(frozen=True, slots=True)
class Forecasts:
    """One game's settled forecasts."""

    rows: tuple[tuple[float, float, float, bool], ...]
    """Honest, staff, signed (what the leader said, or the staff's where he said nothing), in per cent; what came."""


def games_of(scenario: str, games: int, seed: int) -> tuple[Spec, ...]:
    """The plan: games as they come, every seat told bent."""
    return tuple(Spec(scenario, seed + place, modes=(("*", "bent"),)) for place in range(games))


def forecasts_of(spec: Spec) -> Forecasts:
    """Play one game and gather its settled forecasts."""
    opening = prepare(spec)
    state = play_out(spec, opening, journal=Unwritten(opening.header)).state
    return Forecasts(tuple(row for one in state.forecasts if (row := _row(one)) is not None))


def _row(settled: Settled) -> tuple[float, float, float, bool] | None:
    if settled.outcome is None:
        return None
    question = settled.question
    return question.honest, question.staff, settled.percent, settled.outcome


def measure(scenario: str, games: Sequence[Forecasts]) -> Iterator[Measured]:
    """The figures of this dial from its games."""
    for name in VOICES:
        value, half = ratio([_sureness(said_by(name, game)) for game in games])
        yield Measured(BANDS[f"{name}: surer than right"], scenario, value, half, len(games))
    value, half = ratio([_brier(said_by("honest staff", game)) for game in games])
    yield Measured(BANDS["honest staff: Brier score"], scenario, value, half, len(games))
    value, half = ratio([_worse(game) for game in games])
    yield Measured(BANDS["bent staff: Brier above the honest"], scenario, value, half, len(games))


def said_by(name: str, game: Forecasts) -> list[tuple[float, bool]]:
    """What one voice said, 0-1, and what came."""
    place = VOICES.index(name)
    return [(row[place] / 100.0, row[3]) for row in game.rows]


def _sureness(rows: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    """How much surer than right: certainty less hits, summed, over how many."""
    claimed = sum(max(said, 1.0 - said) - (0.5 if said == 0.5 else float((said > 0.5) == came)) for said, came in rows)
    return claimed, float(len(rows))


def _brier(rows: Sequence[tuple[float, bool]]) -> tuple[float, float]:
    return sum((said - float(came)) ** 2 for said, came in rows), float(len(rows))


def _worse(game: Forecasts) -> tuple[float, float]:
    """How much worse the bent staff is than the honest one on the same questions."""
    bent, count = _brier(said_by("bent staff", game))
    return bent - _brier(said_by("honest staff", game))[0], count


def curve(games: Sequence[Forecasts]) -> dict[str, list[dict[str, float]]]:
    """For each voice, by bins of ten per cent: what was said on average, how often it came, how many there were."""
    shown: dict[str, list[dict[str, float]]] = {}
    for name in VOICES:
        rows = [row for game in games for row in said_by(name, game)]
        shown[name] = [point for middle in BINS if (point := _point(rows, middle)) is not None]
    return shown


def _point(rows: Sequence[tuple[float, bool]], middle: int) -> dict[str, float] | None:
    mine = [row for row in rows if middle - 5 <= row[0] * 100.0 < middle + 5]
    if not mine:
        return None
    said = sum(one for one, _ in mine) / len(mine)
    came = sum(1.0 for _, one in mine if one) / len(mine)
    return {"said": said, "came": came, "forecasts": float(len(mine))}
