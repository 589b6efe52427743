"""The alarm at a power in which the passions rule, and how long it lasts (rows 89-90)."""

from collections.abc import Iterable

import numpy as np

from game.rules.docket import Docket
from game.world.event import Event
from game.world.events.conduct import BreachFound, Squeezed
from game.world.events.diplomacy import DemandMade
from game.world.events.home import LeaderSucceeded, ReasonTurned
from game.world.events.war import WarDeclared
from game.world.ledger import TIME
from game.world.names import PowerId
from game.world.orders import NEAR
from game.world.state import State

UNRESTRAINED = (DemandMade, Squeezed, WarDeclared, BreachFound)
"""Acts by which others see that nothing restrains a power any more."""


def alarming(state: State) -> frozenset[PowerId]:
    """The powers without reason that have shown it within memory: by an act, by losing it, or by who came to rule.

    What nobody has seen anything of for so many turns frightens no more than its strength does.
    """
    rules = state.ruleset.reason
    if not rules.on:
        return frozenset()
    since = state.turn - round(rules.remembered)
    shown = _shown(state, since) if since > 0 else frozenset(state.ids)
    unbound, reason = rules.unbound * 1000, state.stocks.reason.tolist()
    return frozenset(power for power in state.living() if reason[state.place(power)] < unbound and power in shown)


def _shown(state: State, since: int) -> frozenset[PowerId]:
    """Who has given others cause to think of his passions after a turn."""
    found: set[PowerId] = set()
    for event in reversed(state.chronicle):
        if event.turn <= since:
            break
        if isinstance(event, (*UNRESTRAINED, ReasonTurned)) and event.actor is not None:
            found.add(event.actor)
        elif isinstance(event, LeaderSucceeded) and event.target is not None:
            found.add(event.target)
    return frozenset(found)


def alarm(docket: Docket, events: Iterable[Event]) -> None:
    """Neighbours come to fear a power in which the passions rule, the more so for each act that shows it."""
    state, rules = docket.state, docket.state.ruleset.reason
    acts = [event for event in events if isinstance(event, UNRESTRAINED)]
    loose = alarming(state)
    for power in (one for one in state.living() if one in loose):
        at = state.place(power)
        shown = [event for event in acts if event.actor == power]
        for place in np.flatnonzero((state.setting.reach[at] >= NEAR) & np.array(state.alive)).tolist():
            other = state.ids[place]
            if other == power:
                continue
            docket.book.dyad(TIME, "fear", place, at, rules.alarm)
            for event in shown:
                if other in event.witnesses:
                    docket.book.dyad(event.number, "fear", place, at, rules.acts)
