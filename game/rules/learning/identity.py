"""Who becomes one of us: promises kept make another's good one's own, breaches and distance unmake it.

Rows 67-68, 123.
"""

import numpy as np

from game.rules.docket import Docket
from game.rules.today import today
from game.theory.identity import growth, settling
from game.theory.thousandths import Ints, to_points
from game.world.derived import identity_ground
from game.world.events.conduct import BreachFound, PromisesKept
from game.world.events.society import IdentityTurned
from game.world.events.war import WarDeclared
from game.world.ledger import TIME
from game.world.state import State

NEAR = 40_000
"""Thousandths of identity from which a people speaks of another's good as its own."""


def learn_identity(docket: Docket) -> None:
    """Kept promises and time move it for all pairs at once; a breach or a war takes a share of it."""
    state, rules = docket.state, docket.state.ruleset.identity
    if not rules.on:
        return
    dealt, identity, alive = _dealt(state), state.stocks.identity, np.array(state.alive)
    ground = identity_ground(state.setting, tuple(state.leagues.values()), state.ruleset)
    one, other = np.nonzero(((identity != ground) | dealt) & alive[:, None] & alive[None, :])
    now, known = identity[one, other], one != other
    grown = growth(to_points(now), rules.grows, rules.feeds)
    moved = np.where(dealt[one, other], grown, settling(now, ground[one, other], rules.fade)) * known
    docket.book.scattered(TIME, "identity", one * state.powers + other, moved)
    after = identity.copy()
    after[one, other] += moved
    _betray(docket, after)
    _turned(docket, after)


def _dealt(state: State) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """[i, j] whether j kept a promise to i this turn, and i one to j, as far as either knows."""
    kept = np.zeros((state.powers, state.powers), dtype=bool)
    for event in today(state):
        if isinstance(event, PromisesKept):
            for treaty_id, keeper in event.rows:
                treaty = state.treaties.get(treaty_id)
                if treaty is not None:
                    kept[state.place(treaty.other(keeper)), state.place(keeper)] = True
    return kept & kept.T


def _betray(docket: Docket, after: Ints) -> None:
    """Breaches found and wars begun take a share of it: who was one of us is so no longer. `after` [i, j] is mended."""
    state, share = docket.state, docket.state.ruleset.identity.betrayed
    for event in today(state):
        if isinstance(event, BreachFound | WarDeclared) and event.actor is not None and event.target is not None:
            victim, breaker = state.place(event.target), state.place(event.actor)
            size = int(state.stocks.identity[victim, breaker]) / 1000.0 * share
            docket.book.dyad(event.number, "identity", victim, breaker, -size)
            after[victim, breaker] -= round(size * 1000)


def _turned(docket: Docket, after: Ints) -> None:
    """Say so, to the people whose feeling it is, where another has just become one of them or ceased to be."""
    state = docket.state
    near = after >= NEAR
    for at, to in zip(*np.nonzero(near != (state.stocks.identity >= NEAR)), strict=True):
        one, other = state.ids[int(at)], state.ids[int(to)]
        docket.record(IdentityTurned, one, other, (one,), near=bool(near[at, to]))
