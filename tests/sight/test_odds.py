"""The staff's odds take the map as it is, and leave at home whom a trait keeps there."""

from dataclasses import replace
from functools import lru_cache

from game.rules.turn import begin
from game.scenario.load import Loaded, load
from game.scenario.opening import open_game
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.sight.odds import attack_odds, reaching, threat_odds
from game.world.names import Mode, PowerId
from game.world.ruleset import LEBOW

ATHENS, PERSIA, THEBES = PowerId("athens"), PowerId("persia"), PowerId("thebes")


@lru_cache(maxsize=2)
def told(seat: PowerId) -> Briefing:
    """What a seat is told at the opening of Athens and Sparta."""
    loaded = load("athens-and-sparta")
    assert isinstance(loaded, Loaded)
    setting = loaded.setting
    return observe(begin(open_game(setting, LEBOW, (Mode.HONEST,) * len(setting.powers), 1)).state, seat)


def test_gold_does_not_march() -> None:
    assert reaching(told(ATHENS), PERSIA, ATHENS) == 0.0
    assert reaching(told(ATHENS), PERSIA, PERSIA) == 1.0
    assert threat_odds(told(ATHENS), PERSIA, "subject") < 0.01
    assert attack_odds(told(PERSIA), THEBES, "chastise") < 0.01


def test_where_all_powers_are_alike_it_does() -> None:
    alike = LEBOW.with_value("rules.traits.on", 0)
    assert not isinstance(alike, str)
    briefing = replace(told(ATHENS), ruleset=alike)
    assert reaching(briefing, PERSIA, ATHENS) == 0.45
