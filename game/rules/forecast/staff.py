"""What the staff says to a question: an honest figure, and the one that it shows (rows 6, 9, 41)."""

from math import sqrt

import numpy as np

from game.sight.survey import Survey, bends, survey
from game.theory.curve import likelihood, points_for
from game.theory.thousandths import Floats
from game.world.names import PowerId
from game.world.report import READING
from game.world.state import State
from game.world.treaty import ClauseKind

FORCE = 40.0
"""Points of the curve that one side's force counts for where it is as much again as the other's."""

TAIL, WAIST = 0.235, 1.68
"""What bends the one curve to the shape of a bell's tail; found by trying, over every spread from 0 to 4."""


def chance_above(estimate: float, level: float, spread: float) -> float:
    """The probability that the truth lies above a level, for a bell-shaped error; 0-1 (within .005 of the exact)."""
    if spread <= 0:
        return 0.95 if estimate > level else 0.05
    z = (estimate - level) / spread
    x = z + TAIL * z * z * z
    return 0.5 + x / (2.0 * sqrt(WAIST + x * x))


def chances_above(estimate: Floats, level: Floats, spread: Floats) -> Floats:
    """The same for arrays; every spread above 0."""
    z = (estimate - level) / spread
    x = z + TAIL * z * z * z
    floats: Floats = 0.5 + x / (2.0 * np.sqrt(WAIST + x * x))
    return floats


def bent(state: State, seat: PowerId, subject: PowerId, honest: float, *, wish: float) -> float:
    """An honest per cent as the staff shows it: leaned by hope toward the wish, made surer by hubris (rows 6-9)."""
    at, whom = state.place(seat), state.place(subject)
    if not bends(state.modes[at]):
        return honest
    points = points_for(max(1.0, min(99.0, honest)) / 100.0)
    if state.told and state.ruleset.hope.on:
        told, rules = state.told[-1], state.ruleset
        share = rules.hope.alone + (1.0 - rules.hope.alone) * float(told.hubris[at]) / 100.0
        points += wish * rules.questions.lean * rules.hope.lean * float(told.hope[at, whom]) / 100.0 * share
    seen: Survey = survey(state)
    return bounded(100.0 * likelihood(points / float(seen.certainty[at])))


def gives_in(state: State, seat: PowerId, other: PowerId) -> float:
    """How likely another is to meet our demand, in per cent, as an honest staff has it from the raw reports (row 41).

    What of our strength would reach them counts, beside theirs and what of their allies' would; and our name for
    carrying out threats.
    """
    at, to, reach = state.place(seat), state.place(other), state.setting.reach
    ours = int(state.stocks.strength[at]) / 1000.0 * int(reach[at, to]) / 100.0
    theirs = _seen(state, at, to)
    for ally in allies_of(state, other):
        if ally != seat and state.is_alive(ally):
            place = state.place(ally)
            theirs += _seen(state, at, place) * int(reach[place, to]) / 100.0
    ratio = min(3.0, (ours + 1.0) / (theirs + 1.0))
    name = int(state.stocks.resolve[at]) / 1000.0 - 50.0
    points = points_for(state.ruleset.questions.complies / 100.0) + FORCE * (ratio - 1.0) + name
    return max(15.0, min(85.0, 100.0 * likelihood(points)))


def allies_of(state: State, power: PowerId) -> tuple[PowerId, ...]:
    """Whoever is bound to come when a power is attacked, each once, in the order of the treaties."""
    bound = [
        treaty.other(power)
        for treaty in state.bound(power)
        if treaty.terms.has(ClauseKind.ALLIANCE, ClauseKind.PROTECTION)
    ]
    return tuple(dict.fromkeys([*bound, *(tie.patron for tie in state.patronages if tie.client == power)]))


def _seen(state: State, at: int, whom: int) -> float:
    """Points of another's strength as our sources saw it; before the first report, as it is said to be."""
    if not state.told:
        return int(state.stocks.strength[whom]) / 1000.0
    return float(state.told[-1].raw[at, whom, READING["strength"]])


def bounded(percent: float) -> float:
    """A per cent as it may be said: 5 to 95."""
    return max(5.0, min(95.0, percent))


def unsure(state: State, honest: float) -> bool:
    """Whether an honest staff is unsure enough for a question to be worth asking."""
    least = state.ruleset.questions.least
    return least <= honest <= 100.0 - least
