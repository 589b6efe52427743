"""Seeking treaties: whom to approach, and with what (core G; rows 50, 55, 118)."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from game.minds.attention import weighed
from game.minds.doctrine import Doctrine, wrongs_by
from game.minds.leader import Approach, Wish
from game.sight.briefing import Briefing, kept
from game.sight.worth import worth_to_them, worth_to_us
from game.theory.chance import Chance
from game.theory.curve import likelihood
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order
from game.world.treaty import Clause, ClauseKind, Terms, in_order

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
HORIZON = 8
"""The longest term that a court proposes."""
SPANS = (4, 2)
"""The shorter ones that it thinks of."""


def _trade(briefing: Briefing) -> int:
    """An ordinary sum for a trade clause: two units of the scenario."""
    return max(1, round(2 * briefing.atlas.unit))


def bundles(doctrine: Doctrine, briefing: Briefing, other: PowerId, but: Terms | None = None) -> Iterator[Terms]:
    """The terms that a court thinks of with another, leaving out what stands between them already.

    `but` are terms of a treaty that is about to run out: they stand between them no longer.
    """
    standing = promised_to(briefing, other, but)
    disputed = frozenset((briefing.seat, other)) in briefing.disputes
    stand = float(briefing.desk.stand[briefing.atlas.place(other)])
    term = min(HORIZON, doctrine.longest or HORIZON)
    plain = _menu(_trade(briefing), term, max(doctrine.tier, doctrine.least_tier), disputed)
    for terms in doctrine.menu(briefing, other, plain):
        leans = terms.has(ClauseKind.ALLIANCE) and stand < RELIED
        if not leans and terms.kinds.isdisjoint(standing):
            yield terms


def promised_to(briefing: Briefing, other: PowerId, but: Terms | None = None) -> frozenset[ClauseKind]:
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
    return (
        weight,
        Approach(other, (*_dearer(doctrine, briefing, other, drafts[0]), *drafts)[:3]),
        _hopes(briefing, other, drafts[0]),
    )


def _dearer(doctrine: Doctrine, briefing: Briefing, other: PowerId, terms: Terms) -> tuple[Terms, ...]:
    """The same terms with their silver on top, and no end to it, for a doctrine that asks the most first."""
    unit = max(1, round(briefing.atlas.unit))
    asked = [Clause(ClauseKind.TRIBUTE, units * unit, by=other) for units in range(doctrine.haggles, 0, -1)]
    return tuple(replace(terms, clauses=in_order((*terms.clauses, one)), term=None) for one in asked)


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
