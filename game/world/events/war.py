"""War and peace."""

from dataclasses import dataclass

from game.world.event import Event
from game.world.treaty import Terms
from game.world.war import War


@dataclass(frozen=True, slots=True, kw_only=True)
class WarDeclared(Event):
    """A war began."""

    war: War


@dataclass(frozen=True, slots=True, kw_only=True)
class WarJoined(Event):
    """A power came to a war."""

    war: str
    side: int
    effort: str
    treaty: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class EffortSet(Event):
    """A side changed how hard it fights."""

    war: str
    effort: str


@dataclass(frozen=True, slots=True, kw_only=True)
class AimRaised(Event):
    """A full defence made a limited war an unlimited one."""

    war: str
    aim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignFought(Event):
    """A turn of war."""

    war: str
    attack: float
    defence: float
    margin: float
    """-1.6 to 1.6; fortune included."""
    odds: float
    """What the forces alone promised the attackers, 0-1."""
    result: int
    """1 won, 0 stalemate, -1 lost, for the attackers."""
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PeaceMade(Event):
    """A war ended by agreement."""

    war: str
    terms: Terms
    duress: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WarEnded(Event):
    """A war ended."""

    war: str
    how: str
    """`aim`, `repelled`, `exhausted`, `peace`, `party gone`."""
    winner: str | None
    loser: str | None
    score: int


@dataclass(frozen=True, slots=True, kw_only=True)
class FateDecided(Event):
    """The victor decided what becomes of the beaten: spare, bind or destroy."""

    fate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PowerDestroyed(Event):
    """A power left the board."""
