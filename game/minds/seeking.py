"""Seeking treaties: whom to approach with what, and what to say to those who come (core G; rows 50, 55, 118)."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from game.minds.attention import weighed
from game.minds.doctrine import Doctrine, wrongs_by
from game.minds.leader import Approach, Wish
from game.sight.briefing import Briefing, kept
from game.sight.worth import Row, worth_to_them, worth_to_us
from game.theory.chance import Chance
from game.theory.curve import likelihood
from game.world.names import PowerId
from game.world.notation import format_clauses, format_span, parse_order
from game.world.order import Order
from game.world.treaty import MOST_CLAUSES, Clause, ClauseKind, Terms, in_order
from game.world.war import AudienceKind, Draft

EVEN, STEEP = 8.0, 2.0
"""Points of value, as we see it, at which every other draft is signed, and how fast that changes with each."""
CLINGS = 4.0
"""Points that a court would give to be bound to the one on whom it has set its hope."""
RELIED = 0.3
"""How likely another must be to stand by us, before an alliance with him is thought of."""
HOPELESS = 0.25
"""How likely a court must be to sign, before an audience is spent on it."""
AGAIN = 2
"""Turns for which a court that was refused does not ask again."""
BEGUN = 3
"""Terms a step away from which a second step is tried, where the first does not do."""
HORIZON = 8
"""The longest term that a court proposes."""
SPANS = (4, 2)
"""The shorter ones that it thinks of."""
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


def _trade(briefing: Briefing) -> int:
    """An ordinary sum for a trade clause: two units of the scenario."""
    return max(1, round(2 * briefing.atlas.unit))


def bundles(doctrine: Doctrine, briefing: Briefing, other: PowerId, but: Terms | None = None) -> Iterator[Terms]:
    """The terms that a court thinks of with another, leaving out what stands between them already.

    `but` are terms of a treaty that is about to run out: they stand between them no longer.
    """
    standing = _standing(briefing, other, but)
    disputed = frozenset((briefing.seat, other)) in briefing.disputes
    stand = float(briefing.desk.stand[briefing.atlas.place(other)])
    term = min(HORIZON, doctrine.longest or HORIZON)
    plain = _menu(_trade(briefing), term, max(doctrine.tier, doctrine.least_tier), disputed)
    for terms in doctrine.menu(briefing, other, plain):
        leans = terms.has(ClauseKind.ALLIANCE) and stand < RELIED
        if not leans and terms.kinds.isdisjoint(standing):
            yield terms


def _standing(briefing: Briefing, other: PowerId, but: Terms | None = None) -> frozenset[ClauseKind]:
    """Of which kinds the clauses are that stand between a court and another, one treaty of theirs left out."""
    lasting = [treaty.terms.kinds for treaty in briefing.treaties_with(other) if treaty.terms != but]
    return frozenset().union(*lasting)


@lru_cache(maxsize=64)
def _menu(sum_: int, term: int, tier: int, disputed: bool) -> tuple[Terms, ...]:
    """Everything that a court thinks of."""
    trade = Clause(ClauseKind.TRADE, sum_)
    menu: list[tuple[Clause, ...]] = [
        (trade,),
        (Clause(ClauseKind.NON_AGGRESSION),),
        (Clause(ClauseKind.ALLIANCE),),
        (Clause(ClauseKind.ALLIANCE), trade),
        (Clause(ClauseKind.NON_AGGRESSION), trade),
        (Clause(ClauseKind.NEUTRALITY),),
        (Clause(ClauseKind.FRIENDSHIP), trade),
        (Clause(ClauseKind.ARMS_LIMIT), Clause(ClauseKind.NON_AGGRESSION)),
        (Clause(ClauseKind.ALLIANCE, firm=True),),
    ]
    if disputed:
        menu.append((Clause(ClauseKind.NON_AGGRESSION), Clause(ClauseKind.ARBITRATION)))
    return tuple(Terms(in_order(clauses), term, tier) for clauses in menu)


def seek(doctrine: Doctrine, briefing: Briefing, draw: Chance, most: int) -> list[Wish]:
    """The approaches most worth making, the best first, with weights in points of value."""
    spurned = (turned_down(briefing) | meant_for(briefing) | _unforgiven(doctrine, briefing)) - _patrons(
        doctrine, briefing
    )
    found: list[tuple[float, Approach, tuple[str, ...]]] = []
    for other in weighed(briefing):
        if briefing.at_war_with(other) or other in spurned:
            continue
        best = _best(doctrine, briefing, draw, other)
        if best is not None:
            found.append(best)
    found.sort(key=lambda item: (-item[0], item[1].to))
    return list(found[:most])


def _unforgiven(doctrine: Doctrine, briefing: Briefing) -> frozenset[PowerId]:
    """Who has wronged us so lately that nothing is put before them."""
    return frozenset(one for one in weighed(briefing) if wrongs_by(briefing, one, doctrine.forgives))


def _patrons(doctrine: Doctrine, briefing: Briefing) -> frozenset[PowerId]:
    """Who is asked again, whatever they have done or said."""
    patron = doctrine.patron(briefing)
    return frozenset() if patron is None else frozenset((patron,))


@kept
def turned_down(briefing: Briefing) -> frozenset[PowerId]:
    """Who has just turned our terms down, or let our offer lie: nothing is put before them again for some turns."""
    return frozenset(
        item.actor
        for item in (*briefing.recent, *briefing.news)
        if item.name in ("TermsRefused", "OfferClosed") and item.actor and item.turn >= briefing.turn - AGAIN
    )


@kept
def meant_for(briefing: Briefing) -> frozenset[PowerId]:
    """Whom we mean to make war on: nobody is courted on the eve of it."""
    meant = [parse_order(plan.act, briefing.seat) for plan in briefing.plans]
    return frozenset(one.target for one in meant if isinstance(one, Order) and one.target)


def _best(
    doctrine: Doctrine, briefing: Briefing, draw: Chance, other: PowerId
) -> tuple[float, Approach, tuple[str, ...]] | None:
    """The best terms with one court, and two to fall back on."""
    rows, least = [], doctrine.margin - (CLINGS if doctrine.patron(briefing) == other else 0.0)
    for place, terms in enumerate(bundles(doctrine, briefing, other)):
        ours = worth_to_us(briefing, other, terms).total
        if ours < least:
            continue
        theirs = worth_to_them(briefing, other, terms).total
        whim = 2.0 * draw.share("whim", other, place)
        if signs(theirs) >= HOPELESS:
            rows.append((ours * signs(theirs) + whim, ours, terms))
    if not rows or max(row[0] for row in rows) < least:
        return None
    rows.sort(key=lambda row: -row[0])
    drafts = tuple(_for_as_long_as_pays(briefing, other, terms) for _, _, terms in rows[:3])
    weight = rows[0][0]
    return weight, Approach(other, drafts), _hopes(briefing, other, drafts[0])


def _for_as_long_as_pays(briefing: Briefing, other: PowerId, terms: Terms) -> Terms:
    """The same terms for the span that is worth most to us, counting how likely they are to be signed (row 50)."""
    spans = _spans(terms)
    found = []
    for one in spans:
        ours, theirs = worth_to_us(briefing, other, one).total, worth_to_them(briefing, other, one).total
        found.append(ours * signs(theirs))
    return spans[found.index(max(found))]


@lru_cache(maxsize=1024)
def _spans(terms: Terms) -> tuple[Terms, ...]:
    """The same terms, and for the shorter spans that a court thinks of."""
    return (terms, *(replace(terms, term=span) for span in SPANS if terms.term is None or span < terms.term))


HOPES = {
    ClauseKind.ALLIANCE: "they would stand by us {stand:.0%}",
    ClauseKind.OFFENSIVE: "we want them beside us in the war",
    ClauseKind.NON_AGGRESSION: "we would rather not have them against us",
    ClauseKind.NEUTRALITY: "we would rather have them out of it",
    ClauseKind.ARMS_LIMIT: "their arms worry us",
    ClauseKind.TRADE: "trade pays both",
    ClauseKind.FRIENDSHIP: "they are worth having as friends",
    ClauseKind.ARBITRATION: "the quarrel had better be judged",
    ClauseKind.PROTECTION: "somebody must stand between us and the strong",
    ClauseKind.TRIBUTE: "it is worth silver",
}
"""What a court hopes for from each kind of clause."""


def _hopes(briefing: Briefing, other: PowerId, terms: Terms) -> tuple[str, ...]:
    """Why terms are put to another: what the weightiest clauses are for, and how likely they are to be signed."""
    stand = float(briefing.desk.stand[briefing.atlas.place(other)])
    why = [HOPES[clause.kind].format(stand=stand) for clause in terms.clauses if clause.kind in HOPES][:2]
    likely = signs(worth_to_them(briefing, other, terms).total)
    return (*why, f"they will sign, says our staff, {likely:.0%}")


def signs(theirs: float) -> float:
    """How likely another is to sign what we think is worth so much to him, 0-1."""
    return likelihood(STEEP * (theirs - EVEN))


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
    standing = _standing(briefing, by)
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
