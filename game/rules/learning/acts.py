"""Table D: what a witnessed act moves (core D; rows 14, 20-23, 29, 34, 40-42, 66, 81, 121-122)."""

from collections.abc import Callable, Iterator
from typing import Any

from game.rules.conduct import fresh
from game.rules.docket import Docket
from game.rules.learning.lesson import Lesson
from game.rules.today import today
from game.world.event import Event
from game.world.events.conduct import BreachFound, GiftGiven, Kept, PromisesKept
from game.world.events.diplomacy import (
    CallAnswered,
    DemandMade,
    RedLineCrossed,
    ThreatCarriedOut,
    ThreatSwallowed,
    TreatyRenounced,
)
from game.world.events.war import WarDeclared, WarJoined
from game.world.names import COMMERCE, SECURITY, TreatyId
from game.world.orders import rule_over, share_house
from game.world.power import Rule
from game.world.state import State
from game.world.stocks import Stocks
from game.world.treaty import DOMAIN_OF, ClauseKind, Treaty


def learn_from_acts(docket: Docket) -> None:
    """Go through the turn's events once, and through last turn's for those who only heard of them."""
    stocks = docket.state.stocks
    lesson = Lesson(docket, stocks.need.tolist(), stocks.friendship.tolist())
    for event in today(docket.state):
        teach = LESSONS.get(type(event))
        if teach is not None:
            teach(lesson, event)
    _hearsay(docket, stocks)


def treaty_named(state: State, treaty: str) -> Treaty | None:
    """A treaty, though it may have ended this very turn."""
    known = state.treaties.get(TreatyId(treaty))
    if known is not None:
        return known
    for event in reversed(state.chronicle):
        signed = getattr(event, "treaty", None)
        if isinstance(signed, Treaty) and signed.id == treaty:
            return signed
    return next((one for one in state.setting.treaties if one.id == treaty), None)


def _kept_cheaply(lesson: Lesson, event: PromisesKept) -> None:
    """Keeping that costs nothing is seen by the partner alone."""
    state, rules = lesson.docket.state, lesson.docket.state.ruleset
    dear = {(one.treaty, one.actor) for one in today(state) if isinstance(one, Kept)}
    for treaty_id, keeper in event.rows:
        treaty = state.treaties.get(treaty_id)
        if treaty is None or (treaty_id, keeper) in dear:
            continue
        observer, subject = state.place(treaty.other(keeper)), state.place(keeper)
        for domain in sorted({clause.domain for clause in treaty.terms.clauses}):
            credit = _credit(state, treaty, observer, subject, domain)
            lesson.record(event, observer, subject, domain, rules.record.kept_cheap * credit)
        if lesson.friendship[observer][subject] >= 0:
            crowding = rules.price.crowding if treaty.terms.tier == 3 else 1.0
            lesson.friend(event, observer, subject, rules.friendship.kept_cheap * crowding)


def _credit(state: State, treaty: Treaty, observer: int, subject: int, domain: int) -> float:
    """What keeping counts for with one observer, in times (rows 52-53).

    Little from one who lied, for it may be show; more after a fresh promise from one who broke his word without a lie.
    """
    rules = state.ruleset.scars
    if not rules.on:
        return 1.0
    if int(state.stocks.scar[observer, subject, domain]) > 0:
        return rules.doubted
    wronged = int(state.stocks.record[observer, subject, domain]) < 0
    return rules.promise if wronged and fresh(state, treaty) else 1.0


def _kept_dear(lesson: Lesson, event: Kept) -> None:
    """Keeping at a cost is seen by everybody (row 66)."""
    treaty = treaty_named(lesson.docket.state, event.treaty)
    if treaty is None or event.actor is None:
        return
    state, domain = lesson.docket.state, treaty.terms.clauses[0].domain
    rules, subject = state.ruleset, state.place(event.actor)
    for _, observer, share in lesson.observers(event):
        credit = _credit(state, treaty, observer, subject, domain)
        lesson.record(event, observer, subject, domain, rules.record.kept_dear * share * credit)
        lesson.friend(event, observer, subject, rules.friendship.kept_dear * share)


