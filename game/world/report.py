"""Assessments: what the staff tells a seat, with a range, a source and its grade (row 7)."""

from dataclasses import dataclass

import numpy as np

from game.theory.thousandths import Floats
from game.world.names import FactId, PowerId

READINGS: tuple[str, ...] = ("strength", "wealth", "friendship", "trust", "fear", "people")
"""What is reported of every other power: its strength and wealth; its friendship for us, its trust in us (security),
its fear of us; its people's trust in their elite."""
READING: dict[str, int] = {name: place for place, name in enumerate(READINGS)}
BOUNDS: tuple[tuple[float, float], ...] = ((0, 1000), (0, 100000), (-50, 100), (0, 100), (0, 100), (0, 100))
"""Least and greatest of each reading, in points (talents for wealth)."""

MECHANISMS: tuple[str, ...] = (
    "stale report shown as fresh",
    "likeness taken for loyalty",
    "shift toward the wish",
    "planted tale",
    "own wrongs overlooked",
    "narrowed range",
)
"""The named ways in which a report is bent, in the order in which they work; the debrief uses the same names. Beside
them: `vanished dissent`, `delayed or demoted warning`, `own part overrated`."""


@dataclass(frozen=True, slots=True, eq=False)
class Told:
    """All reports of one turn, to all seats: arrays [seat, subject, reading] in points."""

    turn: int
    truth: Floats
    """At the turn's end; never leaves this house before the debrief."""
    raw: Floats
    """What the source saw: the truth and its own error."""
    spread: Floats
    """The spread of that error, known to the staff."""
    steps: Floats
    """[mechanism, seat, subject, reading]: what each mechanism added to the estimate."""
    width: Floats
    """[seat] what is left of a range's width."""
    hubris: Floats
    """[seat] points at the time of telling."""
    hope: Floats
    """[seat, subject] points at the time of telling."""
    estimate: Floats
    low: Floats
    high: Floats


def no_reports(powers: int) -> Told:
    """Reports before there are any."""
    cube = np.zeros((powers, powers, len(READINGS)))
    steps = np.zeros((len(MECHANISMS), *cube.shape))
    line = np.zeros(powers)
    return Told(0, cube, cube, cube, steps, line, line, np.zeros((powers, powers)), cube, cube, cube)


@dataclass(frozen=True, slots=True)
class FactReport:
    """What one source told a seat of a fact."""

    id: str
    seat: PowerId
    fact: FactId
    source: str
    grade: str
    """The source's open history, never inflated: A-F, 1-6."""
    as_of: int
    truth: float
    raw: float
    raw_low: float
    raw_high: float
    estimate: float
    low: float
    high: float
    steps: tuple[tuple[str, float, float, float], ...] = ()
    """Mechanism, and the estimate and range after it."""
