"""What a leader did in whole games, counted: the ground on which doctrines are told apart."""

from collections.abc import Iterable, Iterator
from functools import cache

from game.session.run import play_out
from game.session.spec import Spec
from game.world.events.conduct import Armed, Cheated, GiftGiven, HonourPaid, Squeezed
from game.world.events.diplomacy import CallAnswered, DemandMade, ThreatCarriedOut, TreatyRenounced
from game.world.events.home import OptionChosen
from game.world.events.war import WarDeclared
from game.world.names import PowerId
from game.world.state import State

SEAT = PowerId("athens")
ACTS: dict[str, type[object] | tuple[type[object], ...]] = {
    "cheats": Cheated,
    "notice given": TreatyRenounced,
    "wars": WarDeclared,
    "demands": DemandMade,
    "squeezing": Squeezed,
    "arming": Armed,
    "gifts": GiftGiven,
    "honours": HonourPaid,
}
"""Kinds of acts, by the events in which they show."""


@cache
def played(seed: int, doctrine: str = "") -> State:
    """The last state of a game of leaders alone, this doctrine in the seat of Athens throughout."""
    chosen = ((SEAT, doctrine),) if doctrine else ()
    return play_out(Spec("athens-and-sparta", seed, doctrines=chosen)).state


def count(state: State, act: str) -> int:
    """How often the seat did a thing; wars that a scene began are nobody's doctrine."""
    return len(
        [one for one in state.chronicle if isinstance(one, ACTS[act]) and one.actor == SEAT and not _staged(one)]
    )


def _staged(event: object) -> bool:
    return isinstance(event, WarDeclared) and event.war.reason == "what had been coming for years"


def mean(seeds: Iterable[int], doctrine: str, act: str) -> float:
    """How often a game, on average over the seeds."""
    counts = [count(played(seed, doctrine), act) for seed in seeds]
    return sum(counts) / len(counts)


def calls(state: State) -> Iterator[CallAnswered]:
    """Calls of the game that bound whoever was called."""
    return (one for one in state.chronicle if isinstance(one, CallAnswered) and one.bound and not one.excused)


def hostile(state: State) -> Iterator[WarDeclared | Cheated]:
    """Acts that a leader decided on: wars begun, but for those of scenes and of threats made good, and cheating."""
    threats = {(one.turn, one.actor, one.target) for one in state.chronicle if isinstance(one, ThreatCarriedOut)}
    for one in state.chronicle:
        made_good = (one.turn, one.actor, one.target) in threats
        if isinstance(one, WarDeclared | Cheated) and not _staged(one) and not made_good:
            yield one


def scenes(state: State) -> Iterator[OptionChosen]:
    """What was chosen in the scenes."""
    return (one for one in state.chronicle if isinstance(one, OptionChosen))
