"""`--set` replaces single values; what it names wrongly is answered with the nearest."""

from pathlib import Path

import pytest

from game.scenario.load import Loaded, load
from game.scenario.problems import Problems

OPENINGS = Path(__file__).parents[1] / "cases" / "openings"
FRIENDS = OPENINGS / "friends-pair.yaml"


def loaded(*settings: tuple[str, str]) -> Loaded:
    read = load(FRIENDS, settings)
    assert isinstance(read, Loaded), read.render()
    return read


def refused(*settings: tuple[str, str]) -> str:
    read = load(FRIENDS, settings)
    assert isinstance(read, Problems)
    return read.render()


def test_a_feeling_that_the_file_names_and_one_that_it_does_not() -> None:
    relations = loaded(
        ("relations.athens.corcyra.friendship", "70"), ("relations.athens.corcyra.need", "0")
    ).setting.relations
    assert relations["friendship"].tolist()[0][1] == 70_000
    assert relations["friendship"].tolist()[1][0] == 60_000
    assert relations["need"][0, 1] == 0


def test_a_star_stands_for_any_one_name() -> None:
    powers = loaded(("powers.*.leader.hubris", "80")).setting.powers
    assert [power.leaders[0].hubris for power in powers] == [80, 80]
    relations = loaded(("relations.*.*.friendship", "5")).setting.relations
    assert relations["friendship"].tolist()[0][1] == relations["friendship"].tolist()[1][0] == 5_000


def test_lists_and_texts() -> None:
    setting = loaded(("horizon", "[6, 9]"), ("treaties.grain-treaty.clauses", "firm trade 3"), ("reach", "40")).setting
    assert setting.horizon == (6, 9)
    assert setting.treaties[0].terms.clauses[0].amount == 3
    assert setting.reach.tolist() == [[100, 40], [40, 100]]


def test_rules_are_handed_on() -> None:
    assert loaded(("rules.hubris.moves", "0")).rules == (("rules.hubris.moves", 0.0),)


@pytest.mark.parametrize(
    ("key", "value", "said"),
    [
        ("powers.athnes.leader.hubris", "80", "--set:1:8: there is no \"athnes\" among the powers"),
        ("powers.athnes.leader.hubris", "80", "with a similar name: athens"),
        ("powers.athens.leader.hubriss", "80", "with a similar name: hubris"),
        ("power.athens.leader.hubris", "80", "with a similar name: powers"),
        ("powers.athens.leader.hubris", "800", "--set:1:29: \"hubris\" is 800; it goes from 0 to 100"),
        ("powers.athens.leader.hubris", "much", "must be a number, not the text \"much\""),
        ("relations.athens.corcira.friendship", "10", "with a similar name: corcyra"),
        ("title.x", "1", "\"title\" is a single value here"),
        ("scenes.*.title", "x", "stands for nothing in this scenario"),
        ("rules.hubris.narowing", "0.5", "the nearest is rules.hubris.narrowing"),
        ("rules.hubris.narrowing", "7", "goes from 0 to 0.95, not 7"),
        ("horizon", "[6, 9", "cannot be read"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_setting_is_said_at_its_place(key: str, value: str, said: str) -> None:
    assert said in refused((key, value))


def test_the_second_setting_is_line_two() -> None:
    shown = refused(("powers.athens.wealth", "10"), ("powers.athens.welth", "10"))
    assert "--set:2:15:" in shown
    assert "powers.athens.welth=10" in shown
