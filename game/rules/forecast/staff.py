"""What the staff says to a question: an honest figure, and the one that it shows (rows 6-9)."""

from math import sqrt

import numpy as np

from game.sight.survey import Survey, bends, survey
from game.theory.curve import likelihood, points_for
from game.theory.thousandths import Floats
from game.world.names import PowerId
from game.world.report import READING
from game.world.state import State


def chance_above(estimate: float, level: float, spread: float) -> float:
    """The probability that the truth lies above a level, for a bell-shaped error; 0-1 (within .03 of the exact)."""
    if spread <= 0:
        return 0.95 if estimate > level else 0.05
    z = (estimate - level) / spread
    return 0.5 + z / (2.0 * sqrt(1.6 + z * z))


def chances_above(estimate: Floats, level: Floats, spread: Floats) -> Floats:
    """The same for arrays; every spread above 0."""
    z = (estimate - level) / spread
    floats: Floats = 0.5 + z / (2.0 * np.sqrt(1.6 + z * z))
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

    Our own name for carrying out threats and our own strength are public and known; theirs is as the sources saw it.
    """
    at, to = state.place(seat), state.place(other)
    resolve, ours = int(state.stocks.resolve[at]) / 1000.0, int(state.stocks.strength[at]) / 1000.0
    theirs = float(state.told[-1].raw[at, to, READING["strength"]]) if state.told else ours
    ratio = min(3.0, (ours + 1.0) / max(theirs + 1.0, 1.0))
    base = points_for(state.ruleset.questions.complies / 100.0)
    return max(15.0, min(85.0, 100.0 * likelihood(base + resolve - 50.0 + 10.0 * (ratio - 1.0))))


def bounded(percent: float) -> float:
    """A per cent as it may be said: 5 to 95."""
    return max(5.0, min(95.0, percent))


def unsure(state: State, honest: float) -> bool:
    """Whether an honest staff is unsure enough for a question to be worth asking."""
    least = state.ruleset.questions.least
    return least <= honest <= 100.0 - least
