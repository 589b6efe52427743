"""Every number opens into parts and events that sum to it exactly, and no secret comes through the door."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as some

from game.sight.explain import causes, explain
from game.sight.explain.trail import BOUNDS, OPENING, PROMISES, UNSEEN
from game.sight.grade import grade
from game.sight.judgement import TERMS
from game.sight.survey import survey
from game.theory.thousandths import thousandths
from game.world.ledger import LIMIT, TIME, Book, Ledger
from game.world.names import DOMAINS, PARTS
from game.world.plain import to_plain
from game.world.report import no_reports
from game.world.state import trust_of
from game.world.stocks import QUANTITIES, empty_stocks
from game.world.treaty import KINDS
from tests.sight.hellas import ATHENS, CORCYRA, CORINTH, SPARTA, hellas
from tests.sight.opening import CAUSES, CHRONICLE, HEARSAY, after, numbers, opened, stocks_of, sums_exactly, told

rows = some.lists(
    some.tuples(
        some.sampled_from((0, 1, 2)),
        some.sampled_from(CAUSES),
        some.sampled_from(range(len(QUANTITIES))),
        some.integers(0, 47),
        some.integers(-90_000, 90_000),
    ),
    max_size=60,
)


@given(rows, some.integers(0, 2**32 - 1), some.floats(0, 1))
@settings(max_examples=25)
def test_parts_and_entries_sum_to_every_number_whatever_the_ledgers_hold(
    drawn: list[tuple[int, int, int, int, int]], seed: int, weight: float
) -> None:
    dice = np.random.default_rng(seed)
    opening = empty_stocks(4, 1, len(KINDS))
    opening = opening.with_arrays(
        {one.name: dice.integers(-40_000, 90_000, opening.array(one.name).shape) for one in QUANTITIES}
    )
    ledgers = []
    for turn in (0, 1, 2):
        mine = [row[1:] for row in drawn if row[0] == turn and row[3] < opening.array(QUANTITIES[row[2]].name).size]
        columns = zip(*mine, strict=True) if mine else ((), (), (), ())
        ledgers.append((turn, Ledger(*(np.array(column, dtype=np.int64) for column in columns))))
    rules = hellas().ruleset
    rules = replace(rules, friendship=replace(rules.friendship, weight=weight))
    reports = replace(no_reports(4), turn=2, estimate=dice.uniform(0, 90, (4, 4, 6)))
    state = hellas(
        stocks=after(opening, tuple(ledgers)),
        ledgers=tuple(ledgers),
        chronicle=CHRONICLE,
        ruleset=rules,
        told=(reports,),
    )
    for number in numbers():
        sums_exactly(opened(state, ATHENS, number))
    trust = trust_of(state.stocks, rules)[0, 1]
    for domain, name in enumerate(DOMAINS):
        assert thousandths(opened(state, ATHENS, f"trust.corcyra.{name}").value) == trust[domain]


def test_trust_opens_into_its_seven_parts_and_each_part_into_its_events() -> None:
    book = Book(4)
    book.domain(1, "record", 0, 1, 1, 4.0)
    book.domain(2, "record", 0, 1, 1, -15.0)
    book.domain(TIME, "record", 0, 1, 1, -0.5)
    book.domain(HEARSAY, "record", 0, 1, 1, -2.0)
    book.domain(3, "record", 0, 1, 1, -1.0)
    book.domain(4, "record", 0, 1, 1, 1.0)
    opening = stocks_of({"record": np.full((4, 4, 3), 10_000), "custom": np.full((4, 4, 3), 30_000)})
    one = opened(told(book, opening), ATHENS, "trust.corcyra.commerce")
    assert [part.name for part in one.parts] == [str(part) for part in PARTS]
    assert one.title == "Our trust in Corcyra, commerce"
    assert (one.value, one.unit, one.whose) == (26.5, "points", "our court's own view")
    assert one.note.startswith("Wary. As Athens and Sparta stood in 432")
    record = one.parts[1]
    assert [(entry.event, entry.text, entry.points) for entry in record.entries] == [
        ("T2.2", "Corcyra cheated us of the trade: it has come to light.", -15.0),
        ("T2.1", "Corcyra gave us 5 talents when we needed it and asked for nothing.", 4.0),
        ("", PROMISES, 1.0),
        ("time", "time: records are forgotten, but for lies", -0.5),
        ("", UNSEEN, -3.0),
        ("", OPENING, 10.0),
    ]


def test_friendship_in_trust_is_weighed_and_still_sums() -> None:
    book = Book(4)
    for cause in (1, 2, TIME):
        book.dyad(cause, "friendship", 0, 1, 1.111)
    one = opened(told(book), ATHENS, "trust.corcyra.security")
    sums_exactly(one)
    friendship = next(part for part in one.parts if part.name == "friendship")
    assert friendship.points == 1.333
    assert [entry.points for entry in friendship.entries if entry.event.startswith("T2")] == [0.444, 0.444]


def test_a_cut_at_the_bounds_is_a_part_of_its_own() -> None:
    opening = stocks_of({"custom": np.full((4, 4, 3), 90_000), "record": np.full((4, 4, 3), 30_000)})
    one = opened(told(Book(4), opening), ATHENS, "trust.corcyra.security")
    assert one.value == 100
    assert one.parts[-1].points == -20
    assert one.parts[-1].entries[0].text == BOUNDS


def test_a_single_stock_opens_into_opening_deeds_time_and_the_unseen() -> None:
    book = Book(4)
    book.dyad(2, "fear", 0, 1, 3.0)
    book.dyad(3, "fear", 0, 1, 2.0)
    book.dyad(TIME, "fear", 0, 1, -1.0)
    one = opened(told(book, stocks_of({"fear": np.full((4, 4), 20_000)})), ATHENS, "fear.corcyra")
    assert [(part.name, part.points) for part in one.parts] == [
        ("opening", 20.0),
        ("deeds", 3.0),
        ("time", -1.0),
        ("unseen", 2.0),
    ]
    assert one.note.startswith("Slight.")


def test_the_treasury_shows_last_turns_accounts_row_by_row() -> None:
    book = Book(4)
    book.power(5, "wealth", 0, 17.7)
    book.power(6, "wealth", 0, 4.0)
    book.power(1, "wealth", 1, -5.0)
    one = opened(told(book, stocks_of({"wealth": np.full(4, 40_000)})), ATHENS, "books.wealth")
    assert [(part.name, part.points) for part in one.parts] == [
        ("carried over", 40.0),
        ("home", 20.0),
        ("trade with Corcyra", 3.2),
        ("upkeep", -5.5),
        ("orders", 4.0),
    ]
    assert (one.value, one.unit) == (61.7, "talents")


def test_an_unpaid_upkeep_shows_as_the_limit() -> None:
    book = Book(4)
    book.power(5, "wealth", 0, 17.7)
    book.power(LIMIT, "wealth", 0, 2.3)
    one = opened(told(book, stocks_of({"wealth": np.full(4, -20_000)})), ATHENS, "books.wealth")
    assert one.parts[-1].name == "limit"
    assert one.parts[-1].points == 2.3


def test_a_report_tells_what_the_staff_says_and_not_what_is_true() -> None:
    cube = np.zeros((4, 4, 6))
    reports = replace(
        no_reports(4), turn=2, truth=cube + 77.7, raw=cube + 66.6, estimate=cube + 40, low=cube + 33.2, high=cube + 47
    )
    one = opened(told(Book(4), told=(reports,)), ATHENS, "report.corinth.trust")
    assert one.value == 40
    assert one.whose == "our staff's estimate of how Corinth sees us"
    assert one.note == (
        "Nine times in ten between 33 and 47, says the staff. Source graded C3; it claims to speak of turn 2."
    )
    assert "77" not in str(to_plain(one))
    assert "66" not in str(to_plain(one))


def test_an_envoy_makes_the_best_source() -> None:
    state = hellas()
    assert grade(state, ATHENS, CORINTH) == "C3"
    assert grade(replace(state, envoys={(ATHENS, CORINTH): 5}), ATHENS, CORINTH) == "A2"


def test_judgements_open_into_their_named_terms() -> None:
    opening = stocks_of({"custom": np.full((4, 4, 3), 30_000), "honesty": np.full(4, 70_000)})
    state = told(Book(4), opening)
    one = opened(state, ATHENS, "word.corcyra.commerce")
    assert [(part.name, part.points) for part in one.parts] == [(TERMS[1], 30.0), (TERMS[3], 5.0)]
    assert [entry.text for entry in one.parts[0].entries] == ["custom"]
    assert one.value == 35
    assert one.note == "Unlikely (28 %). Even is 50 points."
    for number, points in (("stand.corcyra", "stand_points"), ("benign.corcyra", "benign_points")):
        assert opened(state, ATHENS, number).value == pytest.approx(
            getattr(survey(state).judged, points)[0, 1], abs=0.01
        )


def test_an_event_opens_into_what_it_moved_of_ours_alone() -> None:
    book = Book(4)
    book.domain(2, "record", 0, 1, 1, -15.0)
    book.domain(2, "record", 2, 1, 1, -7.5)
    book.dyad(2, "friendship", 0, 1, -6.0)
    book.dyad(2, "fear", 1, 0, 3.0)
    book.power(2, "honesty", 1, -10.0)
    book.power(2, "conduct", 0, 3.0)
    book.power(2, "people", 1, -3.0)
    book.power(2, "people", 0, -1.0)
    one = opened(told(book), ATHENS, "event.T2.2")
    assert [(part.name, part.points) for part in one.parts] == [
        ("Corcyra's record with us, commerce", -15.0),
        ("our friendship for Corcyra", -6.0),
        ("Corcyra's name for keeping promises", -10.0),
        ("our people's trust in their elite", -1.0),
    ]
    assert one.title == "Corcyra cheated us of the trade: it has come to light."


@pytest.mark.parametrize(
    "number",
    [
        "trust.athens.security",
        "trust.thebes.security",
        "trust.corcyra.honour",
        "trust.corcyra",
        "trust",
        "",
        "friendship.athens",
        "books.hubris",
        "books.conduct",
        "books.hope",
        "books",
        "conduct.corcyra",
        "strength.corcyra",
        "report.athens.trust",
        "report.corcyra.hubris",
        "report.corcyra.trust",
        "event.T2.3",
        "event.T2.4",
        "event.T9.9",
        "event.x.y",
        "event.T2.-1",
        "word.corcyra.x",
        "trust.corcyra.security.record",
    ],
)
def test_what_a_seat_does_not_have_does_not_open(number: str) -> None:
    assert explain(told(Book(4)), ATHENS, number) is None


@given(some.integers(0, 2**32 - 1))
@settings(max_examples=15)
def test_secrets_of_others_change_nothing_in_an_explanation(seed: int) -> None:
    dice = np.random.default_rng(seed)
    reports = replace(no_reports(4), turn=2, estimate=dice.uniform(0, 90, (4, 4, 6)))
    book, other = Book(4), Book(4)
    for each in (book, other):
        each.domain(2, "record", 0, 1, 1, -15.0)
        each.dyad(1, "friendship", 0, 1, 2.0)
    other.dyad(1, "friendship", 1, 0, 8.0)
    other.power(6, "wealth", 2, 9.0)
    other.power(2, "conduct", 1, 5.0)
    other.power(2, "hope", 0, 5.0)
    state, changed = told(book, told=(reports,)), told(other, told=(reports,))
    scrambled = {
        name: np.concatenate(
            [changed.stocks.array(name)[:1], dice.integers(0, 90_000, changed.stocks.array(name)[1:].shape)]
        )
        for name in (
            "strength",
            "wealth",
            "people",
            "justice",
            "friendship",
            "fear",
            "regard",
            "need",
            "custom",
            "record",
        )
    }
    truth = replace(reports, truth=dice.uniform(0, 90, (4, 4, 6)), raw=dice.uniform(0, 90, (4, 4, 6)))
    changed = replace(changed, stocks=changed.stocks.with_arrays(scrambled), told=(truth,))
    for number in numbers():
        assert explain(state, ATHENS, number) == explain(changed, ATHENS, number), number


def test_causes_name_the_three_largest_for_each_other_power() -> None:
    book = Book(4)
    book.domain(2, "record", 0, 1, 1, -15.0)
    book.dyad(2, "friendship", 0, 1, -10.0)
    book.dyad(1, "friendship", 0, 1, 5.0)
    book.domain(TIME, "record", 0, 1, 0, -0.4)
    book.domain(TIME, "record", 0, 1, 1, -0.4)
    book.domain(4, "record", 0, 1, 0, 1.0)
    book.domain(TIME, "custom", 0, 3, 2, 0.01)
    book.domain(2, "record", 2, 3, 1, -7.5)
    found = causes(told(book), ATHENS)
    assert [(cause.subject, cause.text, cause.points, cause.event) for cause in found] == [
        (CORCYRA, "Corcyra cheated us of the trade: it has come to light.", -19.0, "T2.2"),
        (CORCYRA, "Corcyra gave us 5 talents when we needed it and asked for nothing.", 2.0, "T2.1"),
        (CORCYRA, f"{PROMISES} (security)", 1.0, ""),
    ]
    assert causes(told(book), ATHENS, most=1) == found[:1]
    assert causes(told(book, turn=4), ATHENS) == ()
    assert causes(told(book, turn=2, over=True), ATHENS) == found
    assert {cause.subject for cause in causes(told(book), CORINTH)} == {SPARTA}
