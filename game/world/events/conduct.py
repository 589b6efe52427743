"""What powers do with their promises and their silver."""

from dataclasses import dataclass

from game.world.event import Event
from game.world.names import PowerId, TreatyId


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept(Event):
    """A promise was kept this turn, cheaply or at a cost."""

    treaty: str
    cost: float
    """What breaking it would have brought, in points of value."""
    dear: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PromisesKept(Event):
    """All the promises that were kept this turn, seen by the partners alone."""

    rows: tuple[tuple[TreatyId, PowerId], ...]
    """Treaty and keeper."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cheated(Event):
    """A promise was broken in secret; only the breaker knows."""

    treaty: str
    clause: str
    gain: float
    tag: str = "drift"
    """The road to the breach: duress, drift, camouflage or greed (rows 47-53)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachFound(Event):
    """A breach came to light. The target is the victim."""

    treaty: str
    clause: str
    assured: bool = False
    """Whether an assurance went before it by three turns at most, or was given later and covered it (rows 52-53)."""
    since: int = 0
    """The turn of the breach where it was found later; 0 where it was found at once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftGiven(Event):
    """Help without terms."""

    amount: int
    end: bool
    """Whether it served no end of the giver's, as far as the receiver can see."""
    needed: bool
    brought: int = 0
    """Thousandths of friendship that it brought; taken back if it turns out a means."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GiftTurned(Event):
    """A gift showed itself as a means: a request followed too soon."""

    since: int


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourPaid(Event):
    """Honours were paid, and taken or refused."""

    accepted: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class HonourOwed(Event):
    """A turn passed in which a colony neither honoured its mother city nor was bound to it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Squeezed(Event):
    """A patron took from a client what the tie does not owe."""

    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Armed(Event):
    """Strength was raised."""

    amount: int
    secret: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Mobilised(Event):
    """The levy was called up, in sight of everybody."""

    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Inspected(Event):
    """Inspectors went to see whether a treaty is kept."""

    treaty: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderFailed(Event):
    """A legal order came to nothing."""

    order: str
    reason: str


WITHHELD = "taxes withheld"
"""The row of the accounts in which a distrustful people keeps back what it owes (row 102)."""
BEARING, GAVE_WAY = "conceded to our bearing", "conceded to others' bearing"
"""The rows of what the weaker of a society give way in to whoever is sure of himself, and of what we do (row 9)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccountsSettled(Event):
    """A turn's income and outgoings of one power, in thousandths of a talent."""

    rows: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PricePaid(Event):
    """An order was paid for, in silver or in the people's trust."""

    order: str
    wealth: int
    people: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided(Event):
    """A leader's reasons for an order, stored when it decided."""

    order: str
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned(Event):
    """A leader decided on a hostile act, to be done later."""

    act: str
    due: int
    because: tuple[str, ...]
    manner: str = ""
    """The doctrine of the leader who decided it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanDropped(Event):
    """A leader thought better of it."""

    act: str
