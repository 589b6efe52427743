"""Nobody strikes out of a clear sky: before the blow the one concerned has seen a sign (core I; design 3, rule 10)."""

import pytest

from game.rules.cue import MANNERS
from game.world.event import Event
from game.world.events.conduct import BreachFound, Cheated
from game.world.events.diplomacy import DemandMade
from game.world.events.sight import CueShown
from game.world.events.war import CampaignFought, PowerDestroyed, WarDeclared
from game.world.state import State
from tests.minds.acts import SEAT, hostile, played

SEEDS = range(1, 7)
LONGEST = 3
"""Turns for which a hostile act is meant before it is done."""


def _cues(state: State, act: Event) -> list[CueShown]:
    """The signs of an act that its victim was shown, at most three turns before."""
    return [
        one
        for one in state.chronicle
        if isinstance(one, CueShown)
        and (one.actor, one.target) == (act.actor, act.target)
        and act.turn - LONGEST <= one.turn < act.turn
        and one.about == ("cheat" if isinstance(act, Cheated) else "declare")
    ]


def test_a_sign_comes_before_nine_hostile_acts_in_ten() -> None:
    acts = [(played(seed), act) for seed in SEEDS for act in hostile(played(seed))]
    foretold = [act for state, act in acts if _cues(state, act)]
    assert len(acts) >= 10
    assert len(foretold) >= 0.9 * len(acts)


def test_only_the_one_concerned_sees_the_sign() -> None:
    for seed in SEEDS:
        shown = [one for one in played(seed).chronicle if isinstance(one, CueShown)]
        assert all(one.witnesses == (one.target,) for one in shown)


def test_the_sign_is_in_the_manner_of_the_doctrine_that_decided() -> None:
    """Whatever the scenario says of a leader: a table where all are grasping shows no other's manner."""
    signs = [one for seed in SEEDS for one in played(seed, "grasping").chronicle if isinstance(one, CueShown)]
    texts = {one.text for one in signs if one.about != "cheat" and one.actor == SEAT}
    assert texts
    assert all(text.endswith(f"{MANNERS['grasping']}.") for text in texts)


@pytest.mark.slow
def test_two_honest_signs_come_before_a_power_is_ended() -> None:
    for seed in range(1, 41):
        state = played(seed, "grasping")
        for end in (one for one in state.chronicle if isinstance(one, PowerDestroyed)):
            signs = [
                one
                for one in state.chronicle
                if isinstance(one, CueShown | DemandMade | WarDeclared | CampaignFought | BreachFound)
                and one.turn < end.turn
                and end.target in one.witnesses
                and end.actor in (one.actor, one.target)
            ]
            assert len(signs) >= 2
