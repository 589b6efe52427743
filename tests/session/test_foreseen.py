"""What is foreseen of an order before it is sealed, in every face: the prize, the price, the odds."""

from pathlib import Path

import pytest

from game.session.foreseen import foreseen
from game.session.run import play_out
from game.session.spec import Spec
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.sight.words import number
from game.world.names import PowerId, TreatyId
from game.world.notation import parse_order
from game.world.order import Order

OPENINGS = Path(__file__).parent.parent / "cases" / "openings"


def told(opening: str, seat: str, *overrides: tuple[str, str], ruleset: str = "") -> Briefing:
    """What a seat is told after a turn of a small opening in which nobody did anything."""
    spec = Spec(
        str(OPENINGS / f"{opening}.yaml"),
        seed=4,
        turns=2,
        doctrines=(("*", "hold"),),
        overrides=overrides,
        ruleset=ruleset,
    )
    return observe(play_out(spec).state, PowerId(seat), in_words=True)


def said(line: str, briefing: Briefing) -> str:
    """What is foreseen of one written order."""
    read = parse_order(line, briefing.seat)
    assert isinstance(read, Order)
    return foreseen(read, briefing)


def test_a_breach_names_its_prize_and_how_likely_it_is_seen() -> None:
    """The prize is from our own books; the odds are the staff's, and inspection raises them."""
    briefing = told("small-triangle", "athens")
    words = said("cheat on quiet-sea", briefing)
    prize = briefing.temptations[TreatyId("quiet-sea")][1]
    assert words.startswith(f"it brings {number(round(prize, 1))} points of value now; our staff says ")
    assert words.endswith("that they see it this turn")
    assert said("cheat on no-such-treaty", briefing) == ""


def test_a_gift_says_until_when_nothing_may_be_asked_and_what_world_it_is_in() -> None:
    assert said("give corinth 4", told("small-triangle", "athens")) == (
        "it is a gift only if we ask nothing of them until turn 4"
    )
    realist = told("small-triangle", "athens", ruleset="realist")
    assert said("give corinth 4", realist) == "in this world it buys no friendship"


def test_an_honour_says_what_it_brings_and_in_whose_world_it_brings_nothing() -> None:
    """Where rank and friendship are switched off, silver and an initiative would go for nothing, and it says so."""
    assert said("honour corinth", told("small-triangle", "athens")) == (
        "2 points of regard with each of their own, 2 points of their friendship for us"
    )
    assert (
        said("honour corinth", told("small-triangle", "athens", ruleset="realist")) == "in this world it buys nothing"
    )


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("withhold dues from delos", "2 talents against 6 points of trust with every member, and up to 40"),
        ("pay dues to delos", "up to 3 points of trust with each other member who pays"),
        ("audit delos", "checks on the head rise by 20; its regard for us falls by 3"),
        ("leave delos", "5 points of record with each of its members"),
        ("found sea-guard for security", "must be in it by turn 4"),
    ],
)
def test_what_one_does_in_a_league_has_its_figures(line: str, words: str) -> None:
    assert words in said(line, told("league-five", "samos"))


def test_an_invitation_says_whether_they_want_to_and_whether_it_opens_the_door() -> None:
    four = ("leagues.delos.members", "[athens, samos, chios, lesbos]")
    words = said("invite naxos to delos", told("league-five", "athens", four))
    assert words.startswith("our staff says ")
    assert words.endswith("it opens no door: the members do not accept our rank")
    heeded = told("league-five", "athens", four, ("rules.institution.accepted", "10"))
    assert said("invite naxos to delos", heeded).endswith("the door stands open until turn 4")


def test_a_squeeze_names_what_it_costs_the_tie() -> None:
    assert said("squeeze naxos 4", told("league-five", "athens")) == (
        "3 points of their regard, 2 of the tie's right; a tie below 30 breaks"
    )


def test_of_other_orders_nothing_more_is_foreseen() -> None:
    assert said("mobilise", told("small-triangle", "athens")) == ""
