"""The debrief as it is read: what misled, what was thought, told and true, on pages that fit."""

from dataclasses import replace
from itertools import pairwise

import pytest

from game.debrief.compare import assessments
from game.debrief.misled import misled
from game.debrief.past import openings, stocks_at
from game.debrief.render import as_markdown, as_text, section_text
from game.debrief.report import debrief
from game.debrief.rise import hubris_over_time
from game.debrief.sureness import Level, sureness
from game.debrief.thought import said_thought_did
from game.debrief.weighty import weightiest
from game.rules.turn import begin, resolve
from game.scenario.load import Problems, load
from game.scenario.opening import open_game
from game.world.names import Mode
from game.world.order import Submission
from game.world.ruleset import LEBOW
from game.world.state import State
from game.world.stocks import QUANTITIES
from tests.debrief.games import ATHENS, CAREFUL, CORCYRA, CORINTH, GREAT_FLEET, OPENINGS, liar, triangle, tutorial

PAGE = 24
"""Lines of the terminal that is promised."""


def test_a_liar_who_was_never_found_out_stands_in_the_victims_debrief() -> None:
    text = as_text(debrief(liar(), ATHENS))
    (row,) = said_thought_did(liar(), ATHENS)
    assert row.name == "Corinth"
    assert row.said == "signed with Athens: non-aggression"
    assert row.did == "broke its word on non-aggression in turn 2 (never found)"
    assert "It broke its word once, and you never knew." in " ".join(text.split())
    assert not said_thought_did(liar(), CORCYRA)


def test_a_liar_who_was_found_out_is_said_to_have_been() -> None:
    text = " ".join(as_text(debrief(liar(found=True), ATHENS)).split())
    assert "It was found to have broken its word once." in text
    assert "you never knew" not in text


def test_a_liar_who_was_found_out_late_is_dated() -> None:
    (row,) = said_thought_did(liar(late=4), ATHENS)
    assert row.did == "broke its word on non-aggression in turn 2 (found in turn 4)"


def page(state: State) -> str:
    """The page on what misled Athens, its lines run together."""
    return " ".join(section_text(debrief(state, ATHENS).section("misled")).split())


def test_the_silver_that_was_borrowed_is_what_misled() -> None:
    """Seed 3: sixty talents and a show of plate; the great fleet could not be paid."""
    text = page(tutorial())
    assert "told Silver that Egesta has left to pay with: " in text
    assert "by our inspectors (grade C3). true 60. why" in text
    assert "of it had been put there to be seen. Shift toward the wish added" in text
    assert "Your hope stood at" in text
    assert "cue Grade C3: they had looked, and counted nothing. Of 4 ranges of which you were nine tenths sure" in text
    assert "how to know To be had in “Is the silver there?”: An auditor" in text
    assert "(5 of the people's trust)." in text
    assert "luck" not in text


def test_who_paid_for_an_auditor_was_not_misled() -> None:
    text = page(tutorial(orders=CAREFUL))
    assert "no bent report mattered to your weightiest orders. What came nearest:" in text
    assert "by our auditor (grade A2). It was 60. It had cost you 5 of the people's trust." in text


def test_who_was_misled_and_lucky_is_told_both() -> None:
    """Seed 7: ninety talents, which just pay the great fleet."""
    text = page(tutorial(seed=7))
    assert "true 90. It came out well all the same; that was luck." in text


@pytest.mark.parametrize("seed", [3, 7])
def test_the_page_of_the_tutorial_fits_the_smallest_terminal(seed: int) -> None:
    for orders in (GREAT_FLEET, CAREFUL):
        assert len(section_text(debrief(tutorial(seed, orders=orders), ATHENS).section("misled")).splitlines()) <= PAGE


def test_the_tutorial_tells_what_ones_trust_in_egesta_was_made_of_and_how_sure_one_was() -> None:
    whole = debrief(tutorial(), ATHENS)
    assert "your trust in Egesta was" in whole.section("bonds").paragraphs[0]
    sure = whole.section("sureness").paragraphs
    assert "You told your people 90 %, on “How many ships?”. It did not come out so." in sure
    assert "Of 4 ranges that you were nine tenths sure of, 2 held the truth." in sure


@pytest.mark.parametrize("seed", range(1, 9))
def test_what_misled_stands_on_one_page(seed: int) -> None:
    state = triangle(seed)
    for power in state.ids:
        lines = section_text(debrief(state, power).section("misled")).splitlines()
        assert len(lines) <= PAGE, lines


def test_an_honest_staff_misleads_nobody() -> None:
    state = triangle(1, "random", "honest")
    told_true = assessments(state, ATHENS)
    assert all(not one.steps and one.harm == 0 for one in told_true)
    assert not misled(state, ATHENS, weightiest(state, ATHENS, told_true))
    assert "your staff was an honest one" in page(state)


