"""Hindsight, kept honest: what lay in the open at the time, and what could have been asked, and at what price.

Only what the seat itself could see counts as a cue; only what it could have ordered counts as a second source.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.debrief.assessment import Assessment
from game.debrief.chronicler import name_of, told
from game.debrief.inquiry import court_second, fact_cue, fact_second
from game.debrief.past import stocks_at
from game.sight import words
from game.sight.grade import NEAR, WITHIN
from game.text import plural
from game.theory.exceptional import MIDDLE
from game.world.event import Event
from game.world.events.conduct import Armed, BreachFound, Mobilised
from game.world.events.diplomacy import CallAnswered, TermsRefused, TreatyRenounced
from game.world.events.home import HelotsRose, TakingFound
from game.world.events.sight import CueShown, EnvoySent
from game.world.names import PowerId
from game.world.question import Settled
from game.world.state import State

RECENT = 3
"""Turns for which an open sign counts as a cue."""
SURE = 75.0
"""Per cent from which an answer counts as sure; and below 25, which is the same."""

COLD: tuple[type[Event], ...] = (BreachFound, TreatyRenounced, CallAnswered, TermsRefused)
"""Open acts that speak against friendship and trust."""
BREACHES = (BreachFound, CallAnswered)
"""Those of them that speak against a word given to anybody."""
STRONG: tuple[type[Event], ...] = (Armed, Mobilised)
WEAK: tuple[type[Event], ...] = (HelotsRose, TakingFound)
SIGNS: Mapping[str, tuple[bool, tuple[type[Event], ...]]] = {
    "strength": (False, STRONG),
    "fear": (False, STRONG),
    "friendship": (True, COLD),
    "trust": (True, COLD),
    "people": (True, WEAK),
}
"""For each reading: whether its signs speak against one that was told too high, and the acts that are signs."""


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What one seat saw of each power by turn, and what it asked."""

    seat: PowerId
    seen: Mapping[tuple[int, PowerId], tuple[Event, ...]]
    """By the turn on whose desk it lay and by the power that did it."""
    settled: tuple[Settled, ...]
    """The seat's own forecasts that met the world, void ones left out."""


def evidence(state: State, seat: PowerId) -> Evidence:
    """Sort the chronicle once for one seat."""
    seen: dict[tuple[int, PowerId], tuple[Event, ...]] = {}
    for event in state.chronicle:
        if event.actor is not None and seat in event.witnesses:
            key = (event.turn + 1, event.actor)
            seen[key] = (*seen.get(key, ()), event)
    own = tuple(one for one in state.forecasts if one.question.seat == seat and one.outcome is not None)
    return Evidence(seat, seen, own)


def hindsight(state: State, seen: Evidence, one: Assessment) -> tuple[str, str]:
    """The cue that lay in the open against a report, and the second source that was to be had."""
    if one.subject is None:
        return fact_cue(state, one), fact_second(state, one)
    cue = _sign(state, seen, one, one.subject) or _by_mechanism(state, seen, one, one.subject)
    return cue, court_second(state, seen.seat, one, one.subject)


def grade_at(state: State, seat: PowerId, subject: PowerId, turn: int) -> str:
    """The grade of our source at a court in a past turn: an envoy's is the best, else by how near it is."""
    for event in state.chronicle:
        if not isinstance(event, EnvoySent) or (event.actor, event.target) != (seat, subject):
            continue
        if event.turn <= turn <= event.until:
            return "A2"
    reach = int(state.setting.reach[state.place(subject), state.place(seat)])
    return "B2" if reach >= NEAR else "C3" if reach >= WITHIN else "D3"


def _sign(state: State, seen: Evidence, one: Assessment, subject: PowerId) -> str:
    """The latest open act of the subject that spoke against the report."""
    if one.quantity not in SIGNS:
        return ""
    against_high, kinds = SIGNS[one.quantity]
    if (one.estimate > one.truth) != against_high:
        return ""
    for turn in range(one.turn, one.turn - RECENT, -1):
        for event in reversed(seen.seen.get((turn, subject), ())):
            text = _sign_text(state, seen.seat, event, kinds)
            if text:
                return f"{words.capital(words.when(turn - 1, one.turn))}: {text}"
    return ""


