"""What terms are worth: a named sum of points, to us and, as far as we know, to them (core G).

Rows 26, 43, 45, 50, 52, 55, 57, 67, 70, 76, 96-97.
"""

from collections.abc import Iterator
from enum import StrEnum
from functools import lru_cache
from typing import NamedTuple

from game.sight.briefing import Briefing, kept
from game.sight.fairness import minded
from game.sight.looks import Look, looks
from game.sight.measure import SIDES, Measure, Promise, measure
from game.theory.thousandths import POINT, thousandths
from game.world.names import PowerId
from game.world.report import READING
from game.world.treaty import FRESH, KIND_INDEX, ClauseKind, Terms

Rows = list[tuple[str, float]]
QUARREL, FEEDING = 1.5, 3.5
"""Points a turn that it costs to stand by one with whom an ally of ours, or we ourselves, have a quarrel; and to make
one stronger whom we fear wholly and who is no friend (row 26)."""
GUARD, FIRST = 1.6, 2.0
"""Points a turn that it is worth to one who lives for honour to guard another, and to stand first."""


class Row(StrEnum):
    """What a sum of terms is made of besides their clauses, in the words of the sum."""

    TIMES = "turn of the times"
    BOUND = "being bound so long"
    QUARRELS = "the quarrels it brings"
    FEEDING = "making the feared stronger"
    WATCH = "watching it"
    SURETY = "that neither need move first"
    GOOD = "that it does a friend good"
    HARM = "that it does a friend harm"
    UNEQUAL = "unequal terms"


class Worth(NamedTuple):
    """A sum with its named terms, in points of value over the term."""

    rows: tuple[tuple[str, float], ...]
    total: float
    """The whole, each row rounded once."""


def worth_to_us(briefing: Briefing, other: PowerId, terms: Terms) -> Worth:
    """What terms with another are worth to our own court."""
    return _worth(briefing, looks(briefing).of(briefing.atlas.place(other)), other, terms, giver=briefing.seat)


def shared_with(briefing: Briefing, other: PowerId) -> float:
    """The share of another's gain that counts as our own, 0-1 (rows 67-70)."""
    return looks(briefing).of(briefing.atlas.place(other))[0].shared


def worth_to_them(briefing: Briefing, other: PowerId, terms: Terms) -> Worth:
    """What the same terms are worth to the other court, as our staff has it."""
    ours, theirs = looks(briefing).of(briefing.atlas.place(other))
    return _worth(briefing, (theirs, ours), briefing.seat, terms, giver=other)


def _worth(briefing: Briefing, sides: tuple[Look, Look], other: PowerId, terms: Terms, *, giver: PowerId) -> Worth:
    """The sum for the court whose look stands first; `giver` is that court's own power, `other` its partner."""
    rules, look = briefing.ruleset, sides[0]
    figures = measure(briefing, terms)
    span, value = figures.span, rules.value
    rows = _clauses(look, figures.promises, giver, span)
    if value.on and look.times:
        rows.append((Row.TIMES, look.times * value.circumstances * figures.asked * figures.soon))
    if value.on and value.bound:
        rows.append((Row.BOUND, -figures.ahead))
    if figures.siding:
        rows.append((Row.QUARRELS, -QUARREL * _quarrels(briefing, giver, other) * span))
        cold = 1.0 - max(0.0, look.friendship)
        rows.append((Row.FEEDING, -FEEDING * look.fear * cold * span))
    if rules.price.on:
        watch = look.watch + rules.price.tier_cost * figures.tier * 0.5
        safety = 0.25 * figures.tier * look.fear
        rows.append((Row.WATCH, (safety - watch * 0.4) * span))
    if figures.tier and rules.justice.on:
        rows.append((Row.SURETY, _surety(look, figures, giver) * span * rules.justice.surety * figures.tier))
    if look.shared:
        rows.append(_for_their_sake(look.shared, _whole(_clauses(sides[1], figures.promises, other, span))))
    if figures.uneven and rules.justice.on:
        rows.extend(_unequal(briefing, sides, other, figures, giver))
    return Worth(tuple(rows), _whole(rows))


def asked_by(briefing: Briefing, terms: Terms) -> float:
    """How much of what terms ask the times decide, in times of an ordinary promise: war more than peace (row 50)."""
    return measure(briefing, terms).asked


def price_of_span(briefing: Briefing, terms: Terms) -> float:
    """Points that it costs to swear so far ahead, when nobody knows the times; once sworn it costs no more (row 50)."""
    return measure(briefing, terms).ahead


def _whole(rows: Rows) -> float:
    """The sum of rows, each rounded once."""
    return sum([round(points * POINT) for _, points in rows]) / 1000.0  # whole numbers


def _for_their_sake(shared: float, theirs: float) -> tuple[str, float]:
    """What the other's side of the terms adds where his good is partly one's own: the weight of identity (67-70)."""
    return Row.GOOD if theirs >= 0.0 else Row.HARM, shared * theirs


