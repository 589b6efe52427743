"""Who becomes one of us: promises kept make another's good one's own, breaches and distance unmake it (rows 67-70)."""

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
    dealt = _dealt(state)
    ground = identity_ground(state.setting, tuple(state.leagues.values()), state.ruleset)
    grown = growth(to_points(state.stocks.identity), rules.grows, rules.feeds)
    moved = np.where(dealt, grown, settling(state.stocks.identity, ground, rules.fade))
    alive = np.array(state.alive)
    moved = np.where(alive[:, None] & alive[None, :], moved, 0)
    np.fill_diagonal(moved, 0)
    docket.book.block(TIME, "identity", moved)
    moved = moved + _betrayals(docket)
    _turned(docket, moved)


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


def _betrayals(docket: Docket) -> Ints:
    """[i, j] thousandths that breaches found and wars begun took: who was one of us is so no longer."""
    state, share = docket.state, docket.state.ruleset.identity.betrayed
    lost = np.zeros_like(state.stocks.identity)
    for event in today(state):
        if isinstance(event, BreachFound | WarDeclared) and event.actor is not None and event.target is not None:
            victim, breaker = state.place(event.target), state.place(event.actor)
            size = int(state.stocks.identity[victim, breaker]) / 1000.0 * share
            docket.book.dyad(event.number, "identity", victim, breaker, -size)
            lost[victim, breaker] -= round(size * 1000)
    return lost


def _turned(docket: Docket, moved: Ints) -> None:
    """Say so, to the people whose feeling it is, where another has just become one of them or ceased to be."""
    state = docket.state
    before, after = state.stocks.identity >= NEAR, state.stocks.identity + moved >= NEAR
    for at, to in zip(*np.nonzero(before != after), strict=True):
        one, other = state.ids[int(at)], state.ids[int(to)]
        docket.record(IdentityTurned, one, other, (one,), near=bool(after[at, to]))
