"""What a leader is: a briefing and a private draw in; orders, answers, forecasts and stated reasons out.

A leader remembers nothing between turns but what its briefing holds; no leader ever sees the state.
"""

from dataclasses import dataclass
from typing import Protocol, TypeAlias

from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.order import Forecast, Order, Plan, Reason
from game.world.treaty import Terms
from game.world.war import AudienceKind, Draft


@dataclass(frozen=True, slots=True)
class Approach:
    """An audience that a leader seeks: up to three drafts, tried until one is accepted."""

    to: PowerId
    drafts: tuple[Terms, ...]
    kind: AudienceKind = AudienceKind.TREATY
    thing: str = ""
    """The treaty to be renewed or the war to be ended."""


Wish: TypeAlias = tuple[float, Approach | Order, tuple[str, ...]]
"""Something that a court would spend its attention on: how much it matters in points, what, and why in words."""


@dataclass(frozen=True, slots=True)
class Intention:
    """All that a leader means to do in one window."""

    approaches: tuple[Approach, ...] = ()
    """Each takes an initiative, but renewals."""
    orders: tuple[Order, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    reasons: tuple[Reason, ...] = ()
    plans: tuple[Plan, ...] = ()


class Leader(Protocol):
    """One way of deciding."""

    @property
    def name(self) -> str:
        """The doctrine's name, as scenarios and the command line spell it."""
        ...

    def decide(self, briefing: Briefing, draw: Chance) -> Intention:
        """What to do in the window of orders."""
        ...

    def respond(self, briefing: Briefing, draw: Chance) -> Intention:
        """What to answer in the window of answers: calls and demands."""
        ...

    def hear(self, briefing: Briefing, by: PowerId, kind: AudienceKind, terms: Terms, thing: str) -> Draft:
        """What to say to a draft that another court puts, at once and from one's own briefing."""
        ...
