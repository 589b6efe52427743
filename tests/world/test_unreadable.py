"""A line that is no order is told what it could have been, and points at the word that is meant."""

import pytest

from game.world.names import PowerId
from game.world.notation import Unreadable, parse_order, parse_terms
from game.world.order import Order
from game.world.spelling import beginnings, clause_forms, example_of, form_of
from game.world.treaty import KINDS, Terms
from game.world.verb import VERBS

ATHENS = PowerId("athens")


def unread(line: str) -> Unreadable:
    read = parse_order(line, ATHENS)
    assert isinstance(read, Unreadable), read
    return read


@pytest.mark.parametrize("verb", sorted(VERBS))
def test_the_example_of_a_verb_is_an_order_with_it(verb: str) -> None:
    read = parse_order(example_of(verb), ATHENS)
    assert isinstance(read, Order), read
    assert read.verb == verb


@pytest.mark.parametrize("form", clause_forms())
def test_the_form_of_a_clause_is_read_as_it(form: str) -> None:
    read = parse_terms(form.replace("N", "4").replace("POWER", "corcyra"), "")
    assert isinstance(read, Terms), read
    assert str(read.clauses[0].kind) == form.split(maxsplit=1)[0]
    assert len(clause_forms()) == len(KINDS)


def test_a_form_names_the_choices_that_it_leaves() -> None:
    assert form_of("declare") == "declare war on TARGET to chastise|subject|destroy"
    assert form_of("effort") == "effort low|middle|full in WAR"
    assert form_of("propose") == "propose CLAUSES to TARGET[ for N turns][, inspected]"
    assert form_of("pay") == "pay dues to LEAGUE"


@pytest.mark.parametrize(
    ("line", "piece", "words"),
    [
        (
            "squeeze corcyra",
            "squeeze",
            "squeeze TARGET AMOUNT, as in: squeeze corcyra 4, where AMOUNT is a whole number",
        ),
        ("declare war on corinth", "declare", "declare war on TARGET to chastise|subject|destroy, as in:"),
        ("propose trade 4 to corcyra for 3 turns", "3 turns", "a term is 2, 4 or 8 turns, or left open, not 3"),
        ("propose trade 4 to corcyra for three turns", "three", "a term is 2, 4 or 8 turns, or left open, not three"),
        ("propose trade 4 for 8 turns to corcyra", "for 8 turns", '"for 8 turns" stands at the end of the order'),
        ("propose trade 4 to corcyra, inspected 9", "9", "an inspection is 1, 2 or 3, not 9"),
        ("propose trade to corcyra", "trade", '"trade" needs an amount'),
    ],
)
def test_what_is_wrong_is_said_once_and_points_at_the_word(line: str, piece: str, words: str) -> None:
    read = unread(line)
    assert words in read.message
    assert (read.piece, read.hint) == (piece, "")
    assert line[read.column - 1 :].startswith(piece)


def test_a_misspelt_word_has_its_nearest_and_a_strange_one_the_list() -> None:
    assert (unread("gvie corcyra 4").hint, unread("gvie corcyra 4").known) == ("give", ())
    assert unread("help").known == beginnings()
    assert (unread("propose trad 4 to corcyra").hint, unread("propose trad 4 to corcyra").known) == ("trade", ())
    assert unread("propose defence to corcyra").known == clause_forms()
    assert "send envoy to" in beginnings()
    assert "tribute N by POWER" in clause_forms()
