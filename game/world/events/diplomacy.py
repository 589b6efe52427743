"""What happens between courts: treaties, offers, demands, calls, ties of rank."""

from dataclasses import dataclass

from game.world.event import Event
from game.world.league import League, Patronage
from game.world.names import LeagueId
from game.world.treaty import Footing, Terms, Treaty
from game.world.war import Call, Demand, Offer, RedLine


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatySigned(Event):
    """Two powers signed."""

    treaty: Treaty
    tag: str = "sincere"
    """Why the weaker will signed: sincere, duress or camouflage. Hidden until the debrief (row 47)."""
    footings: tuple[Footing, ...] = ()
    """What it was worth to each party; each knows only its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyRenewed(Event):
    """A kept treaty began its term again."""

    treaty: str
    ends: int | None
    footings: tuple[Footing, ...] = ()
    """What it was worth to each party now; each knows only its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyRenounced(Event):
    """One party gave notice."""

    treaty: str
    ends: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TreatyEnded(Event):
    """A treaty ran out, lapsed with a party, or fell with a breach."""

    treaty: str
    why: str
    """`term`, `notice`, `breach`, `call refused`, `war`, `agreed`, `party gone`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferMade(Event):
    """Terms lie before a court and wait."""

    offer: Offer


@dataclass(frozen=True, slots=True, kw_only=True)
class OfferClosed(Event):
    """An offer was refused, lapsed or was overtaken."""

    offer: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandMade(Event):
    """An ultimatum was delivered."""

    demand: Demand


@dataclass(frozen=True, slots=True, kw_only=True)
class DemandAnswered(Event):
    """An ultimatum was met or defied."""

    demand: str
    answer: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatCarriedOut(Event):
    """Who was defied made the threat good."""

    demand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreatSwallowed(Event):
    """Who was defied did nothing."""

    demand: str


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLineDrawn(Event):
    """A public warning."""

    line: RedLine


@dataclass(frozen=True, slots=True, kw_only=True)
class RedLineCrossed(Event):
    """A public warning was not heeded."""

    to: str
    off: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Called(Event):
    """A power was called to a war."""

    call: Call


@dataclass(frozen=True, slots=True, kw_only=True)
class CallAnswered(Event):
    """A power came when called, or stayed out."""

    call: str
    came: bool
    bound: bool
    """Whether a treaty bound it."""
    excused: str = ""
    """The term that excuses staying out, if any."""
    effort: str = "middle"


@dataclass(frozen=True, slots=True, kw_only=True)
class PatronageBegun(Event):
    """A patron and a client found each other."""

    tie: Patronage


@dataclass(frozen=True, slots=True, kw_only=True)
class PatronageEnded(Event):
    """The tie between a patron and a client is over."""

    patron: str
    client: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LeagueChanged(Event):
    """A league opened, or its members or its rules changed."""

    league: League
    why: str
    """`founded`, `joined`, `left`, `expelled`, `audited`, `failed`, `dissolved`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DoorClosed(Event):
    """A league turned away who asked to be let in."""

    league: LeagueId
    marked: bool
    """Whether it has a name for riding free."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DuesSettled(Event):
    """A turn's dues of one league: who paid and who rode free."""

    league: LeagueId
    paid: tuple[str, ...]
    withheld: tuple[str, ...]
    useful: bool = True
    """Whether it gave its members as much as it cost them."""
    given: int = 0
    """Thousandths of a talent that each member had of it."""
    kept: int = 0
    """Thousandths of a talent that the head kept."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BreachCompensated(Event):
    """A league made a member pay for a breach against another."""

    league: LeagueId
    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeClosed(Event):
    """A dispute was closed: at its midpoint, or by giving way."""

    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TermsRefused(Event):
    """A court turned terms down."""

    terms: Terms
    reason: str
