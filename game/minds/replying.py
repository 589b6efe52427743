"""What to say to those who come with terms: yes, what stands against it, what would move us (core G; rows 55, 118)."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from game.minds.doctrine import Doctrine
from game.minds.seeking import promised_to
from game.sight.briefing import Briefing
from game.sight.worth import Row, worth_to_us
from game.world.names import PowerId
from game.world.notation import format_clauses, format_span
from game.world.treaty import MOST_CLAUSES, Clause, ClauseKind, Terms, in_order
from game.world.war import AudienceKind, Draft

BEGUN = 3
"""Terms a step away from which a second step is tried, where the first does not do."""
BLAMED: dict[str, str] = {
    Row.TIMES: "these are not the times for it",
    Row.BOUND: "it would bind us for too long",
    Row.WATCH: "we should have to watch you too closely",
    Row.QUARRELS: "your quarrels would be ours",
    Row.FEEDING: "we fear you too much to make you stronger",
    Row.SURETY: "neither of us would dare to move first",
    Row.GOOD: "it does you too little good",
    Row.HARM: "it would do you harm",
    Row.UNEQUAL: "the terms are unequal",
}
"""What a court says where this weighs most against an offer."""


def hear(doctrine: Doctrine, briefing: Briefing, by: PowerId, kind: AudienceKind, terms: Terms) -> Draft:
    """What to say to a draft: yes if it is worth the doctrine's margin; else why not, and what would move us."""
    worth = worth_to_us(briefing, by, terms)
    if not terms.clauses:
        return Draft(terms, True, "it has served us", (), worth.total)
    margin = doctrine.margin + doctrine.price(briefing, by)
    if kind is AudienceKind.PROTECTION:
        margin -= 0.15 * float(briefing.desk.fear.max())
    barred = _bars(doctrine, terms) if kind is AudienceKind.TREATY else ""
    if worth.total >= margin and not barred:
        return Draft(terms, True, _praise(worth.rows), (), worth.total)
    moves = tuple(_moves(doctrine, briefing, by, terms, margin))
    if worth.total >= margin:
        return Draft(terms, False, barred, moves, worth.total)
    return Draft(terms, False, blame(briefing, by, worth.rows, hopeless=not moves), moves, worth.total)


def _bars(doctrine: Doctrine, terms: Terms) -> str:
    """What a doctrine signs at no price: a longer term than it likes, a promise that nobody may look into."""
    if terms.tier < doctrine.least_tier:
        return "we bind ourselves to nothing that nobody may look into"
    if doctrine.longest is not None and (terms.term is None or terms.term > doctrine.longest):
        return f"we bind ourselves for {doctrine.longest} turns and no more"
    return ""


def _praise(rows: tuple[tuple[str, float], ...]) -> str:
    best = max(rows, key=lambda row: row[1])
    return f"the {best[0]} is worth it to us"


def blame(briefing: Briefing, by: PowerId, rows: tuple[tuple[str, float], ...], *, hopeless: bool = False) -> str:
    """The worst term, or plain distrust, in a sentence; and whether nothing near these terms would do."""
    reason = _worst(briefing, by, rows)
    return f"{reason}, and nothing near these terms would move us" if hopeless else reason


def _worst(briefing: Briefing, by: PowerId, rows: tuple[tuple[str, float], ...]) -> str:
    worst = min(rows, key=lambda row: row[1])
    at = briefing.atlas.place(by)
    if float(briefing.desk.word[at, 0]) < 0.35:
        return "we do not trust your word far enough for this"
    return BLAMED.get(worst[0], f"the {worst[0]} gives us too little")


def _moves(doctrine: Doctrine, briefing: Briefing, by: PowerId, terms: Terms, margin: float) -> Iterator[str]:
    """The two terms that would move us, in notation: what is named here is signed when it is put before us."""
    near = _ranked(briefing, by, steps_from(briefing, by, terms))
    signed = [changed for value, changed in near if value >= margin and not _bars(doctrine, changed)]
    if len(signed) < 2:
        further = (changed for _, begun in near[:BEGUN] for changed in steps_from(briefing, by, begun))
        ranked = _ranked(briefing, by, further)
        good = (changed for value, changed in ranked if value >= margin and not _bars(doctrine, changed))
        signed += [changed for changed in good if changed not in signed]
    yield from (format_clauses(changed) + format_span(changed) for changed in signed[:2])


def _ranked(briefing: Briefing, by: PowerId, tries: Iterable[Terms]) -> list[tuple[float, Terms]]:
    """Terms by what they are worth to us, the best first."""
    standing = promised_to(briefing, by)
    fresh = (terms for terms in dict.fromkeys(tries) if terms.kinds.isdisjoint(standing))
    rows = [(worth_to_us(briefing, by, changed).total, changed) for changed in fresh]
    return sorted(rows, key=lambda row: -row[0])


def steps_from(briefing: Briefing, by: PowerId, terms: Terms) -> tuple[Terms, ...]:
    """Terms a step away from these, within what one treaty can hold."""
    return _near(max(1, round(briefing.atlas.unit)), by, terms)


@lru_cache(maxsize=1024)
def _near(unit: int, by: PowerId, terms: Terms) -> tuple[Terms, ...]:
    steps = _steps(unit, by, terms)
    return tuple(
        [Terms(in_order(clauses), term, tier) for clauses, term, tier in steps if len(clauses) <= MOST_CLAUSES]
    )


def _steps(unit: int, by: PowerId, terms: Terms) -> Iterator[tuple[tuple[Clause, ...], int | None, int]]:
    """Pay them, or pay more; trade; be inspected; another term; one clause fewer."""
    paid = [clause for clause in terms.clauses if clause.kind is ClauseKind.TRIBUTE]
    rest = tuple(clause for clause in terms.clauses if clause.kind is not ClauseKind.TRIBUTE)
    already = max((clause.amount for clause in paid if clause.by == by), default=0)
    for more in (unit, 4 * unit):
        yield (*rest, Clause(ClauseKind.TRIBUTE, already + more, by=by)), terms.term, terms.tier
    if not terms.has(ClauseKind.TRADE):
        yield (*terms.clauses, Clause(ClauseKind.TRADE, 2 * unit)), terms.term, terms.tier
    if terms.tier < 2:
        yield terms.clauses, terms.term, terms.tier + 1
    for term in (2, 4, 8):
        if term != terms.term:
            yield terms.clauses, term, terms.tier
    for place in range(len(terms.clauses) if len(terms.clauses) > 1 else 0):
        yield terms.clauses[:place] + terms.clauses[place + 1 :], terms.term, terms.tier
