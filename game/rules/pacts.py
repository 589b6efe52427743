"""Making and ending treaties: signing, renewing, giving notice, running out (core G, rows 47-48)."""

from collections import Counter
from functools import lru_cache

from game.rules.docket import Docket
from game.rules.footing import footings
from game.rules.overtaken import overtaken, promised
from game.rules.price import Purse, company
from game.rules.sealed import Sealed
from game.world.events.conduct import OrderFailed
from game.world.events.diplomacy import (
    DisputeClosed,
    OfferClosed,
    OfferMade,
    PatronageBegun,
    TermsRefused,
    TreatyEnded,
    TreatyRenewed,
    TreatyRenounced,
    TreatySigned,
)
from game.world.events.home import Fared
from game.world.events.war import PeaceMade, WarEnded
from game.world.league import Patronage
from game.world.names import PowerId, TreatyId, WarId
from game.world.state import State
from game.world.trait import stirred
from game.world.treaty import ClauseKind, Terms, Treaty
from game.world.war import Audience, AudienceKind, Offer

RIGHTFUL = 60.0
"""Points of right that a client who has just accepted a patron finds in his rank."""


def renounce(docket: Docket, sealed: Sealed) -> None:
    """Notice is given; the treaty still binds through the next turn."""
    for order in sealed.of("renounce"):
        treaty = docket.state.treaties.get(TreatyId(order.thing or ""))
        if treaty is None or not treaty.binds(order.power) or treaty.renounced_by:
            continue
        ends = docket.state.turn + 1
        if treaty.ends is not None and treaty.ends <= ends:
            continue
        docket.record(
            TreatyRenounced, order.power, treaty.other(order.power), docket.everybody(), treaty=treaty.id, ends=ends
        )


def settle_audiences(docket: Docket, sealed: Sealed) -> None:
    """What was agreed takes effect; what was refused is remembered; what waits for a person stays an offer."""
    purse = Purse(docket)
    answered = {order.thing: order for order in sealed.of("accept", "refuse", "counter")}
    for audience in sealed.audiences:
        terms = audience.agreed
        answer = answered.get(audience.offer) if audience.offer else None
        if terms is None and answer is not None and answer.verb == "accept" and answer.power == audience.to:
            terms = audience.drafts[-1].terms
        if terms is not None:
            _agreed(docket, purse, audience, terms)
        elif audience.offer and answer is None:
            offer = _offer_of(docket.state, audience)
            docket.record(OfferMade, audience.by, audience.to, (audience.by, audience.to), offer=offer)
        elif audience.drafts:
            last = audience.drafts[-1]
            parties = (audience.by, audience.to)
            docket.record(TermsRefused, audience.to, audience.by, parties, terms=last.terms, reason=last.reason)
            _fared(docket, audience, False)
    _standing_offers(docket, purse, sealed)


def _offer_of(state: State, audience: Audience) -> Offer:
    last = audience.drafts[-1].terms
    return Offer(audience.offer, audience.by, audience.to, last, state.turn, str(audience.kind), audience.thing)


def _standing_offers(docket: Docket, purse: Purse, sealed: Sealed) -> None:
    """Offers of an earlier turn: accepted, refused, countered, or lapsed."""
    answers = {order.thing: order for order in sealed.of("accept", "refuse", "counter")}
    for offer in docket.state.offers.values():
        answer = answers.get(offer.id)
        why = "lapsed"
        if answer is not None and answer.power == offer.to:
            why = {"accept": "accepted", "refuse": "refused", "counter": "countered"}[answer.verb]
        docket.record(OfferClosed, offer.to, offer.by, (offer.by, offer.to), offer=offer.id, why=why)
        if why == "accepted":
            held = Audience("", offer.by, offer.to, (), AudienceKind(offer.kind), offer.thing)
            _agreed(docket, purse, held, offer.terms)
        elif why == "countered" and answer is not None and answer.terms is not None and not _was_heard(sealed, offer):
            back = Offer(f"{offer.id}-c", offer.to, offer.by, answer.terms, docket.state.turn, offer.kind, offer.thing)
            docket.record(OfferMade, offer.to, offer.by, (offer.by, offer.to), offer=back)


