"""Leaders who must ask their people for a war abroad tell them their own bent odds, and are held to them."""

import pytest

from game.world.events.home import OddsPledged, PledgeSettled
from game.world.events.war import WarDeclared
from tests.minds.acts import played

SEEDS = (1, 2, 3, 4, 5, 6)
MANY = range(1, 13)
"""Seeds enough that a campaign or two do not decide."""


def test_whoever_must_ask_for_a_war_tells_the_odds_once() -> None:
    found = 0
    for seed in SEEDS:
        chronicle = played(seed).chronicle
        told = [(one.pledge.seat, one.pledge.on, one.turn) for one in chronicle if isinstance(one, OddsPledged)]
        assert len(set(told)) == len(told)
        declared = {(one.actor, str(one.war.id), one.turn) for one in chronicle if isinstance(one, WarDeclared)}
        found += len(declared & set(told))
    assert found


@pytest.mark.slow
def test_what_was_told_is_held_against_what_came() -> None:
    settled = [one.pledge for seed in MANY for one in played(seed).chronicle if isinstance(one, PledgeSettled)]
    assert settled
    surer = [one.percent / 100.0 - float(bool(one.well)) for one in settled]
    assert sum(surer) > 0.0, "what is told to the people is surer than right"
