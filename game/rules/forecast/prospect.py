"""How likely something is, as an honest staff would have it before it is tried: from raw reports (core E; row 51)."""

from collections.abc import Callable, Sequence
from functools import singledispatch

from game.rules.condition import holds, level_of
from game.rules.facts import fact_of
from game.rules.forecast.staff import chance_above
from game.theory.chance import BELL_90
from game.world.condition import AllOf, AnyOf, AtLeast, AtWar, Bound, Condition, FactLevel, Level, Luck, Not, Standing
from game.world.names import PowerId
from game.world.report import READING
from game.world.state import State

TURN = 4.0
"""Points by which a figure that is known may yet move within the turn: the spread."""


def prospect(state: State, seat: PowerId, condition: Condition) -> float:
    """The probability, .05-.95, that a condition will hold when this turn is over, by what reached a seat before it."""
    return max(0.05, min(0.95, _prospect(condition, state, seat)))


@singledispatch
def _prospect(condition: object, state: State, seat: PowerId) -> float:
    """What nobody at the desk can know."""
    del condition, state, seat
    return 0.5


@_prospect.register
def _(condition: AllOf, state: State, seat: PowerId) -> float:
    return _at_least(len(condition.of), condition.of, state, seat)


@_prospect.register
def _(condition: AnyOf, state: State, seat: PowerId) -> float:
    return _at_least(1, condition.of, state, seat)


@_prospect.register
def _(condition: AtLeast, state: State, seat: PowerId) -> float:
    return _at_least(condition.count, condition.of, state, seat)


def _at_least(count: int, of: Sequence[Condition], state: State, seat: PowerId) -> float:
    """The chance that so many of these hold, each by itself."""
    if count <= 0:
        return 1.0
    if count > len(of):
        return 0.0
    chance = _prospect(of[0], state, seat)
    return chance * _at_least(count - 1, of[1:], state, seat) + (1.0 - chance) * _at_least(count, of[1:], state, seat)


@_prospect.register
def _(condition: Not, state: State, seat: PowerId) -> float:
    return 1.0 - _prospect(condition.of, state, seat)


@_prospect.register
def _(condition: Luck, state: State, seat: PowerId) -> float:
    del state, seat
    return condition.percent / 100.0


@_prospect.register
def _(condition: FactLevel, state: State, seat: PowerId) -> float:
    """By the surest report that lay before the seat when it chose; without any, every figure is as likely."""
    fact = fact_of(state, condition.fact)
    told = [one for one in state.fact_reports if (one.seat, one.fact) == (seat, fact.id) and one.as_of < state.turn]
    if not told:
        width = max(fact.high - fact.low, 1.0)
        return _between(lambda level: (fact.high - level) / width, condition.at_least, condition.at_most)
    best = min(told, key=lambda one: one.raw_high - one.raw_low)
    spread = (best.raw_high - best.raw_low) / 2.0 / BELL_90
    return _between(lambda level: chance_above(best.raw, level, spread), condition.at_least, condition.at_most)


@_prospect.register
def _(condition: Level, state: State, seat: PowerId) -> float:
    """One's own figures are known, others' as far as the sources saw; what no source reports is anybody's guess."""
    place, of = state.place(seat), state.place(condition.of)
    towards = condition.to is None or condition.to == seat
    if condition.of == seat:
        value, spread = level_of(state, condition), TURN
    elif condition.quantity in READING and towards and state.told:
        what = READING[condition.quantity]
        value, spread = float(state.told[-1].raw[place, of, what]), float(state.told[-1].spread[place, of, what])
    else:
        return 0.5
    return _between(lambda level: chance_above(value, level, spread), condition.at_least, condition.at_most)


def _between(above: Callable[[float], float], at_least: float | None, at_most: float | None) -> float:
    """The chance of lying between two levels, by the chance of lying above one."""
    least = 1.0 if at_least is None else above(at_least)
    most = 0.0 if at_most is None else above(at_most)
    return max(0.0, least - most)


@_prospect.register
def _(condition: Bound, state: State, seat: PowerId) -> float:
    """What stands now stands as often as treaties do; what does not would have to be signed."""
    del seat
    rules = state.ruleset.questions
    return (rules.treaty_holds if holds(condition, state, state.chance(), "") else rules.signs) / 100.0


@_prospect.register
def _(condition: AtWar, state: State, seat: PowerId) -> float:
    del seat
    rules = state.ruleset.questions
    return (rules.stays_at_war if holds(condition, state, state.chance(), "") else rules.goes_to_war) / 100.0


@_prospect.register
def _(condition: Standing, state: State, seat: PowerId) -> float:
    del seat
    return float(state.is_alive(condition.power))
