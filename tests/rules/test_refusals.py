"""Whatever cannot be ordered is refused with one clear sentence that names the nearest right thing."""

from dataclasses import replace
from functools import lru_cache

import pytest

from game.rules.legal import refusal, refusals
from game.rules.turn import begin
from game.scenario.load import Loaded, load
from game.scenario.opening import open_game
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.world.names import Mode, PowerId, Window
from game.world.notation import parse_order
from game.world.order import Order
from game.world.ruleset import LEBOW
from game.world.verb import VERBS

ATHENS = PowerId("athens")

WRONG: tuple[tuple[str, str], ...] = (
    ("propose alliance to atlantis", 'there is no power "atlantis"'),
    ("propose alliance to athens", "that is ourselves"),
    ("propose non-aggression to sparta", "stands between us already"),
    ("propose tribute 2 by corinth to argos", "is no party to this"),
    ("counter offer-1 with alliance", "no offer"),
    ("accept offer-1", "no offer"),
    ("refuse offer-1", "no offer"),
    ("renew thirty-years-peace", "an open treaty needs no renewing"),
    ("renew thirty-year-peace", "the nearest is thirty-years-peace"),
    ("renounce corinthian-oath", "is no treaty of ours"),
    ("cheat on corinthian-oath", "is no treaty of ours"),
    ("cheat on thirty-years-peace trade", 'no clause "trade", only non-aggression'),
    ("call corcyra", "at war with nobody"),
    ("give corcyra 0", "between 1 and 500"),
    ("give corcyra 400", "the treasury holds"),
    ("honour athens", "that is ourselves"),
    ("protect athens", "that is ourselves"),
    ("squeeze corcyra 3", "no client of ours"),
    ("squeeze corcyra 11", "at most 10"),
    ("found ionia for glory", "a league is for security, commerce, standing or alike"),
    ("join ionian-league", "there is no league"),
    ("leave peloponnesian-league", "we are no member"),
    ("audit peloponnesian-league", "we are no member"),
    ("pay dues to peloponnesian-league", "we are no member"),
    ("withhold dues from peloponnesian-league", "we are no member"),
    ("expel thebes from peloponnesian-league", "only sparta may do that"),
    ("expel argos from peloponnesian-league", "is no member"),
    ("invite argos to peloponnesian-league", "only sparta may do that"),
    ("invite argos to no-such-league", "no league"),
    ("arbitrate with persia", "no dispute"),
    ("concede to persia", "no dispute"),
    ("warn corinth off corinth", "warn one power off another"),
    ("warn corinth off athens", "warn one power off another"),
    ("demand tribute 2 by corinth of corinth or else scold", "an aim is chastise, subject, destroy"),
    ("carry out demand-1", "of ours was defied"),
    ("swallow demand-1", "of ours was defied"),
    ("arm 31", "between 1 and 30"),
    ("arm 5 loudly", 'write "secretly"'),
    ("declare war on corinth to tickle", "an aim is"),
    ("effort full in war-1", "we are in no war"),
    ("offer peace to corinth", "we are not at war"),
    ("spare corinth", "not at our mercy"),
    ("bind corinth", "not at our mercy"),
    ("destroy corinth", "not at our mercy"),
    ("ask corinth about corinth", "ask one power about another"),
    ("red-team report.corinth.strength", 'such as "corinth.strength"'),
    ("red-team corinth.hubris", 'such as "'),
    ("red-team athens.strength", 'such as "'),
    ("inspect corinthian-oath", "is no treaty of ours"),
    ("send envoy to athens", "that is ourselves"),
    ("feed corinth a tale about sparta", "nobody is deceived"),
    ("dismiss the dissenter", "no dissenter sits"),
    ("take 90", "can be taken"),
    ("choose perhaps in corcyras-plea", "can be settled by refuse, defence, full"),
    ("choose refuse in lunch", "there is corcyras-plea"),
    ("own q1", "no miss of ours"),
    ("explain q1", "no miss of ours"),
    ("pledge 99 on corcyras-plea", "odds go from 5 to 95"),
    ("pledge 60 on corcyras-plea", "odds can be pledged on"),
    ("aim lunch", "our aims are keep-the-peace"),
    ("comply with demand-1", "belongs to the window of answers"),
    ("come to call-1 at full", "belongs to the window of answers"),
)
"""A wrong line of Athens at the opening of Athens and Sparta, and words of its refusal."""

