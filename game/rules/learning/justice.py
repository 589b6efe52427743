"""What third parties learn from how others are treated, and what a gift learns that nobody answers (rows 95, 98)."""

from game.rules.docket import Docket
from game.rules.learning.lesson import Lesson
from game.rules.today import today
from game.world.event import Event
from game.world.events.conduct import Squeezed
from game.world.events.diplomacy import DemandMade, DisputeClosed
from game.world.events.society import GestureUnanswered
from game.world.events.war import FateDecided, PowerDestroyed
from game.world.gesture import answered
from game.world.names import PowerId
from game.world.state import State

STRONGER = 1.5
"""Times the other's strength from which a demand is a bully's."""


def learn_justice(docket: Docket) -> None:
    """Just and unjust acts move the record in every domain, in those alone to whom nothing was done."""
    if not docket.state.ruleset.justice.on:
        return
    lesson = Lesson(docket)
    for event in today(docket.state):
        for doer, size in _acts(docket.state, event):
            _seen(lesson, event, doer, size)
    _gestures(lesson)


def _acts(state: State, event: Event) -> tuple[tuple[PowerId, float], ...]:
    """Who acted justly or unjustly in an event, with the points that this moves in the onlookers."""
    rules = state.ruleset.justice
    if event.actor is None or event.target is None:
        return ()
    if isinstance(event, Squeezed):
        return ((event.actor, rules.squeezed),)
    if isinstance(event, DemandMade):
        return ((event.actor, rules.bullied),) if _bullies(state, event.actor, event.target) else ()
    if isinstance(event, PowerDestroyed):
        return ((event.actor, rules.destroyed),)
    if isinstance(event, FateDecided) and event.fate == "spare":
        return ((event.actor, rules.spared),)
    if isinstance(event, DisputeClosed) and event.why in ("arbitrated", "conceded"):
        both = (event.actor, event.target) if event.why == "arbitrated" else (event.actor,)
        return tuple((one, rules.judged) for one in both)
    return ()


def _bullies(state: State, one: PowerId, other: PowerId) -> bool:
    strength = state.stocks.strength
    return int(strength[state.place(one)]) > STRONGER * int(strength[state.place(other)])


def _seen(lesson: Lesson, event: Event, doer: PowerId, size: float) -> None:
    """Every onlooker takes the lesson, the two concerned do not: they have learnt theirs."""
    lesson.learn(event, *lesson.records(lesson.onlookers(event), lesson.state.place(doer), size))


def _gestures(lesson: Lesson) -> None:
    """Whose gift found no gesture in return is hurt by it: the weak as much as the strong, by little as by much."""
    state, rules = lesson.state, lesson.state.ruleset.justice
    for (giver, receiver), (turn, _, brought) in state.gifts.items():
        due = turn + round(rules.gesture) == state.turn and brought and state.is_alive(giver)
        if not due or not state.is_alive(receiver) or answered(state, giver, receiver, turn):
            continue
        hurt = lesson.docket.record(GestureUnanswered, receiver, giver, (giver, receiver), since=turn)
        lesson.learn(hurt, lesson.friend(lesson.places([giver]), state.place(receiver), rules.slighted))
