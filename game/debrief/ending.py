"""The endings: ten, in the order in which they are tried; the first that fits is the game's (core H)."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.debrief.figures import Reckoning

ARCHE = 120.0
"""From here a power is obeyed for fear: a fifth more than one that is feared and honoured like any other."""


@dataclass(frozen=True, slots=True)
class Threshold:
    """One thing that an ending asks of a reckoning, in points (alive, subject, first: 0 or 1; helpers: how many)."""

    quantity: str
    at_least: float | None = None
    at_most: float | None = None

    def holds(self, reckoning: Reckoning) -> bool:
        """Whether it is met."""
        value = reckoning.value(self.quantity)
        return (self.at_least is None or value >= self.at_least) and (self.at_most is None or value <= self.at_most)


@dataclass(frozen=True, slots=True)
class Ending:
    """One way in which a game can end for a power."""

    name: str
    says: str
    """In one sentence; `{name}` is the power."""
    asks: tuple[Threshold, ...] = ()

    def fits(self, reckoning: Reckoning) -> bool:
        """Whether everything it asks for is met."""
        return all(one.holds(reckoning) for one in self.asks)


ENDINGS: tuple[Ending, ...] = (
    Ending("destroyed", "{name} is no more.", (Threshold("alive", at_most=0.4),)),
    Ending("subject", "{name} lives, and pays for it.", (Threshold("subject", at_least=0.5),)),
    Ending(
        "undone at home",
        "No enemy undid {name}. Its own people did.",
        (Threshold("overturned", at_least=0.5),),
    ),
    Ending(
        "alone",
        "Nobody would come for {name}, and it cannot stand by itself.",
        (
            Threshold("helpers", at_most=0.4),
            Threshold("security", at_most=38),
            Threshold("friendship", at_most=8),
            Threshold("arche", at_most=ARCHE),
        ),
    ),
    Ending(
        "feared",
        "{name} is obeyed. That is arche: it lasts as long as the strength behind it.",
        (Threshold("arche", at_least=ARCHE), Threshold("friendship", at_most=15)),
    ),
    Ending(
        "honoured",
        "{name} leads, and is followed. That is hegemonia: a rank that the others find right.",
        (Threshold("standing", at_least=65), Threshold("first", at_least=0.5), Threshold("justice", at_least=40)),
    ),
    Ending(
        "rich and friendless",
        "{name} has silver, and nobody who would come unasked.",
        (Threshold("wellbeing", at_least=60), Threshold("friendship", at_most=12)),
    ),
    Ending(
        "safe among friends",
        "{name} need not be first. Somebody would come.",
        (Threshold("security", at_least=50), Threshold("friendship", at_least=12), Threshold("helpers", at_least=1)),
    ),
    Ending(
        "poor but unbowed",
        "{name} has less than it began with, and owes nobody for the rest.",
        (Threshold("wellbeing", at_most=45), Threshold("people", at_least=33), Threshold("security", at_least=30)),
    ),
    Ending("muddled through", "{name} is still there. Nothing was settled."),
)
"""Every ending with its thresholds; the last asks for nothing."""


def ending_of(reckoning: Reckoning) -> Ending:
    """The first ending that fits."""
    return next(_fitting(reckoning))


def _fitting(reckoning: Reckoning) -> Iterator[Ending]:
    return (ending for ending in ENDINGS if ending.fits(reckoning))
