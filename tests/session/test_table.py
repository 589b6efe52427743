"""The table: who answers whom and when, what is charged, and what a game taken up again finds."""

from dataclasses import replace
from pathlib import Path

import pytest

from game.journal.memory import MemoryJournal
from game.journal.replay import Replay
from game.rules.legal import refusal
from game.session.library import open_table
from game.session.run import play_out
from game.session.script import read_script
from game.session.seat import Refusal
from game.session.spec import Spec, prepare
from game.session.table import Table
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order, Submission
from game.world.war import Audience, Offer
from tests.session.games import OPENINGS, spec

ATHENS, CORINTH, CORCYRA = PowerId("athens"), PowerId("corinth"), PowerId("corcyra")
TRADE = "propose trade 1 to corinth for 4 turns"


def laid(*people: str, opening: str = "small-triangle", doctrine: str = "hold", seed: int = 5) -> Table:
    """A table at which the first window is open."""
    made = prepare(spec(opening, *people, seed=seed, doctrines=(("*", doctrine),)))
    table = Table(MemoryJournal(made.header), made.state)
    table.advance()
    return table


def order(power: PowerId, line: str) -> Order:
    read = parse_order(line, power)
    assert isinstance(read, Order), read
    return read


def put(table: Table, power: PowerId, line: str) -> Audience:
    held = table.audience(power, order(power, line))
    assert isinstance(held, Audience), held
    return held


def seal(table: Table, power: PowerId, *lines: str) -> tuple[str, ...]:
    """Seal some lines; the reasons why they were refused, if they were."""
    orders = tuple(order(power, line) for line in lines)
    return tuple(one.reason for one in table.submit(Submission(power, table.state.window_name, orders)).refusals)


def offers_to(table: Table, power: PowerId) -> list[Offer]:
    return [one for one in table.hall.told(power).offers if one.to == power]


def signed(table: Table) -> list[str]:
    return [str(one.terms.clauses[0].kind) for one in table.state.treaties.values() if one.signed > 0]


# ---------------------------------------------------------------------------------------------------- two people


def test_a_later_draft_replaces_the_offer_that_waits() -> None:
    table = laid("athens", "corinth")
    put(table, ATHENS, TRADE)
    put(table, ATHENS, "propose trade 2 to corinth for 4 turns")
    (offer,) = offers_to(table, CORINTH)
    assert offer.terms.clauses[0].amount == 2


def test_nobody_accepts_terms_that_were_changed_meanwhile() -> None:
    table = laid("athens", "corinth")
    put(table, ATHENS, TRADE)
    (first,) = offers_to(table, CORINTH)
    put(table, ATHENS, "propose trade 2 to corinth for 4 turns")
    (second,) = offers_to(table, CORINTH)
    assert seal(table, CORINTH, f"accept {first.id}") == (f'no offer "{first.id}" waits for us; there is {second.id}',)
    assert not seal(table, CORINTH, f"accept {second.id}")
    held = table.audience(ATHENS, order(ATHENS, "propose trade 12 to corinth for 4 turns"))
    assert isinstance(held, Refusal)
    assert not seal(table, ATHENS)
    assert next(one for one in table.state.treaties.values() if one.signed > 0).terms.clauses[0].amount == 2


def test_two_offers_of_one_thing_are_signed_once() -> None:
    table = laid("athens", "corinth")
    put(table, ATHENS, TRADE)
    assert not seal(table, ATHENS)
    assert not seal(table, CORINTH)
    (old,) = offers_to(table, CORINTH)
    put(table, ATHENS, "propose trade 2 to corinth for 4 turns")
    fresh = next(one for one in offers_to(table, CORINTH) if one.id != old.id)
    assert not seal(table, ATHENS)
    assert not seal(table, CORINTH, f"accept {old.id}", f"accept {fresh.id}")
    assert signed(table) == ["trade"]
    failed = [event for event in table.state.chronicle if event.name == "OrderFailed"]
    assert ["stands between the two already" in getattr(event, "reason", "") for event in failed] == [True]


def test_an_offer_whose_matter_is_gone_cannot_be_taken() -> None:
    thebes = PowerId("thebes")
    table = laid("athens", "thebes", opening="war-pair")
    assert not seal(table, thebes)
    assert not seal(table, ATHENS, "declare war on thebes to subject")
    put(table, ATHENS, "offer peace to thebes")
    (offer,) = offers_to(table, thebes)
    gone = replace(table.hall.at_table(thebes), wars=())
    for line in (f"accept {offer.id}", f"counter {offer.id} with tribute 2 by athens for 4 turns"):
        assert refusal(order(thebes, line), gone) == "that war is over"
    wrong = order(thebes, f"counter {offer.id} with tribute 2 by plataea for 4 turns")
    assert "is no party to this" in (refusal(wrong, table.hall.at_table(thebes)) or "")


def test_an_offer_that_nobody_answers_waits_a_turn_and_lapses() -> None:
    table = laid("athens", "corinth")
    put(table, ATHENS, TRADE)
    for turn, waits in ((1, 1), (2, 1), (3, 0)):
        assert table.state.turn == turn
        assert len(offers_to(table, CORINTH)) == waits
        assert not seal(table, ATHENS)
        assert not seal(table, CORINTH)
    assert not signed(table)