def _sign_text(state: State, seat: PowerId, event: Event, kinds: tuple[type[Event], ...]) -> str:
    """A sign in a sentence; empty where the event is none. How one treats others says nothing of friendship for us."""
    if kinds is COLD and event.target != seat and not isinstance(event, BREACHES):
        return ""
    if isinstance(event, CueShown) and event.target == seat and kinds is COLD:
        return event.text
    if not isinstance(event, kinds) or (isinstance(event, CallAnswered) and event.came):
        return ""
    return told(event, state)


def _by_mechanism(state: State, seen: Evidence, one: Assessment, subject: PowerId) -> str:
    """What the mechanism that did most to a report leaves in the open; empty where nothing bent it."""
    name = strongest(one)
    teller = _CUES.get(name)
    return teller(state, seen, one, subject) if teller is not None else ""


def strongest(one: Assessment) -> str:
    """The mechanism that moved the estimate most; the last, which narrows, where that was what shut the truth out."""
    best, most, before = "", 0.0, one.raw
    for step in one.steps:
        if abs(step.estimate - before) > most:
            best, most = step.name, abs(step.estimate - before)
        before = step.estimate
    shut_out = one.honest_held and not one.held and most < one.half / 2.0
    return best if (most >= 1.0 and not shut_out) or not one.steps else one.steps[-1].name


def _wish(state: State, seen: Evidence, one: Assessment, subject: PowerId) -> str:
    """The wish shows in one's own need, which lies on one's own desk."""
    need = int(stocks_at(state, one.turn).need[state.place(seen.seat), state.place(subject)]) / 1000.0
    name = name_of(state, subject)
    if need >= 5.0:
        return f"Your need of {name}, {words.number(need)} on your own desk, was a reason to wish it so."
    return f"It was just what you would have wished of {name}."


def _narrow(state: State, seen: Evidence, one: Assessment, subject: PowerId) -> str:
    """A range too narrow shows in one's record of sure answers, or in the source's grade."""
    del state, subject
    sure = [row for row in seen.settled if row.turn < one.turn and max(row.percent, 100.0 - row.percent) >= SURE]
    right = len([row for row in sure if (row.percent > 50.0) == row.outcome])
    if len(sure) >= 3 and right < len(sure):
        return f"Your notebook: of {plural(len(sure), 'sure answer')} by then {right} had been right."
    width, honest = one.high - one.low, one.raw_high - one.raw_low
    return (
        f"A source graded {one.grade} is not that sure: its range was {words.number(round(width))} wide, "
        f"and such a source earns {words.number(round(honest))}."
    )


def _likeness(state: State, seen: Evidence, one: Assessment, subject: PowerId) -> str:
    del one
    mine, theirs = state.setting.power(seen.seat), state.setting.power(subject)
    ours, others = (mine.culture, mine.regime, mine.faith), (theirs.culture, theirs.regime, theirs.faith)
    shared = [word for word, other in zip(ours, others, strict=True) if word and word == other]
    what = f" ({', '.join(shared)})" if shared else ""
    return f"{theirs.name} is like you{what}. Likeness says nothing of conduct."


def _stale(state: State, seen: Evidence, one: Assessment, subject: PowerId) -> str:
    del seen, one
    return f"Nothing new had come from {name_of(state, subject)}: the figure was last turn's."


def _planted(state: State, seen: Evidence, one: Assessment, subject: PowerId) -> str:
    del seen, one
    return f"The tale came unasked, and somebody stood to gain by your believing it of {name_of(state, subject)}."


def _overlooked(state: State, seen: Evidence, one: Assessment, subject: PowerId) -> str:
    """What one would not count against oneself stands in one's public name, or in the accounts of those who paid."""
    name = int(stocks_at(state, one.turn).honesty[state.place(seen.seat)]) / 1000.0
    if name >= MIDDLE:
        return f"What you took of {name_of(state, subject)} stands in your accounts and in theirs: they had counted."
    return f"Your public name for keeping promises stood at {words.number(round(name))}: others had counted."


_CUES: Mapping[str, Callable[[State, Evidence, Assessment, PowerId], str]] = {
    "stale report shown as fresh": _stale,
    "likeness taken for loyalty": _likeness,
    "shift toward the wish": _wish,
    "planted tale": _planted,
    "own wrongs overlooked": _overlooked,
    "narrowed range": _narrow,
}
