"""Audiences: a draft is put before a court, which answers at once from its own briefing, or later if people sit there.

The hall holds the audiences of one open window. Everything it knows stands in the journal, so that a game taken up
again finds it as it was left.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from game.journal.lines import Heard
from game.journal.memory import MemoryJournal
from game.minds.leader import Approach, Leader
from game.session.agreed import with_agreed
from game.sight.briefing import Briefing
from game.sight.observe import observe, with_offers
from game.world.names import PowerId
from game.world.order import Order
from game.world.state import State
from game.world.treaty import Clause, ClauseKind, Terms
from game.world.war import Audience, AudienceKind, Draft, Offer

MOST_DRAFTS = 3
"""Drafts of one audience."""
MOST_OFFERS = 2
"""Offers that reach one seat in a turn."""
VERBS: Mapping[AudienceKind, str] = {
    AudienceKind.TREATY: "propose",
    AudienceKind.RENEWAL: "renew",
    AudienceKind.PEACE: "peace",
    AudienceKind.ARBITRATION: "arbitrate",
    AudienceKind.PROTECTION: "protect",
}
"""The verb that opens each kind of audience."""
KINDS: Mapping[str, AudienceKind] = {verb: kind for kind, verb in VERBS.items()}
WAITS = "they will answer when the window closes"
"""What is said of a draft that lies before a person."""
FULL = "they receive nobody more this turn"

Odds = Callable[[State, PowerId, Approach], float]
"""The unbent odds that an honest staff of the proposer gives its first draft, 0-1."""


def order_of(power: PowerId, approach: Approach, terms: Terms) -> Order:
    """The order under which an audience is charged and written down."""
    verb = VERBS[approach.kind]
    if approach.kind is AudienceKind.RENEWAL:
        return Order(power, verb, thing=approach.thing)
    if approach.kind is AudienceKind.TREATY or (approach.kind is AudienceKind.PEACE and terms.clauses):
        return Order(power, verb, target=approach.to, terms=terms)
    return Order(power, verb, target=approach.to)


def approach_of(order: Order, briefing: Briefing) -> Approach:
    """The audience that an order asks for: with whom, on what, in which terms."""
    if order.verb == "counter":
        offer = next(one for one in briefing.offers if one.id == order.thing)
        return Approach(offer.by, (order.terms or offer.terms,), AudienceKind(offer.kind), offer.thing)
    kind, to, thing = KINDS[order.verb], order.target or PowerId(""), ""
    terms = order.terms or Terms(())
    if kind is AudienceKind.RENEWAL:
        treaty = briefing.treaty(order.thing or "")
        if treaty is not None:
            to, terms, thing = treaty.other(order.power), treaty.terms, treaty.id
    elif kind is AudienceKind.PEACE:
        thing = next((war.id for war in briefing.wars if war.side_of(order.power) * war.side_of(to) < 0), "")
    elif kind is AudienceKind.ARBITRATION:
        terms = Terms((Clause(ClauseKind.ARBITRATION),))
    elif kind is AudienceKind.PROTECTION:
        terms = Terms((Clause(ClauseKind.PROTECTION, by=order.power),))
    return Approach(to, (terms,), kind, thing)


@dataclass(slots=True)
class Hall:
    """The audiences of the open window."""

    state: State
    courts: Mapping[PowerId, Leader]
    """Those who answer at once; at the others people sit."""
    journal: MemoryJournal
    odds: Odds
    clock: Callable[[], int]
    _tables: dict[PowerId, tuple[tuple[Audience, ...], Briefing]] = field(default_factory=dict)
    """For each seat the audiences that change what lies before it, and what lies before it since."""

    def told(self, power: PowerId, *, in_words: bool = False) -> Briefing:
        """What a seat is told, the offers of this window included."""
        return with_offers(observe(self.state, power, in_words=in_words), self.offers(power))

    def at_table(self, power: PowerId) -> Briefing:
        """What a seat is told, as if what it agreed to in this window stood already: what it judges drafts by."""
        telling = tuple(one for one in self.journal.course.audiences_of(power) if one.offer or one.agreed is not None)
        known = self._tables.get(power)
        if known is None or known[0] != telling:
            known = self._tables[power] = (telling, with_agreed(self.told(power), telling))
        return known[1]

    def offers(self, power: PowerId) -> tuple[Offer, ...]:
        """Offers of this window that wait, by or for a power."""
        return tuple(
            Offer(one.offer, one.by, one.to, one.drafts[-1].terms, self.state.turn, str(one.kind), one.thing)
            for one in self.journal.course.audiences_of(power)
            if one.offer
        )

    def held(self, by: PowerId, approach: Approach) -> Audience | None:
        """The audience that this approach goes on with, if there was one."""
        return self.journal.course.heard.get((by, approach.to, str(approach.kind), approach.thing))

    def answers(self, by: PowerId, approach: Approach) -> Offer | None:
        """The offer to which an approach is the answer, having come before it: then it takes no initiative."""
        kind, thing = str(approach.kind), approach.thing
        wanted = (approach.to, by, kind, thing)
        standing = (one for one in self.state.offers.values() if (one.by, one.to, one.kind, one.thing) == wanted)
        keys = list(self.journal.course.heard)
        ours = (by, approach.to, kind, thing)
        before = keys[: keys.index(ours)] if ours in keys else keys
        if wanted in before:
            fresh = next((one for one in self.offers(by) if (one.by, one.to, one.kind, one.thing) == wanted), None)
            return fresh or next(standing, None)
        return next(standing, None)

    def closed(self, by: PowerId, approach: Approach) -> str | None:
        """Why nothing more can be put before a court in this window, if so."""
        held = self.held(by, approach)
        if held is None:
            return None
        if held.agreed is not None:
            return "that is agreed, and will be signed when the window closes"
        if held.offer and approach.to in self.journal.course.sealed:
            return "they have sealed with our offer before them"
        return "three drafts are heard in a turn, no more" if len(held.drafts) >= MOST_DRAFTS else None

    def hold(self, by: PowerId, approach: Approach) -> Audience:
        """Put drafts one after the other until one is accepted, or lies before people. It may not be `closed`."""
        held = self.held(by, approach)
        for terms in approach.drafts[: MOST_DRAFTS - len(held.drafts if held else ())]:
            held = self._put(by, approach, terms, held)
            if held.agreed is not None or held.offer:
                break
        assert held is not None, "an approach has at least one draft"
        return held

    def _put(self, by: PowerId, approach: Approach, terms: Terms, held: Audience | None) -> Audience:
        """One more draft of an audience, answered and written down."""
        if held is None:
            odds = self.odds(self.state, by, approach)
            held = Audience(self.state.window_name, by, approach.to, (), approach.kind, approach.thing, odds=odds)
        draft, offer = self._answer(by, approach, terms, held)
        held = replace(held, drafts=(*held.drafts, draft), offer=offer)
        self.journal.append(Heard(audience=held, at=self.clock()))
        return held

    def _answer(self, by: PowerId, approach: Approach, terms: Terms, held: Audience) -> tuple[Draft, str]:
        """What a court says to a draft, and the offer under which it waits where people sit."""
        court = self.courts.get(approach.to)
        if court is not None:
            told = self.at_table(approach.to)
            return replace(court.hear(told, by, approach.kind, terms, approach.thing), terms=terms), ""
        if not held.offer and self.offers_to(approach.to) >= MOST_OFFERS:
            return Draft(terms, False, FULL), ""
        return Draft(terms, False, WAITS), _offer_id(self.state.turn, by, approach, len(held.drafts))

    def offers_to(self, power: PowerId) -> int:
        """How many offers of this window lie before a seat."""
        return len([one for one in self.offers(power) if one.to == power])

    def opens(self, power: PowerId, approach: Approach) -> bool:
        """Whether an approach opens a new audience of our own, which takes an initiative."""
        return self.held(power, approach) is None and self.answers(power, approach) is None

    def charged(self, power: PowerId) -> tuple[Order, ...]:
        """The orders that stand for the audiences which a power held; answers to offers are left out, being free."""
        rows = [(one, _approach(one)) for one in self.journal.course.audiences_of(power) if one.by == power]
        return tuple(
            order_of(power, approach, one.drafts[-1].terms)
            for one, approach in rows
            if self.answers(power, approach) is None
        )

    def countered(self, power: PowerId) -> dict[str, Audience]:
        """The audiences by which a power answered offers with other terms, by offer."""
        rows = [
            (one, self.answers(power, _approach(one)))
            for one in self.journal.course.audiences_of(power)
            if one.by == power
        ]
        return {offer.id: one for one, offer in rows if offer is not None}


def _approach(audience: Audience) -> Approach:
    return Approach(audience.to, tuple(one.terms for one in audience.drafts), audience.kind, audience.thing)


def _offer_id(turn: int, by: PowerId, approach: Approach, before: int) -> str:
    """Such as `offer-corinth-athens-3`; other kinds than treaties say so.

    A later draft has an id of its own, so that nobody accepts terms that were changed meanwhile.
    """
    more = "" if approach.kind is AudienceKind.TREATY else f"-{approach.kind}"
    thing = f"-{approach.thing}" if approach.kind is AudienceKind.RENEWAL else ""
    return f"offer-{by}-{approach.to}-{turn}{more}{thing}{('', '-2nd', '-3rd')[min(before, 2)]}"
