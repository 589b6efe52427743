"""How a treaty looks from a court: from our own, and, as far as we know, from theirs.

Both sides are made of our briefing alone, so the second is bent as our reports are; what they hide we do not see.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from game.sight.briefing import Atlas, Briefing, kept
from game.sight.judgement import SHARED
from game.theory.identity import shared_good
from game.theory.norms import ease, trade_share, watched
from game.theory.thousandths import Floats
from game.theory.value import Outlook, clause_values
from game.world.power import Rule
from game.world.report import READING
from game.world.treaty import KIND_INDEX, KINDS, ClauseKind

HALF = 0.5
"""Of our own worst fear, that another must have of the same power to share it wholly."""
EVEN = (0.34, 0.33, 0.33)
"""Motives that we take another to have, as long as nobody has told us better."""


def _strength(briefing: Briefing) -> Floats:
    return np.maximum(briefing.desk.estimate[:, READING["strength"]], 0.0)


def _others_menace(values: Floats) -> Floats:
    """[m] 0-1: the greatest value but m's own."""
    ordered = np.sort(values)
    first, second = ordered[-1], ordered[-2] if len(ordered) > 1 else 0.0
    floats: Floats = np.where(values >= first, second, first)
    return floats


def _danger(briefing: Briefing) -> Floats:
    """[m] 0-1: how far anybody but us, or m, could hurt m, by strength and reach."""
    strength, at = _strength(briefing), briefing.place
    threat = np.add.outer(strength, strength)
    np.maximum(threat, 1.0, out=threat)
    np.divide(strength[:, None], threat, out=threat)
    threat *= briefing.atlas.reach
    threat /= 100.0
    np.fill_diagonal(threat, 0.0)
    threat[at, :] = 0.0
    floats: Floats = np.max(threat, axis=0)
    return floats


@lru_cache(maxsize=64)
def _insiders(atlas: Atlas, at: int) -> Floats:
    """[m] 1 where m lives in our own society."""
    society = atlas.realms[at].society
    return np.array([1.0 if realm.society == society != "" else 0.0 for realm in atlas.realms])


def _eased(briefing: Briefing, kind: ClauseKind) -> Floats:
    """[m] how much more predictable than usual that kind of promise is between us and m, -1 to 1 (row 30)."""
    rules = briefing.ruleset.norms
    if not rules.on:
        return np.zeros(len(briefing.atlas.ids))
    floats: Floats = ease(float(briefing.desk.habit[KIND_INDEX[kind]]), rules.usual) * _insiders(
        briefing.atlas, briefing.place
    )
    return floats


def _trade(briefing: Briefing, lower: Floats) -> Floats:
    """[m] 0-1: what of a trade clause's value flows between us and m, by the lower of the two trusts."""
    stores, norms = briefing.ruleset.stores, briefing.ruleset.norms
    return trade_share(
        lower,
        _eased(briefing, ClauseKind.TRADE),
        briefing.desk.ways,
        floor=stores.trade_floor,
        by_trust=stores.trade_trust,
        exchange=norms.exchange,
        lapse=norms.lapse,
    )


@lru_cache(maxsize=64)
def _fits(atlas: Atlas, at: int) -> Floats:
    """[kind, m] points: the clause's fit with the customs that we and m share."""
    society = atlas.realms[at].society
    fits = atlas.fits.get(society, {})
    column = np.array([fits.get(kind, 0.0) for kind in KINDS])
    same = np.array([realm.society == society != "" for realm in atlas.realms])
    floats: Floats = column[:, None] * same[None, :]
    return floats


def _disputes(briefing: Briefing) -> Floats:
    """[m] 1 where a dispute with us is open."""
    if not briefing.disputes:
        return np.zeros(len(briefing.atlas.ids))
    return np.array([float(frozenset((briefing.seat, other)) in briefing.disputes) for other in briefing.atlas.ids])


def _insured(briefing: Briefing) -> Floats:
    """[m] 0-1: what of a breach between m and us a league makes good, to either; both must have paid their dues."""
    rules, us = briefing.ruleset.institution, briefing.seat
    leagues = [league for league in briefing.leagues if rules.on and league.holds(us)]
    if not leagues:
        return np.zeros(len(briefing.atlas.ids))
    return np.array(
        [
            rules.escrow if other != us and any(league.covers(us, other) for league in leagues) else 0.0
            for other in briefing.atlas.ids
        ]
    )


def _common(briefing: Briefing) -> Floats | float:
    """[m] 0-1: how far whom we fear most threatens them as well; it matters where fear rules (row 91)."""
    if not briefing.ruleset.orders.on or briefing.rule_over(briefing.seat) is not Rule.FEAR:
        return 1.0
    counts, most = briefing.ruleset.fear.shared, max(float(np.max(briefing.desk.fear)), 1.0)
    floats: Floats = np.minimum(briefing.desk.judgement_points[SHARED] / max(HALF * counts * most, 0.01), 1.0)
    return floats


