"""The words for figures: no gap, no overlap, the same word everywhere."""

import pytest
from hypothesis import given
from hypothesis import strategies as some

from game.sight import words
from game.sight.scales import SCALES
from game.world.report import READINGS
from game.world.stocks import QUANTITIES

BOUNDS = {quantity.name: (quantity.low, quantity.high) for quantity in QUANTITIES}


def test_probability_words_leave_no_per_cent_without_a_word_and_none_with_two() -> None:
    covered = [percent for low, high, _ in words.PROBABILITIES for percent in range(low, high + 1)]
    assert covered == list(range(101))
    assert len({word for _, _, word in words.PROBABILITIES}) == len(words.PROBABILITIES) == 7


def test_probability_words_mirror_each_other() -> None:
    mirrored = [(100 - high, 100 - low) for low, high, _ in reversed(words.PROBABILITIES)]
    assert mirrored == [(low, high) for low, high, _ in words.PROBABILITIES]


@given(some.floats(0, 100))
def test_a_probability_has_the_word_of_the_figure_beside_it(percent: float) -> None:
    shown = int(words.probability(percent).partition("(")[2].partition(" ")[0])
    assert words.likelihood_word(percent) == words.likelihood_word(shown)
    assert words.probability(percent).startswith(words.likelihood_word(percent))


@pytest.mark.parametrize(
    ("percent", "word"),
    [
        (0, "almost certainly not"),
        (5, "almost certainly not"),
        (15, "very unlikely"),
        (30, "unlikely"),
        (50, "about even"),
        (70, "likely"),
        (85, "very likely"),
        (95, "almost certainly"),
        (100, "almost certainly"),
    ],
)
def test_probability_words_are_these(percent: float, word: str) -> None:
    assert words.likelihood_word(percent) == word


@pytest.mark.parametrize("quantity", sorted(SCALES))
def test_a_scale_rises_from_the_least_value_with_a_different_word_for_each_band(quantity: str) -> None:
    scale = SCALES[quantity]
    ends = [one.at_least for one in scale]
    assert ends == sorted(set(ends))
    assert ends[0] == BOUNDS.get(quantity, (0.0, 100.0))[0]
    assert ends[-1] < BOUNDS.get(quantity, (0.0, 100.0))[1]
    assert len({one.word for one in scale}) == len({one.means for one in scale}) == len(scale)


@pytest.mark.parametrize("quantity", sorted(SCALES))
def test_an_anchor_is_one_short_sentence(quantity: str) -> None:
    for one in SCALES[quantity]:
        assert one.means[0].isupper()
        assert one.means.endswith(".")
        assert len(one.means.split()) <= 20


@given(some.sampled_from(sorted(SCALES)), some.floats(-60, 120))
def test_every_value_has_a_word_even_beyond_the_ends(quantity: str, value: float) -> None:
    assert words.level(quantity, value) in {one.word for one in SCALES[quantity]}
    assert words.anchor(quantity, value) == words.band(quantity, value).means


def test_a_band_begins_at_its_own_figure() -> None:
    assert words.level("trust", 24.4) == "little"
    assert words.level("trust", 24.999) == "wary", "it is shown as 25"
    assert words.level("trust", 25) == "wary"
    assert "432" in words.anchor("trust", 30)


@given(some.floats(0, 1000), some.floats(0, 1000))
def test_strength_beside_ours_reads_the_same_from_the_other_side(one: float, other: float) -> None:
    swapped = {"stronger": "weaker", "weaker": "stronger"}
    here, there = words.strength_beside(one, other), words.strength_beside(other, one)
    assert " ".join(swapped.get(word, word) for word in here.split()) == there


def test_strength_beside_ours() -> None:
    assert words.strength_beside(100, 100) == "about equal"
    assert words.strength_beside(60, 40) == "stronger"
    assert words.strength_beside(10, 40) == "far weaker"
    assert words.strength_beside(10, 0) == "far stronger"


def test_trends_have_a_threshold() -> None:
    assert words.trend(0.9) == words.trend(-0.9) == "steady"
    assert words.trend(1.0) == "rising"
    assert words.trend(-1.0) == "falling"


@pytest.mark.parametrize(
    ("value", "text"),
    [(0, "0"), (-0.04, "0"), (3, "3"), (2.5, "2.5"), (-2.54, "−2.5"), (1234, "1,234"), (1234.56, "1,234.6")],
)
def test_numbers(value: float, text: str) -> None:
    assert words.number(value) == text


def test_changes_carry_their_sign() -> None:
    assert [words.signed(points) for points in (8, -0.5, 0.0, -0.01)] == ["+8", "−0.5", "0", "0"]


def test_sums_are_spoken_in_the_scenarios_coin() -> None:
    assert words.amount(10) == "10 talents"
    assert words.amount(1) == "1 talent"
    assert words.amount(1, "silver") == "1 silver"
    assert words.amount(1, "million dollars") == "1 million dollars"


def test_ranges() -> None:
    assert words.between(30.2, 44.6, "talents") == "between 30 and 45 talents"
    assert words.between(29.9, 30.1) == "about 30"


def test_ordinals_and_turns() -> None:
    named = [words.ordinal(place) for place in (1, 12, 13, 21, 22, 111)]
    assert named == ["first", "twelfth", "13th", "21st", "22nd", "111th"]
    spoken = [words.when(turn, 5) for turn in (5, 4, 2, 6, 9)]
    assert spoken == ["this turn", "last turn", "3 turns ago", "next turn", "in 4 turns"]
    assert words.span(8) == "for 8 turns"
    assert words.span(None) == "without a term"


def test_every_number_can_say_whose_view_it_is() -> None:
    assert words.whose(words.View.STAFF) == "our staff's estimate"
    assert words.whose(words.View.STAFF, "Corinth") == "our staff's estimate of how Corinth sees us"
    assert len({words.whose(view) for view in words.View}) == len(words.View)


def test_every_reading_has_a_title() -> None:
    assert set(words.READING_TITLES) == set(READINGS)
