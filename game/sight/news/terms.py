"""Treaties, clauses and wars in words, as the news speaks of them."""

from game.sight import words
from game.sight.news.teller import Teller, definite
from game.text import listing, plural
from game.world.events.diplomacy import Called, DemandMade, OfferMade, TreatySigned
from game.world.events.war import WarDeclared
from game.world.names import PowerId
from game.world.treaty import Clause, ClauseKind, Terms, Treaty
from game.world.war import Call, Demand, Offer, War

NOUNS: dict[ClauseKind, str] = {
    ClauseKind.ALLIANCE: "alliance",
    ClauseKind.OFFENSIVE: "league in arms",
    ClauseKind.NEUTRALITY: "neutrality",
    ClauseKind.NON_AGGRESSION: "non-aggression",
    ClauseKind.ARMS_LIMIT: "limit on arms",
    ClauseKind.PASSAGE: "right of passage",
    ClauseKind.PROTECTION: "protection",
    ClauseKind.TRADE: "trade",
    ClauseKind.TRIBUTE: "tribute",
    ClauseKind.ARBITRATION: "arbitration",
    ClauseKind.RANK: "rank",
    ClauseKind.FRIENDSHIP: "friendship",
}
"""What each kind of clause is called in a sentence."""

TREATY_NOUNS: dict[ClauseKind, str] = {
    ClauseKind.ALLIANCE: "alliance",
    ClauseKind.OFFENSIVE: "league in arms",
    ClauseKind.NEUTRALITY: "treaty of neutrality",
    ClauseKind.NON_AGGRESSION: "treaty of non-aggression",
    ClauseKind.ARMS_LIMIT: "treaty on arms",
    ClauseKind.PASSAGE: "treaty of passage",
    ClauseKind.PROTECTION: "treaty of protection",
    ClauseKind.TRADE: "trade treaty",
    ClauseKind.TRIBUTE: "treaty of tribute",
    ClauseKind.ARBITRATION: "treaty of arbitration",
    ClauseKind.RANK: "treaty on rank",
    ClauseKind.FRIENDSHIP: "treaty of friendship",
}
"""What a treaty is called after its first clause, where it has no title."""


def a_treaty(kind: ClauseKind) -> str:
    """Any treaty of a kind: "an alliance", "a trade treaty"."""
    noun = TREATY_NOUNS[kind]
    return f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"


BREACHES: dict[ClauseKind, str] = {
    ClauseKind.ALLIANCE: "betrayed the alliance with {whom}",
    ClauseKind.OFFENSIVE: "betrayed the league in arms with {whom}",
    ClauseKind.NEUTRALITY: "took sides against the neutrality sworn to {whom}",
    ClauseKind.NON_AGGRESSION: "raided {whom} under a promise of peace",
    ClauseKind.ARMS_LIMIT: "armed beyond the limit agreed with {whom}",
    ClauseKind.PASSAGE: "barred {whom} from the passage agreed",
    ClauseKind.PROTECTION: "left {whom} without the protection agreed",
    ClauseKind.TRADE: "cheated {whom} of the trade",
    ClauseKind.TRIBUTE: "cheated {whom} over the tribute",
    ClauseKind.ARBITRATION: "evaded the arbitration agreed with {whom}",
    ClauseKind.RANK: "denied {whom} the rank agreed",
    ClauseKind.FRIENDSHIP: "played false to {whom}",
}
"""What a breach of each kind of clause looks like to those who find it."""

MOST_SPELLED = 2
"""Clauses that a dispatch spells out; the rest it counts."""


def clause_words(teller: Teller, clause: Clause) -> str:
    """One clause: "4 talents of trade a turn", "protection by Athens"."""
    noun = NOUNS[clause.kind]
    if clause.kind is ClauseKind.TRADE:
        return f"{teller.coins(clause.amount)} of trade a turn"
    if clause.kind is ClauseKind.TRIBUTE:
        return f"{teller.coins(clause.amount)} of tribute a turn from {teller.whom(clause.by)}"
    if clause.kind is ClauseKind.RANK:
        return f"first rank for {teller.whom(clause.by)}"
    if clause.kind is ClauseKind.PROTECTION:
        return f"protection by {teller.whom(clause.by)}"
    if clause.kind is ClauseKind.OFFENSIVE:
        return f"{noun} against {teller.whom(clause.against)}"
    return noun


