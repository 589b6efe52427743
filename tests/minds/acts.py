"""What a leader did in whole games, counted: the ground on which doctrines are told apart."""

from collections.abc import Iterator
from functools import cache
from math import sqrt

from game.session.run import play_out
from game.session.spec import Spec
from game.world.event import Event
from game.world.events.conduct import Armed, Cheated, GiftGiven, HonourPaid, Inspected, Mobilised
from game.world.events.diplomacy import (
    CallAnswered,
    DemandMade,
    DisputeClosed,
    RedLineDrawn,
    ThreatCarriedOut,
    TreatyRenounced,
    TreatySigned,
)
from game.world.events.sight import Answered, EnvoySent
from game.world.events.war import WarDeclared
from game.world.names import PowerId
from game.world.state import State

SEAT = PowerId("corinth")
"""A seat that has no successors, so that a doctrine sits in it throughout."""
ACTS: dict[str, type[Event]] = {
    "treaties signed": TreatySigned,
    "short treaties": TreatySigned,
    "cheats": Cheated,
    "notice given": TreatyRenounced,
    "wars": WarDeclared,
    "demands": DemandMade,
    "levies": Mobilised,
    "arming": Armed,
    "gifts": GiftGiven,
    "honours": HonourPaid,
    "envoys": EnvoySent,
    "inspections": Inspected,
    "quarrels judged": DisputeClosed,
    "calls honoured": CallAnswered,
    "red lines": RedLineDrawn,
    "questions": Answered,
}
"""Kinds of acts, by the events in which they show."""


@cache
def played(seed: int, doctrine: str = "") -> State:
    """The last state of a game of leaders alone; a doctrine named sits in the seat above."""
    chosen = ((SEAT, doctrine),) if doctrine else ()
    return play_out(Spec("athens-and-sparta", seed, doctrines=chosen)).state


@cache
def counts(seed: int, doctrine: str) -> dict[str, int]:
    """How often the seat did each thing in one game; wars that a scene began are nobody's doctrine."""
    own = [one for one in played(seed, doctrine).chronicle if one.actor == SEAT and not _staged(one)]
    return {act: len([one for one in own if isinstance(one, kind) and _counts(one, act)]) for act, kind in ACTS.items()}


def _counts(event: Event, act: str) -> bool:
    if act == "short treaties" and isinstance(event, TreatySigned):
        return event.treaty.terms.term in (2, 4)
    return not isinstance(event, CallAnswered) or (event.bound and event.came)


def _staged(event: Event) -> bool:
    return isinstance(event, WarDeclared) and event.war.reason == "what had been coming for years"


def apart(seeds: range, one: str, other: str) -> list[str]:
    """The acts in which two doctrines differ: game by game on the same seeds, a 95 % interval that leaves out 0."""
    found = []
    for act in ACTS:
        gaps = [counts(seed, one)[act] - counts(seed, other)[act] for seed in seeds]
        mean = sum(gaps) / len(gaps)
        spread = sqrt(sum((gap - mean) ** 2 for gap in gaps) / (len(gaps) - 1))
        if abs(mean) > 1.96 * spread / sqrt(len(gaps)):
            found.append(act)
    return found


def hostile(state: State) -> Iterator[WarDeclared | Cheated]:
    """Acts that a leader decided on: wars begun, but for those of scenes and of threats made good, and cheating."""
    threats = {(one.turn, one.actor, one.target) for one in state.chronicle if isinstance(one, ThreatCarriedOut)}
    for one in state.chronicle:
        made_good = (one.turn, one.actor, one.target) in threats
        if isinstance(one, WarDeclared | Cheated) and not _staged(one) and not made_good:
            yield one
