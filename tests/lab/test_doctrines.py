"""Doctrines are known by what they do: a classifier tells them apart on games that it has not seen."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from game.lab.classifier import confusion, learn
from game.lab.dials import doctrines, lines_of, motives, read_dials
from game.lab.mix import acts_of, mixes_of
from game.minds.registry import DOCTRINES
from game.session.doctrine import DRAWN
from game.session.run import Unwritten, play_out
from game.session.spec import Spec, prepare
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order

SMALL = str(Path(__file__).parents[1] / "cases" / "openings" / "league-five.yaml")
TAUGHT = [
    ("taker", {"demand": 4, "arm": 3, "propose": 2}),
    ("taker", {"demand": 2, "cheat": 3, "arm": 1}),
    ("giver", {"give": 5, "propose": 3}),
    ("giver", {"give": 3, "honour": 2, "propose": 1}),
]


@pytest.mark.parametrize(
    ("mix", "label"),
    [
        ({"demand": 1}, "taker"),
        ({"give": 2, "arm": 1}, "giver"),
        ({"arm": 3, "give": 1}, "taker"),
        ({"fly": 9}, "taker"),
    ],
)
def test_a_mix_goes_to_the_label_under_which_its_acts_are_likeliest(mix: Mapping[str, int], label: str) -> None:
    assert learn(TAUGHT).tell(mix) == label


def test_a_confusion_counts_every_row_once() -> None:
    table = confusion(learn(TAUGHT), [*TAUGHT, ("giver", {"demand": 3})])
    assert table == {"giver": {"giver": 2, "taker": 1}, "taker": {"taker": 2}}


def test_a_proposal_is_known_by_what_it_promises() -> None:
    order = parse_order("propose tribute 2 by athens + neutrality to corcyra for 4 turns, inspected", PowerId("athens"))
    assert isinstance(order, Order)
    promised = {"propose neutrality", "propose tribute from us", "propose short terms", "propose inspection"}
    assert set(acts_of(order)) == {"propose", *promised}


def test_what_is_said_at_home_is_no_act() -> None:
    order = parse_order("justify", PowerId("athens"))
    assert isinstance(order, Order)
    assert not list(acts_of(order))


def test_every_seat_has_a_mix_and_a_signature_counts_for_both() -> None:
    spec = Spec("borrowed-silver", 3)
    opening = prepare(spec)
    journal = Unwritten(opening.header)
    play_out(spec, opening, journal=journal)
    mixes = mixes_of(journal)
    assert set(mixes) == {power for power, _ in opening.header.seats}
    assert sum(mix.get("signed", 0) for mix in mixes.values()) % 2 == 0
    assert mixes[PowerId("egesta")]["ask"] >= 1


def test_the_lot_falls_on_all_eight() -> None:
    assert len(DRAWN) == 8
    assert set(DRAWN) <= set(DOCTRINES)
    games = doctrines.games_of("borrowed-silver", 3, 1)
    assert [spec.seed for spec in games] == [1, 2, 3]
    assert all(spec.doctrines == (("*", "mixed"),) for spec in games)


@pytest.mark.slow
def test_the_eight_are_told_apart_by_what_they_do() -> None:
    """Eighty games; half of them teach, the other half are told. The bands stand with the dial."""
    read = next(read_dials(["doctrines"], ["athens-and-sparta"], games=80, jobs=2))
    assert read.passed, "\n".join(lines_of(read))


@pytest.mark.slow
def test_the_eight_are_told_apart_in_a_small_society_but_for_the_hardest() -> None:
    """Five courts, eight turns: who has no quarrel and no ally has little to show; the hardest came to .45 to .48."""
    read = next(read_dials(["doctrines"], [SMALL], games=160, jobs=2))
    assert read.figures[0].passed, "\n".join(lines_of(read))


def test_a_court_lives_for_one_good_by_lot() -> None:
    games = motives.games_of(SMALL, 4, 1)
    ruling = {(spec.seed, key): value for spec in games for key, value in spec.overrides if value == "80"}
    assert len(ruling) == 4 * 5
    assert {key.rpartition(".")[2] for _, key in ruling} == {"security", "wellbeing", "standing"}


@pytest.mark.slow
def test_what_a_court_lives_for_can_be_read_off_what_it_does() -> None:
    """Sixty games of five courts under one doctrine; half of them teach. The band stands with the dial."""
    read = next(read_dials(["motives"], [SMALL], games=60, jobs=2))
    assert read.passed, "\n".join(lines_of(read))
