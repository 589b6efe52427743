"""Reason, which restrains appetite and spirit: what loosens it and what restores it (core D, E; row 89)."""

from collections.abc import Iterable

from game.rules.docket import Docket
from game.rules.learning.alarm import alarm
from game.rules.today import today
from game.theory.thousandths import thousandths
from game.world.event import Event
from game.world.events.conduct import BreachFound, Cheated, Squeezed
from game.world.events.home import BooksOpened, Fared, MissOwned, ReasonTurned, SecondHearing
from game.world.ledger import TIME
from game.world.names import PowerId
from game.world.orders import NEAR
from game.world.state import State

RUN = 3
"""Successes in a row from which success is unbroken."""


def reason(docket: Docket) -> None:
    """Move each leader's reason by what the turn brought him, and his neighbours' fear by what they saw of it."""
    state = docket.state
    if not state.ruleset.reason.on:
        return
    events = today(state)
    found = frozenset(event.treaty for event in events if isinstance(event, BreachFound))
    done: dict[PowerId | None, list[Event]] = {}
    for event in events:
        done.setdefault(event.actor, []).append(event)
    for power in state.living():
        rows = [*_rows(state, power, done.get(power, ()), found), (TIME, _settles(state, power))]
        for cause, points in rows:
            docket.book.power(cause, "reason", state.place(power), points)
        _turned(docket, power, sum([thousandths(points) for _, points in rows]))  # whole numbers
    if state.ruleset.fear.on:
        alarm(docket, events)


def _rows(state: State, power: PowerId, events: Iterable[Event], found: frozenset[str]) -> Iterable[tuple[int, float]]:
    """What its own acts, and faction, do to a leader's reason (row 89).

    Success, impunity and faction loosen it; hearings, misses owned and open books restore it.
    """
    rules = state.ruleset.reason
    for event in events:
        if isinstance(event, Fared) and event.well and state.streaks.get(power, 0) >= RUN:
            yield event.number, rules.success
        elif isinstance(event, Squeezed) or (isinstance(event, Cheated) and event.treaty not in found):
            yield event.number, rules.impunity
        elif isinstance(event, SecondHearing) and event.order:
            yield event.number, rules.hearing
        elif isinstance(event, MissOwned) and event.owned:
            yield event.number, rules.owned
        elif isinstance(event, BooksOpened):
            yield event.number, rules.books
    if state.ruleset.home.on and int(state.stocks.people[state.place(power)]) < round(rules.faction_below * 1000):
        yield TIME, rules.faction


def _settles(state: State, power: PowerId) -> float:
    """Points by which reason goes back towards the leader's own."""
    place = state.place(power)
    own = state.setting.powers[place].leaders[state.leaders[place]].reason
    return (own - int(state.stocks.reason[place]) / 1000.0) * state.ruleset.reason.back


def _turned(docket: Docket, power: PowerId, delta: int) -> None:
    """Say so where reason has just let go of a leader, or has him again: to him, and to all whom he can reach."""
    state, place = docket.state, docket.state.place(power)
    unbound, before = round(state.ruleset.reason.unbound * 1000), int(state.stocks.reason[place])
    if (before < unbound) == (before + delta < unbound):
        return
    reach = state.setting.reach[place].tolist()
    seen = tuple(one for one in state.living() if one == power or reach[state.place(one)] >= NEAR)
    docket.record(ReasonTurned, power, seen_by=seen, restrained=before < unbound)
