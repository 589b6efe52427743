"""What terms are worth to each side, in named rows."""

from game.rules.turn import begin
from game.session.spec import Spec, prepare
from game.sight.observe import observe
from game.sight.worth import Worth, worth_to_them, worth_to_us
from game.world.names import PowerId
from game.world.treaty import Clause, ClauseKind, Terms
from tests.session.games import OPENINGS

THEBES, PLATAEA = PowerId("thebes"), PowerId("plataea")
ALLIANCE = Terms((Clause(ClauseKind.ALLIANCE),), 8)


def quarrels(worth: Worth) -> float:
    return dict(worth.rows)["the quarrels it brings"]


def test_an_alliance_between_two_who_are_at_war_is_weighed_with_that_war_by_both() -> None:
    told = observe(begin(prepare(Spec(str(OPENINGS / "war-pair.yaml"), 1)).state).state, THEBES)
    assert quarrels(worth_to_us(told, PLATAEA, ALLIANCE)) < 0
    assert quarrels(worth_to_them(told, PLATAEA, ALLIANCE)) < 0
