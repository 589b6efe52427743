"""How a treaty looks from a court: from our own, and, as far as we know, from theirs (rows 1, 30, 50, 61, 65, 91).

Both sides are made of our briefing alone, so the second is bent as our reports are; what they hide we do not see.
"""

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from game.sight.briefing import Atlas, Books, Briefing, Desk
from game.sight.judgement import SHARED
from game.theory.norms import ease, trade_share, watched
from game.theory.thousandths import Floats
from game.theory.value import Outlook
from game.world.league import League
from game.world.names import PowerId
from game.world.power import Rule
from game.world.report import READING
from game.world.ruleset import Ruleset
from game.world.treaty import KIND_INDEX, KINDS, ClauseKind

HALF = 0.5
"""Of our own worst fear, that another must have of the same power to share it wholly."""
EVEN = (0.34, 0.33, 0.33)
"""Motives that we take another to have, as long as nobody has told us better."""


class Ground(NamedTuple):
    """All of a briefing on which the worth of terms rests."""

    seat: PowerId
    desk: Desk
    books: Books
    atlas: Atlas
    ruleset: Ruleset
    leagues: tuple[League, ...]
    disputes: frozenset[frozenset[PowerId]]
    rule: Rule
    """The order that rules in our own society now."""
    times: tuple[float, ...]
    """[power] -1 to 1: how far the times speak for ties with each, where they say anything (row 50)."""

    @classmethod
    def of(cls, briefing: Briefing) -> "Ground":
        """The ground that a briefing gives."""
        told, rule = briefing, briefing.rule_over(briefing.seat)
        return cls(
            told.seat, told.desk, told.books, told.atlas, told.ruleset, told.leagues, told.disputes, rule, told.times
        )

    def __hash__(self) -> int:
        """By the desk alone: only briefings of one seat at one moment share it."""
        return self.desk.__hash__()

    @property
    def place(self) -> int:
        """Our own place in the arrays."""
        return self.atlas.places[self.seat]


def _strength(ground: Ground) -> Floats:
    return np.maximum(ground.desk.estimate[:, READING["strength"]], 0.0)


def _others_menace(values: Floats) -> Floats:
    """[m] 0-1: the greatest value but m's own."""
    ordered = np.sort(values)
    first, second = ordered[-1], ordered[-2] if len(ordered) > 1 else 0.0
    floats: Floats = np.where(values >= first, second, first)
    return floats


def _danger(ground: Ground) -> Floats:
    """[m] 0-1: how far anybody but us, or m, could hurt m, by strength and reach."""
    strength = _strength(ground)
    threat = np.add.outer(strength, strength)
    np.maximum(threat, 1.0, out=threat)
    np.divide(strength[:, None], threat, out=threat)
    threat *= _others_reach(ground.atlas, ground.place)
    threat /= 100.0
    floats: Floats = threat.max(axis=0)
    return floats


@lru_cache(maxsize=16)
def _others_reach(atlas: Atlas, at: int) -> Floats:
    """[of, m] points: the reach of all but us to everybody but themselves; elsewhere 0."""
    reach: Floats = atlas.reach.astype(np.float64)
    np.fill_diagonal(reach, 0.0)
    reach[at, :] = 0.0
    return reach


@lru_cache(maxsize=64)
def _insiders(atlas: Atlas, at: int) -> Floats:
    """[m] 1 where m lives in our own society."""
    society = atlas.realms[at].society
    return np.array([1.0 if realm.society == society != "" else 0.0 for realm in atlas.realms])


def _eased(ground: Ground, kind: ClauseKind) -> Floats:
    """[m] how much more predictable than usual that kind of promise is between us and m, -1 to 1 (row 30)."""
    rules = ground.ruleset.norms
    if not rules.on:
        return np.zeros(len(ground.atlas.ids))
    floats: Floats = ease(float(ground.desk.habit[KIND_INDEX[kind]]), rules.usual) * _insiders(
        ground.atlas, ground.place
    )
    return floats


