"""Who plays to a type is judged by it: lines of play in a small world, from the opening through the epilogue."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path

import pytest

from game.debrief.ending import ENDINGS
from game.debrief.epilogue import by_stewards, epilogue
from game.debrief.verdict import Verdict, verdict
from game.session.run import play_out
from game.session.script import read_script
from game.session.spec import Spec
from game.world.names import PowerId

CITIES = Path(__file__).with_name("cities.yaml")
WAR = CITIES.parent.parent / "cases" / "openings" / "war-pair.yaml"
ATHENS, PLATAEA = PowerId("athens"), PowerId("plataea")
POWERS = ("athens", "naxos", "corcyra", "corinth", "sparta")
ALWAYS = range(1, 9)
GAMES = 3
"""Epilogues that a verdict here is taken over."""


def on(turns: Iterable[int], *orders: str) -> list[str]:
    """The same orders of Athens in several turns."""
    return [f"T{turn} athens: {order}" for turn in turns for order in orders]


LINES: dict[str, list[str]] = {
    "feared": on(ALWAYS, "squeeze naxos 8", "arm 6"),
    "honoured": [
        *on([1], "protect corcyra"),
        *on([2, 5, 8], "give corcyra 8", "give naxos 8"),
        *on([3, 4, 6, 7], "honour corcyra", "honour naxos"),
        *on([1, 4, 7], "open the books"),
    ],
    "safe among friends": [
        *on([2, 5, 8], "give corcyra 14", "give naxos 12"),
        *on([3, 6], "give corinth 6"),
    ],
    "rich and friendless": [
        *on([1, 2, 3, 5, 7], "propose trade 8 to corinth for 4 turns", "propose trade 8 to sparta for 4 turns"),
        *on([1, 2, 3], "arm 4"),
    ],
    "alone": on(ALWAYS, "cheat on old-friends", "arm 1"),
    "undone at home": on(ALWAYS, "take 7", "take 6", "take 5", "take 4", "take 3"),
    "poor but unbowed": on(ALWAYS, "arm 10"),
    "muddled through": [],
}
"""The ending that each line of play should come to, and the orders of Athens."""

OPENED: dict[str, tuple[tuple[str, str], ...]] = {"undone at home": (("powers.athens.trust", "75"),)}
LUCK: dict[str, tuple[tuple[str, float], ...]] = {
    "undone at home": tuple((f"T{turn}.home.taking.athens", float(turn < 6)) for turn in range(2, 7)),
}
"""For the taker: a people that trusts him, looks away for five turns, and then counts."""


@cache
def judged(name: str, seed: int) -> Verdict:
    """The verdict on Athens, which is played as the line has it; the others are led by their doctrines."""
    spec = Spec(str(CITIES), seed=seed, people=(ATHENS,), overrides=OPENED.get(name, ()), draws=LUCK.get(name, ()))
    state = play_out(spec, script=read_script("\n".join(LINES[name]), "line.txt", POWERS)).state
    return verdict(state, ATHENS, epilogue(state, by_stewards((ATHENS,)), GAMES))


@pytest.mark.parametrize("name", LINES)
def test_a_line_of_play_comes_to_its_ending_in_most_games(name: str) -> None:
    came = [judged(name, seed).ending.name for seed in (1, 2, 3)]
    assert came.count(name) >= 2, came


@pytest.mark.parametrize(("fate", "name"), [("destroy", "destroyed"), ("bind", "subject")])
def test_the_beaten_end_as_the_victor_decides(fate: str, name: str) -> None:
    orders = ["T1 thebes: declare war on plataea to subject"]
    orders += [
        f"T{turn} thebes: {order}"
        for turn in ALWAYS
        for order in ("effort full in war-thebes-plataea", fate + " plataea")
    ]
    doctrines = (("*", "hold"),)
    spec = Spec(str(WAR), seed=1, people=("thebes",), doctrines=doctrines, draws=tuple(fortune()))
    state = play_out(spec, script=read_script("\n".join(orders), "line.txt", ("thebes", "plataea", "athens"))).state
    assert verdict(state, PLATAEA).ending.name == name


def fortune() -> Iterator[tuple[str, float]]:
    """Luck that is on the side of Thebes in every campaign."""
    for turn in ALWAYS:
        for draw in ("first", "second"):
            yield f"T{turn}.war.fortune.war-thebes-plataea.{draw}", 0.9


def test_every_ending_but_these_comes_of_a_line_of_play() -> None:
    assert {ending.name for ending in ENDINGS} == {*LINES, "destroyed", "subject"}