def test_a_counter_is_free_and_binds_once_it_is_accepted() -> None:
    table = laid("athens", "corinth")
    put(table, ATHENS, TRADE)
    (offer,) = offers_to(table, CORINTH)
    put(table, CORINTH, f"counter {offer.id} with trade 3 for 2 turns")
    assert table.hall.charged(CORINTH) == ()
    (back,) = offers_to(table, ATHENS)
    assert not seal(table, CORINTH)
    assert not seal(table, ATHENS, f"accept {back.id}")
    assert signed(table) == ["trade"]
    assert next(one for one in table.state.treaties.values() if one.signed > 0).terms.clauses[0].amount == 3
    assert not table.state.offers


def test_a_counter_to_an_offer_of_last_turn_is_not_offered_twice() -> None:
    table = laid("athens", "corinth")
    put(table, ATHENS, TRADE)
    assert not seal(table, ATHENS)
    assert not seal(table, CORINTH)
    (offer,) = offers_to(table, CORINTH)
    assert not seal(table, CORINTH, f"counter {offer.id} with trade 3 for 2 turns")
    assert len(offers_to(table, ATHENS)) == 1
    assert not seal(table, ATHENS)
    assert len(offers_to(table, ATHENS)) == 1


def test_who_countered_and_was_turned_down_may_still_accept() -> None:
    table = laid("athens", "corinth")
    put(table, ATHENS, TRADE)
    (offer,) = offers_to(table, CORINTH)
    put(table, CORINTH, f"counter {offer.id} with trade 3 for 2 turns")
    (back,) = offers_to(table, ATHENS)
    assert not seal(table, ATHENS, f"refuse {back.id}")
    assert not seal(table, CORINTH, f"accept {offer.id}")
    assert signed(table) == ["trade"]


def test_a_third_offer_is_not_received_and_no_order_is_refused_for_it() -> None:
    table = laid("athens", "corinth", "corcyra")
    assert put(table, ATHENS, TRADE).offer
    assert put(table, CORCYRA, "propose trade 1 to corinth for 4 turns").offer
    assert not put(table, CORCYRA, "arbitrate with corinth").offer
    assert len(offers_to(table, CORINTH)) == 2
    assert not seal(table, CORCYRA)


def test_a_seal_can_be_taken_back_while_the_window_is_open() -> None:
    table = laid("athens", "corinth")
    assert not seal(table, ATHENS, "arm 2")
    assert isinstance(table.audience(ATHENS, order(ATHENS, TRADE)), Refusal)
    assert table.withdraw(ATHENS)
    assert not seal(table, ATHENS, "arm 3")
    assert not seal(table, CORINTH)
    assert [one.amount for one in table.journal.course.played[-1].submissions[0].orders] == [3]


def test_who_does_not_come_holds() -> None:
    table = laid("athens", "corinth")
    put(table, ATHENS, TRADE)
    table.close_for_absent()
    assert table.state.turn == 2
    assert [one.orders for one in table.journal.course.played[-1].submissions if one.power == CORINTH] == [()]


# ---------------------------------------------------------------------------------------------------- attention


def test_an_audience_takes_an_initiative_though_nothing_more_is_ordered() -> None:
    table = laid("athens")
    put(table, ATHENS, TRADE)
    too_many = ("honour corinth", "honour corcyra", "give corcyra 2")
    assert seal(table, ATHENS, *too_many) == ("the court has 3 initiatives a turn",)
    assert not seal(table, ATHENS, *too_many[:2])
    verbs = [one.verb for one in table.journal.course.played[1].submissions[0].orders]
    assert sorted(verbs) == ["honour", "honour", "propose"]


def test_a_second_draft_takes_no_second_initiative() -> None:
    table = laid("athens")
    put(table, ATHENS, TRADE)
    more = ("propose trade 2 to corinth for 4 turns", "honour corinth", "honour corcyra")
    assert not seal(table, ATHENS, *more)
    assert len(table.journal.course.played[1].audiences[0].drafts) == 2


def test_proposals_to_one_court_are_the_drafts_of_one_audience() -> None:
    table = laid("athens")
    lines = [f"propose trade {amount} to corinth for 4 turns" for amount in (1, 2, 4)]
    assert not seal(table, ATHENS, *lines, "honour corinth", "honour corcyra")
    (audience,) = table.journal.course.played[1].audiences
    assert [one.terms.clauses[0].amount for one in audience.drafts] == [1, 2, 4]


def test_a_refused_submission_leaves_nothing_behind() -> None:
    table = laid("athens")
    before = len(table.journal.lines)
    assert seal(table, ATHENS, TRADE, "squeeze corcyra 4")
    assert len(table.journal.lines) == before
    assert table.waiting() == (ATHENS,)


def test_leaders_are_called_in_an_order_drawn_by_seed() -> None:
    orders = set()
    for seed in range(8):
        table = laid("athens", opening="league-five", seed=seed)
        sealed = [line.submission.power for line in table.journal.lines if hasattr(line, "submission")]
        orders.add(tuple(sealed))
    assert len(orders) > 1


