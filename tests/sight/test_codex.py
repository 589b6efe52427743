"""The codex: every page short, sourced, linked, and there for every word that the game uses."""

import re
from dataclasses import fields, replace
from importlib.resources import files
from textwrap import wrap

import pytest

from game.sight.codex import CONTENTS, Page, page, page_for, pages
from game.sight.explain import BOOKS, DYADS, NAMES, OPENERS
from game.world.names import DOMAINS, PARTS, Mode
from game.world.power import Trait
from game.world.report import READINGS
from game.world.ruleset import LEBOW
from game.world.treaty import ClauseKind
from game.world.verb import VERBS

PAGES = pages()
IDS = [one.id for one in PAGES]
NAMED = (VERBS, map(str, ClauseKind), map(str, PARTS), map(str, Trait), READINGS, OPENERS, BOOKS, DYADS, NAMES)
WORDS = sorted({word for group in NAMED for word in group})


def test_contents_and_folder_hold_the_same_pages() -> None:
    folder = files("game.sight").joinpath("pages")
    there = sorted(one.name.removesuffix(".md") for one in folder.iterdir() if one.name.endswith(".md"))
    assert sorted(IDS) == there
    assert len(IDS) == len(set(IDS))
    assert sum(len(names) for _, names in CONTENTS) == len(IDS)


@pytest.mark.parametrize("one", PAGES, ids=IDS)
def test_a_page_is_one_idea_in_at_most_120_words(one: Page) -> None:
    assert one.title
    assert one.id == "contract" or len(one.text.split()) <= 120
    assert one.text.endswith(".")
    assert not re.search(r"[{}!]|  |TO" + "DO", one.text)


def test_the_contract_fits_one_screen_with_its_twelve_points() -> None:
    contract = page("contract")
    assert contract is not None
    lines = contract.text.splitlines()
    assert [line.partition(".")[0] for line in lines] == [str(point) for point in range(1, 13)]
    assert sum(len(wrap(line, 76, subsequent_indent="    ")) for line in lines) <= 20


@pytest.mark.parametrize("one", PAGES, ids=IDS)
def test_a_page_leads_to_other_pages_and_names_rows_of_the_essay(one: Page) -> None:
    assert one.see
    assert set(one.see) <= set(IDS) - {one.id}
    for row in filter(None, one.rows.split(", ")):
        low, _, high = row.partition("-")
        assert 1 <= int(low) <= int(high or low) <= 126


def test_every_page_can_be_reached_from_another() -> None:
    assert {name for one in PAGES for name in one.see} | {"turn"} >= set(IDS)


def test_no_word_has_two_pages() -> None:
    words = [word for one in PAGES for word in one.opens if word != one.id]
    assert len(words) == len(set(words))
    assert not set(words) & set(IDS)


@pytest.mark.parametrize("word", WORDS)
def test_every_word_that_the_game_uses_has_its_page(word: str) -> None:
    assert page_for(word) is not None


@pytest.mark.parametrize(
    ("number", "name"),
    [
        ("trust.corcyra.security", "trust"),
        ("trust.custom", "custom"),
        ("report.corcyra.fear", "fear"),
        ("report.corcyra.trust", "reports"),
        ("word.corcyra.commerce", "judgements"),
        ("books.justice", "justice"),
        ("books.wealth", "treasury"),
        ("event.T3.17", "numbers"),
        ("cheat", "breach"),
        ("Alliance", "clauses"),
    ],
)
def test_a_number_finds_its_page(number: str, name: str) -> None:
    found = page_for(number)
    assert found is not None
    assert found.id == name


def test_what_is_no_word_of_the_game_has_no_page() -> None:
    assert page_for("bribery") is None
    assert page("bribery") is None
    assert page_for("") is None


def test_figures_come_from_the_rules_in_force() -> None:
    rules = replace(LEBOW, hubris=replace(LEBOW.hubris, bearing_from=55.5))
    told = page("bearing", rules)
    assert told is not None
    assert "From a hubris of 55.5 others" in told.text
    assert "60" in (page("bearing") or PAGES[0]).text
    assert "fade by 3 %" in (page("record") or PAGES[0]).text


def test_modes_and_domains_are_named() -> None:
    modes, trust = page("modes"), page("trust")
    assert modes is not None
    assert trust is not None
    assert all(str(mode) in modes.text.lower() for mode in Mode)
    assert all(str(domain) in trust.text for domain in DOMAINS)
    assert {one.name for one in fields(Page)} == {"id", "title", "text", "rows", "see", "opens"}
