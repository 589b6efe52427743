"""The ten endings: each can be reached, and the first that fits is taken."""

from dataclasses import replace

import pytest

from game.debrief.ending import ENDINGS, ending_of
from game.debrief.figures import Figures, Reckoning, middle

MIDDLING = Reckoning(Figures(55.0, 50.0, 50.0, 50.0, 10.0, 30.0), helpers=1.0)


def like(rest: dict[str, float], **figures: float) -> Reckoning:
    """The middling reckoning with something changed."""
    return replace(MIDDLING, figures=replace(MIDDLING.figures, **figures), **rest)


REACHED = {
    "destroyed": like({"alive": 0.0, "subject": 1.0}),
    "subject": like({"subject": 1.0, "people": 5.0}),
    "undone at home": like({"overturned": 1.0, "helpers": 0.0}, security=20, friendship=0),
    "alone": like({"helpers": 0.0}, security=30, friendship=0),
    "feared": like({"dread": 150.0}, standing=40, friendship=3),
    "honoured": like({"first": 1.0}, standing=70, wellbeing=70, friendship=3),
    "rich and friendless": like({}, wellbeing=70, friendship=2, security=70),
    "safe among friends": like({}, security=75, friendship=30),
    "poor but unbowed": like({}, wellbeing=30, friendship=5),
    "muddled through": MIDDLING,
}


@pytest.mark.parametrize("name", REACHED)
def test_every_ending_is_reached(name: str) -> None:
    assert ending_of(REACHED[name]).name == name


def test_the_endings_stand_in_the_order_of_the_rules_and_each_has_its_sentence() -> None:
    assert [ending.name for ending in ENDINGS] == list(REACHED)
    for ending in ENDINGS:
        assert ending.says.format(name="Athens").count("Athens") == 1


def test_the_median_of_several_futures_decides() -> None:
    lost, saved = REACHED["destroyed"], REACHED["safe among friends"]
    assert ending_of(middle([lost, saved, saved], None)).name == "safe among friends"
    assert ending_of(middle([lost, lost, saved], None)).name == "destroyed"
    assert middle([lost, saved], 12.5).figures.judgement == 12.5
