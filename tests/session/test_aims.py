"""Aims as a seat reads them: where its world cannot move what an aim turns on, it says so before it is taken."""

import pytest

from game.session.aims import aim_text
from game.session.ourselves import society_facts
from game.session.run import play_out
from game.session.spec import Spec
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.world.names import PowerId


def told(ruleset: str = "", scenario: str = "random:5") -> Briefing:
    """What the first seat that has aims is told after a turn."""
    state = play_out(Spec(scenario, seed=7, turns=1, ruleset=ruleset)).state
    seat = next(PowerId(aim.seat) for aim in state.setting.aims)
    return observe(state, seat, in_words=True)


def test_an_aim_says_what_its_world_has_against_it() -> None:
    usual, realist = told(), told("realist")
    assert [aim_text(aim, usual) for aim in usual.aims] == [aim.text for aim in usual.aims]
    words = {aim.title: aim_text(aim, realist) for aim in realist.aims}
    assert words["End among friends"].endswith("In this world no deed makes a friend.")
    assert words["Be looked up to"].endswith("In this world no deed earns regard.")
    assert words["Give nothing up"].endswith("below where it began.")


@pytest.mark.parametrize(("ruleset", "words"), [("", "rank by deeds"), ("realist", "in this world it buys nothing")])
def test_where_rank_is_switched_off_honour_is_a_word(ruleset: str, words: str) -> None:
    briefing = told(ruleset, "athens-and-sparta")
    assert briefing.rule_over(briefing.seat) == "honour"
    assert words in society_facts(briefing)[0].text