def _trade(ground: Ground, lower: Floats) -> Floats:
    """[m] 0-1: what of a trade clause's value flows between us and m, by the lower of the two trusts."""
    stores, norms = ground.ruleset.stores, ground.ruleset.norms
    return trade_share(
        lower,
        _eased(ground, ClauseKind.TRADE),
        ground.desk.ways,
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


def _disputes(ground: Ground) -> Floats:
    """[m] 1 where a dispute with us is open."""
    if not ground.disputes:
        return np.zeros(len(ground.atlas.ids))
    return np.array([float(frozenset((ground.seat, other)) in ground.disputes) for other in ground.atlas.ids])


def _insured(ground: Ground) -> Floats:
    """[m] 0-1: what of a breach between m and us a league makes good, to either; both must have paid their dues."""
    rules, us = ground.ruleset.institution, ground.seat
    leagues = [league for league in ground.leagues if rules.on and league.holds(us)]
    if not leagues:
        return np.zeros(len(ground.atlas.ids))
    return np.array(
        [
            rules.escrow if other != us and any(league.covers(us, other) for league in leagues) else 0.0
            for other in ground.atlas.ids
        ]
    )


def _common(ground: Ground) -> Floats | float:
    """[m] 0-1: how far whom we fear most threatens them as well; it matters where fear rules (row 91)."""
    if not ground.ruleset.orders.on or ground.rule is not Rule.FEAR:
        return 1.0
    counts, most = ground.ruleset.fear.shared, max(float(np.max(ground.desk.fear)), 1.0)
    floats: Floats = np.minimum(ground.desk.judgement_points[SHARED] / max(HALF * counts * most, 0.01), 1.0)
    return floats


def both(ours: Floats | float, theirs: Floats | float, powers: int) -> Floats:
    """[side, m] what we hold of each of them, and what each of them holds of us."""
    sides = np.empty((2, powers))
    sides[0], sides[1] = ours, theirs
    return sides


def outlook_of(ground: Ground) -> Outlook:
    """What we believe of every possible partner, and what each of them believes of us, as our staff has it.

    Who overrates his own part sees less danger in others and less help, and thinks that they need his more (10-11).
    """
    desk, at, n = ground.desk, ground.place, len(ground.atlas.ids)
    terms, reach, own = desk.judgement_points, ground.atlas.reach, ground.books.strength * desk.own_part
    strength, danger = _strength(ground), _danger(ground)
    trust, worst = desk.estimate[:, READING["trust"]], float(np.max(desk.fear)) / 100.0
    word = np.empty((3, 2, n))
    word[:, 0], word[:, 1] = terms[0:3] + terms[3], trust + (desk.honesty[at] - 50.0) / 4.0
    return Outlook(
        motives=_motives(ground.books.motives),
        word=word,
        stand=both(terms[0] + terms[4] + terms[5] + terms[10], trust + 12.0 * danger - 15.0 * 0.5 + 12.0, n),
        menace=both(_others_menace(desk.fear / 100.0) / desk.own_part, danger, n),
        their_menace=both(danger, worst, n),
        help=np.minimum(
            1.5,
            both(
                strength * reach[:, at] / 100.0 / max(own, 1.0),
                own * reach[at, :] / 100.0 / np.maximum(strength, 1.0),
                n,
            ),
        ),
        fear=both(desk.fear, desk.estimate[:, READING["fear"]], n) / 100.0,
        friendship=both(desk.friendship, desk.estimate[:, READING["friendship"]], n) / 100.0,
        trade=_trade(ground, np.minimum(desk.trust[:, 1], trust)),
        dispute=_disputes(ground),
        rank=_rank(ground),
        fit=_fits(ground.atlas, at)[:, None, :],
        watch=_watch(ground),
        certainty=desk.certainty,
        insured=_insured(ground),
        common=both(_common(ground), 1.0, n),
    )


@lru_cache(maxsize=256)
def _motives(motives: tuple[float, float, float]) -> Floats:
    """[3, side, 1] shares of 1: what we live for, and what we take any other to live for."""
    own = tuple(share / 100.0 for share in motives)
    return np.array((own, EVEN)).transpose()[:, :, None]


def _rank(ground: Ground) -> Floats:
    """[side, m] -1 to 1: how far our standing is above theirs, and theirs above ours."""
    standing = ground.desk.standing
    above = (standing[ground.place] - standing) / 50.0
    floats: Floats = np.minimum(np.maximum(both(above, -above, len(standing)), -1.0), 1.0)
    return floats


def _watch(ground: Ground) -> Floats:
    """[side, m] points of value a turn: what watching costs, the less the more one trusts."""
    desk, rules = ground.desk, ground.ruleset
    trust = both(desk.trust[:, 0], desk.estimate[:, READING["trust"]], len(desk.fear))
    if not rules.price.on:
        return np.zeros_like(trust)
    price = np.maximum(0.0, (rules.price.watch_from - trust) / rules.price.watch_divisor)
    return watched(price, _eased(ground, ClauseKind.NON_AGGRESSION), rules.norms.order)
