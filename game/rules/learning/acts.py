"""Table D: what a witnessed act moves (core D; rows 14, 20-23, 28-29, 40-42, 46, 52-53, 66, 81, 83, 121-123)."""

from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray

from game.rules.docket import Docket
from game.rules.learning.lesson import Lesson
from game.rules.promises import fresh
from game.rules.today import of_today, today
from game.theory.thousandths import Floats, Ints
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
from game.world.ledger import Column
from game.world.names import COMMERCE, DOMAINS, SECURITY, PowerId, TreatyId
from game.world.orders import rule_over, share_house
from game.world.power import Rule
from game.world.state import State
from game.world.treaty import DOMAIN_OF, ClauseKind, Treaty


def learn_from_acts(docket: Docket) -> None:
    """Go through the turn's events once, and through last turn's for those who only heard of them."""
    lesson = Lesson(docket)
    for event in today(docket.state):
        teach = LESSONS.get(type(event))
        if teach is not None:
            teach(lesson, event)
    _hearsay(docket)


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
    """Keeping that costs nothing is seen by the partner alone: a row a promise, all of them at once."""
    state, rules = lesson.state, lesson.state.ruleset
    dear = {(one.treaty, one.actor) for one in of_today(state, Kept)}
    named = [(state.treaties.get(treaty), keeper) for treaty, keeper in event.rows if (treaty, keeper) not in dear]
    kept = [(treaty, keeper) for treaty, keeper in named if treaty is not None]
    partners = lesson.places([treaty.other(keeper) for treaty, keeper in kept])
    keepers = lesson.places([keeper for _, keeper in kept])
    promised = np.array([fresh(state, treaty) for treaty, _ in kept], dtype=bool)
    crowding = np.array([rules.price.crowding if treaty.terms.tier == 3 else 1.0 for treaty, _ in kept])
    liked = np.where(lesson.friendship(partners, keepers) >= 0.0, rules.friendship.kept_cheap * crowding, 0.0)
    columns = []
    for domain in range(len(DOMAINS)):
        concerned = np.array([float(domain in _domains(treaty)) for treaty, _ in kept])
        size = rules.record.kept_cheap * _credit(state, promised, partners, keepers, domain) * concerned
        columns.append(lesson.record(partners, keepers, domain, size))
    lesson.learn(event, *columns, lesson.friend(partners, keepers, liked))


def _domains(treaty: Treaty) -> tuple[int, ...]:
    """The domains of a treaty's clauses, each once, in their order."""
    return tuple(sorted({clause.domain for clause in treaty.terms.clauses}))


def _credit(
    state: State, promised: NDArray[np.bool_] | bool, observers: Ints, subject: Ints | int, domain: int
) -> Floats:
    """[m] what keeping counts for with each observer, in times (rows 52-53).

    Little from one who lied, for it may be show; more after a promise that is fresh (`promised`) from one who broke
    his word without a lie.
    """
    rules = state.ruleset.scars
    if not rules.on:
        return np.ones(len(observers))
    wronged = state.stocks.record[observers, subject, domain] < 0
    again = np.where(wronged & promised, rules.promise, 1.0)
    floats: Floats = np.where(state.stocks.scar[observers, subject, domain] > 0, rules.doubted, again)
    return floats


def _kept_dear(lesson: Lesson, event: Kept) -> None:
    """Keeping at a cost is seen by everybody (row 66)."""
    treaty = treaty_named(lesson.state, event.treaty)
    if treaty is None or event.actor is None:
        return
    state, domain = lesson.state, treaty.terms.clauses[0].domain
    rules, subject = state.ruleset, state.place(event.actor)
    seen, share = lesson.observers(event)
    size = rules.record.kept_dear * share * _credit(state, fresh(state, treaty), seen, subject, domain)
    liked = lesson.friend(seen, subject, rules.friendship.kept_dear * share)
    lesson.learn(event, lesson.record(seen, subject, domain, size), liked)


def _breach(lesson: Lesson, event: BreachFound) -> None:
    """A breach poisons its own domain for everybody, and every domain between friends (rows 14, 21, 23)."""
    if event.actor is None:
        return
    rules, subject = lesson.state.ruleset, lesson.state.place(event.actor)
    domain = DOMAIN_OF[ClauseKind(event.clause)]
    seen, share = lesson.observers(event)
    size = rules.record.breach * (rules.record.assured if event.assured else 1.0) * share
    left = -size * rules.scars.left if event.assured else 0.0
    liked = lesson.friendship(seen, subject)
    hurt = np.where(liked > rules.friendship.bare, (rules.friendship.breach - liked / 2.0) * share, 0.0)
    poisoned = lesson.record(seen, subject, domain, size)
    lesson.learn(event, poisoned, lesson.scar(seen, subject, domain, left), lesson.friend(seen, subject, hurt))
    if domain == SECURITY and event.target is not None and rules.fear.on and not lesson.heard:
        victim = lesson.state.place(event.target)
        lesson.docket.book.dyad(event.number, "fear", victim, subject, rules.fear.breach)
    lesson.repute(event, "honesty", event.actor, rules.repute.breach)
    lesson.regard(event, event.actor, rules.rank.breach)
    if _among_the_honoured(lesson.state, event):
        lesson.regard(event, event.actor, -rules.orders.disgrace)


def _renounced(lesson: Lesson, event: TreatyRenounced) -> None:
    """Leaving with notice costs a third of a breach."""
    treaty = treaty_named(lesson.state, event.treaty)
    if treaty is None or event.actor is None or event.target is None:
        return
    rules, subject = lesson.state.ruleset, lesson.state.place(event.actor)
    seen, share = lesson.observers(event)
    columns = [lesson.record(seen, subject, domain, rules.record.renounced * share) for domain in _domains(treaty)]
    lesson.learn(event, *columns, lesson.friend(seen, subject, rules.friendship.renounced * share))
    lesson.repute(event, "honesty", event.actor, rules.repute.renounced)


