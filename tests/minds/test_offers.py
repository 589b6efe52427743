"""Leaders do not pester: at most two offers lie before a person, and a refusal is not answered by asking again."""

from collections import Counter

from game.minds.seeking import AGAIN
from game.session.run import play_out
from game.session.spec import Spec
from game.world.events.diplomacy import TermsRefused
from game.world.treaty import ClauseKind
from game.world.war import AudienceKind
from tests.minds.acts import played

SEEDS = (1, 2, 3)


def test_a_court_that_was_refused_lets_some_turns_pass() -> None:
    for seed in SEEDS:
        asked = [
            (one.target, one.actor, one.turn)
            for one in played(seed).chronicle
            if isinstance(one, TermsRefused) and one.terms.clauses and not one.terms.has(ClauseKind.TRIBUTE)  # a peace
        ]
        for by, to, turn in asked:
            assert not [late for late in asked if late[:2] == (by, to) and turn < late[2] < turn + AGAIN]


def test_at_most_two_offers_reach_one_seat_in_a_turn() -> None:
    outcome = play_out(Spec("athens-and-sparta", 1, people=("athens",), turns=6))
    offers = Counter(
        (held.window, held.to)
        for played_window in outcome.journal.course.played
        for held in played_window.audiences
        if held.to == "athens" and held.offer and held.kind is AudienceKind.TREATY
    )
    assert offers
    assert max(offers.values()) <= 2
