"""What a seat cannot see does not change its briefing, byte for byte."""

import json
from collections.abc import Callable
from dataclasses import replace
from typing import Any

import numpy as np
import pytest

from game.sight.observe import observe
from game.theory.thousandths import Ints
from game.world.names import PowerId
from game.world.order import Plan
from game.world.plain import to_plain
from game.world.question import Question
from game.world.state import State, hubris_of
from game.world.stocks import QUANTITIES, Shape
from game.world.treaty import Footing
from tests.rules.games import Game, game

WATCHED = [("league-five", 3), ("small-triangle", 5), ("two-worlds", 6), ("war-pair", 7)]
HIDDEN = ("strength", "wealth", "people", "justice", "checks", "conduct", "overclaim", "hope", "reason", "motives")
"""Stocks of a power that only it knows."""
FELT = ("friendship", "fear", "need", "regard", "affinity", "rightful", "custom", "record", "institution", "scar")
"""What one power feels for another; only regard adds up to something public, the standing."""

Change = Callable[[State, int], State]
"""What is changed behind the back of the seat at this place."""


@pytest.fixture(params=WATCHED, ids=[opening for opening, _ in WATCHED])
def played(request: pytest.FixtureRequest) -> Game:
    return game(*request.param)


def told(state: State, seat: PowerId) -> str:
    """A briefing in bytes, as people and as leaders get it."""
    both = [to_plain(observe(state, seat, in_words=in_words)) for in_words in (True, False)]
    return json.dumps(both, sort_keys=True)


def others_stocks(state: State, at: int) -> State:
    """The treasuries, armies, peoples and leaders of the others.

    What others can see stays as it is: their bearing, and whether reason holds them.
    """
    changed = {name: _moved(state.stocks.array(name), at, 3000) for name in HIDDEN}
    moved = state.stocks.with_arrays(changed)
    bearing = round(state.ruleset.hubris.bearing_from * 1000)
    crosses = (hubris_of(moved) >= bearing) != (hubris_of(state.stocks) >= bearing)
    for name in ("conduct", "overclaim"):
        changed[name] = np.where(crosses, state.stocks.array(name), changed[name])
    unbound, reason = round(state.ruleset.reason.unbound * 1000), state.stocks.reason
    loosed = (moved.reason < unbound) != (reason < unbound)
    changed["reason"] = np.where(loosed, reason, changed["reason"])
    return replace(state, stocks=state.stocks.with_arrays(changed))


def _moved(stock: Ints, at: int, by: int) -> Ints:
    """A stock in which every row but one has moved."""
    moved = stock + by
    moved[at] = stock[at]
    return moved


def others_feelings(state: State, at: int) -> State:
    """What the others feel for each other and for us."""
    changed = {name: _moved(state.stocks.array(name), at, 2000) for name in FELT if name != "regard"}
    return replace(state, stocks=state.stocks.with_arrays(changed))


def others_plans(state: State, at: int) -> State:
    """What the others mean to do."""
    plans = {power: (Plan("justify", state.turn + 2),) for power in state.ids if power != state.ids[at]}
    return replace(state, plans={**plans, **{k: v for k, v in state.plans.items() if k == state.ids[at]}})


def others_reports(state: State, at: int) -> State:
    """What is true behind every report, and what the others were told."""
    changed = []
    for one in state.told:
        rows: dict[str, Any] = {"truth": one.truth + 11.0}
        for name in ("raw", "estimate", "low", "high"):
            array = getattr(one, name) + 7.0
            array[at] = getattr(one, name)[at]
            rows[name] = array
        changed.append(replace(one, **rows))
    return replace(state, told=tuple(changed))


def facts(state: State, at: int) -> State:
    """The hidden quantities of the scenario."""
    return replace(state, facts={name: value + 13.0 for name, value in state.facts.items()})


def others_secrets(state: State, at: int) -> State:
    """What the others took, gave each other, asked, forecast, and thought a treaty worth."""
    seat, rest = state.ids[at], [power for power in state.ids if power != state.ids[at]]
    one, other = rest[0], rest[-1]
    return replace(
        state,
        taken={**state.taken, one: 9},
        gifts={**state.gifts, (one, other): (state.turn, 2, 500)},
        inquiries={**state.inquiries, (one, seat): (state.turn,)},
        footings={
            key: footing if key[1] == seat else Footing(footing.power, footing.keep + 5.0, footing.cheat + 9.0)
            for key, footing in state.footings.items()
        },
        questions=_honest_moved(state, seat),
        forecasts=tuple(one if one.question.seat == seat else replace(one, percent=12.0) for one in state.forecasts),
        aims={**state.aims, one: "purse"},
        postponed={**state.postponed, one: "justify"},
    )


def _honest_moved(state: State, seat: PowerId) -> dict[str, Question]:
    """Questions of the others, of which an honest staff thinks otherwise."""
    asked = state.questions.items()
    return {name: one if one.seat == seat else replace(one, honest=33.0) for name, one in asked}


def unseen_events(state: State, at: int) -> State:
    """What the others did out of this seat's sight."""
    seat = state.ids[at]
    return replace(
        state,
        chronicle=tuple(one for one in state.chronicle if seat in (*one.witnesses, one.actor) or not one.witnesses),
    )


def others_ledgers(state: State, at: int) -> State:
    """The rows behind numbers that are not this seat's."""
    changed = []
    for turn, ledger in state.ledgers:
        cells = {Shape.MOTIVE: 3, Shape.DYAD: state.powers, Shape.DOMAIN: 3 * state.powers}
        sizes = np.array([cells.get(one.shape, 1) for one in QUANTITIES])
        shared = np.array([one.shape in (Shape.SOCIETY, Shape.NORM) for one in QUANTITIES])
        owner = ledger.cell // sizes[ledger.quantity]
        mine = (owner == at) | shared[ledger.quantity]
        changed.append((turn, replace(ledger, delta=np.where(mine, ledger.delta, ledger.delta + 1000))))
    return replace(state, ledgers=tuple(changed))


CHANGES: list[Change] = [
    others_stocks,
    others_feelings,
    others_plans,
    others_reports,
    facts,
    others_secrets,
    unseen_events,
    others_ledgers,
]


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_a_briefing_is_the_same_whatever_is_hidden(played: Game, change: Change) -> None:
    state = played.states[len(played.states) // 2]
    for seat in state.living():
        assert told(change(state, state.place(seat)), seat) == told(state, seat), seat
