"""Terms in figures, before any court has looked at them."""

from dataclasses import replace

from game.rules.turn import begin
from game.session.spec import Spec, prepare
from game.sight.briefing import Briefing
from game.sight.measure import measure
from game.sight.observe import observe
from game.world.names import PowerId
from game.world.treaty import Clause, ClauseKind, Terms
from tests.session.games import OPENINGS

THEBES, PLATAEA = PowerId("thebes"), PowerId("plataea")
SILVER = Clause(ClauseKind.TRIBUTE, 6, by=PLATAEA)
TERMS = Terms((Clause(ClauseKind.ALLIANCE, firm=True), SILVER), 4, 1)


def told() -> Briefing:
    return observe(begin(prepare(Spec(str(OPENINGS / "war-pair.yaml"), 1)).state).state, THEBES)


def test_a_sum_is_counted_by_the_unit_of_the_scenario_and_a_firm_promise_for_more_than_one() -> None:
    briefing = told()
    alliance, silver = measure(briefing, TERMS).promises
    assert silver.amount / silver.unit == 6 / briefing.atlas.unit
    assert (alliance.amount / alliance.unit, alliance.firm) == (1.0, briefing.ruleset.value.firm)


def test_what_one_party_gives_stands_apart() -> None:
    figures = measure(told(), TERMS)
    assert [one.by for one in figures.lopsided] == [PLATAEA]
    assert figures.uneven
    assert figures.siding
    trade = measure(told(), Terms((Clause(ClauseKind.TRADE, 3),), 4))
    assert not trade.lopsided
    assert not trade.uneven
    assert not trade.siding


def test_a_longer_term_asks_as_much_and_binds_further_ahead() -> None:
    short, long = measure(told(), TERMS), measure(told(), replace(TERMS, term=8))
    assert long.asked == short.asked > 0.0
    assert long.ahead > short.ahead
    assert long.span > short.span