def _was_heard(sealed: Sealed, offer: Offer) -> bool:
    """Whether the terms that answer an offer were put to its maker in an audience; then they are no new offer."""
    wanted = (offer.to, offer.by, offer.kind, offer.thing)
    return any((one.by, one.to, str(one.kind), one.thing) == wanted for one in sealed.audiences)


def _agreed(docket: Docket, purse: Purse, audience: Audience, terms: Terms) -> None:
    """Carry out what two courts agreed on, if both peoples bear it."""
    by, to = audience.by, audience.to
    why = overtaken(docket, audience, terms)
    if why is not None:
        docket.record(OrderFailed, by, to, (by, to), order=f"{audience.kind} with {to}", reason=why)
        return
    for power, partner in ((by, to), (to, by)):
        price = company(docket.state, power, partner)
        if audience.kind is not AudienceKind.PEACE and not purse.pays(power, f"sign with {partner}", 0, price):
            return
    if audience.kind is AudienceKind.RENEWAL:
        _renew(docket, audience)
    elif audience.kind is AudienceKind.PEACE:
        make_peace(docket, audience, terms)
    elif audience.kind is AudienceKind.ARBITRATION:
        close_dispute(docket, by, to, "arbitrated")
    elif audience.kind is AudienceKind.PROTECTION:
        _protect(docket, by, to)
    else:
        sign(docket, by, to, terms)
    _fared(docket, audience, True)


def _protect(docket: Docket, patron: PowerId, client: PowerId) -> None:
    """A tie of patronage begins, as rightful as those of the opening."""
    tie = Patronage(patron, client, docket.state.turn)
    begun = docket.record(PatronageBegun, patron, client, docket.everybody(), tie=tie)
    at, to = docket.state.place(client), docket.state.place(patron)
    now = int(docket.state.stocks.rightful[at, to]) / 1000.0
    docket.book.dyad(begun.number, "rightful", at, to, max(0.0, RIGHTFUL - now))


def _fared(docket: Docket, audience: Audience, well: bool) -> None:
    """An initiative of the proposer came out well or not, against what an honest staff would have said (row 4)."""
    if audience.drafts and audience.kind is not AudienceKind.RENEWAL:
        what = f"{audience.kind} with {audience.to}"
        docket.record(Fared, audience.by, seen_by=(audience.by,), what=what, odds=audience.odds, well=well)


def _renew(docket: Docket, audience: Audience) -> None:
    treaty = docket.state.treaties.get(TreatyId(audience.thing))
    if treaty is None:
        return
    ends = docket.state.turn + treaty.terms.term if treaty.terms.term else None
    renewed = docket.record(
        TreatyRenewed,
        audience.by,
        audience.to,
        docket.everybody(),
        treaty=treaty.id,
        ends=ends,
        footings=footings(docket.state, treaty.parties, treaty.terms, renewing=True),
    )
    for power in treaty.parties:
        liked = stirred(docket.state, power, docket.state.ruleset.home.renewal)
        docket.book.power(renewed.number, "people", docket.state.place(power), liked)


def sign(docket: Docket, one: PowerId, other: PowerId, terms: Terms, *, duress: PowerId | None = None) -> None:
    """Two powers sign, unless it stands between them already.

    An arbitration clause closes their dispute; a rank clause pays honour at once.
    """
    if promised(docket, one, other, terms) is not None:
        return
    parties = (one, other) if one < other else (other, one)
    treaty = Treaty(_new_id(docket, parties), parties, terms, docket.state.turn, _last_turn(docket, terms), duress)
    worth = footings(docket.state, parties, terms)
    tags = {footing.tag for footing in worth} | ({"duress"} if duress else set())
    tag = next(one for one in ("duress", "camouflage", "sincere") if one in tags)
    signed = docket.record(TreatySigned, one, other, docket.everybody(), treaty=treaty, tag=tag, footings=worth)
    if terms.has(ClauseKind.ARBITRATION):
        close_dispute(docket, one, other, "arbitrated")
    for clause in terms.clauses:
        if clause.kind is ClauseKind.RANK and clause.by:
            first, second = docket.state.place(clause.by), docket.state.place(treaty.other(clause.by))
            docket.book.dyad(signed.number, "regard", second, first, 5.0)


