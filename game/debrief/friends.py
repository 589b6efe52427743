"""Who would come for whom, and who would come against him: always from the others' side, never from one's own hopes.

Rows 26, 121.

Arrays are [power, for whom] or [power, against whom]: 0-1, 0 for oneself, the dead and those who are at war already.
"""

import numpy as np
from numpy.typing import NDArray

from game.theory.curve import likelihoods
from game.theory.thousandths import Floats, Ints, to_points, total
from game.world.names import SECURITY
from game.world.state import State, trust_of
from game.world.treaty import ClauseKind

Bools = NDArray[np.bool_]

EVEN = 50.0
"""Points at which it is even odds that they come."""
OWED = 20.0
"""Points that a bound power starts with: staying out would be a breach."""
HONEST = 0.25
"""Points for each point of the helper's own name for keeping promises, above 50 or below, where one binds it."""
WARMTH = 0.3
"""Points for each point of the helper's friendship, beside what friendship does within its trust."""
FRIENDS_FROM = 35.0
"""Friendship, in points, from which somebody who is not bound may come."""
GOODWILL_FROM = 10.0
"""Friendship, in points, below which nobody comes unasked."""
GRUDGE = 10.0
"""Points of ill will that are needed before going to war against somebody is worth a thought."""


def bound(state: State) -> Bools:
    """[power, for whom] whether a treaty or a patronage obliges the one to come when the other is attacked."""
    owes = np.zeros((state.powers, state.powers), dtype=bool)
    for treaty in state.treaties.values():
        one, other = (state.place(power) for power in treaty.parties)
        if treaty.terms.has(ClauseKind.ALLIANCE):
            owes[one, other] = owes[other, one] = True
        for clause in treaty.terms.clauses:
            if clause.kind is ClauseKind.PROTECTION and clause.by:
                owes[state.place(clause.by), state.place(treaty.other(clause.by))] = True
    for tie in state.patronages:
        owes[state.place(tie.patron), state.place(tie.client)] = True
    return owes


def foes(state: State) -> Bools:
    """[power, power] whether the two stand on opposite sides of a war."""
    fight = np.zeros((state.powers, state.powers), dtype=bool)
    for war in state.wars.values():
        sides = np.array([war.side_of(power) for power in state.ids])
        fight |= sides[:, None] * sides[None, :] < 0
    return fight


def come_when_called(state: State) -> Floats:
    """[power, for whom] the chance that somebody bound, or a friend, really comes: by his trust, liking and name."""
    stocks, owes = state.stocks, bound(state)
    friendship, honesty = to_points(stocks.friendship), to_points(stocks.honesty)
    points = to_points(trust_of(stocks, state.ruleset))[:, :, SECURITY] + WARMTH * friendship - EVEN
    points += np.where(owes, OWED + HONEST * (honesty[:, None] - 50.0), 0.0)
    return np.where(_free(state) & (owes | (friendship >= FRIENDS_FROM)), likelihoods(points), 0.0)


def come_unasked(state: State) -> Floats:
    """[power, for whom] the chance that somebody comes for friendship's sake alone, whatever was signed (row 121)."""
    friendship = to_points(state.stocks.friendship)
    return np.where(_free(state) & (friendship >= GOODWILL_FROM), likelihoods(friendship - EVEN), 0.0)


def come_against(state: State) -> Floats:
    """[power, against whom] the chance that somebody means ill enough for war: by his fear, less what holds him back.

    Liking holds him back, and trust that was earned; the custom that any stranger gets holds back nobody (row 26).
    """
    stocks = state.stocks
    trust = to_points(trust_of(stocks, state.ruleset))[:, :, SECURITY]
    earned = trust - to_points(stocks.custom)[:, :, SECURITY]
    grudge = to_points(stocks.fear) - to_points(stocks.friendship) - earned - GRUDGE
    return np.where(foes(state), 1.0, np.where(_free(state), likelihoods(grudge), 0.0))


def coalition(state: State) -> Ints:
    """[against whom] thousandths of strength that the likeliest coalition would bring to his ground.

    Somebody leads it; whoever would come for the leader follows him, if the leader fights; who would come for the
    victim instead stays away. Of all leaders the one counts under whom most would arrive.
    """
    ill, bound_to = come_against(state), come_when_called(state)
    others = 1.0 - np.eye(state.powers)
    led = ill[:, None, :] * np.transpose(bound_to)[:, :, None]
    joins = (1.0 - (1.0 - ill)[None] * (1.0 - led)) * (1.0 - bound_to)[None] * others[None]
    under: Ints = total(np.rint(joins * arriving(state)[None]).astype(np.int64), axis=1)
    strongest: Ints = under.max(axis=0)
    return strongest


def arriving(state: State) -> Ints:
    """[power, at whom] thousandths of strength that would reach the ground of the other."""
    strength = to_points(state.stocks.strength)
    return np.rint(strength[:, None] * state.setting.reach * 10.0).astype(np.int64)


def _free(state: State) -> Bools:
    """[power, power] two living powers that are not each other's enemies in the field."""
    alive = np.array(state.alive)
    pairs: Bools = alive[:, None] & alive[None, :] & ~np.eye(state.powers, dtype=bool) & ~foes(state)
    return pairs