def test_every_bent_report_says_how_and_what_could_have_been_asked() -> None:
    told_true = assessments(triangle(1), ATHENS)
    bent = [one for one in told_true if one.steps]
    assert bent
    for one in bent:
        assert one.steps[-1].estimate == pytest.approx(one.estimate, abs=1e-6) or one.estimate in (-50, 0, 100)
        assert one.cue
        assert f"red-team {one.subject}.{one.quantity}" in one.second or "red team" in one.second
    assert sum(one.held for one in bent) < sum(one.honest_held for one in bent)


def test_honest_and_true_lie_beside_what_was_told_behind_each_weighty_order() -> None:
    orders = weightiest(triangle(1), ATHENS, assessments(triangle(1), ATHENS))
    assert 1 <= len(orders) <= 6
    assert [order.turn for order in orders] == sorted(order.turn for order in orders)
    for order in orders:
        assert all(one.turn == order.turn and one.subject == order.subject for one in order.page)


def test_forecasts_are_weighed_in_words_before_scores() -> None:
    assert Level(80, 5, 9).sentence() == "When you said about 80 %, it happened 5 of 9 times."
    weighed = sureness(triangle(1), ATHENS)
    assert sum(level.asked for level in weighed.levels) == weighed.asked
    assert "surer than right" in " ".join(weighed.sentences())


def test_the_causes_of_hubris_add_up_to_its_change() -> None:
    moments = hubris_over_time(triangle(1), ATHENS)
    assert len(moments) == 9
    for before, after in pairwise(moments):
        assert sum(cause.points for cause in after.causes) == pytest.approx(after.value - before.value, abs=1.5)


def test_the_past_is_read_back_from_the_ledgers_exactly() -> None:
    loaded = load(OPENINGS / "small-triangle.yaml")
    assert not isinstance(loaded, Problems)
    state = begin(open_game(loaded.setting, LEBOW, (Mode.BENT,) * 3, 3)).state
    then = {}
    while not state.over:
        then[state.turn] = state.stocks
        state = resolve(state, tuple(Submission(power, state.window_name) for power in state.ids)).state
    assert sorted(openings(state)) == [*then, state.turn + 1]
    for turn, stocks in then.items():
        for quantity in QUANTITIES:
            assert (stocks_at(state, turn).array(quantity.name) == stocks.array(quantity.name)).all()


@pytest.mark.parametrize("width", [60, 78, 120])
def test_no_line_is_longer_than_the_page_is_wide(width: int) -> None:
    for power in (ATHENS, CORINTH):
        text = as_text(debrief(triangle(1), power), width)
        assert max(len(line) for line in text.splitlines()) <= width


def test_markdown_takes_nothing_in_a_text_for_markup() -> None:
    state = tutorial()
    text = as_markdown(debrief(state, ATHENS))
    assert text.startswith("# The borrowed silver: Athens\n")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    assert rows
    assert all(line.endswith(" |") for line in rows)


def test_the_page_reads_the_same_whenever_it_is_asked_for() -> None:
    assert as_text(debrief(triangle(4), CORINTH)) == as_text(debrief(triangle(4), CORINTH))


def test_a_stopped_game_and_a_dead_seat_have_their_debrief_too() -> None:
    state = triangle(4)
    dead = replace(state, alive=(False, *state.alive[1:]))
    assert "is no more" in as_text(debrief(dead, ATHENS))
    fresh = begin(open_game(state.setting, LEBOW, state.modes, 3)).state
    text = as_text(debrief(fresh, ATHENS))
    assert "No forecast of yours met the world." in text
    assert "You gave no order that weighed much." in text


def test_a_second_sitting_is_said_to_be_one_before_anything_else() -> None:
    first, again = debrief(tutorial(), ATHENS), debrief(tutorial(), ATHENS, returned_to="T3.orders")
    assert again.section("verdict").paragraphs[0].startswith("Second sitting: this game was taken up again at turn 3,")
    assert again.section("verdict").paragraphs[1:] == first.section("verdict").paragraphs


def test_what_was_chosen_behind_closed_doors_is_told_afterwards() -> None:
    (row,) = said_thought_did(tutorial(), ATHENS)[:1]
    assert (row.turn, row.name, row.said) == (1, "Egesta", "said nothing of it")
    assert "temple at Eryx" in row.did or "cup" in row.did


def test_a_scene_with_one_way_out_was_no_order() -> None:
    orders = weightiest(tutorial(), ATHENS, assessments(tutorial(), ATHENS))
    assert [order.turn for order in orders] == [2, 3, 4]
