"""The verdict: what `run` prints, what an epilogue changes, what an aim comes to and why."""

import json
from dataclasses import replace

from game.debrief.aim import because
from game.debrief.epilogue import by_stewards, epilogue, reopen, stewards
from game.debrief.figures import FIGURES
from game.debrief.verdict import to_plain, verdict, verdicts
from game.world.names import Window
from game.world.state import State
from tests.debrief.games import ATHENS, CORINTH, liar, triangle, tutorial


def test_every_seat_has_its_line_in_the_closing_json() -> None:
    plain = json.loads(json.dumps(to_plain(verdicts(triangle()))))
    assert list(plain) == ["athens", "corinth", "corcyra"]
    assert list(plain["athens"]) == [*FIGURES, "aim", "ending"]


def test_without_an_epilogue_the_figures_are_those_of_the_last_turn() -> None:
    state = triangle()
    never = replace(state, ruleset=replace(state.ruleset, epilogue=replace(state.ruleset.epilogue, games=0.0)))
    assert verdict(state, ATHENS).games == 0
    assert to_plain(verdicts(never, by_stewards())) == to_plain(verdicts(state))


def test_the_epilogue_is_five_turns_long_and_each_of_its_games_another() -> None:
    state = triangle(2, "reciprocal")
    futures = epilogue(state, by_stewards(), 3)
    assert [future.turn for future in futures] == [state.turn + 5] * 3
    assert len({future.seed for future in futures} | {state.seed}) == 4
    again = epilogue(state, by_stewards(), 3)
    assert [future.stocks.wealth.tolist() for future in futures] == [future.stocks.wealth.tolist() for future in again]


def test_a_stopped_game_goes_on_where_it_stands() -> None:
    over = triangle(2, "reciprocal")
    opened = reopen(over, 99, 5)
    assert (opened.turn, opened.window, opened.over) == (over.turn + 1, Window.ORDERS, False)
    assert opened.setting.horizon[0] > opened.setting.turns
    assert reopen(opened, 98, 2).turn == opened.turn
    assert verdict(opened, ATHENS).games == 0


def test_a_person_is_followed_by_a_fair_steward_and_a_leader_by_the_scenarios_doctrine() -> None:
    seats = stewards(triangle(), {ATHENS})
    assert seats[ATHENS] == "reciprocal"
    assert seats[CORINTH] == "steadfast"


def test_an_aim_is_kept_half_kept_or_lost_and_three_named_events_say_why() -> None:
    judged = verdict(tutorial(), ATHENS)
    assert judged.aim is not None
    assert (judged.aim.outcome, judged.aim.taken) == ("lost", True)
    assert len(judged.why) == 3
    assert any("great fleet" in sentence for sentence in judged.why)
    assert all("415 BCE" in sentence for sentence in judged.why)


def test_where_no_aim_was_taken_the_seats_first_is_looked_at() -> None:
    state: State = replace(tutorial(), aims={})
    judged = verdict(state, ATHENS)
    assert judged.aim is not None
    assert not judged.aim.taken
    assert verdict(liar(), ATHENS).aim is None


def test_a_breach_and_its_discovery_are_one_story() -> None:
    for state in (liar(found=True), liar(late=4)):
        told = [sentence for sentence in because(state, ATHENS) if "Corinth" in sentence]
        assert len(told) == 1
        assert "it has come to light" in told[0]
    assert "it was done in turn 2" in because(liar(late=4), ATHENS)[0]
