"""Whom a head asks into its league, and who of them comes (rows 59-60, 62)."""

from dataclasses import replace
from pathlib import Path

from game.minds.leagues import invitations
from game.session.run import play_out
from game.session.spec import Spec
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.world.names import PowerId
from game.world.notation import format_order
from game.world.order import Order

OPENING = str(Path(__file__).parent.parent / "cases" / "openings" / "league-five.yaml")
FOUR = ("leagues.delos.members", "[athens, samos, chios, lesbos]")
FRIENDS = (("mutual.athens.naxos.friendship", "60"), ("mutual.athens.naxos.record.security", "30"))


def told(seat: str, *overrides: tuple[str, str]) -> Briefing:
    """What a seat is told after a turn in which nobody did anything."""
    spec = Spec(OPENING, seed=4, turns=2, doctrines=(("*", "hold"),), overrides=(FOUR, *overrides))
    return observe(play_out(spec).state, PowerId(seat))


def asked(briefing: Briefing) -> list[str]:
    """Whom a court would ask in, as orders."""
    wished = [order for _, order, _ in invitations(briefing, 8.0)]
    return [format_order(order, with_power=False) for order in wished if isinstance(order, Order)]


def test_a_head_asks_in_whom_it_trusts_and_nobody_else() -> None:
    assert asked(told("athens", *FRIENDS)) == ["invite naxos to delos"]
    assert asked(told("athens", ("mutual.athens.naxos.record.security", "-40"))) == []
    assert asked(told("samos", *FRIENDS)) == []


def test_who_has_been_asked_of_late_is_not_asked_again() -> None:
    briefing = told("athens", *FRIENDS)
    (league,) = briefing.leagues
    again = replace(briefing, leagues=(replace(league, invited=((PowerId("naxos"), briefing.turn - 1),)),))
    assert asked(again) == []
