"""Renewing: a treaty about to run out is judged like a new one, and beside what else might be sworn.

Rows 29, 50, 120.
"""

from game.minds.doctrine import Doctrine
from game.minds.leader import Approach, Wish
from game.minds.replying import blame
from game.minds.seeking import bundles, signs, turned_down
from game.sight.briefing import Briefing
from game.sight.worth import worth_to_them, worth_to_us
from game.world.names import PowerId
from game.world.treaty import Terms, Treaty
from game.world.war import AudienceKind, Draft

BETTER, MORE = 3.0, 0.2
"""Points, and share of what it is worth, by which other terms must beat an old treaty, before it is let run out."""
HOPED = 0.9
"""Of what a treaty was worth on the day it was sworn, below which it has not brought what was hoped of it."""


def renewals(doctrine: Doctrine, briefing: Briefing) -> list[Wish]:
    """Treaties about to run out that would be signed today as they are; the others are let run out."""
    spurned = turned_down(briefing)
    found: list[Wish] = []
    for treaty in _running_out(briefing):
        other = treaty.other(briefing.seat)
        if other not in spurned and not _why_not(doctrine, briefing, other, treaty):
            approach = Approach(other, (treaty.terms,), AudienceKind.RENEWAL, treaty.id)
            found.append((50.0, approach, ("it is about to run out", "it has served us")))
    return found


def _running_out(briefing: Briefing) -> list[Treaty]:
    ours = (one for one in briefing.treaties if one.binds(briefing.seat) and one.renounced_by is None)
    return [one for one in ours if one.ends is not None and one.ends <= briefing.turn + 1]


def hear_renewal(doctrine: Doctrine, briefing: Briefing, by: PowerId, terms: Terms, thing: str) -> Draft:
    """What to say to one who would go on with a treaty on its old terms."""
    treaty = briefing.treaty(thing)
    why_not = "that treaty is no more" if treaty is None else _why_not(doctrine, briefing, by, treaty)
    keep = worth_to_us(briefing, by, terms).total
    return Draft(terms, not why_not, why_not or "it has served us", (), keep)


def _why_not(doctrine: Doctrine, briefing: Briefing, other: PowerId, treaty: Treaty) -> str:
    """Why a court would rather let a treaty run out: too little now, less than was hoped, or better to be had."""
    worth, footing = worth_to_us(briefing, other, treaty.terms), briefing.footings.get(treaty.id)
    if worth.total < doctrine.margin:
        return f"it no longer serves us: {blame(briefing, other, worth.rows)}"
    if footing is not None and worth.total < HOPED * footing.keep:
        return "it has not brought what we hoped of it"
    old = worth.total * signs(worth_to_them(briefing, other, treaty.terms).total)
    if _best(doctrine, briefing, other, treaty.terms) > old + max(BETTER, old * MORE):
        return "it has run its course; we would swear anew on other terms"
    return ""


def _best(doctrine: Doctrine, briefing: Briefing, other: PowerId, but: Terms) -> float:
    """What the best terms of another kind with a court are worth, in points, counting how likely it is to sign."""
    hopes, kinds = [], {clause.kind for clause in but.clauses}
    for terms in bundles(doctrine, briefing, other, but=but):
        ours = worth_to_us(briefing, other, terms).total
        if {clause.kind for clause in terms.clauses} != kinds and ours >= doctrine.margin:
            hopes.append(ours * signs(worth_to_them(briefing, other, terms).total))
    return max(hopes, default=0.0)