def _unequal(
    briefing: Briefing, sides: tuple[Look, Look], other: PowerId, figures: Measure, giver: PowerId
) -> Iterator[tuple[str, float]]:
    """Justice, where a clause binds one side: who gets less minds it (row 97)."""
    span, parties = figures.span, (giver, other)
    ours, theirs = (_whole(_clauses(sides[at], figures.lopsided, parties[at], span)) for at in (0, 1))
    if theirs > ours:
        weight = briefing.ruleset.justice.unequal * minded(briefing, giver, other, sides[0].rank)
        yield Row.UNEQUAL, -weight * (theirs - ours)


def _surety(look: Look, figures: Measure, giver: PowerId) -> float:
    """What inspection takes off the risk of moving first: what is counted on the quay is exchanged at once (row 96).

    In points a turn of an inspection wholly sure.
    """
    at_risk = []
    for one in figures.promises:
        if one.kind in (ClauseKind.TRIBUTE, ClauseKind.RANK) or one.by == giver:
            continue
        at_risk.append(thousandths((look.sure[one.at] - look.rates[one.at]) * (one.amount / one.unit) * one.firm))
    return sum(at_risk) / 1000.0  # whole numbers


def _clauses(look: Look, promises: tuple[Promise, ...], giver: PowerId, span: float) -> Rows:
    """Points over the term of each clause alone, to the court whose look it is."""
    rates = look.rates
    return [
        (kind, (rates[at] * amount / unit if mutual else _given(look, kind, amount / unit, by == giver)) * firm * span)
        for kind, at, mutual, amount, unit, firm, by in promises
    ]


@lru_cache(maxsize=512)
def _quarrels(briefing: Briefing, court: PowerId, other: PowerId) -> int:
    """How many of a court's allies, and the court itself, are at odds with another: at war, or in an open dispute."""
    concerned = dict.fromkeys((court, *_allies(briefing)[court]))
    return len([one for one in concerned if one != other and _at_odds(briefing, one, other)])


@kept
def _allies(briefing: Briefing) -> dict[PowerId, list[PowerId]]:
    """With whom each power has taken sides, by a treaty or in a league."""
    found: dict[PowerId, list[PowerId]] = {power: [] for power in briefing.atlas.ids}
    for treaty in briefing.treaties:
        if not treaty.terms.kinds.isdisjoint(SIDES):
            one, other = treaty.parties
            found[one].append(other)
            found[other].append(one)
    for league in briefing.leagues:
        for member in league.members:
            found[member] += league.members
    return found


def _at_odds(briefing: Briefing, one: PowerId, other: PowerId) -> bool:
    at_war = any(war.side_of(one) * war.side_of(other) < 0 for war in briefing.wars)
    return at_war or frozenset((one, other)) in briefing.disputes


def _given(look: Look, kind: ClauseKind, size: float, ours: bool) -> float:
    """Points a turn of a mild clause by which one party gives, to the court whose look it is; `ours` if it gives."""
    _, wellbeing, standing = look.motives
    if kind is ClauseKind.TRIBUTE:
        weight = 3.0 * wellbeing
        return -size * (0.6 + 0.4 * weight) if ours else size * 0.8 * weight
    if kind is ClauseKind.RANK:
        weight = 3.0 * standing
        return FIRST * weight * 0.6 if ours else -FIRST * weight * 0.5 * (1.0 - max(-1.0, -look.rank)) * 0.5
    return GUARD * 3.0 * standing * 0.5 - 1.2 * look.their_menace if ours else look.rates[KIND_INDEX[kind]]


def found_chance(briefing: Briefing, other: PowerId, tier: int, *, promised: int) -> float:
    """How likely our cheating is to be seen in a turn, 0.05-.95, as far as we know how they trust us (rows 45, 52).

    `promised` is the turn in which we last gave our word: for some turns a promise takes something off their eyes.
    """
    rules = briefing.ruleset
    trust = float(briefing.desk.estimate[briefing.atlas.place(other), READING["trust"]])
    seen = rules.price.eyes - rules.price.eyes_trust * trust
    if briefing.turn - promised <= FRESH:
        seen *= rules.value.camouflage
    return max(0.05, min(rules.price.eyes_most, seen + rules.price.eyes_tier * tier))


def record_price(briefing: Briefing, *, more: int = 0) -> float:
    """What being found out costs, in points: what `more` treaties and those in force would suffer, and honour."""
    rules = briefing.ruleset.value
    treaties = more + len([one for one in briefing.treaties if one.binds(briefing.seat)])
    return rules.price + rules.price_treaties * treaties + rules.price_standing * briefing.books.motives[2] / 100.0


def breaking_worth(prize: float, keep: float, found: float, price: float) -> float:
    """What breaking is worth: the prize at once, the treaty if nobody sees it, the price if somebody does (core G)."""
    return prize + (1.0 - found) * keep - found * price