def _call(lesson: Lesson, event: CallAnswered) -> None:
    """Who comes when called is remembered for it; who stays out though bound, the more so (rows 42, 81)."""
    if event.actor is None or (not event.came and (not event.bound or event.excused)):
        return
    rules, subject = lesson.state.ruleset, lesson.state.place(event.actor)
    seen, share = lesson.observers(event)
    if event.came:
        came = lesson.record(seen, subject, SECURITY, rules.record.came * share)
        liked = lesson.friend(seen, subject, rules.friendship.came * share)
        lesson.learn(event, came, *_atoned(lesson, seen, subject, rules.scars.came * share), liked)
        lesson.repute(event, "resolve", event.actor, rules.repute.came)
        return
    friendship = np.maximum(lesson.friendship(seen, subject), 0.0)
    stayed = lesson.record(seen, subject, SECURITY, rules.record.stayed * share)
    hurt = lesson.friend(seen, subject, (rules.friendship.stayed - friendship / 2.0) * share)
    lesson.learn(event, stayed, hurt)
    lesson.repute(event, "honesty", event.actor, rules.repute.stayed)


def _atoned(lesson: Lesson, seen: Ints, subject: int, points: Floats) -> list[Column]:
    """Coming when called is the one deed that pays off a lie, in whichever domain it was told (rows 53, 81)."""
    scars = lesson.state.stocks.scar
    paid = [np.where(scars[seen, subject, domain] != 0, points, 0.0) for domain in range(len(DOMAINS))]
    return [lesson.scar(seen, subject, domain, size) for domain, size in enumerate(paid)]


def _gift(lesson: Lesson, event: GiftGiven) -> None:
    """A gift as an end makes friends; as a means it is a payment (rows 121-122)."""
    if event.actor is None or event.target is None:
        return
    rules, state = lesson.state.ruleset, lesson.state
    receiver, subject = state.place(event.target), state.place(event.actor)
    size = rules.record.gift if event.end else rules.record.gift_means
    if event.end and not lesson.heard:
        lesson.docket.book.dyad(event.number, "regard", receiver, subject, rules.rank.gift)
    seen, share = lesson.observers(event)
    hostile = _foes(state, seen, event.target) | (state.stocks.friendship[seen, receiver] < -10_000)
    jealous = hostile & (seen != receiver) & (lesson.friendship(seen, subject) > 10.0)
    sour = np.where(jealous, rules.friendship.foe_of_friend * (share if lesson.heard else 1.0), 0.0)
    lesson.learn(event, lesson.record(seen, subject, COMMERCE, size * share), lesson.friend(seen, subject, sour))


def _foes(state: State, observers: Ints, power: PowerId) -> NDArray[np.bool_]:
    """[m] whether each of these fights a power."""
    fought = [(war.side_of(power), war) for war in state.wars.values()]
    hostile = np.zeros(state.powers, dtype=bool)
    hostile[[state.place(one) for side, war in fought if side for one in war.powers() if war.side_of(one) == -side]] = (
        True
    )
    foes: NDArray[np.bool_] = hostile[observers]
    return foes


def _threat(lesson: Lesson, event: ThreatCarriedOut | ThreatSwallowed) -> None:
    """Resolve is staked before all who heard, friends as well as foes (rows 40-41)."""
    if event.actor is None:
        return
    rules = lesson.state.ruleset
    if isinstance(event, ThreatCarriedOut):
        lesson.repute(event, "resolve", event.actor, rules.repute.carried)
    else:
        lesson.repute(event, "resolve", event.actor, rules.repute.swallowed)
        lesson.regard(event, event.actor, rules.rank.swallowed)


def _crossed(lesson: Lesson, event: RedLineCrossed) -> None:
    """Who drew a red line has staked his resolve on it: he comes, or he has bluffed (rows 40-41)."""
    if event.actor is None or event.target is None:
        return
    state, rules = lesson.state, lesson.state.ruleset.repute
    stands = any(war.side_of(event.actor) * war.side_of(event.target) < 0 for war in state.wars.values())
    for one in today(state):  # a war may have begun and ended within the turn
        stands = stands or (isinstance(one, WarDeclared | WarJoined) and one.actor == event.target)
    lesson.repute(event, "resolve", event.target, rules.carried if stands else rules.swallowed)


def _demanded(lesson: Lesson, event: DemandMade) -> None:
    """A demand is no friend's act."""
    if event.actor is not None and event.target is not None:
        observer, subject = lesson.places([event.target]), lesson.state.place(event.actor)
        lesson.learn(event, lesson.record(observer, subject, SECURITY, lesson.state.ruleset.record.defied))
        _coerced(lesson, event)


def _coerced(lesson: Lesson, event: DemandMade | WarDeclared) -> None:
    """Where honour rules, force against one of one's own costs the strong the honour that restrains them (row 83)."""
    if _among_the_honoured(lesson.state, event) and event.actor is not None:
        lesson.regard(event, event.actor, lesson.state.ruleset.orders.coercion)


def _among_the_honoured(state: State, event: Event) -> bool:
    """Whether one of a society that honour rules did this to another of it."""
    if event.actor is None or event.target is None or not state.ruleset.orders.on:
        return False
    return share_house(state, event.actor, event.target) and rule_over(state, event.actor) is Rule.HONOUR


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


def _hearsay(docket: Docket) -> None:
    """Who did not see what was done last turn has heard of it by now: a quarter counts (row 22)."""
    lesson = Lesson(docket, heard=True)
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