def _breach(lesson: Lesson, event: BreachFound) -> None:
    """A breach poisons its own domain for everybody, and every domain between friends (rows 14, 21, 23)."""
    if event.actor is None:
        return
    rules, subject = lesson.docket.state.ruleset, lesson.docket.state.place(event.actor)
    domain = DOMAIN_OF[ClauseKind(event.clause)]
    size = rules.record.breach * (rules.record.assured if event.assured else 1.0)
    for _, observer, share in lesson.observers(event):
        lesson.record(event, observer, subject, domain, size * share)
        if event.assured:
            lesson.scar(event, observer, subject, domain, -size * share * rules.scars.left)
        friendship = lesson.friendship[observer][subject] / 1000.0
        if friendship > rules.friendship.bare:
            lesson.friend(event, observer, subject, (rules.friendship.breach - friendship / 2.0) * share)
    if domain == SECURITY and event.target is not None and rules.fear.on and not lesson.heard:
        victim = lesson.docket.state.place(event.target)
        lesson.docket.book.dyad(event.number, "fear", victim, subject, rules.fear.breach)
    lesson.repute(event, "honesty", event.actor, rules.repute.breach)
    lesson.regard(event, event.actor, rules.rank.breach)


def _renounced(lesson: Lesson, event: TreatyRenounced) -> None:
    """Leaving with notice costs a third of a breach."""
    treaty = treaty_named(lesson.docket.state, event.treaty)
    if treaty is None or event.actor is None or event.target is None:
        return
    rules = lesson.docket.state.ruleset
    subject, domains = lesson.docket.state.place(event.actor), {clause.domain for clause in treaty.terms.clauses}
    for _, observer, share in lesson.observers(event):
        for domain in sorted(domains):
            lesson.record(event, observer, subject, domain, rules.record.renounced * share)
        lesson.friend(event, observer, subject, rules.friendship.renounced * share)
    lesson.repute(event, "honesty", event.actor, rules.repute.renounced)


def _call(lesson: Lesson, event: CallAnswered) -> None:
    """Who comes when called is remembered for it; who stays out though bound, the more so (rows 42, 81)."""
    if event.actor is None or (not event.came and (not event.bound or event.excused)):
        return
    rules, subject = lesson.docket.state.ruleset, lesson.docket.state.place(event.actor)
    for _, observer, share in lesson.observers(event):
        if event.came:
            lesson.record(event, observer, subject, SECURITY, rules.record.came * share)
            _atone(lesson, event, observer, subject, rules.scars.came * share)
            lesson.friend(event, observer, subject, rules.friendship.came * share)
        else:
            friendship = max(lesson.friendship[observer][subject], 0) / 1000.0
            lesson.record(event, observer, subject, SECURITY, rules.record.stayed * share)
            lesson.friend(event, observer, subject, (rules.friendship.stayed - friendship / 2.0) * share)
    if event.came:
        lesson.repute(event, "resolve", event.actor, rules.repute.came)
    else:
        lesson.repute(event, "honesty", event.actor, rules.repute.stayed)


def _atone(lesson: Lesson, event: CallAnswered, observer: int, subject: int, points: float) -> None:
    """Coming when called is the one deed that pays off a lie, in whichever domain it was told (rows 53, 81)."""
    for domain, scar in enumerate(lesson.docket.state.stocks.scar[observer, subject].tolist()):
        if scar:
            lesson.scar(event, observer, subject, domain, points)


