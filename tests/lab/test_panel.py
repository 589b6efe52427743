"""The panel: figures beside published ones, with intervals, occasions and a verdict that may be any of three."""

from dataclasses import replace
from math import isnan

import pytest

from game.lab.panel import PANEL, Compared, Verdict, lines_of_panel, lines_of_reading, read_panel
from game.lab.panel.compared import FEWEST, Figure
from game.lab.panel.course import as_they_come, course_of, strangers
from game.lab.panel.honour import above_terms_ignored, honoured
from game.lab.panel.lasting import peace_less_defence, violated
from game.lab.panel.mending import games_of, mended
from game.lab.panel.pact import Pact, standing_after
from game.lab.panel.quarrel import Summons
from game.lab.panel.strangers import favour
from game.theory.chance import Chance


def dial(low: float, high: float) -> Compared:
    """A dial that reads the mean of plain numbers."""
    figure = Figure("mean", low, high, "7", lambda games: (sum(games) / len(games), len(games)))
    return Compared(1, "mean", "A mean", "nobody", as_they_come, course_of, (figure,), "why", "apart")


def test_a_verdict_has_three_shapes_each_with_its_sentence() -> None:
    numbers = [6.0, 8.0] * FEWEST
    assert dial(6, 8).read("x", numbers).verdict is Verdict.AGREES
    assert dial(6, 8).read("x", numbers).because == "why"
    assert dial(8, 9).read("x", numbers).verdict is Verdict.DIFFERS
    assert dial(8, 9).read("x", numbers).because == "apart"
    few = dial(6, 8).read("x", numbers[: FEWEST - 1])
    assert few.verdict is Verdict.NOT_COMPARABLE
    assert few.to_plain()["figures"][0]["value"] is None


def test_what_is_printed_counts_in_words() -> None:
    numbers = [6.0, 8.0] * FEWEST
    few = dial(6, 8).read("x", numbers[: FEWEST - 9])
    assert "too few occasions (11 of at least 20)" in lines_of_reading(few)[1]
    agrees = dial(6, 8).read("x", numbers)
    assert lines_of_panel([agrees, agrees, few]) == "3 dials: 2 agree, 0 differ, 1 not comparable"
    assert lines_of_panel([agrees, few]) == "2 dials: 1 agrees, 0 differ, 1 not comparable"


def test_a_figure_outside_its_band_does_not_count_where_another_is_missing() -> None:
    both = (Figure("out", 9, 10, "9", lambda _: (7.0, FEWEST)), Figure("few", 0, 9, "7", lambda _: (7.0, 3)))
    read = replace(dial(6, 8), figures=both).read("x", [7.0] * FEWEST)
    assert lines_of_reading(read)[1].endswith("outside, not counted")
    assert lines_of_reading(replace(dial(9, 10)).read("x", [7.0] * FEWEST))[1].endswith("OUTSIDE")


def test_the_interval_of_a_mean_is_that_of_its_standard_error() -> None:
    numbers = [Chance(1).share(number) for number in range(400)]
    (seen,) = dial(0, 99).read("x", numbers).seen
    mean = sum(numbers) / 400
    spread = (sum((one - mean) ** 2 for one in numbers) / 399) ** 0.5
    assert seen.measured.value == pytest.approx(mean)
    assert 0.5 < seen.measured.half / (1.96 * spread / 20) < 1.7
    assert isnan(dial(0, 9).read("x", numbers[:1]).seen[0].measured.half)


def test_pacts_that_were_cut_off_count_for_as_long_as_they_were_seen() -> None:
    pacts = [
        Pact("alliance", 2, "breach"),
        Pact("alliance", 4, "term"),
        Pact("alliance", 3, ""),
        Pact("alliance", 9, ""),
    ]
    assert standing_after(pacts, 2) == 1.0
    assert standing_after(pacts, 3) == pytest.approx(3 / 4)
    assert standing_after(pacts, 9) == pytest.approx(3 / 4 * 1 / 2)


def test_bands_are_declared_and_the_ten_have_their_numbers() -> None:
    assert [one.number for one in PANEL.values()] == list(range(1, 11))
    for one in PANEL.values():
        assert one.source
        assert one.why.endswith(".")
        assert all(figure.low < figure.high and figure.published for figure in one.figures)


def test_a_lie_before_the_breach_costs_more_than_the_breach() -> None:
    plain, lied = (mended(trial) for trial in games_of("any", 1, 1)[:2])
    assert (plain.lied, lied.lied) == (False, True)
    assert lied.share < plain.share
    assert {trial.spec.turns for trial in games_of("any", 1, 1)} == {11}


def test_what_is_kept_of_a_game_is_what_the_dials_read() -> None:
    course = course_of(as_they_come("random:5", 1, 3)[0])
    inside, count = course.ranges
    assert 0 < inside < count
    assert course.said
    assert all(0.0 < said < 1.0 for said, _ in course.said)
    assert course.pacts
    assert {pact.kind for pact in course.pacts} <= {"offensive", "alliance", "neutrality", "non-aggression"}
    assert violated([course])[1] == sum(pact.ended != "" for pact in course.pacts)
    assert peace_less_defence([course])[1] >= 0
    assert course == course_of(as_they_come("random:5", 1, 3)[0])


def test_strangers_live_equally_near_and_remember_nothing() -> None:
    course = course_of(strangers("random:5", 1, 3)[0])
    assert len(course.firsts) >= 8
    value, occasions = favour([course])
    assert occasions > 0
    assert isnan(value) or -5 < value < 5


def test_a_mode_sets_every_seat_and_one_dial_is_read_alone() -> None:
    (bent,) = read_panel(["ranges"], ["random:3"], games=6)
    (honest,) = read_panel(["ranges"], ["random:3"], games=6, mode="honest")
    assert bent.seen[0].measured.value < honest.seen[0].measured.value
    assert "published .40 to .50" in "\n".join(lines_of_reading(bent))
    assert lines_of_panel([bent, honest]).startswith("2 dials: ")


def test_several_jobs_read_the_same() -> None:
    told: list[tuple[int, int]] = []
    (alone,) = read_panel(["strangers"], ["random:4"], games=8)
    (jointly,) = read_panel(["strangers"], ["random:4"], games=8, jobs=2, watch=lambda at, of: told.append((at, of)))
    assert alone.to_plain() == jointly.to_plain()
    assert told[-1] == (8, 8)


def test_who_came_is_counted_by_whether_the_pact_was_invoked() -> None:
    calls = (Summons(True, True), Summons(False, True), Summons(False, False))
    course = course_of(as_they_come("random:3", 1, 1)[0])
    game = replace(course, summons=calls * 4)
    assert honoured([game]) == (0.5, 8)
    assert above_terms_ignored([game]) == (0.5, 4)


@pytest.mark.slow
def test_ranges_of_nine_in_ten_hold_the_truth_as_seldom_as_people_s_do() -> None:
    """Sixty games, band with the dial (C2b): what agreed when it was first read must stay so."""
    reads = {read.dial.name: read for read in read_panel(("ranges",), (), games=60, jobs=2)}
    assert reads["ranges"].verdict is Verdict.AGREES
