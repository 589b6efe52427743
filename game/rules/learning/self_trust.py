"""What leaders learn about themselves: hubris from success and impunity (core E; rows 4-5, 9)."""

from collections.abc import Iterable
from functools import lru_cache

from game.rules.docket import Docket
from game.rules.today import today
from game.theory.hubris import forecast_part, overclaim
from game.theory.thousandths import thousandths
from game.world.event import Event
from game.world.events.conduct import BreachFound, Cheated, HonourPaid, Squeezed
from game.world.events.home import BooksOpened, DissenterMoved, Fared, MissOwned, SecondHearing
from game.world.events.sight import Answered
from game.world.ledger import TIME
from game.world.names import PowerId
from game.world.question import Settled
from game.world.ruleset import Ruleset
from game.world.state import State

TELLING: frozenset[type[Event]] = frozenset(
    {HonourPaid, Answered, Fared, Cheated, Squeezed, DissenterMoved, SecondHearing, BooksOpened, MissOwned}
)
"""The events that tell a leader something of himself."""


def learn_about_oneself(docket: Docket) -> None:
    """Move each leader's hubris by what the turn has shown him of himself."""
    state = docket.state
    telling: dict[PowerId | None, list[Event]] = {}
    for event in today(state):
        if type(event) in TELLING:
            telling.setdefault(event.target if isinstance(event, HonourPaid) else event.actor, []).append(event)
    for power in state.living():
        if state.ruleset.hubris.moves:
            _hubris(docket, power, telling.get(power, ()))


def _hubris(docket: Docket, power: PowerId, events: Iterable[Event]) -> None:
    """The conduct part: rows for each event, what exceeds the most in a turn cut off, a tenth of the way home."""
    state, rules = docket.state, docket.state.ruleset.hubris
    place = state.place(power)
    rows = [(event.number, size) for event in events if (size := _conduct(state, state.ruleset, power, event))]
    if power in state.dissenters:
        rows.append((TIME, rules.dissent))
    grown = 0
    for cause, size in rows:
        whole = thousandths(size)
        if whole > 0:
            whole = min(whole, max(0, round(rules.most * 1000) - grown))
            grown += whole
        docket.book.power(cause, "conduct", place, whole / 1000.0)
    home = round(rules.home * 1000)
    docket.book.power(TIME, "conduct", place, (home - int(state.stocks.conduct[place])) * rules.back / 1000.0)
    part = forecast_part(claim_of(state, power), slack=rules.slack, slope=rules.slope, ceiling=rules.ceiling)
    docket.book.power(TIME, "overclaim", place, part - int(state.stocks.overclaim[place]) / 1000.0)


def _conduct(state: State, rules: Ruleset, power: PowerId, event: Event) -> float:
    """Points of hubris from one event of one's own."""
    law = rules.hubris
    if isinstance(event, HonourPaid):
        return law.honours if event.accepted else 0.0
    if isinstance(event, Answered):
        return law.candour if event.about == power and _is_friend(state, event.target, power) else 0.0
    if isinstance(event, Fared):
        return law.success * (1.0 - event.odds) if event.well else law.failure * event.odds
    if isinstance(event, Cheated):
        found = any(isinstance(one, BreachFound) and one.treaty == event.treaty for one in state.chronicle[-60:])
        return 0.0 if found else law.impunity
    if isinstance(event, Squeezed):
        return law.impunity
    if isinstance(event, DissenterMoved) and not event.seated and not event.left:
        return law.dismissal
    if isinstance(event, SecondHearing) and event.order:
        return law.hearing
    if isinstance(event, BooksOpened):
        return law.books
    return 0.0


def _is_friend(state: State, one: PowerId | None, other: PowerId) -> bool:
    """Whether one power is a friend of the other."""
    if one is None:
        return False
    friendship = int(state.stocks.friendship[state.place(one), state.place(other)])
    return friendship > round(state.ruleset.friendship.bare * 1000)


def claim_of(state: State, power: PowerId) -> float:
    """How much surer than right a leader has been so far; what he told his people counts twice (rows 4-5; facts C1)."""
    rules = state.ruleset.hubris
    said = [
        (one.percent / 100.0, one.outcome, 1, one.factor)
        for one in _forecasts(state).get(power, ())
        if one.outcome is not None
    ]
    told = [
        (one.percent / 100.0, one.well, 2, 1.0) for one in state.pledges if one.seat == power and one.well is not None
    ]
    return overclaim((*said, *told), rules.prior)


@lru_cache(maxsize=4)
def _forecasts(state: State) -> dict[PowerId, list[Settled]]:
    """The forecasts that are settled, by seat, in their order."""
    found: dict[PowerId, list[Settled]] = {}
    for one in state.forecasts:
        found.setdefault(one.question.seat, []).append(one)
    return found
