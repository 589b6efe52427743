"""The news between courts: treaties, offers, demands, calls, ties of rank."""

from game.sight.news.teller import Line, Teller, tells
from game.sight.news.terms import find_call, find_demand, find_offer, terms_words, treaty_words, war_words
from game.world.event import Event
from game.world.events import diplomacy
from game.world.names import PowerId
from game.world.war import AudienceKind, Offer

ENDS = {
    "term": "has run its term",
    "notice": "has ended after notice",
    "breach": "has fallen with a breach",
    "call refused": "has fallen with a call refused",
    "war": "has fallen with the war",
    "agreed": "has ended by agreement",
    "party gone": "has lapsed with one of its parties",
}
"""How a treaty ends, in words."""
CLOSINGS = {
    "lapsed": "has lapsed unanswered",
    "accepted": "is accepted",
    "refused": "is turned down",
    "overtaken": "has been overtaken by events",
}
"""How an offer ends, in words."""


@tells(diplomacy.TreatySigned, own=60, us=60, ally=45, other=25)
def _signed(teller: Teller, event: diplomacy.TreatySigned) -> Line:
    """The road by which a signature was given, and what it is worth to whom, stay hidden."""
    treaty = event.treaty
    first = treaty.duress or (teller.seat if treaty.binds(teller.seat) else treaty.parties[0])
    how = "signed under duress with" if treaty.duress else "signed with"
    text = f"{teller.who(first)} {how} {teller.whom(treaty.other(first))}: {terms_words(teller, treaty.terms)}"
    return Line(text, treaty.id, louder=10 if treaty.duress else 0)


@tells(diplomacy.TreatyRenewed, own=35, us=45, ally=20, other=8)
def _renewed(teller: Teller, event: diplomacy.TreatyRenewed) -> Line:
    until = "without a term" if event.ends is None else f"until turn {event.ends}"
    return Line(f"{treaty_words(teller, event.treaty)} is renewed, {until}", event.treaty)


@tells(diplomacy.TreatyRenounced, own=45, us=75, ally=35, other=20)
def _renounced(teller: Teller, event: diplomacy.TreatyRenounced) -> Line:
    treaty = treaty_words(teller, event.treaty, event.actor)
    return Line(f"{teller.who(event.actor)} renounced {treaty}; it binds until turn {event.ends}", event.treaty)


@tells(diplomacy.TreatyEnded, own=50, us=50, ally=25, other=10)
def _ended(teller: Teller, event: diplomacy.TreatyEnded) -> Line:
    return Line(f"{treaty_words(teller, event.treaty)} {ENDS.get(event.why, 'has ended')}", event.treaty)


@tells(diplomacy.OfferMade, own=15, us=60)
def _offered(teller: Teller, event: diplomacy.OfferMade) -> Line | None:
    """Terms lie between two courts; nobody else is told of them."""
    offer = event.offer
    if teller.seat not in (offer.by, offer.to):
        return None
    waits = "our answer is awaited" if offer.to == teller.seat else "the offer waits"
    return Line(f"{teller.who(offer.by)} offered {_offer_words(teller, offer)}; {waits}", offer.id)


def _offer_words(teller: Teller, offer: Offer) -> str:
    """What is offered to whom: terms, a renewal, peace, arbitration, protection."""
    whom = teller.whom(offer.to)
    if offer.kind == AudienceKind.RENEWAL:
        return f"{whom} to renew {treaty_words(teller, offer.thing, offer.by)}"
    terms = terms_words(teller, offer.terms)
    if offer.kind == AudienceKind.TREATY:
        return f"{whom} {terms}"
    if offer.kind == AudienceKind.PROTECTION:
        return f"{whom} its protection"
    return f"{whom} {offer.kind}: {terms}" if terms else f"{whom} {offer.kind}"


@tells(diplomacy.OfferClosed, own=10, us=35)
def _closed(teller: Teller, event: diplomacy.OfferClosed) -> Line | None:
    offer = find_offer(teller, event.offer)
    by, to = (offer.by, offer.to) if offer else (event.target, event.actor)
    if teller.seat not in (by, to):
        return None
    if event.why == "countered":
        return Line(f"{teller.who(to)} answered {teller.whose(by)} offer with other terms", event.offer)
    how = CLOSINGS.get(event.why, "is closed")
    return Line(f"{teller.whose(by)} offer to {teller.whom(to)} {how}", event.offer)


@tells(diplomacy.TermsRefused, own=10, us=40)
def _refused(teller: Teller, event: diplomacy.TermsRefused) -> Line | None:
    """What was proposed, and why it was turned down, is known to the two courts alone."""
    if teller.seat not in (event.actor, event.target):
        return None
    terms = terms_words(teller, event.terms) if event.terms.clauses else "proposal"
    return Line(f"{teller.who(event.actor)} turned down {teller.whose(event.target)} terms ({terms})")


@tells(diplomacy.DemandMade, own=55, us=92, ally=50, other=38)
def _demanded(teller: Teller, event: diplomacy.DemandMade) -> Line:
    demand = event.demand
    terms, threat = terms_words(teller, demand.terms), f"{demand.threat} {teller.them(demand.of)}"
    text = f"{teller.who(demand.by)} demanded of {teller.whom(demand.of)}: {terms}; or else war, to {threat}"
    return Line(text, demand.id)