# ---------------------------------------------------------------------------------------------------- taken up again


def test_a_window_whose_leaders_were_interrupted_opens_as_if_nothing_had_been() -> None:
    whole = laid("athens", opening="league-five", doctrine="random", seed=3)
    for cut in range(3, len(whole.journal.lines)):
        broken = MemoryJournal(whole.journal.header, whole.journal.lines[:cut])
        table = Table.resume(broken)
        table.advance()
        assert table.journal.course.audiences == whole.journal.course.audiences
        assert table.journal.course.submissions == whole.journal.course.submissions


def test_a_game_taken_up_at_any_line_ends_with_the_same_digest() -> None:
    played = play_out(spec("small-triangle", seed=4, doctrines=(("*", "random"),)))
    lines = played.journal.lines
    for cut in range(0, len(lines), 7):
        table = Table.resume(MemoryJournal(played.journal.header, lines[:cut]))
        table.advance()
        assert table.journal.digest == played.digest


# ---------------------------------------------------------------------------------------------------- files of orders


def test_a_file_of_orders_plays_offers_between_its_own_powers() -> None:
    text = "T1 corcyra: accept offer-athens-corcyra-1\nT1 athens: propose passage to corcyra for 4 turns"
    script = read_script(text, "o.txt", ("athens", "corcyra", "corinth"))
    ended = play_out(spec("friends-pair", doctrines=(("*", "hold"),), turns=1), script=script)
    assert not ended.faults
    assert ended.counts()["TreatySigned"] == 1


def test_lines_take_the_place_of_a_leader_in_their_window_alone() -> None:
    script = read_script("T2 athens: arm 4", "o.txt", ("athens", "corcyra"))
    free = play_out(spec("friends-pair", doctrines=(("*", "random"),), turns=3))
    led = play_out(spec("friends-pair", doctrines=(("*", "random"),), turns=3), script=script)
    first = [one.journal.course.played[1].submissions for one in (free, led)]
    assert first[0] == first[1]
    turn_2 = next(one for one in led.journal.course.played if one.window == "T2.orders").submissions
    assert [one.verb for one in turn_2[0].orders] == ["arm"]


@pytest.mark.parametrize(
    ("line", "column", "reason"),
    [
        ("T1 athens arm 4", 1, "a line is written"),
        ("T1 athns: arm 4", 4, "did you mean athens"),
        ("T1 athens: answer amr 4", 19, "did you mean arm"),
        ("T1 athens: forecast 70 Q9", 12, "no question"),
        ("T1 athens: forecast 99 Q1", 12, "5 to 95"),
        ("T1 athens: range 9 to 2 Q1", 12, "asks for a range"),
        ("T1 athens: squeeze corcyra 4", 12, "no client"),
        ("T9 athens: arm 4", 12, "never opened"),
    ],
)
def test_each_bad_line_is_named_where_it_stands(line: str, column: int, reason: str) -> None:
    script = read_script(f"# a comment\n\n{line}  # and another", "o.txt", ("athens", "corcyra"))
    ended = play_out(spec("friends-pair", "athens", turns=2), script=script)
    (fault,) = ended.faults
    assert (fault.line, fault.column) == (3, column)
    assert reason in fault.reason


def test_a_forecast_is_sealed_under_its_number() -> None:
    script = read_script("T1 athens: forecast 70 Q2", "o.txt", ("athens", "corcyra"))
    ended = play_out(spec("friends-pair", "athens", turns=1), script=script)
    settled = [one for one in ended.state.forecasts if one.said and one.question.seat == ATHENS]
    assert not ended.faults
    assert [one.percent for one in settled] == [70.0]


# ---------------------------------------------------------------------------------------------------- many games


@pytest.mark.slow
@pytest.mark.parametrize("path", sorted(OPENINGS.glob("*.yaml")), ids=lambda path: path.stem)
def test_two_hundred_games_by_lot_end_without_an_error_and_verify(path: Path) -> None:
    for seed in range(1, 201):
        ended = play_out(Spec(str(path), seed, doctrines=(("*", "random"),)))
        assert ended.state.over
        if seed % 20 == 0:
            assert Replay().verify(ended.journal).well


def test_a_doctrine_that_the_table_sets_outlasts_its_leader_and_one_of_the_scenario_does_not() -> None:
    own, _ = open_table(Spec("athens-and-sparta", 1, people=("corinth",)), keep=False)
    chosen, _ = open_table(
        Spec("athens-and-sparta", 1, people=("corinth",), doctrines=(("athens", "reciprocal"),)), keep=False
    )
    for table in (own, chosen):
        athens = table.state.place(PowerId("athens"))
        leaders = tuple(1 if place == athens else at for place, at in enumerate(table.state.leaders))
        table.state = replace(table.state, leaders=leaders)
    assert own._mind(PowerId("athens")).name == "grasping", "Cleon brings his own"
    assert chosen._mind(PowerId("athens")).name == "reciprocal"
