"""Terms in figures: all of their worth that is the same whichever courts weigh them (core G; row 50)."""

from functools import lru_cache
from typing import NamedTuple

from game.sight.briefing import Briefing
from game.theory.thousandths import thousandths
from game.theory.value import annuity, distance
from game.world.names import PowerId
from game.world.ruleset import Ruleset
from game.world.treaty import KIND_INDEX, ONE_SIDED, WITH_AMOUNT, Clause, ClauseKind, Terms

SIDES = frozenset({ClauseKind.ALLIANCE, ClauseKind.OFFENSIVE, ClauseKind.PROTECTION})
"""Clauses by which one takes a side in other people's quarrels."""
PASSING = 0.8
"""What is left of a moment a turn later."""


class Promise(NamedTuple):
    """One clause in figures."""

    kind: ClauseKind
    at: int
    """Its place in the menu."""
    mutual: bool
    """Whether it binds both alike."""
    amount: int
    """The sum that it names, 1 where it names none."""
    unit: float
    """What that sum is counted by."""
    firm: float
    """How many times an ordinary promise it counts."""
    by: PowerId | None


class Measure(NamedTuple):
    """Terms in figures."""

    promises: tuple[Promise, ...]
    lopsided: tuple[Promise, ...]
    """Those that name the one who gives."""
    tier: int
    span: float
    """What a point a turn is worth over the term."""
    soon: float
    """The same where it passes with the moment."""
    asked: float
    """How far the times decide what is asked, in times of an ordinary promise: war more than peace (row 50)."""
    ahead: float
    """Points that it costs to swear so far ahead, when nobody knows the times; once sworn it costs no more (row 50)."""
    siding: bool
    """Whether one takes a side by them in other people's quarrels."""
    uneven: bool
    """Whether one party gives by one of them."""


def measure(briefing: Briefing, terms: Terms) -> Measure:
    """Terms in the figures of our world."""
    return _measure(briefing.ruleset, briefing.atlas.unit, terms)


@lru_cache(maxsize=4096)
def _measure(ruleset: Ruleset, unit: float, terms: Terms) -> Measure:
    rules, horizon = ruleset.value, round(ruleset.value.horizon)
    promises, asked = tuple(_promise(ruleset, unit, clause) for clause in terms.clauses), _asked(ruleset, terms)
    return Measure(
        promises=promises,
        lopsided=tuple(one for one in promises if one.by is not None),
        tier=terms.tier,
        span=annuity(terms.term, horizon, rules.discount),
        soon=annuity(terms.term, horizon, rules.discount * PASSING),
        asked=asked,
        ahead=rules.bound * asked * distance(terms.term, horizon, rules.discount),
        siding=not terms.kinds.isdisjoint(SIDES),
        uneven=not terms.kinds.isdisjoint(ONE_SIDED),
    )


def _promise(ruleset: Ruleset, unit: float, clause: Clause) -> Promise:
    kind, firm = clause.kind, ruleset.value.firm if clause.firm else 1.0
    amount, by_unit = (clause.amount, unit) if kind in WITH_AMOUNT else (1, 1.0)
    return Promise(kind, KIND_INDEX[kind], kind not in ONE_SIDED, amount, by_unit, firm, clause.by)


def _asked(ruleset: Ruleset, terms: Terms) -> float:
    firm = ruleset.value.firm
    asked = [ruleset.clause(one.kind).asks * (firm if one.firm else 1.0) for one in terms.clauses]
    return sum([thousandths(one) for one in asked]) / 1000.0  # whole numbers
