"""What is said of the men behind the powers, of camps and offices, in every face (rows 19, 105-107, 110-116)."""

from pathlib import Path

from game.session.phrases import home_words, ties_words
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


def test_the_books_name_whom_the_people_trust_and_how_many_offices_they_hold() -> None:
    """Side by side (row 107); a city that trusts nobody is told that."""
    (row,) = home_words(told("four-constitutions", "georgia"))
    assert row[0] == "offices"
    assert row[1].startswith("the small farmers hold ")
    assert home_words(told("four-constitutions", "maine")) == [
        ("offices", "nobody is trusted with them", "books.offices")
    ]
    assert home_words(told("four-constitutions", "vermont")) == []


def test_a_court_that_thinks_itself_an_exception_is_seen_through_and_does_not_see() -> None:
    """Its own books say its own view; the others' pages say both."""
    exception = (("powers.athens.leader.exceptional", "100"), ("powers.athens.honesty", "20"))
    (row,) = home_words(told("small-triangle", "athens", *exception))
    assert row == ("our word", "untested (50), as we see it", "honesty.athens")
    said = ties_words(PowerId("athens"), told("small-triangle", "corinth", *exception))
    assert [one for one in said if one.startswith("it thinks its word worth 50; its name stands at 2")]
    sober = told("small-triangle", "corinth", ("powers.athens.honesty", "20"))
    assert not [one for one in ties_words(PowerId("athens"), sober) if "its word" in one]
