"""What is said of the men behind the powers, of camps and offices, in every face (rows 19, 105-107, 110-116)."""

from dataclasses import replace
from pathlib import Path

from game.session.ourselves import Fact, home_facts, silent_readings, society_facts, world_facts, world_signs
from game.session.phrases import ties_words
from game.session.run import play_out
from game.session.spec import Spec
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.world.names import PowerId

OPENINGS = Path(__file__).parent.parent / "cases" / "openings"


def told(opening: str, seat: str, *overrides: tuple[str, str]) -> Briefing:
    """What a seat is told, in words, after a turn of a small opening."""
    spec = Spec(str(OPENINGS / f"{opening}.yaml"), seed=4, turns=2, doctrines=(("*", "hold"),), overrides=overrides)
    return observe(play_out(spec).state, PowerId(seat), in_words=True)


def test_what_is_trust_in_one_man_is_said_with_his_name() -> None:
    """Nine tenths of what Athens has learnt of Macedon is Philip's; nothing of Rhodes is its leader's."""
    briefing = told("two-lords", "athens")
    (said,) = [one for one in ties_words(PowerId("macedon"), briefing) if "alone" in one]
    assert said.endswith("points of our trust are trust in Philip alone")
    assert not [one for one in ties_words(PowerId("rhodes"), briefing) if "alone" in one]


def test_camps_are_named_from_where_one_sits() -> None:
    """The same rule on both sides; who stands in no camp is in neither."""
    briefing = told("two-camps", "omsk")
    assert "of our own camp: 15 points of our trust for what it believes, whatever it does" in ties_words(
        PowerId("perm"), briefing
    )
    assert ties_words(PowerId("bern"), briefing)[0].startswith("of the other camp: ")
    assert not [one for one in ties_words(PowerId("accra"), briefing) if "camp" in one]
    off = told("two-camps", "omsk", ("rules.kin.on", "0"))
    assert not [one for one in ties_words(PowerId("perm"), off) if "camp" in one]


def facts(opening: str, seat: str, *overrides: tuple[str, str]) -> dict[str, Fact]:
    """What a court can read of itself, by title."""
    briefing = told(opening, seat, *overrides)
    return {one.title: one for one in (*world_facts(briefing), *home_facts(briefing), *society_facts(briefing))}


def test_the_books_name_whom_the_people_trust_and_how_many_offices_they_hold() -> None:
    """Side by side (row 107); a city that trusts nobody is told that."""
    assert facts("four-constitutions", "georgia")["offices"].text.startswith("the small farmers hold ")
    assert facts("four-constitutions", "maine")["offices"] == Fact(
        "offices", "nobody is trusted with them", "books.offices"
    )
    assert "offices" not in facts("four-constitutions", "vermont")


def test_a_court_that_thinks_itself_an_exception_is_seen_through_and_does_not_see() -> None:
    """Its own books say its own view; the others' pages say both."""
    exception = (("powers.athens.leader.exceptional", "100"), ("powers.athens.honesty", "20"))
    own = facts("small-triangle", "athens", *exception)["our word"]
    assert own == Fact("our word", "untested (50), as we see it", "honesty.athens")
    said = ties_words(PowerId("athens"), told("small-triangle", "corinth", *exception))
    assert [one for one in said if one.startswith("it thinks its word worth 50; its name stands at 2")]
    sober = told("small-triangle", "corinth", ("powers.athens.honesty", "20"))
    assert not [one for one in ties_words(PowerId("athens"), sober) if "its word" in one]


def test_what_a_court_wants_and_how_its_name_stands_is_in_its_books() -> None:
    """The strongest motive first; the three name a number or a page each."""
    keen = [
        (f"powers.athens.motives.{good}", str(share))
        for good, share in (("security", 20), ("wellbeing", 20), ("standing", 60))
    ]
    known = facts("small-triangle", "athens", *keen)
    assert known["we want"].text.startswith("standing ")
    assert known["we want"].opens == "books.motives"
    assert known["our threats"].opens == "resolve.athens"
    assert known["standing"].page == "standing"
    off = facts("small-triangle", "athens", ("rules.repute.on", "0"))
    assert "our word" not in off


def test_who_has_lost_his_reason_is_known_to_those_whom_he_can_reach() -> None:
    """Row 89: it is seen, and then feared; what cannot reach us we cannot see."""
    wild = (("powers.corinth.leader.reason", "20"),)
    fears = "whoever it can reach fears it more each turn"
    words = f"nothing restrains it any more: {fears}, until nothing was seen of it for 10"
    assert words in ties_words(PowerId("corinth"), told("small-triangle", "athens", *wild))
    assert words not in ties_words(PowerId("corcyra"), told("small-triangle", "athens", *wild))
    assert words not in ties_words(PowerId("corinth"), told("small-triangle", "athens", *wild, ("reach", "10")))


def test_fear_that_crowds_out_what_else_is_wanted_is_told() -> None:
    """Row 90: from thirty points of fear of all within reach safety comes first; below that nothing is said of it."""
    afraid = (("relations.athens.corinth.fear", "70"), ("relations.athens.corcyra.fear", "60"))
    known = facts("small-triangle", "athens", *afraid)["our fear"]
    assert known.text.endswith("safety crowds out the rest")
    assert known.page == "ruling"
    little = (("relations.athens.corinth.fear", "45"), ("relations.athens.corcyra.fear", "40"))
    assert facts("small-triangle", "athens", *little)["our fear"].text.endswith("safety begins to crowd out the rest")
    assert "our fear" not in facts("small-triangle", "athens")


def test_the_order_we_live_in_is_told_with_its_right_its_norms_and_its_seas() -> None:
    """Rows 30-36, 64-66, 71-94; whoever lives alone has none."""
    known = facts("small-triangle", "athens")
    assert "rule" in known["order"].text
    assert known["its right"].opens == "society.legitimacy"
    assert known["the seas"].text == "safe (100)"
    assert "the seas" not in facts("small-triangle", "athens", ("rules.norms.on", "0"))


def test_the_world_of_one_school_is_named_and_the_usual_one_is_not() -> None:
    """Row 125: a newcomer reads in whose world he sits."""
    spec = Spec(str(OPENINGS / "small-triangle.yaml"), seed=4, turns=1, doctrines=(("*", "hold"),), ruleset="realist")
    briefing = observe(play_out(spec).state, PowerId("athens"), in_words=True)
    assert world_facts(briefing) == [
        Fact("world", "The realists' world", page="realist-world"),
        Fact("no trust by", "affinity, need, friendship and institution", page="affinity"),
    ]
    assert silent_readings(briefing) == {"friendship"}
    usual = told("small-triangle", "athens")
    assert not world_facts(usual)
    assert not silent_readings(usual)
    assert not world_signs(replace(usual, turn=1))
    assert world_signs(replace(briefing, turn=1))[0].startswith("Nobody vouches for anybody")
    assert not world_signs(replace(briefing, turn=2))
