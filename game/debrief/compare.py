"""Told and true: every report that reached a seat, beside what was true when it was made (the contract's point 8)."""

from collections.abc import Iterator
from dataclasses import replace

from game.debrief.assessment import Assessment
from game.debrief.chronicler import NOBODY
from game.debrief.hindsight import Evidence, evidence, grade_at, hindsight
from game.sight import words
from game.sight.lens import Step, steps_of
from game.sight.news.teller import Teller
from game.theory.chance import BELL_90
from game.world.events.war import PowerDestroyed
from game.world.names import PowerId
from game.world.report import BOUNDS, READING, READINGS, FactReport, Told
from game.world.state import State


def assessments(state: State, seat: PowerId) -> tuple[Assessment, ...]:
    """Every report that a seat was told, turn by turn: the staff's readings first, then facts of the scenario."""
    seen = evidence(state, seat)
    return tuple(_with_hindsight(state, seen, one) for one in (*_readings(state, seat), *_facts(state, seat)))


def _with_hindsight(state: State, seen: Evidence, one: Assessment) -> Assessment:
    cue, second = hindsight(state, seen, one)
    return replace(one, cue=cue, second=second)


def _readings(state: State, seat: PowerId) -> Iterator[Assessment]:
    at, gone = state.place(seat), _gone(state)
    for told in state.told:
        if gone.get(seat, told.turn + 1) <= told.turn:
            return
        for subject in state.ids:
            if subject != seat and gone.get(subject, told.turn + 1) > told.turn:
                for reading in READINGS:
                    yield _reading(state, told, (seat, at), subject, reading)


def _gone(state: State) -> dict[PowerId, int]:
    """The turn in which each destroyed power left the board."""
    fallen = [event for event in state.chronicle if isinstance(event, PowerDestroyed)]
    return {event.target: event.turn for event in fallen if event.target is not None}


def _reading(state: State, told: Told, ours: tuple[PowerId, int], subject: PowerId, reading: str) -> Assessment:
    (seat, at), whom, what = ours, state.place(subject), READING[reading]
    cell, bounds = (at, whom, what), BOUNDS[what]
    raw, half = float(told.raw[cell]), BELL_90 * float(told.spread[cell])
    teller = Teller(state, NOBODY)
    return Assessment(
        id=f"R{told.turn}.{seat}.{subject}.{reading}",
        turn=told.turn + 1,
        seat=seat,
        subject=subject,
        quantity=reading,
        title=title_of(state, seat, subject, reading),
        unit=state.setting.wording.coin if reading == "wealth" else "points",
        source=f"the staff's source at {teller.name(subject)}",
        grade=grade_at(state, seat, subject, told.turn),
        estimate=float(told.estimate[cell]),
        low=float(told.low[cell]),
        high=float(told.high[cell]),
        raw=_within(raw, bounds),
        raw_low=_within(raw - half, bounds),
        raw_high=_within(raw + half, bounds),
        truth=float(told.truth[cell]),
        steps=steps_of(told, at, whom, what),
    )


def title_of(state: State, seat: PowerId, subject: PowerId, reading: str) -> str:
    """What a reading is about, in the third person: "Corinth's friendship for Athens"."""
    teller = Teller(state, NOBODY)
    title = words.READING_TITLES[reading].format(whose=teller.whose(subject))
    return title.removesuffix(" us") + f" {teller.name(seat)}" if title.endswith(" us") else title


def _within(value: float, bounds: tuple[float, float]) -> float:
    return max(bounds[0], min(bounds[1], value))


def _facts(state: State, seat: PowerId) -> Iterator[Assessment]:
    for report in state.fact_reports:
        if report.seat == seat:
            yield _fact(state, report)


def _fact(state: State, report: FactReport) -> Assessment:
    fact = next(one for one in state.setting.facts if one.id == report.fact)
    return Assessment(
        id=report.id,
        turn=report.as_of + 1,
        seat=report.seat,
        subject=None,
        quantity=report.fact,
        title=fact.name,
        unit=fact.unit,
        source=report.source,
        grade=report.grade,
        estimate=report.estimate,
        low=report.low,
        high=report.high,
        raw=report.raw,
        raw_low=report.raw_low,
        raw_high=report.raw_high,
        truth=report.truth,
        steps=tuple(Step(*row) for row in report.steps),
    )
