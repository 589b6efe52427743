"""The lens: what hubris and hope make of an honest report, mechanism by mechanism (the fair-distortion contract).

Rows 6-7, 9, 15, 116.

Omission and false certainty come before false fact: ranges narrow before an estimate moves far. The same function
tells the seats and explains afterwards; there is no other.
"""

from dataclasses import dataclass

import numpy as np

from game.theory.chance import BELL_90
from game.theory.hubris import lean, width_left
from game.theory.thousandths import Floats
from game.world.report import BOUNDS, MECHANISMS, READINGS, Told
from game.world.ruleset import Ruleset

LIKENESS = np.array([0.0, 0.0, 1.0, 1.0, 0.0, 0.0])
"""The readings in which likeness is taken for loyalty: friendship and trust."""
OF_OURSELVES = np.array([0.0, 0.0, 1.0, 1.0, -1.0, 0.0])
"""The readings of what others feel for us: friendship, trust, and fear, of which we see too little."""
WISH = np.array([-1.0, -1.0, 1.0, 1.0, -1.0, -1.0])
"""What one wishes of a stranger: weak, poor, friendly, trusting, unafraid, ill supported at home."""
WISH_ALLY = np.array([1.0, 1.0, 1.0, 1.0, -1.0, 1.0])
"""What one wishes of an ally."""


@dataclass(frozen=True, slots=True, eq=False)
class Gaze:
    """What the reports of one turn pass through. [seat] or [seat, subject]; points."""

    on: Floats
    """[seat] 1 where the lens is on, 0 in the honest modes."""
    hubris: Floats
    hope: Floats
    """[seat, subject]: the leader's hope, his need, less what fresh inquiry has taken from it (row 9)."""
    affinity: Floats
    allied: Floats
    """[seat, subject] 1 where a treaty of alliance or patronage binds them."""
    stale: Floats
    """[seat, subject] 1 where an old report is shown as fresh."""
    planted: Floats
    """[seat, subject] points that a planted tale adds, signed."""
    overlooked: Floats
    """[seat, subject] points of what a seat's own wrongs cost it there, and that it does not count (row 116)."""
    scale: Floats
    """[reading] what one point of leaning is worth in the reading's own unit."""


def bend(turn: int, truth: Floats, raw: Floats, old: Floats, spread: Floats, gaze: Gaze, ruleset: Ruleset) -> Told:
    """Pass a turn's raw reports through the lens. Arrays are [seat, subject, reading]; `old` are raw ones of before."""
    rules = ruleset.hubris
    hubris = gaze.hubris if rules.on else np.zeros_like(gaze.hubris)
    steps = _steps(old - raw, hubris, gaze, ruleset)
    estimate = raw + steps[0] + steps[1] + steps[2] + steps[3] + steps[4]
    width = np.where(gaze.on > 0, width_left(hubris, rules.narrowing), 1.0)
    half = BELL_90 * spread * width[:, None, None]
    low, high = (_everywhere(np.array(ends, dtype=float), len(raw)) for ends in zip(*BOUNDS, strict=True))
    return Told(
        turn=turn,
        truth=truth,
        raw=raw,
        spread=spread,
        steps=steps,
        width=width,
        hubris=gaze.hubris,
        hope=gaze.hope,
        estimate=np.minimum(np.maximum(estimate, low), high),
        low=np.minimum(np.maximum(estimate - half, low), high),
        high=np.minimum(np.maximum(estimate + half, low), high),
    )


def _steps(aged: Floats, hubris: Floats, gaze: Gaze, ruleset: Ruleset) -> Floats:
    """[mechanism, seat, subject, reading] what each adds; `aged` is what an old report says beyond a new one."""
    n, on = len(aged), gaze.on[:, None]
    steps = np.zeros((len(MECHANISMS), *aged.shape))
    scale, wish = _everywhere(gaze.scale, n), _everywhere(WISH, n)
    np.multiply(_line(on * gaze.stale), aged, out=steps[0])
    if ruleset.affinity.on:
        share = on * ruleset.hubris.kinship * (hubris[:, None] / 100.0)
        np.multiply(_line(share * gaze.affinity), _everywhere(LIKENESS, n), out=steps[1])
    if ruleset.hope.on:
        points = lean(gaze.hope, hubris[:, None], most=ruleset.hope.lean, alone=ruleset.hope.alone)
        wishes = np.repeat(wish[None], n, axis=0)
        wishes[gaze.allied > 0] = WISH_ALLY
        np.multiply(_line(on * points), wishes, out=steps[2])
        steps[2] *= scale
    np.multiply(_line(on * gaze.planted), wish, out=steps[3])
    steps[3] *= scale
    if ruleset.exceptional.on:
        np.multiply(_line(on * gaze.overlooked), _everywhere(OF_OURSELVES, n), out=steps[4])
    steps[:, np.arange(n), np.arange(n)] = 0.0
    return steps


def _line(pairs: Floats) -> Floats:
    """[seat, subject, reading] the same for every reading, written out: long rows are read faster than short ones."""
    return np.repeat(pairs[:, :, None], len(READINGS), axis=2)


def _everywhere(readings: Floats, powers: int) -> Floats:
    """[subject, reading] the same for every subject, written out."""
    return np.tile(readings, (powers, 1))


@dataclass(frozen=True, slots=True)
class Step:
    """One mechanism at work on one report: the estimate and the range after it."""

    name: str
    estimate: float
    low: float
    high: float


def steps_of(told: Told, seat: int, subject: int, reading: int) -> tuple[Step, ...]:
    """What each mechanism made of one report, in the order in which they work; those that did nothing left out."""
    estimate = float(told.raw[seat, subject, reading])
    half = BELL_90 * float(told.spread[seat, subject, reading])
    steps = []
    for place, name in enumerate(MECHANISMS[:-1]):
        moved = float(told.steps[place, seat, subject, reading])
        if moved:
            estimate += moved
            steps.append(Step(name, estimate, estimate - half, estimate + half))
    width = float(told.width[seat])
    if width < 1.0 and half > 0.0:
        steps.append(Step(MECHANISMS[-1], estimate, estimate - half * width, estimate + half * width))
    return tuple(steps)


def bend_fact(
    estimate: float, spread: float, *, hubris: float, hope: float, wish: int, scale: float, on: bool, ruleset: Ruleset
) -> tuple[float, float, float, tuple[Step, ...]]:
    """Pass one report of a scenario's fact through the lens: estimate, low, high, and the steps.

    `scale` is one point in the fact's unit. The wish finds less room beside a good source: it leans a report by as much
    of its full reach as the source's error is of a near source's.
    """
    half = BELL_90 * spread
    room = min(1.0, spread / (ruleset.sources.error * scale)) if ruleset.sources.error > 0.0 else 1.0
    steps: list[Step] = []
    if on and ruleset.hope.on:
        rules = ruleset.hope
        leaning = float(lean(np.array(hope), np.array(hubris), most=rules.lean, alone=rules.alone))
        estimate += leaning * room * wish * scale
        steps.append(Step(MECHANISMS[2], estimate, estimate - half, estimate + half))
    if on and ruleset.hubris.on:
        half *= float(width_left(np.array(hubris), ruleset.hubris.narrowing))
        steps.append(Step(MECHANISMS[-1], estimate, estimate - half, estimate + half))
    return estimate, estimate - half, estimate + half, tuple(steps)


assert len(READINGS) == len(WISH)