def _sides(teller: Teller, demand: str, event: Event) -> tuple[PowerId | None, PowerId | None]:
    """Who made a demand, and of whom; `event` tells where the demand is no longer known."""
    found = find_demand(teller, demand)
    if found:
        return found.by, found.of
    answered = isinstance(event, diplomacy.DemandAnswered)
    return (event.target, event.actor) if answered else (event.actor, event.target)


@tells(diplomacy.DemandAnswered, own=55, us=80, ally=40, other=30)
def _answered(teller: Teller, event: diplomacy.DemandAnswered) -> Line:
    by, of = _sides(teller, event.demand, event)
    deed = "defied" if event.answer == "defy" else "yielded to"
    return Line(f"{teller.who(of)} {deed} {teller.whose(by)} demand", event.demand)


@tells(diplomacy.ThreatCarriedOut, own=55, us=88, ally=60, other=40)
def _carried_out(teller: Teller, event: diplomacy.ThreatCarriedOut) -> Line:
    by, of = _sides(teller, event.demand, event)
    return Line(f"{teller.who(by)} made good {teller.own(by)} threat against {teller.whom(of)}", event.demand)


@tells(diplomacy.ThreatSwallowed, own=55, us=70, ally=45, other=40)
def _swallowed(teller: Teller, event: diplomacy.ThreatSwallowed) -> Line:
    by, of = _sides(teller, event.demand, event)
    text = f"{teller.who(by)} threatened {teller.whom(of)}, {teller.was(by)} defied, and did nothing"
    return Line(text, event.demand)


@tells(diplomacy.RedLineDrawn, own=35, us=72, ally=40, other=28)
def _line_drawn(teller: Teller, event: diplomacy.RedLineDrawn) -> Line:
    line = event.line
    text = f"{teller.who(line.by)} warned {teller.whom(line.to)} off {teller.whom(line.off)}, until turn {line.until}"
    return Line(text, louder=15 if line.off == teller.seat else 0)


@tells(diplomacy.RedLineCrossed, own=50, us=75, ally=50, other=35)
def _line_crossed(teller: Teller, event: diplomacy.RedLineCrossed) -> Line:
    to, off = PowerId(event.to), PowerId(event.off)
    by = event.target if event.target != to else event.actor
    return Line(f"{teller.who(to)} crossed the line that {teller.who(by)} had drawn around {teller.whom(off)}")


@tells(diplomacy.Called, own=45, us=92, ally=35, other=20)
def _called(teller: Teller, event: diplomacy.Called) -> Line:
    call = event.call
    bond = treaty_words(teller, call.treaty, call.by) if call.treaty else "no treaty"
    where = f"against {teller.whom(call.against)}" if call.against else f"to {war_words(teller, call.war)}"
    text = f"{teller.who(call.by)} called {teller.whom(call.of)} {where}; {bond} binds {teller.them(call.of)}"
    return Line(text, call.war)


@tells(diplomacy.CallAnswered, own=60, us=85, ally=45, other=28)
def _call_answered(teller: Teller, event: diplomacy.CallAnswered) -> Line:
    call = find_call(teller, event.call)
    of, by = (call.of, call.by) if call else (event.actor, event.target)
    war = call.war if call else event.call
    who, whom = teller.who(of), teller.who(by)
    if event.came:
        return Line(f"{who} came when {whom} called, at {event.effort} effort", war)
    if not event.bound:
        return Line(f"{who} stayed out when {whom} called; no treaty bound {teller.them(of)}", war)
    why = f"the terms excuse it ({event.excused})" if event.excused else "that breaks the treaty"
    return Line(f"{who} stayed out when {whom} called; {why}", war, louder=0 if event.excused else 10)


@tells(diplomacy.PatronageBegun, own=55, us=60, ally=35, other=25)
def _patron(teller: Teller, event: diplomacy.PatronageBegun) -> Line:
    tie = event.tie
    return Line(f"{teller.who(tie.patron)} took {teller.whom(tie.client)} under {teller.own(tie.patron)} protection")


@tells(diplomacy.PatronageEnded, own=55, us=65, ally=35, other=25)
def _patron_gone(teller: Teller, event: diplomacy.PatronageEnded) -> Line:
    patron, client = PowerId(event.patron), PowerId(event.client)
    if event.why == "call refused":
        return Line(f"{teller.who(patron)} did not come for {teller.whom(client)}: that ends the protection")
    return Line(f"{teller.who(client)} left {teller.whose(patron)} protection: its rank was no longer right to them")


@tells(diplomacy.DisputeClosed, own=50, us=60, ally=25, other=18)
def _dispute(teller: Teller, event: diplomacy.DisputeClosed) -> Line:
    if event.why == "conceded":
        return Line(f"{teller.who(event.actor)} gave way in the dispute with {teller.whom(event.target)}")
    both = teller.all_of(tuple(power for power in (event.actor, event.target) if power))
    return Line(f"{both} closed a dispute at its midpoint, by arbitration")
