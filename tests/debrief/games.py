"""Games that the tests of the debrief share, each played once."""

from functools import cache
from pathlib import Path

from game.session.run import play_out
from game.session.script import read_script
from game.session.spec import Spec
from game.world.names import PowerId
from game.world.state import State

OPENINGS = Path(__file__).parent.parent / "cases" / "openings"
ATHENS, CORINTH, CORCYRA = (PowerId(name) for name in ("athens", "corinth", "corcyra"))

GREAT_FLEET = """
T1 athens: range 10000 to 20000 size
T1 athens: range 5 to 9 voyage
T1 athens: range 600 to 900 distance
T1 athens: range 100 to 150 colony
T1 athens: aim no-borrowed-silver
T2 athens: choose look in silver
T3 athens: choose great in force
T3 athens: pledge 90 on force
T4 athens: choose alcibiades in plan
"""
CAREFUL = """
T1 athens: range 5000 to 80000 size
T1 athens: range 4 to 25 voyage
T1 athens: range 400 to 1500 distance
T1 athens: range 150 to 500 colony
T2 athens: choose auditor in silver
T3 athens: choose twenty in force
T3 athens: pledge 60 on force
T4 athens: choose nicias in plan
"""


@cache
def liar(found: bool = False, late: int = 0) -> State:
    """A triangle in which Corinth breaks its one promise to Athens in turn 2 and nobody else acts.

    It is seen at once, in the turn `late`, or never.
    """
    later = ((f"T{turn}.conduct.late.quiet-sea.corinth", float(turn != late)) for turn in range(3, 9))
    return scripted(
        "T2 corinth: cheat on quiet-sea",
        Spec(
            str(OPENINGS / "small-triangle.yaml"),
            seed=5,
            doctrines=(("*", "hold"),),
            people=("corinth",),
            draws=(("T2.conduct.found.quiet-sea", float(not found)), *later),
        ),
    )


@cache
def triangle(seed: int = 1, doctrine: str = "random", mode: str = "bent") -> State:
    """A triangle with one doctrine in every seat."""
    path = str(OPENINGS / "small-triangle.yaml")
    return play_out(Spec(path, seed=seed, doctrines=(("*", doctrine),), modes=(("*", mode),))).state


@cache
def tutorial(seed: int = 3, mode: str = "bent", orders: str = GREAT_FLEET) -> State:
    """The borrowed silver, with a person in Athens who looks, believes and sends the great fleet, or does otherwise."""
    return scripted(orders, Spec("borrowed-silver", seed=seed, people=("athens",), modes=(("*", mode),)))


def scripted(orders: str, spec: Spec) -> State:
    """The last state of a game played by a file of orders."""
    powers = ("athens", "corinth", "corcyra", "egesta", "syracuse", "selinus", "rhegion")
    outcome = play_out(spec, script=read_script(orders, "orders.txt", powers))
    assert not outcome.faults, outcome.faults
    return outcome.state
