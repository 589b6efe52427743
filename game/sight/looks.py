"""How one court looks at another: the worth of each clause with it in plain numbers, which are read many times.

Rows 67, 70, 96.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from game.sight.briefing import Briefing, kept
from game.sight.outlook import EVEN, Ground, both, outlook_of
from game.theory.identity import shared_good
from game.theory.thousandths import Floats
from game.theory.value import clause_values
from game.world.report import READING


class Look(NamedTuple):
    """How one court looks at one partner: a column of its outlook in plain numbers, which are read many times."""

    rates: list[float]
    """[kind] points a turn of each mild clause, for one who must move first and may be left standing."""
    sure: list[float]
    """[kind] the same with nothing to lose by moving first: the exchange is made hand to hand (row 96)."""
    motives: tuple[float, float, float]
    watch: float
    fear: float
    friendship: float
    their_menace: float
    rank: float
    shared: float
    """0-1: how much of the partner's gain counts as that court's own (rows 67-70)."""
    times: float = 0.0
    """-1 to 1: how far the times speak for ties with the partner; of others' times nobody knows (row 50)."""


class Looks:
    """A court's looks at all partners and theirs back, each pair of them drawn up when it is asked for."""

    __slots__ = ("_figures", "_motives", "_pairs", "_rates", "_sure")

    def __init__(self, ground: Ground) -> None:
        outlook = outlook_of(ground)
        self._rates, self._sure = clause_values(outlook, ground.ruleset.clause_rules())
        self._figures = np.zeros((7, *outlook.fear.shape))
        self._figures[0], self._figures[1], self._figures[2] = outlook.watch, outlook.fear, outlook.friendship
        self._figures[3], self._figures[4] = outlook.their_menace, outlook.rank
        self._figures[5] = _shared(ground)
        security, wellbeing, standing = ground.books.motives
        self._motives = ((security / 100.0, wellbeing / 100.0, standing / 100.0), EVEN)
        if ground.times:
            self._figures[6, 0] = ground.times
        self._pairs: dict[int, tuple[Look, Look]] = {}

    def of(self, at: int) -> tuple[Look, Look]:
        """Our look at the power of this place, and its look at us, as our staff has it."""
        known = self._pairs.get(at)
        if known is None:
            known = self._pairs[at] = (self._one(0, at), self._one(1, at))
        return known

    def _one(self, side: int, at: int) -> Look:
        rates, sure = self._rates[:, side, at].tolist(), self._sure[:, side, at].tolist()
        return Look(rates, sure, self._motives[side], *self._figures[:, side, at].tolist())


@kept
def looks(briefing: Briefing) -> Looks:
    """Our looks at each of the others, and theirs at us."""
    return _drawn_up(Ground.of(briefing))


@lru_cache(maxsize=256)
def _drawn_up(ground: Ground) -> Looks:
    """Briefings of one seat that differ in other things, such as a treaty just agreed on, share their looks."""
    return Looks(ground)


def _shared(ground: Ground) -> Floats:
    """[side, m] 0-1 of the other's gain that is one's own; what they feel of it we take to be what we do."""
    rules, desk = ground.ruleset.identity, ground.desk
    friendship = both(desk.friendship, desk.estimate[:, READING["friendship"]], len(desk.fear))
    if not rules.on:
        return np.zeros_like(friendship)
    return shared_good(
        friendship, desk.identity, by_friendship=rules.friendship, by_identity=rules.weight, bare=rules.bare
    )