def _new_id(docket: Docket, parties: tuple[PowerId, PowerId]) -> TreatyId:
    """An id that no treaty of these two has had: `athens-corcyra-2`."""
    fresh = [event for event in docket.events if isinstance(event, TreatySigned) and event.treaty.parties == parties]
    known = _signed_so_far(docket.state)[parties] + len(fresh)
    return TreatyId(f"{parties[0]}-{parties[1]}-{known + 1}")


@lru_cache(maxsize=4)
def _signed_so_far(state: State) -> Counter[tuple[PowerId, PowerId]]:
    """How many treaties each two have signed in this game."""
    return Counter(event.treaty.parties for event in state.chronicle if isinstance(event, TreatySigned))


def _last_turn(docket: Docket, terms: Terms) -> int | None:
    return docket.state.turn + terms.term if terms.term else None


def close_dispute(docket: Docket, one: PowerId, other: PowerId, why: str) -> None:
    """A dispute is over: at its midpoint, or by giving way."""
    if frozenset((one, other)) not in docket.state.disputes:
        return
    closed = docket.record(DisputeClosed, one, other, docket.everybody(), why=why)
    if why == "conceded":
        rules = docket.state.ruleset
        at, to = docket.state.place(one), docket.state.place(other)
        for insider in docket.insiders(one):
            docket.book.dyad(closed.number, "regard", docket.state.place(insider), at, rules.rank.conceded)
        docket.book.dyad(closed.number, "fear", to, at, rules.fear.conceded)


def make_peace(docket: Docket, audience: Audience, terms: Terms) -> None:
    """A war ends by agreement; what is dictated to the beaten is marked as signed under duress."""
    war = docket.state.wars.get(WarId(audience.thing))
    if war is None:
        return
    loser = war.defender if war.score > 0 else war.attacker
    dictated = abs(war.score) >= -docket.state.ruleset.war.dictated
    duress = loser if dictated else None
    by, to = audience.by, audience.to
    docket.record(PeaceMade, by, to, docket.everybody(), war=war.id, terms=terms, duress=duress)
    winner = None if war.score == 0 else (war.attacker if war.score > 0 else war.defender)
    docket.record(
        WarEnded,
        by,
        to,
        docket.everybody(),
        war=war.id,
        how="peace",
        winner=winner,
        loser=loser if winner else None,
        score=war.score,
    )
    if terms.clauses:
        sign(docket, by, to, terms, duress=duress)


def expire(docket: Docket) -> None:
    """Treaties whose last turn this was, or whose party is gone, are over."""
    state = docket.state
    for treaty in state.treaties.values():
        if not all(state.is_alive(power) for power in treaty.parties):
            end(docket, treaty, "party gone")
        elif treaty.ends is not None and treaty.ends <= state.turn:
            end(docket, treaty, "notice" if treaty.renounced_by else "term")


def withdraw(docket: Docket) -> None:
    """Offers of which events have taken away the ground are closed before anybody is asked to answer them."""
    for offer in docket.state.offers.values():
        meant = Audience("", offer.by, offer.to, (), AudienceKind(offer.kind), offer.thing)
        alive = docket.state.is_alive(offer.by) and docket.state.is_alive(offer.to)
        if not alive or overtaken(docket, meant, offer.terms) is not None:
            docket.record(OfferClosed, offer.to, offer.by, (offer.by, offer.to), offer=offer.id, why="overtaken")


def end(docket: Docket, treaty: Treaty, why: str) -> None:
    """A treaty is over."""
    docket.record(TreatyEnded, treaty.parties[0], treaty.parties[1], docket.everybody(), treaty=treaty.id, why=why)