def terms_words(teller: Teller, terms: Terms) -> str:
    """Terms in words: "alliance and 4 talents of trade a turn, for 8 turns"."""
    spelled = [clause_words(teller, clause) for clause in terms.clauses[:MOST_SPELLED]]
    rest = len(terms.clauses) - len(spelled)
    if rest:
        spelled.append(f"{plural(rest, 'clause')} more")
    for_turns = f", {words.span(terms.term)}" if terms.term else ""
    return listing(spelled) + for_turns


def treaty_words(teller: Teller, treaty: str, named: PowerId | None = None) -> str:
    """A treaty by its title, or by its first clause and its parties: "our trade treaty with Corcyra".

    `named` is a party that the sentence has named already: "our trade treaty", "its alliance with Argos".
    """
    found = find_treaty(teller, treaty)
    if found is None:
        return "a treaty"
    if found.title:
        return definite(found.title)
    noun = TREATY_NOUNS[found.terms.clauses[0].kind] if found.terms.clauses else "treaty"
    if found.binds(teller.seat):
        other = found.other(teller.seat)
        return f"our {noun}" if other == named else f"our {noun} with {teller.name(other)}"
    if named and found.binds(named):
        return f"its {noun} with {teller.name(found.other(named))}"
    return f"the {noun} between {teller.name(found.parties[0])} and {teller.name(found.parties[1])}"


def find_treaty(teller: Teller, treaty: str) -> Treaty | None:
    """A treaty by its id, in force or not."""
    for found in teller.state.treaties.values():
        if found.id == treaty:
            return found
    signed = (event.treaty for event in teller.earlier(TreatySigned) if event.treaty.id == treaty)
    opening = (one for one in teller.state.setting.treaties if one.id == treaty)
    return next(signed, None) or next(opening, None)


def find_war(teller: Teller, war: str) -> War | None:
    """A war by its id, still fought or not."""
    fought = (one for one in teller.state.wars.values() if one.id == war)
    begun = (event.war for event in teller.earlier(WarDeclared) if event.war.id == war)
    return next(fought, None) or next(begun, None)


def war_words(teller: Teller, war: str, named: PowerId | None = None) -> str:
    """A war by its two principals: "our war on Corinth", "Corinth's war on us"; `named` has been named already."""
    found = find_war(teller, war)
    if found is None:
        return "the war"
    if named == found.attacker != teller.seat:
        return f"its war on {teller.whom(found.defender)}"
    if named == found.defender != teller.seat:
        return f"{teller.whose(found.attacker)} war on it"
    return f"{teller.whose(found.attacker)} war on {teller.whom(found.defender)}"


def find_demand(teller: Teller, demand: str) -> Demand | None:
    """A demand by its id, answered or not."""
    open_ones = (one for one in teller.state.demands.values() if one.id == demand)
    made = (event.demand for event in teller.earlier(DemandMade) if event.demand.id == demand)
    return next(open_ones, None) or next(made, None)


def find_call(teller: Teller, call: str) -> Call | None:
    """A call by its id, answered or not."""
    open_ones = (one for one in teller.state.calls.values() if one.id == call)
    made = (event.call for event in teller.earlier(Called) if event.call.id == call)
    return next(open_ones, None) or next(made, None)


def find_offer(teller: Teller, offer: str) -> Offer | None:
    """An offer by its id, open or not."""
    open_ones = (one for one in teller.state.offers.values() if one.id == offer)
    made = (event.offer for event in teller.earlier(OfferMade) if event.offer.id == offer)
    return next(open_ones, None) or next(made, None)


def breach_words(teller: Teller, clause: str, victim: PowerId | None) -> str:
    """A breach as those who find it would put it: "cheated us of the trade"."""
    known = next((kind for kind in ClauseKind if kind in clause.split()), None)
    if known is None:
        return f"broke faith with {teller.whom(victim)}"
    return BREACHES[known].format(whom=teller.whom(victim))
