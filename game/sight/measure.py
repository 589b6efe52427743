"""Terms in figures: all of their worth that is the same whichever courts weigh them (core G; row 50)."""

from functools import lru_cache
from typing import NamedTuple

from game.theory.thousandths import thousandths
from game.theory.value import annuity, distance
from game.world.names import PowerId
from game.world.ruleset import Ruleset
from game.world.treaty import KIND_INDEX, KINDS, ONE_SIDED, WITH_AMOUNT, Clause, ClauseKind, Terms

SIDES = frozenset({ClauseKind.ALLIANCE, ClauseKind.OFFENSIVE, ClauseKind.PROTECTION})
"""Clauses by which one takes a side in other people's quarrels."""
EVEN_HANDED = frozenset(KINDS) - WITH_AMOUNT - ONE_SIDED
"""Clauses that bind both alike, and name no sum."""
PASSING = 0.8
"""What is left of a moment a turn later."""


class Promise(NamedTuple):
    """One clause in figures."""

    kind: ClauseKind
    at: int
    """Its place in the menu."""
    even: bool
    """Whether it binds both alike, and names no sum."""
    amount: int
    by: PowerId | None
    firm: float
    """How many times an ordinary promise it counts."""


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
    """How much of what the terms ask the times decide, in times of an ordinary promise: war more than peace (row 50)."""
    ahead: float
    """Points that it costs to swear so far ahead, when nobody knows the times; once sworn it costs no more (row 50)."""
    siding: bool
    """Whether one takes a side by them in other people's quarrels."""
    uneven: bool
    """Whether one party gives by one of them."""


@lru_cache(maxsize=4096)
def measure(ruleset: Ruleset, terms: Terms) -> Measure:
    """Terms in the figures of a ruleset."""
    rules, horizon = ruleset.value, round(ruleset.value.horizon)
    promises, asked = tuple(_promise(ruleset, clause) for clause in terms.clauses), _asked(ruleset, terms)
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


def _promise(ruleset: Ruleset, clause: Clause) -> Promise:
    kind, firm = clause.kind, ruleset.value.firm if clause.firm else 1.0
    return Promise(kind, KIND_INDEX[kind], kind in EVEN_HANDED, clause.amount, clause.by, firm)


def _asked(ruleset: Ruleset, terms: Terms) -> float:
    firm = ruleset.value.firm
    asked = [ruleset.clause(one.kind).asks * (firm if one.firm else 1.0) for one in terms.clauses]
    return sum([thousandths(one) for one in asked]) / 1000.0  # whole numbers
