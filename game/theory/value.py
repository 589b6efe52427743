"""What a treaty is worth to a leader: the same sum for signing, keeping and cheating.

Rows 1, 6, 50, 55, 61, 65, 71, 91, 96, 118, 120.

Everything here is per clause kind and partner, as [kind, partner] arrays, so that a bundle is a sum of rows.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.theory.curve import likelihoods
from game.theory.thousandths import Floats, Ints, thousandths


@lru_cache(maxsize=256)
def annuity(turns: int | None, horizon: int, discount: float) -> float:
    """The worth now of one point a turn over a term, an open one counting as the horizon.

    Each turn is worth `discount` (0-1) of the one before: patience by repeated multiplication, and no power.
    """
    whole, worth = 0, 1.0
    for _ in range(horizon if turns is None else min(turns, horizon)):
        whole += thousandths(worth)
        worth *= discount
    return whole / 1000.0


@lru_cache(maxsize=256)
def distance(turns: int | None, horizon: int, discount: float) -> float:
    """How far ahead a term binds, in turns, near ones counting for more: what is sworn for longer is sworn blinder.

    Each turn of the term counts for as many turns as it lies ahead (row 50).
    """
    whole, worth = 0, 1.0
    for ahead in range(horizon if turns is None else min(turns, horizon)):
        whole += thousandths(worth * ahead)
        worth *= discount
    return whole / 1000.0


@dataclass(frozen=True, slots=True, eq=False)
class Outlook:
    """What two sides believe of each other, for every possible partner: the ground on which a treaty is judged.

    Arrays are [side, m] over partners, one's own side first; points, unless said.
    """

    motives: Floats
    """[3, side, 1] security, wellbeing, standing, in shares of 1."""
    word: Floats
    """[3, side, m] points: the sum behind `will they keep their word`, by domain."""
    stand: Floats
    """Points: the sum behind `will they stand by us`."""
    menace: Floats
    """0-1: how much anybody but this partner frightens us."""
    their_menace: Floats
    """0-1: how much anybody but us frightens them, as far as we know."""
    help: Floats
    """0-1.5: what of their force would reach us, beside our own."""
    fear: Floats
    """0-1: how much they frighten us."""
    friendship: Floats
    """-0.5 to 1."""
    trade: Floats
    """0-1: what of a trade clause's value flows, by the lower of the two trusts."""
    dispute: Floats
    """[m] 1 where a dispute is open."""
    rank: Floats
    """-1 to 1: how far our standing is above theirs."""
    fit: Floats
    """[kind, 1, m] points of value: the clause's legitimacy in our society (row 65)."""
    watch: Floats
    """Points of value a turn: what watching them costs us."""
    certainty: float
    """What points are divided by before the curve (rows 6-7)."""
    insured: Floats
    """[m] 0-1: what of a breach by them a league would make good to us (row 61)."""
    common: Floats
    """0-1: where fear rules, how far their worst fear is ours; elsewhere 1 (row 91)."""


@dataclass(frozen=True, slots=True, eq=False)
class ClauseRules:
    """The ruleset's clauses as arrays [kind]: what each gives, risks and tempts with, in points of value a turn."""

    benefit: Floats
    exposure: Floats
    temptation: Floats
    cost: Floats
    asks: Floats
    """How far the times decide what a clause asks, times an ordinary promise (row 50)."""
    domain: Ints


def scales(outlook: Outlook, kinds: int) -> Floats:
    """[kind, side, m]: how much each clause matters with each partner, beside the ruleset's figure for it.

    The order is that of `world.treaty.KINDS`.
    """
    security = outlook.menace * outlook.help * outlook.common
    scale = np.empty((kinds, *security.shape))
    scale[0] = 2.2 * security  # alliance
    scale[1] = 1.4 * security + 0.3  # offensive
    scale[2] = 0.3 + 1.2 * outlook.fear  # neutrality
    scale[3] = 0.2 + 1.6 * outlook.fear  # non-aggression
    scale[4] = 0.1 + 1.4 * outlook.fear  # arms-limit
    scale[5] = 0.8  # passage
    scale[6] = 2.4 * security  # protection
    scale[7] = outlook.trade  # trade, for each unit
    scale[8] = 1.0  # tribute, for each unit
    scale[9] = 0.4 + 1.2 * outlook.dispute  # arbitration
    scale[10] = 0.6 + 0.8 * np.abs(outlook.rank)  # rank
    scale[11] = 0.5 + 0.8 * np.maximum(outlook.friendship, 0.0)  # friendship
    return scale


def clause_values(outlook: Outlook, rules: ClauseRules) -> tuple[Floats, Floats]:
    """[kind, side, m] points a turn of a mild clause of each kind with each partner (trade and tribute: for each unit).

    k x benefit - (1 - k) x exposure - own cost, weighted by the motive that it serves; k is the probability that
    they keep their word (for an alliance: that they stand by us). The second array is the same with nothing to lose
    by moving first.
    """
    points = outlook.word[rules.domain]
    points[0] = outlook.stand
    k = likelihoods((points - 50.0) / outlook.certainty)
    matters = 3.0 * outlook.motives[rules.domain] * scales(outlook, len(rules.cost))
    kept = k * rules.benefit[:, None, None]
    lost = (1.0 - k) * (rules.exposure[:, None, None] * (1.0 - outlook.insured))
    cost = np.empty_like(k)
    cost[:] = rules.cost[:, None, None]
    cost[0] *= outlook.their_menace
    return matters * (kept - lost) - cost + outlook.fit, matters * kept - cost + outlook.fit
