"""Leagues that fall apart within a turn."""

from dataclasses import replace
from pathlib import Path

from game.rules.turn import begin, resolve
from game.scenario.load import Loaded, load
from game.scenario.opening import open_game
from game.world.names import Mode, PowerId
from game.world.order import Order, Submission
from game.world.ruleset import LEBOW

OPENING = Path(__file__).parents[1] / "cases" / "openings" / "league-five.yaml"


def test_members_who_put_each_other_out_leave_no_league_and_no_dues() -> None:
    loaded = load(OPENING)
    assert isinstance(loaded, Loaded)
    state = begin(open_game(loaded.setting, LEBOW, (Mode.BENT,) * len(loaded.setting.powers), 1)).state
    (league,) = state.leagues.values()
    one, other = league.members[:2]
    pair = replace(league, members=(one, other), head=None)
    state = replace(state, leagues={pair.id: pair})

    def out(power: PowerId, target: PowerId) -> Submission:
        return Submission(power, "T1.orders", (Order(power, "expel", target=target, thing=pair.id),))

    after = resolve(state, (out(one, other), out(other, one)))
    assert not after.state.leagues
    assert not [event for event in after.events if event.name == "DuesSettled"]
