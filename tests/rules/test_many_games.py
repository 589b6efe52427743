"""Whole games of the bundled scenarios, played by lot and by leaders: what must hold in every one, at every turn."""

from collections.abc import Callable

import numpy as np
import pytest

from game.journal.replay import Replay
from game.session.run import Outcome, play_out
from game.session.spec import Spec
from game.world.event import Event
from game.world.notation import format_order, parse_order
from game.world.state import State, trust_of, trust_parts
from tests.rules.test_hidden_truth import CHANGES, told

RANDOM, LEADERS = (("*", "random"),), ()
"""Doctrines: everybody draws by lot from all that is legal, or everybody decides as the scenario has it."""
GAMES = [
    ("borrowed-silver", RANDOM, 2),
    ("borrowed-silver", LEADERS, 4),
    ("athens-and-sparta", RANDOM, 1),
    ("athens-and-sparta", LEADERS, 1),
]
"""Scenario, doctrines, and how many games."""
MANY = [
    ("borrowed-silver", RANDOM, 60),
    ("borrowed-silver", LEADERS, 20),
    ("athens-and-sparta", RANDOM, 40),
    ("athens-and-sparta", LEADERS, 20),
]
FIRST_SEED = 1000


def hold(scenario: str, doctrines: tuple[tuple[str, str], ...], games: int) -> None:
    """Play so many games and hold each against what must be so."""
    for seed in range(FIRST_SEED, FIRST_SEED + games):
        states: list[State] = []
        outcome = play_out(Spec(scenario, seed, doctrines=doctrines), on_window=kept_in(states))
        assert outcome.state.over
        assert_orders_read_back(outcome)
        assert_briefing_hides(states[seed % len(states)], seed)
        finding = Replay().verify(outcome.journal)
        assert finding.well, finding.sentence


def kept_in(states: list[State]) -> Callable[[State, tuple[Event, ...]], None]:
    """Keeps the state after each window once it holds."""

    def on_window(state: State, events: tuple[Event, ...]) -> None:
        assert_parts_make_the_whole(state)
        states.append(state)

    return on_window


def assert_parts_make_the_whole(state: State) -> None:
    whole = trust_of(state.stocks, state.ruleset)
    assert np.array_equal(np.add.reduce(trust_parts(state.stocks, state.ruleset)), whole)
    assert whole.min() >= 0
    assert whole.max() <= 100_000


def assert_orders_read_back(outcome: Outcome) -> None:
    for window in outcome.journal.course.played:
        for submission in window.submissions:
            for order in submission.orders:
                assert parse_order(format_order(order)) == order


def assert_briefing_hides(state: State, seed: int) -> None:
    """What one living seat is told is the same, byte for byte, whatever is changed behind its back."""
    living = state.living()
    seat = living[seed % len(living)]
    before = told(state, seat)
    for change in CHANGES:
        assert told(change(state, state.place(seat)), seat) == before, (seat, change.__name__)


@pytest.mark.parametrize(("scenario", "doctrines", "games"), GAMES)
def test_every_game_holds_at_every_turn(scenario: str, doctrines: tuple[tuple[str, str], ...], games: int) -> None:
    hold(scenario, doctrines, games)


@pytest.mark.slow
@pytest.mark.parametrize(("scenario", "doctrines", "games"), MANY)
def test_many_games_hold_at_every_turn(scenario: str, doctrines: tuple[tuple[str, str], ...], games: int) -> None:
    hold(scenario, doctrines, games)
