"""What leaders choose in scenes, and the odds that they tell their people on it."""

from dataclasses import replace
from pathlib import Path

from game.rules.turn import begin
from game.scenario.load import Loaded, load
from game.scenario.opening import open_game
from game.session.choosing import choices
from game.world.condition import FactLevel
from game.world.names import FactId, Mode, PowerId
from game.world.notation import format_order
from game.world.ruleset import LEBOW

ASSEMBLY = Path(__file__).parent.parent / "cases" / "openings" / "assembly.yaml"
ATHENS = PowerId("athens")


def orders(at_least: float, *overrides: tuple[str, str]) -> list[str]:
    """What the leader of Athens orders in a scene in which it sends ships for silver of 0 to 200."""
    loaded = load(ASSEMBLY, overrides)
    assert isinstance(loaded, Loaded)
    (scene,) = loaded.setting.scenes
    send = replace(scene.options[0], success=FactLevel(FactId("silver"), at_least=at_least))
    setting = replace(loaded.setting, scenes=(replace(scene, options=(send,), default=send.id),))
    state = begin(open_game(setting, LEBOW, (Mode.BENT,) * 2, 1)).state
    return [format_order(order, with_power=False) for order in choices(state, ATHENS, ())]


def test_a_leader_tells_its_people_odds_on_a_venture_and_hubris_raises_them() -> None:
    """With no report at all, silver of 60 or more lies in seven parts of ten of what is possible."""
    sober = orders(60, ("powers.athens.leader.hubris", "0"), ("powers.athens.leader.hope", "0"))
    sure = orders(60, ("powers.athens.leader.hubris", "90"), ("powers.athens.leader.hope", "0"))
    assert sober == ["choose send in ships", "pledge 70 on ships"]
    assert sure == ["choose send in ships", "pledge 90 on ships"]


def test_who_need_not_ask_its_people_tells_them_nothing() -> None:
    assert orders(60, ("powers.athens.checks", "0")) == ["choose send in ships"]


def test_who_expects_to_fail_keeps_it_to_himself() -> None:
    assert orders(190) == ["choose send in ships"]
