"""What a turn asks of a seat and what falls due: every petition can be granted, every date is near."""

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from game.rules.legal import refusal
from game.session.asks import asks
from game.sight.observe import observe
from game.sight.observing.calendar import SOON, dues_of
from game.sight.observing.petitions import petitions_of
from game.world.names import PowerId, Window
from game.world.notation import parse_order
from game.world.order import Order
from game.world.state import State
from tests.rules.games import GAMES, game


def desks(opening: str, seed: int) -> Iterator[tuple[State, PowerId]]:
    """Every living seat of every window for orders."""
    for state in game(opening, seed).states:
        if state.window is Window.ORDERS and not state.over:
            yield from ((state, seat) for seat in state.living())


@pytest.mark.parametrize(("opening", "seed"), GAMES)
def test_whatever_is_asked_can_be_granted(opening: str, seed: int) -> None:
    for state, seat in desks(opening, seed):
        told = observe(state, seat)
        for petition in petitions_of(state, seat):
            line = petition.begins + ("1" if petition.begins.endswith(" ") else "")
            order = parse_order(line, seat)
            assert isinstance(order, Order), line
            assert refusal(order, told) is None, (line, refusal(order, told))


@pytest.mark.parametrize(("opening", "seed"), GAMES)
def test_every_date_is_near_and_there_always_is_one(opening: str, seed: int) -> None:
    for state, seat in desks(opening, seed):
        dues = dues_of(state, seat)
        assert all(state.turn <= due.turn <= state.turn + SOON for due in dues)
        assert dues or not [one for one in state.questions.values() if one.seat == seat]


def test_nobody_asks_for_arbitration_with_an_enemy_in_the_field() -> None:
    state = next(one for one in game("war-pair", 7).states if one.wars and one.window is Window.ORDERS)
    war = next(iter(state.wars.values()))
    pair = frozenset((war.attacker, war.defender))
    asked = petitions_of(replace(state, disputes=frozenset((pair,))), war.defender)
    assert not [one for one in asked if one.id.startswith("dispute")]


def test_the_answers_window_asks_nothing_more() -> None:
    state = game("assembly", 1).states[0]
    assert petitions_of(replace(state, window=Window.ANSWERS), state.ids[0]) == ()


@pytest.mark.parametrize(("opening", "seed"), GAMES)
def test_a_game_that_is_over_asks_nothing_and_nothing_falls_due(opening: str, seed: int) -> None:
    state = game(opening, seed).states[-1]
    assert state.over
    for seat in state.living():
        told = observe(state, seat)
        assert (asks(told), told.petitions, told.dues) == ((), (), ())


@pytest.mark.parametrize(("opening", "seed"), GAMES)
def test_figures_in_questions_have_a_minus_and_no_hyphen(opening: str, seed: int) -> None:
    asked = {one.text for state in game(opening, seed).states for one in state.questions.values()}
    assert [text for text in asked if re.search(r" -\d", text)] == []
