"""What wrongs paid and cost, and how a seat saw itself (rows 43, 116-117)."""

from game.debrief.report import wrongs_section
from game.debrief.wrongs import in_all, mirror, wrongs
from game.session.run import play_out
from game.session.spec import Spec
from game.world.names import PowerId
from tests.debrief.games import ATHENS, CORINTH, OPENINGS, liar, scripted

PATRON = PowerId("corinth")


def test_a_breach_that_was_found_is_set_against_what_it_brought() -> None:
    """The gain is the treasury's own row, the cost what the finding took away, not what time did."""
    (one,) = wrongs(liar(found=True), CORINTH)
    assert one.turn == 2
    assert one.gain > 0.0
    assert one.found
    costs = dict(one.costs)
    assert costs["honesty"] == 10.0
    assert costs["trust"] >= 15.0
    assert "your name for keeping promises" in one.price()


def test_a_breach_found_late_is_charged_to_the_turn_in_which_it_was_done() -> None:
    """The row stands where the wrong was done; its price comes from the turn in which it came out."""
    (one,) = wrongs(liar(late=5), CORINTH)
    assert (one.turn, one.found) == (2, True)
    assert dict(one.costs)["honesty"] == 10.0


def test_what_nobody_found_has_cost_nothing() -> None:
    """Crime pays, until it does not."""
    (one,) = wrongs(liar(), CORINTH)
    assert (one.found, one.costs) == (False, ())
    assert one.price() == "nothing: it was never found out"
    assert "1 never came to light" in in_all((one,), "talents")


def test_who_did_no_wrong_is_told_so() -> None:
    """No empty table."""
    section = wrongs_section(liar(), ATHENS)
    assert section.tables == ()
    assert section.paragraphs[0] == "You did nobody a wrong that the record knows of."


def test_a_squeeze_is_a_wrong_and_is_weighed_against_what_was_given() -> None:
    """What a patron takes stands beside what it gave (row 117)."""
    state = scripted(
        "T1 corinth: squeeze ambracia 6",
        Spec(str(OPENINGS / "patron-pair.yaml"), seed=3, doctrines=(("*", "hold"),), people=("corinth",)),
    )
    (one,) = wrongs(state, PATRON)
    assert one.gain == 6.0
    assert dict(one.costs)["trust"] > 0.0
    assert mirror(state, PATRON)[-1] == "To the others you took 6 talents out of those who looked to you."


def test_an_exception_reads_its_own_word_higher_than_its_name() -> None:
    """The mirror sets the two side by side (row 116)."""
    spec = Spec(
        str(OPENINGS / "small-triangle.yaml"),
        seed=5,
        doctrines=(("*", "hold"),),
        overrides=(("powers.corinth.leader.exceptional", "100"), ("powers.corinth.honesty", "20")),
    )
    state = play_out(spec).state
    assert mirror(state, CORINTH)[0].startswith("You held your own word at 50 of 100; the others held it at ")
    plain = play_out(Spec(str(OPENINGS / "small-triangle.yaml"), seed=5)).state
    assert mirror(plain, ATHENS)[0].startswith("The others held your word at ")
