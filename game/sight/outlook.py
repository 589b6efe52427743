"""How a treaty looks from a court: from our own, and, as far as we know, from theirs.

Both outlooks are made of our briefing alone, so the second is bent as our reports are; what they hide we do not see.
"""

from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np

from game.sight.briefing import Atlas, Briefing
from game.sight.judgement import SHARED
from game.theory.identity import shared_good
from game.theory.norms import ease, trade_share, watched
from game.theory.thousandths import Floats
from game.theory.value import Outlook, clause_values
from game.world.power import Rule
from game.world.report import READING
from game.world.ruleset import Ruleset
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
    share = strength[:, None] / np.maximum(strength[:, None] + strength[None, :], 1.0)
    threat = share * briefing.atlas.reach / 100.0
    n = len(strength)
    threat[np.arange(n), np.arange(n)] = 0.0
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
    return np.array(
        [1.0 if frozenset((briefing.seat, other)) in briefing.disputes else 0.0 for other in briefing.atlas.ids]
    )


def _insured(briefing: Briefing) -> Floats:
    """[m] 0-1: what of a breach between m and us a league makes good, to either; both must have paid their dues."""
    rules, us = briefing.ruleset.institution, briefing.seat
    share = rules.escrow if rules.on else 0.0
    return np.array(
        [
            share if other != us and any(league.covers(us, other) for league in briefing.leagues) else 0.0
            for other in briefing.atlas.ids
        ]
    )


def our_outlook(briefing: Briefing) -> Outlook:
    """What we believe of every possible partner."""
    desk, at = briefing.desk, briefing.place
    strength, reach = _strength(briefing), briefing.atlas.reach
    terms = desk.judgement_points
    rules = briefing.ruleset
    security, wellbeing, standing = briefing.books.motives
    theirs = desk.estimate[:, READING["trust"]]
    watch = np.maximum(0.0, (rules.price.watch_from - desk.trust[:, 0]) / rules.price.watch_divisor)
    watch = watched(watch, _eased(briefing, ClauseKind.NON_AGGRESSION), rules.norms.order)
    return Outlook(
        motives=(security / 100.0, wellbeing / 100.0, standing / 100.0),
        word=terms[0:3] + terms[3],
        stand=terms[0] + terms[4] + terms[5] + terms[10],
        menace=_others_menace(desk.fear / 100.0),
        their_menace=_danger(briefing),
        help=np.minimum(1.5, strength * reach[:, at] / 100.0 / max(briefing.books.strength, 1.0)),
        fear=desk.fear / 100.0,
        friendship=desk.friendship / 100.0,
        trade=_trade(briefing, np.minimum(desk.trust[:, 1], theirs)),
        dispute=_disputes(briefing),
        rank=np.minimum(np.maximum((desk.standing[at] - desk.standing) / 50.0, -1.0), 1.0),
        fit=_fits(briefing.atlas, at),
        watch=watch if rules.price.on else np.zeros_like(watch),
        certainty=desk.certainty,
        insured=_insured(briefing),
        common=_common(briefing),
    )


def _common(briefing: Briefing) -> Floats | float:
    """[m] 0-1: how far whom we fear most threatens them as well; it matters where fear rules (row 91)."""
    if not briefing.ruleset.orders.on or briefing.rule_over(briefing.seat) is not Rule.FEAR:
        return 1.0
    counts, most = briefing.ruleset.fear.shared, max(float(np.max(briefing.desk.fear)), 1.0)
    floats: Floats = np.minimum(briefing.desk.judgement_points[SHARED] / max(HALF * counts * most, 0.01), 1.0)
    return floats


def their_outlook(briefing: Briefing) -> Outlook:
    """What each of them believes of us, as our staff has it: column m is how we look from m."""
    desk, at = briefing.desk, briefing.place
    strength, reach = _strength(briefing), briefing.atlas.reach
    rules = briefing.ruleset
    trust = desk.estimate[:, READING["trust"]]
    name = (desk.honesty[at] - 50.0) / 4.0
    fear = desk.estimate[:, READING["fear"]] / 100.0
    friendship = desk.estimate[:, READING["friendship"]] / 100.0
    danger = _danger(briefing)
    watch = np.maximum(0.0, (rules.price.watch_from - trust) / rules.price.watch_divisor)
    watch = watched(watch, _eased(briefing, ClauseKind.NON_AGGRESSION), rules.norms.order)
    stand = trust + 12.0 * danger - 15.0 * 0.5 + 12.0
    return Outlook(
        motives=EVEN,
        word=np.repeat((trust + name)[None, :], 3, axis=0),
        stand=stand,
        menace=danger,
        their_menace=np.full_like(trust, float(np.max(desk.fear)) / 100.0),
        help=np.minimum(1.5, briefing.books.strength * reach[at, :] / 100.0 / np.maximum(strength, 1.0)),
        fear=fear,
        friendship=friendship,
        trade=_trade(briefing, np.minimum(desk.trust[:, 1], trust)),
        dispute=_disputes(briefing),
        rank=np.minimum(np.maximum((desk.standing - desk.standing[at]) / 50.0, -1.0), 1.0),
        fit=_fits(briefing.atlas, at),
        watch=watch if rules.price.on else np.zeros_like(watch),
        certainty=desk.certainty,
        insured=_insured(briefing),
    )


@dataclass(frozen=True, slots=True)
class Look:
    """How one court looks at one partner: a column of its outlook in plain numbers, which are read many times."""

    rates: tuple[float, ...]
    """[kind] points a turn of each mild clause, for one who must move first and may be left standing."""
    sure: tuple[float, ...]
    """[kind] the same with nothing to lose by moving first: the exchange is made hand to hand (row 96)."""
    motives: tuple[float, float, float]
    watch: float
    fear: float
    friendship: float
    their_menace: float
    rank: float
    shared: float
    """0-1: how much of the partner's gain counts as that court's own (rows 67-70)."""


@lru_cache(maxsize=32)
def our_looks(briefing: Briefing) -> tuple[Look, ...]:
    """Our look at each of the others, in the order of the arrays."""
    desk = briefing.desk
    return _looks(our_outlook(briefing), briefing.ruleset, _shared(briefing, desk.friendship, desk.identity))


@lru_cache(maxsize=32)
def their_looks(briefing: Briefing) -> tuple[Look, ...]:
    """The look of each of the others at us, as our staff has it."""
    theirs = briefing.desk.estimate[:, READING["friendship"]]
    return _looks(their_outlook(briefing), briefing.ruleset, _shared(briefing, theirs, briefing.desk.identity))


def _shared(briefing: Briefing, friendship: Floats, identity: Floats) -> Floats:
    """[m] 0-1 of the other's gain that is one's own; what they feel of it we take to be what we do."""
    rules = briefing.ruleset.identity
    if not rules.on:
        return np.zeros_like(friendship)
    return shared_good(friendship, identity, by_friendship=rules.friendship, by_identity=rules.weight, bare=rules.bare)


def _looks(outlook: Outlook, ruleset: Ruleset, shared: Floats) -> tuple[Look, ...]:
    rules = ruleset.clause_rules()
    rates = zip(*clause_values(outlook, rules).tolist(), strict=True)
    sure = zip(*clause_values(outlook, replace(rules, exposure=np.zeros_like(rules.exposure))).tolist(), strict=True)
    columns = (outlook.watch, outlook.fear, outlook.friendship, outlook.their_menace, outlook.rank, shared)
    rows = zip(rates, sure, *(column.tolist() for column in columns), strict=True)
    return tuple(Look(kinds, safe, outlook.motives, *figures) for kinds, safe, *figures in rows)
