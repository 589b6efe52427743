"""Reason, which restrains appetite and spirit, and the alarm of those who see it fail (core D, E; row 89)."""

from collections.abc import Iterable

import numpy as np

from game.rules.docket import Docket
from game.rules.today import today
from game.world.event import Event
from game.world.events.conduct import BreachFound, Cheated, Squeezed
from game.world.events.diplomacy import DemandMade
from game.world.events.home import BooksOpened, Fared, MissOwned, SecondHearing
from game.world.events.war import WarDeclared
from game.world.ledger import TIME
from game.world.names import PowerId
from game.world.orders import NEAR
from game.world.state import State

UNRESTRAINED = (DemandMade, Squeezed, WarDeclared, BreachFound)
"""Acts by which others see that nothing restrains a power any more."""
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
        for cause, points in _rows(state, power, done.get(power, ()), found):
            docket.book.power(cause, "reason", state.place(power), points)
        _settles(docket, power)
    if state.ruleset.fear.on:
        _alarm(docket, events)


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


def _settles(docket: Docket, power: PowerId) -> None:
    """Reason goes back towards the leader's own."""
    state = docket.state
    place = state.place(power)
    own = state.setting.powers[place].leaders[state.leaders[place]].reason
    back = state.ruleset.reason.back
    docket.book.power(TIME, "reason", place, (own - int(state.stocks.reason[place]) / 1000.0) * back)


def _alarm(docket: Docket, events: Iterable[Event]) -> None:
    """Neighbours come to fear a power in which the passions rule, the more so for each act that shows it."""
    state, rules = docket.state, docket.state.ruleset.reason
    acts = [event for event in events if isinstance(event, UNRESTRAINED)]
    for power in state.living():
        at = state.place(power)
        if int(state.stocks.reason[at]) >= rules.unbound * 1000:
            continue
        shown = [event for event in acts if event.actor == power]
        for place in np.flatnonzero((state.setting.reach[at] >= NEAR) & np.array(state.alive)).tolist():
            other = state.ids[place]
            if other == power:
                continue
            docket.book.dyad(TIME, "fear", place, at, rules.alarm)
            for event in shown:
                if other in event.witnesses:
                    docket.book.dyad(event.number, "fear", place, at, rules.acts)
