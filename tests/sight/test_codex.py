"""The codex: every page short, sourced, linked, and there for every word that the game uses."""

import re
from dataclasses import fields, replace
from importlib.resources import files
from pathlib import Path
from textwrap import wrap

import pytest

from game.sight.codex import CONTENTS, SCENARIOS, Page, otherwise, page, page_for, pages, source
from game.sight.explain import BOOKS, DYADS, NAMES, OPENERS
from game.sight.news import SENTENCES
from game.world.event import Event
from game.world.names import DOMAINS, PARTS, Mode
from game.world.power import Trait
from game.world.report import READINGS
from game.world.ruleset import LEBOW
from game.world.rulesets import RULESETS
from game.world.treaty import ClauseKind
from game.world.verb import VERBS

ROOT = Path(__file__).parent.parent.parent
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
        ("society.legitimacy", "legitimacy"),
        ("society.lanes", "sea-lanes"),
        ("norm.alliance", "habit"),
        ("books.motives", "motives"),
        ("identity.corcyra", "identity"),
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


def test_each_mechanism_of_the_rules_has_one_page_that_explains_it() -> None:
    """So that none is simulated which nothing explains; a page may name others without which it does not hold."""
    mechanisms = [one.name for one in fields(LEBOW) if one.name != "name"]
    assert sorted(name for one in PAGES for name in one.rules) == sorted(mechanisms)
    assert {name for one in PAGES for name in one.under} <= set(mechanisms)


@pytest.mark.parametrize("kind", SENTENCES, ids=lambda kind: kind.__name__)
def test_every_event_that_is_told_has_its_page(kind: type[Event]) -> None:
    """The question mark on a line of news leads to what it is about, and not to the first page."""
    found = page_for(kind.__name__)
    assert found is not None
    assert kind.__name__ in found.events


def test_no_event_has_two_pages() -> None:
    told = [event for one in PAGES for event in one.events]
    assert sorted(told) == sorted(kind.__name__ for kind in SENTENCES)


def test_a_page_says_where_its_idea_is_seen_best() -> None:
    """A bundled scenario by its title, a drawn society or a small opening; of a newcomer there is none yet."""
    assert {one.id for one in PAGES if not one.shown} == {"newcomers"}
    for place in {one.shown for one in PAGES if one.shown}:
        if place in SCENARIOS:
            assert f"title: {SCENARIOS[place]}\n" in (ROOT / "scenarios" / f"{place}.yaml").read_text(encoding="utf-8")
        elif place.startswith("openings/"):
            assert (ROOT / "tests" / "cases" / f"{place}.yaml").exists()
        else:
            assert re.fullmatch(r"random:\d", place)


def test_a_page_says_what_does_not_hold_in_the_world_that_is_played() -> None:
    """In that world's own words; where one mechanism is switched off by hand, plainly; in the usual world nothing."""
    realist = RULESETS["realist"]
    gone = page("friendship", realist)
    assert gone is not None
    assert otherwise(gone, realist) == (
        "In the realists' world: States have no friends to spare; help buys nothing that lasts."
    )
    assert "Fear goes at once" in otherwise(page("fear", realist) or PAGES[0], realist)
    off = replace(LEBOW, need=replace(LEBOW.need, on=False))
    assert otherwise(page("need", off) or PAGES[0], off) == "In this game: This is switched off."
    assert not any(otherwise(one) for one in PAGES)


def test_a_page_ends_with_its_rows_and_its_scenario() -> None:
    assert source(page("custom") or PAGES[0]) == (
        "Rows 24-37, 64-66, 86-87 of the essay. Seen best in Athens and Sparta."
    )
    assert source(page("ruling") or PAGES[0]).endswith("Seen best in a drawn society (random:7).")
