"""The rulesets: one table of changes each, every change real, explained and sourced."""

from typing import get_args

import pytest

from game.scenario.schema.scenario import ScenarioPart
from game.sight.codex import page, world_line
from game.world.rulesets import LEBOW, RULESETS, VARIANTS, Change, Variant

EACH = list(VARIANTS.values())
CHANGES = [(one, change) for one in EACH for change in one.changes]


def test_there_are_four_and_a_scenario_may_choose_any() -> None:
    assert list(RULESETS) == ["lebow", "realist", "liberal", "constructivist"]
    assert set(get_args(ScenarioPart.model_fields["ruleset"].annotation)) == set(RULESETS)
    assert all(name == ruleset.name for name, ruleset in RULESETS.items())


@pytest.mark.parametrize("one", EACH, ids=list(VARIANTS))
def test_a_world_says_what_it_is_and_has_a_page(one: Variant) -> None:
    assert one.creed.endswith(".")
    assert one.sign.endswith(".")
    assert world_line(one.ruleset()).startswith(one.title)
    assert page(f"{one.name}-world") is not None
    assert world_line(LEBOW) == ""


@pytest.mark.parametrize(("one", "change"), CHANGES, ids=[f"{one.name}-{change.key}" for one, change in CHANGES])
def test_a_change_differs_from_the_default_and_says_why(one: Variant, change: Change) -> None:
    key, value = change.key, change.value
    default = {each.key: each.value for each in LEBOW.coefficients()}[f"rules.{key}"]
    mine = {each.key: each.value for each in one.ruleset().coefficients()}[f"rules.{key}"]
    assert default != value == mine
    assert change.why.endswith(".")
    assert change.rows


@pytest.mark.parametrize("one", EACH, ids=list(VARIANTS))
def test_a_world_changes_nothing_twice_and_nothing_unsaid(one: Variant) -> None:
    keys = [f"rules.{change.key}" for change in one.changes]
    assert len(keys) == len(set(keys))
    default = {each.key: each.value for each in LEBOW.coefficients()}
    assert {each.key for each in one.ruleset().coefficients() if each.value != default[each.key]} == set(keys)
