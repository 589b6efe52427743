"""A court that was defied reckons with the most that the other may have, and begins no war that it cannot pay for."""

from dataclasses import replace
from functools import lru_cache
from pathlib import Path

import pytest

from game.minds.doctrines.grasping import GRASPING
from game.minds.home import at_home
from game.minds.striking import CHEST
from game.minds.waging import pledged
from game.rules.turn import begin
from game.session.spec import Spec, prepare
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.sight.odds import attack_odds
from game.world.names import PowerId
from game.world.order import Order
from game.world.treaty import Clause, ClauseKind, Terms
from game.world.war import Demand

THEBES, PLATAEA = PowerId("thebes"), PowerId("plataea")
WAR_PAIR = Path(__file__).parent.parent / "cases" / "openings" / "war-pair.yaml"
DEFIED = Demand("d", THEBES, PLATAEA, Terms((Clause(ClauseKind.TRIBUTE, 2, by=PLATAEA),)), "chastise", 1, "defy")


@lru_cache(maxsize=1)
def told() -> Briefing:
    """What Thebes is told on the day after it was defied, with nobody bound to Plataea and strength enough."""
    briefing = observe(begin(prepare(Spec(str(WAR_PAIR), 1)).state).state, THEBES)
    books = replace(briefing.books, strength=170.0)
    return replace(briefing, books=books, demands=(DEFIED,), treaties=())


def answer(briefing: Briefing) -> str:
    """What a grasping court does after the defiance."""
    return next(one.verb for one in at_home(GRASPING, briefing) if one.thing == "d")


def surest(briefing: Briefing, room: float) -> Briefing:
    """The same, where the staff's range ends so many points above its estimate."""
    desk = briefing.desk
    return replace(briefing, desk=replace(desk, high=desk.estimate + room))


def test_who_is_sure_carries_the_threat_out_and_who_is_not_swallows_it() -> None:
    assert answer(surest(told(), 0.0)) == "carry-out"
    assert answer(surest(told(), 90.0)) == "swallow"


def test_no_threat_is_carried_out_with_an_empty_chest() -> None:
    books = replace(told().books, wealth=CHEST - 1.0)
    assert answer(replace(surest(told(), 0.0), books=books)) == "swallow"


def test_the_wary_reckon_with_more_enemies_and_fewer_votes() -> None:
    briefing = surest(told(), 10.0)
    checked = replace(briefing, books=replace(briefing.books, checks=80.0))
    assert attack_odds(briefing, PLATAEA, "subject", wary=True) < attack_odds(briefing, PLATAEA, "subject")
    assert attack_odds(checked, PLATAEA, "subject", wary=True) < attack_odds(briefing, PLATAEA, "subject", wary=True)


@pytest.mark.parametrize(("checks", "asks"), [(80.0, True), (10.0, False)])
def test_a_threat_carried_out_is_a_war_that_the_people_are_asked_for(checks: float, asks: bool) -> None:
    briefing = replace(told(), books=replace(told().books, checks=checks))
    orders = pledged(briefing, [Order(THEBES, "carry-out", thing="d")])
    assert [one.thing for one in orders] == ([f"war-{THEBES}-{PLATAEA}"] if asks else [])
