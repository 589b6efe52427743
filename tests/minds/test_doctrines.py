"""Doctrines are told apart by what they do, not by their names (core I, L)."""

from itertools import combinations

import pytest

from game.world.events.conduct import Decided
from game.world.events.diplomacy import CallAnswered
from tests.minds.acts import apart, counts, played

EIGHT = ("steadfast", "reciprocal", "honour-bound", "grasping", "fearful", "broker", "covenanter", "hopeful")
SEEDS = range(1, 26)


@pytest.mark.slow
@pytest.mark.parametrize(("one", "other"), list(combinations(EIGHT, 2)))
def test_any_two_doctrines_differ_in_three_acts(one: str, other: str) -> None:
    assert len(apart(SEEDS, one, other)) >= 3


@pytest.mark.slow
def test_each_doctrine_does_most_of_what_it_is_known_for() -> None:
    means = {
        doctrine: {act: sum(counts(seed, doctrine)[act] for seed in SEEDS) for act in counts(1, doctrine)}
        for doctrine in EIGHT
    }
    most = {act: max(EIGHT, key=lambda doctrine: means[doctrine][act]) for act in means["steadfast"]}
    assert most["honours"] == "honour-bound"
    assert most["envoys"] == most["levies"] == "fearful"
    assert most["cheats"] == most["demands"] == "grasping"
    assert most["quarrels judged"] == most["red lines"] == "steadfast"
    assert most["inspections"] == "covenanter"
    assert most["short treaties"] == "broker"
    assert most["questions"] == "hopeful"
    assert means["steadfast"]["cheats"] == means["steadfast"]["wars"] == means["hopeful"]["wars"] == 0


@pytest.mark.slow
def test_who_is_called_and_bound_comes_about_four_times_in_five() -> None:
    answers = [
        one.came
        for seed in SEEDS
        for one in played(seed).chronicle
        if isinstance(one, CallAnswered) and one.bound and not one.excused
    ]
    assert 0.72 <= sum(answers) / len(answers) <= 0.95


def test_no_decision_has_more_than_three_reasons_and_none_is_a_bare_figure() -> None:
    decided = (one for seed in (1, 2) for one in played(seed).chronicle if isinstance(one, Decided))
    for event in decided:
        assert 1 <= len(event.because) <= 3
        assert all(len(why.split()) >= 3 for why in event.because)
