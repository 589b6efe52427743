"""Dials: what they measure, on a small opening with few games; the bands over many games are a slow test."""

import json
from pathlib import Path

import pytest

from game.errors import Usage
from game.lab.dials import Read, dials_of, lines_of, read_dials, schools
from game.lab.dials.band import Band, Measured, ratio, slope

OPENING = str(Path(__file__).parents[1] / "cases" / "openings" / "two-worlds.yaml")


@pytest.fixture(scope="module")
def coverage() -> Read:
    return next(read_dials(["coverage"], [OPENING], games=10))


def test_the_truth_lies_in_the_range_less_often_the_surer_one_is(coverage: Read) -> None:
    found = [one.value for one in coverage.figures[:5]]
    assert found == sorted(found, reverse=True)
    assert found[0] > 0.8
    assert found[4] < 0.5


def test_a_reading_is_written_as_json_and_as_lines(coverage: Read) -> None:
    plain = json.loads(json.dumps(coverage.to_plain()))
    assert plain["dial"] == "coverage"
    assert {"figure", "value", "interval", "low", "high", "passed"} <= plain["figures"][0].keys()
    assert len(lines_of(coverage)) == 1 + len(coverage.figures)


def test_calibration_puts_three_voices_side_by_side() -> None:
    told: list[tuple[int, int]] = []
    read = next(read_dials(["calibration"], [OPENING], games=3, watch=lambda done, all_: told.append((done, all_))))
    assert set(read.more) == {"honest staff", "bent staff", "leaders"}
    assert told == [(1, 3), (2, 3), (3, 3)]


def test_every_turn_brings_an_answer_somebody_who_asks_and_a_date() -> None:
    read = next(read_dials(["agenda"], [OPENING], games=4))
    assert next(one.band.figure for one in read.figures) == "all three"
    assert read.passed, "\n".join(lines_of(read))


def test_an_unknown_dial_is_named_with_the_nearest() -> None:
    with pytest.raises(Usage, match="did you mean coverage"):
        dials_of(["covrage"])


def test_a_figure_outside_its_band_does_not_pass() -> None:
    band = Band("coverage", "a share", 0.2, 0.4, "", "for a test")
    assert Measured(band, "x", 0.3, 0.01, 10).passed
    assert not Measured(band, "x", 0.41, 0.01, 10).passed
    assert not Measured(band, "x", float("nan"), 0.0, 0).passed


def test_one_game_has_no_interval_and_json_says_null() -> None:
    value, half = ratio([(1.0, 2.0)])
    told = Measured(Band("coverage", "a share", 0.2, 0.6, "", "for a test"), "x", value, half, 1)
    assert told.to_plain()["interval"] == {"low": None, "high": None}
    assert "+-" not in str(told)
    assert "nan" not in str(told)
    json.loads(json.dumps(told.to_plain(), allow_nan=False))


def test_a_share_is_of_all_reports_and_a_slope_of_all_games() -> None:
    assert ratio([(1.0, 2.0), (3.0, 2.0)])[0] == 1.0
    assert slope([(0.0, 1.0), (1.0, 3.0), (2.0, 5.0)]) == (2.0, 0.0)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("dial", "opening"), [("coverage", "league-five"), ("coverage", "small-triangle"), ("calibration", "league-five")]
)
def test_the_bands_are_met(dial: str, opening: str) -> None:
    path = Path(OPENING).with_name(f"{opening}.yaml")
    read = next(read_dials([dial], [str(path)], games=100, jobs=2))
    assert read.passed, "\n".join(lines_of(read))


def test_every_school_is_heard_in_every_world() -> None:
    path = Path(OPENING).with_name("five-courts.yaml")
    read = next(read_dials(["schools"], [str(path)], games=8))
    found = {one.band.figure: one.value for one in read.figures}
    assert set(found) == set(schools.BANDS)
    for ruleset, home in schools.HOMES.items():
        assert 0.0 < found[f"{ruleset}: Brier of the {home}"] < 0.3


@pytest.mark.slow
def test_each_school_forecasts_best_in_its_own_world() -> None:
    """Rows 39, 44, 109, 115, 125-126: 100 games a ruleset, Brier scores paired by question, bands in the dial."""
    path = Path(OPENING).with_name("five-courts.yaml")
    read = next(read_dials(["schools"], [str(path)], games=400, jobs=2))
    assert read.passed, "\n".join(lines_of(read))