AT_ANSWERS: tuple[tuple[str, str], ...] = (
    ("comply with demand-1", "no demand"),
    ("defy demand-1", "no demand"),
    ("come to call-1 at full", "no call"),
    ("stay out of call-1", "no call"),
    ("justify", "belongs to the window of orders"),
)


@lru_cache(maxsize=1)
def told() -> Briefing:
    """What Athens is told at the opening of Athens and Sparta."""
    loaded = load("athens-and-sparta")
    assert isinstance(loaded, Loaded)
    setting = loaded.setting
    return observe(begin(open_game(setting, LEBOW, (Mode.BENT,) * len(setting.powers), 1)).state, ATHENS)


def order(line: str) -> Order:
    """A line of Athens, which must be well formed."""
    read = parse_order(line, ATHENS)
    assert isinstance(read, Order), read
    return read


def check(line: str, words: str, briefing: Briefing) -> None:
    why = refusal(order(line), briefing)
    assert why is not None
    assert words in why
    assert "\n" not in why
    assert len(why) <= 120
    assert not why.endswith(".")


@pytest.mark.parametrize(("line", "words"), WRONG, ids=[line for line, _ in WRONG])
def test_a_wrong_order_is_refused_in_one_sentence(line: str, words: str) -> None:
    check(line, words, told())


@pytest.mark.parametrize(("line", "words"), AT_ANSWERS, ids=[line for line, _ in AT_ANSWERS])
def test_a_wrong_answer_is_refused_in_one_sentence(line: str, words: str) -> None:
    check(line, words, replace(told(), window=Window.ANSWERS))


def test_every_verb_that_can_be_used_wrongly_is_tried() -> None:
    never_wrong = {"mobilise", "justify", "second-hearing", "seat-dissenter", "open-books"}
    assert VERBS.keys() - {order(line).verb for line, _ in (*WRONG, *AT_ANSWERS)} == never_wrong - {"justify"}


TOGETHER: tuple[tuple[tuple[str, ...], str], ...] = (
    (("justify", "justify"), "ordered already"),
    (("take 1", "take 2"), '"take" once a turn'),
    (("seat the dissenter", "seat the dissenter"), "ordered already"),
    (("choose refuse in corcyras-plea", "choose full in corcyras-plea"), "settled already"),
    (("second hearing",), "nothing grave"),
    (("aim keep-the-peace", "aim the-sea"), 'contradicts "aim keep-the-peace"'),
    (("give corcyra 60", "give argos 60"), "these orders cost 120"),
    (("justify", "honour argos", "honour corcyra", "send envoy to persia"), "3 initiatives a turn"),
    (
        ("justify", "honour argos", "honour corcyra", "ask argos about sparta", "red-team corinth.wealth"),
        "3 initiatives",
    ),
)


@pytest.mark.parametrize(("lines", "words"), TOGETHER, ids=[" + ".join(lines) for lines, _ in TOGETHER])
def test_orders_that_do_not_go_together_are_refused_in_one_sentence(lines: tuple[str, ...], words: str) -> None:
    found = refusals([order(line) for line in lines], told())
    assert [one for one, _ in found] == [order(lines[-1])]
    assert words in found[0][1]


def test_a_second_inquiry_takes_an_initiative() -> None:
    lines = ["ask argos about sparta", "red-team corinth.wealth", "justify", "honour argos"]
    assert not refusals([order(line) for line in lines], told())
    assert refusals([order(line) for line in (*lines, "honour corcyra")], told())