def _gift(lesson: Lesson, event: GiftGiven) -> None:
    """A gift as an end makes friends; as a means it is a payment (rows 121-122)."""
    if event.actor is None or event.target is None:
        return
    rules, state = lesson.docket.state.ruleset, lesson.docket.state
    receiver, subject = state.place(event.target), state.place(event.actor)
    size = rules.record.gift if event.end else rules.record.gift_means
    if event.end and not lesson.heard:
        lesson.docket.book.dyad(event.number, "regard", receiver, subject, rules.rank.gift)
    for witness, at, share in lesson.observers(event):
        lesson.record(event, at, subject, COMMERCE, size * share)
        at_odds = any(war.side_of(witness) * war.side_of(event.target) < 0 for war in state.wars.values())
        hostile = at_odds or int(state.stocks.friendship[at, receiver]) < -10_000
        if witness != event.target and hostile and lesson.friendship[at][subject] > 10_000:
            lesson.friend(event, at, subject, rules.friendship.foe_of_friend * (share if lesson.heard else 1.0))


def _threat(lesson: Lesson, event: ThreatCarriedOut | ThreatSwallowed) -> None:
    """Resolve is staked before all who heard, friends as well as foes (rows 40-41)."""
    if event.actor is None:
        return
    rules = lesson.docket.state.ruleset
    if isinstance(event, ThreatCarriedOut):
        lesson.repute(event, "resolve", event.actor, rules.repute.carried)
    else:
        lesson.repute(event, "resolve", event.actor, rules.repute.swallowed)
        lesson.regard(event, event.actor, rules.rank.swallowed)


def _crossed(lesson: Lesson, event: RedLineCrossed) -> None:
    """Who drew a red line has staked his resolve on it: he comes, or he has bluffed (rows 40-41)."""
    if event.actor is None or event.target is None:
        return
    state, rules = lesson.docket.state, lesson.docket.state.ruleset.repute
    stands = any(war.side_of(event.actor) * war.side_of(event.target) < 0 for war in state.wars.values())
    for one in today(state):  # a war may have begun and ended within the turn
        stands = stands or (isinstance(one, WarDeclared | WarJoined) and one.actor == event.target)
    lesson.repute(event, "resolve", event.target, rules.carried if stands else rules.swallowed)


def _demanded(lesson: Lesson, event: DemandMade) -> None:
    """A demand is no friend's act."""
    if event.actor is not None and event.target is not None:
        observer, subject = lesson.docket.state.place(event.target), lesson.docket.state.place(event.actor)
        lesson.record(event, observer, subject, SECURITY, lesson.docket.state.ruleset.record.defied)
        _coerced(lesson, event)


def _coerced(lesson: Lesson, event: DemandMade | WarDeclared) -> None:
    """Where honour rules, force against one of one's own costs the strong the honour that restrains them (row 83)."""
    state = lesson.docket.state
    if event.actor is None or event.target is None or not state.ruleset.orders.on:
        return
    if share_house(state, event.actor, event.target) and rule_over(state, event.actor) is Rule.HONOUR:
        lesson.regard(event, event.actor, state.ruleset.orders.coercion)


LESSONS: dict[type[Event], Callable[[Lesson, Any], None]] = {
    PromisesKept: _kept_cheaply,
    Kept: _kept_dear,
    BreachFound: _breach,
    TreatyRenounced: _renounced,
    CallAnswered: _call,
    GiftGiven: _gift,
    ThreatCarriedOut: _threat,
    ThreatSwallowed: _threat,
    DemandMade: _demanded,
    RedLineCrossed: _crossed,
    WarDeclared: _coerced,
}
"""What each kind of event teaches those who saw it."""


def _hearsay(docket: Docket, stocks: Stocks) -> None:
    """Who did not see what was done last turn has heard of it by now: a quarter counts (row 22)."""
    lesson = Lesson(docket, stocks.need.tolist(), stocks.friendship.tolist(), heard=True)
    for event in _of_turn(docket.state, docket.state.turn - 1):
        if type(event) in HEARD:
            LESSONS[type(event)](lesson, event)


def _of_turn(state: State, turn: int) -> Iterator[Event]:
    """The events of a turn not long ago, the last first."""
    for event in reversed(state.chronicle):
        if event.turn < turn:
            return
        if event.turn == turn:
            yield event


HEARD = frozenset({Kept, BreachFound, TreatyRenounced, CallAnswered, GiftGiven})
"""What is talked about: deeds that show what promises and friendship of a power are worth."""