def _both(ours: Floats | float, theirs: Floats | float, powers: int) -> Floats:
    """[side, m] what we hold of each of them, and what each of them holds of us."""
    sides = np.empty((2, powers))
    sides[0], sides[1] = ours, theirs
    return sides


def outlook_of(briefing: Briefing) -> Outlook:
    """What we believe of every possible partner, and what each of them believes of us, as our staff has it."""
    desk, at, n = briefing.desk, briefing.place, len(briefing.atlas.ids)
    terms, reach, own = desk.judgement_points, briefing.atlas.reach, briefing.books.strength
    strength, danger = _strength(briefing), _danger(briefing)
    trust, worst = desk.estimate[:, READING["trust"]], float(np.max(desk.fear)) / 100.0
    word = np.empty((3, 2, n))
    word[:, 0], word[:, 1] = terms[0:3] + terms[3], trust + (desk.honesty[at] - 50.0) / 4.0
    return Outlook(
        motives=_motives(briefing),
        word=word,
        stand=_both(terms[0] + terms[4] + terms[5] + terms[10], trust + 12.0 * danger - 15.0 * 0.5 + 12.0, n),
        menace=_both(_others_menace(desk.fear / 100.0), danger, n),
        their_menace=_both(danger, worst, n),
        help=np.minimum(
            1.5,
            _both(
                strength * reach[:, at] / 100.0 / max(own, 1.0),
                own * reach[at, :] / 100.0 / np.maximum(strength, 1.0),
                n,
            ),
        ),
        fear=_both(desk.fear, desk.estimate[:, READING["fear"]], n) / 100.0,
        friendship=_both(desk.friendship, desk.estimate[:, READING["friendship"]], n) / 100.0,
        trade=_trade(briefing, np.minimum(desk.trust[:, 1], trust)),
        dispute=_disputes(briefing),
        rank=_rank(briefing),
        fit=_fits(briefing.atlas, at)[:, None, :],
        watch=_watch(briefing),
        certainty=desk.certainty,
        insured=_insured(briefing),
        common=_both(_common(briefing), 1.0, n),
    )


def _motives(briefing: Briefing) -> Floats:
    """[3, side, 1] shares of 1: what we live for, and what we take any other to live for."""
    own = tuple(share / 100.0 for share in briefing.books.motives)
    return np.array((own, EVEN)).transpose()[:, :, None]


def _rank(briefing: Briefing) -> Floats:
    """[side, m] -1 to 1: how far our standing is above theirs, and theirs above ours."""
    standing = briefing.desk.standing
    above = (standing[briefing.place] - standing) / 50.0
    floats: Floats = np.minimum(np.maximum(_both(above, -above, len(standing)), -1.0), 1.0)
    return floats


def _watch(briefing: Briefing) -> Floats:
    """[side, m] points of value a turn: what watching costs, the less the more one trusts."""
    desk, rules = briefing.desk, briefing.ruleset
    trust = _both(desk.trust[:, 0], desk.estimate[:, READING["trust"]], len(desk.fear))
    if not rules.price.on:
        return np.zeros_like(trust)
    price = np.maximum(0.0, (rules.price.watch_from - trust) / rules.price.watch_divisor)
    return watched(price, _eased(briefing, ClauseKind.NON_AGGRESSION), rules.norms.order)


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

    def __init__(self, briefing: Briefing) -> None:
        outlook = outlook_of(briefing)
        self._rates, self._sure = clause_values(outlook, briefing.ruleset.clause_rules())
        self._figures = np.zeros((7, *outlook.fear.shape))
        self._figures[0], self._figures[1], self._figures[2] = outlook.watch, outlook.fear, outlook.friendship
        self._figures[3], self._figures[4] = outlook.their_menace, outlook.rank
        self._figures[5] = _shared(briefing)
        security, wellbeing, standing = briefing.books.motives
        self._motives = ((security / 100.0, wellbeing / 100.0, standing / 100.0), EVEN)
        if briefing.times:
            self._figures[6, 0] = briefing.times
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
    return Looks(briefing)


def _shared(briefing: Briefing) -> Floats:
    """[side, m] 0-1 of the other's gain that is one's own; what they feel of it we take to be what we do."""
    rules, desk = briefing.ruleset.identity, briefing.desk
    friendship = _both(desk.friendship, desk.estimate[:, READING["friendship"]], len(desk.fear))
    if not rules.on:
        return np.zeros_like(friendship)
    return shared_good(
        friendship, desk.identity, by_friendship=rules.friendship, by_identity=rules.weight, bare=rules.bare
    )
