"""What an honest staff expects before a thing is tried: raw reports, nothing bent, nothing that it cannot know."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.rules.forecast.prospect import prospect
from game.rules.turn import begin
from game.scenario.load import Loaded, load
from game.scenario.opening import open_game
from game.theory.chance import BELL_90
from game.world.condition import AllOf, AnyOf, AtLeast, Condition, FactLevel, Flag, Level, Luck, Not
from game.world.names import FactId, Mode, PowerId
from game.world.report import FactReport
from game.world.ruleset import LEBOW
from game.world.state import State

OPENING = Path(__file__).parents[1] / "cases" / "openings" / "assembly.yaml"
ATHENS, EGESTA, SILVER = PowerId("athens"), PowerId("egesta"), FactId("silver")


@pytest.fixture(name="state")
def opened() -> State:
    loaded = load(OPENING)
    assert isinstance(loaded, Loaded)
    return begin(open_game(loaded.setting, LEBOW, (Mode.BENT,) * 2, 1)).state


def told(state: State, raw: float, spread: float, turn: int = 0) -> State:
    """A state in which our envoys told of the silver before."""
    half = BELL_90 * spread
    one = FactReport(
        id="F", seat=ATHENS, fact=SILVER, source="our envoys", grade="C3", as_of=turn, truth=30.0,
        raw=raw, raw_low=raw - half, raw_high=raw + half, estimate=199.0, low=198.0, high=200.0, steps=(),
    )  # fmt: skip
    return replace(state, fact_reports=(*state.fact_reports, one))


@pytest.mark.parametrize(("level", "expected"), [(60.0, 0.7), (100.0, 0.5), (180.0, 0.1)])
def test_without_a_report_every_figure_is_as_likely(state: State, level: float, expected: float) -> None:
    assert prospect(state, ATHENS, FactLevel(SILVER, at_least=level)) == pytest.approx(expected)


def test_the_raw_report_counts_and_not_what_the_lens_made_of_it(state: State) -> None:
    assert prospect(told(state, 60.0, 20.0), ATHENS, FactLevel(SILVER, at_least=100.0)) < 0.1
    assert prospect(told(state, 60.0, 20.0), ATHENS, FactLevel(SILVER, at_most=100.0)) > 0.9


def test_the_surest_report_counts(state: State) -> None:
    both = told(told(state, 150.0, 40.0), 70.0, 4.0)
    assert prospect(both, ATHENS, FactLevel(SILVER, at_least=100.0)) == 0.05


def test_what_the_choice_itself_brought_to_light_came_too_late(state: State) -> None:
    late = told(state, 10.0, 1.0, turn=state.turn)
    assert prospect(late, ATHENS, FactLevel(SILVER, at_least=60.0)) == pytest.approx(0.7)


def test_another_seat_has_reports_of_its_own(state: State) -> None:
    assert prospect(told(state, 10.0, 1.0), EGESTA, FactLevel(SILVER, at_least=60.0)) == pytest.approx(0.7)


def test_ones_own_treasury_is_known(state: State) -> None:
    assert prospect(state, ATHENS, Level("wealth", ATHENS, at_least=30.0)) > 0.9
    assert prospect(state, ATHENS, Level("wealth", ATHENS, at_least=80.0)) < 0.1


def test_anothers_is_known_as_far_as_the_sources_saw(state: State) -> None:
    seen = prospect(state, ATHENS, Level("wealth", EGESTA, at_least=10.0))
    assert 0.2 < seen < 0.8


HALF = Luck(50.0)


@pytest.mark.parametrize(
    ("condition", "expected"),
    [
        (AllOf((HALF, HALF)), 0.25),
        (AnyOf((HALF, HALF)), 0.75),
        (AtLeast(2, (HALF, HALF, HALF)), 0.5),
        (Not(Luck(30.0)), 0.7),
        (Flag("a secret of the scenario's"), 0.5),
        (AllOf(()), 0.95),
        (Luck(0.0), 0.05),
    ],
)
def test_conditions_are_put_together(state: State, condition: Condition, expected: float) -> None:
    assert prospect(state, ATHENS, condition) == pytest.approx(expected)
