"""What holds in every game: orders read back, parts make the whole, rows make the stock, a step is pure."""

import numpy as np
import pytest

from game.rules.legal import candidates
from game.rules.turn import resolve
from game.session.run import play_out
from game.session.spec import Spec
from game.sight.observe import observe
from game.world.names import Window
from game.world.notation import format_order, parse_order
from game.world.plain import to_plain
from game.world.state import State, trust_of, trust_parts
from game.world.stocks import QUANTITIES
from game.world.verb import VERBS
from tests.rules.games import GAMES, OPENINGS, Game, game

DEEP = 40
"""How many candidates of a verb are looked at."""


@pytest.fixture(params=GAMES, ids=[f"{opening}-{seed}" for opening, seed in GAMES])
def played(request: pytest.FixtureRequest) -> Game:
    return game(*request.param)


def test_every_order_that_was_given_reads_back(played: Game) -> None:
    orders = played.orders()
    assert orders
    for order in orders:
        assert parse_order(format_order(order)) == order


def test_every_order_on_the_menu_reads_back(played: Game) -> None:
    state = played.states[0]
    for seat in state.living():
        briefing = observe(state, seat)
        for verb in VERBS:
            for _, order in zip(range(DEEP), candidates(verb, briefing), strict=False):
                assert parse_order(format_order(order, with_power=False), seat) == order


def test_parts_and_limit_make_the_whole(played: Game) -> None:
    for state in played.states:
        parts = trust_parts(state.stocks, state.ruleset)
        whole = trust_of(state.stocks, state.ruleset)
        assert np.array_equal(np.add.reduce(parts), whole)
        assert whole.min() >= 0
        assert whole.max() <= 100_000
        cut = parts[-1] != 0
        assert np.isin(whole[cut], (0, 100_000)).all()


def test_the_opening_and_its_rows_make_every_stock(played: Game) -> None:
    first = opened(played)
    for state in played.states:
        for place, quantity in enumerate(QUANTITIES):
            stock = first.stocks.array(quantity.name).ravel().copy()
            for _, ledger in state.ledgers:
                mine = ledger.quantity == place
                np.add.at(stock, ledger.cell[mine], ledger.delta[mine])
            assert np.array_equal(stock, state.stocks.array(quantity.name).ravel()), quantity.name


def opened(played: Game) -> State:
    """The state before anything happened."""
    from game.journal.opening import open_header

    return open_header(played.outcome.journal.header)


def test_every_stock_stays_within_its_bounds(played: Game) -> None:
    for state in played.states:
        for quantity in QUANTITIES:
            stock = state.stocks.array(quantity.name)
            assert stock.min() >= round(quantity.low * 1000), quantity.name
            assert stock.max() <= round(quantity.high * 1000), quantity.name


def test_the_same_seed_makes_the_same_events(played: Game) -> None:
    header = played.outcome.journal.header
    spec = Spec(
        str(OPENINGS / f"{header.scenario}.yaml"),
        header.seed,
        doctrines=(("*", "random"),),
        modes=(("*", "bent"),),
        turns=6,
    )
    again = play_out(spec)
    assert again.digest == played.outcome.digest


def test_a_step_leaves_the_state_as_it_was_and_comes_out_the_same(played: Game) -> None:
    states = [opened(played), *played.states]
    windows = list(zip(states, played.outcome.journal.course.played, strict=False))
    for state, window in [pair for pair in windows if pair[0].turn][:4]:
        before = to_plain(state)
        backwards = tuple(reversed(window.submissions))
        one = resolve(state, window.submissions, window.audiences)
        other = resolve(state, backwards, window.audiences)
        assert to_plain(state) == before
        assert [to_plain(event) for event in one.events] == [to_plain(event) for event in window.events]
        assert [to_plain(event) for event in other.events] == [to_plain(event) for event in one.events]


def test_a_window_of_answers_opens_only_where_somebody_was_asked(played: Game) -> None:
    for state in played.states:
        if state.window is Window.ANSWERS and state.turn and not state.over:
            assert state.calls or state.demands


def test_nobody_is_a_witness_twice(played: Game) -> None:
    for event in [event for window in played.events for event in window]:
        assert len(set(event.witnesses)) == len(event.witnesses), event
