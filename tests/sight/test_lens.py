"""What the lens makes of one report of a fact."""

import pytest

from game.sight.lens import bend_fact
from game.world.ruleset import LEBOW

SCALE = 1.2
"""Talents of silver to a point, where there may be 120."""


def told(spread: float, *, hope: float = 80.0, hubris: float = 50.0, on: bool = True) -> tuple[float, float, float]:
    """Estimate, low and high of a report of 60 talents with an error of this spread."""
    estimate, low, high, _ = bend_fact(
        60.0, spread, hubris=hubris, hope=hope, wish=1, scale=SCALE, on=on, ruleset=LEBOW
    )
    return estimate, low, high


def test_the_wish_finds_less_room_beside_a_good_source() -> None:
    auditor, counters, glance = (told(spread)[0] - 60.0 for spread in (3.0, 6.0, 18.0))
    assert 0.0 < auditor < counters < glance
    assert auditor == pytest.approx(glance * 3.0 / (LEBOW.sources.error * SCALE))


def test_it_leans_no_bad_source_further_than_its_full_reach() -> None:
    assert told(18.0)[0] == told(40.0)[0]


def test_without_hope_nothing_leans_and_without_hubris_no_range_narrows() -> None:
    estimate, low, high = told(18.0, hope=0.0, hubris=0.0)
    honest = told(18.0, on=False)
    assert (estimate, low, high) == pytest.approx(honest)
    assert told(18.0, hope=0.0)[2] - told(18.0, hope=0.0)[1] < high - low
