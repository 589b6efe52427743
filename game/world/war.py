"""Quarrels: wars, demands, red lines, calls to come."""

from dataclasses import dataclass
from enum import StrEnum

from game.world.names import PowerId, WarId
from game.world.treaty import Terms


@dataclass(frozen=True, slots=True)
class Side:
    """One power in a war and how hard it fights."""

    power: PowerId
    effort: str = "middle"
    treaty: str | None = None
    """The treaty under which it came, if one bound it."""


@dataclass(frozen=True, slots=True)
class War:
    """A war: two sides, an aim, a score from -100 to 100 in the attackers' favour."""

    id: WarId
    attackers: tuple[Side, ...]
    """The one who declared it first."""
    defenders: tuple[Side, ...]
    """The one it was declared on first."""
    aim: str
    began: int
    score: int = 0
    campaigns: int = 0
    reason: str = ""
    """The pretext, public at once."""

    @property
    def attacker(self) -> PowerId:
        """Who declared it."""
        return self.attackers[0].power

    @property
    def defender(self) -> PowerId:
        """On whom it was declared."""
        return self.defenders[0].power

    def side_of(self, power: PowerId) -> int:
        """1 among the attackers, -1 among the defenders, 0 outside."""
        if any(side.power == power for side in self.attackers):
            return 1
        return -1 if any(side.power == power for side in self.defenders) else 0

    def powers(self) -> tuple[PowerId, ...]:
        """Everybody in it."""
        return tuple(side.power for side in (*self.attackers, *self.defenders))


@dataclass(frozen=True, slots=True)
class Demand:
    """An ultimatum: sign these terms, or else."""

    id: str
    by: PowerId
    of: PowerId
    terms: Terms
    threat: str
    """A war aim."""
    made: int
    answer: str | None = None
    """`comply` or `defy`, once answered."""


PATRONAGE = "patronage"
"""What stands for the treaty where a client calls its patron."""


@dataclass(frozen=True, slots=True)
class Call:
    """Somebody is asked to come to a war: bound by a treaty, or merely asked."""

    id: str
    of: PowerId
    by: PowerId
    war: WarId
    treaty: str | None
    """The treaty that binds; None for a bare request."""
    made: int
    against: PowerId = PowerId("")


@dataclass(frozen=True, slots=True)
class RedLine:
    """A public warning: hands off."""

    by: PowerId
    to: PowerId
    off: PowerId
    until: int


@dataclass(frozen=True, slots=True)
class Offer:
    """Terms that one court has put before another and that wait for an answer."""

    id: str
    by: PowerId
    to: PowerId
    terms: Terms
    made: int
    kind: str = "treaty"
    """An `AudienceKind`."""
    thing: str = ""
    """The treaty to be renewed or the war to be ended."""


@dataclass(frozen=True, slots=True)
class Draft:
    """One draft of an audience, and what the court said to it."""

    terms: Terms
    accepted: bool
    reason: str
    """Why, in one sentence."""
    moves: tuple[str, ...] = ()
    """The terms that would move it, at most two, in notation."""
    value: float = 0.0
    """What the answering leader made of it; for the debrief, never for the proposer."""


class AudienceKind(StrEnum):
    """What an audience is about."""

    TREATY = "treaty"
    RENEWAL = "renewal"
    PEACE = "peace"
    ARBITRATION = "arbitration"
    PROTECTION = "protection"


@dataclass(frozen=True, slots=True)
class Audience:
    """Up to three drafts before one court in one window, each answered at once."""

    window: str
    by: PowerId
    to: PowerId
    drafts: tuple[Draft, ...]
    kind: AudienceKind = AudienceKind.TREATY
    thing: str = ""
    """The treaty to be renewed or the war to be ended."""
    offer: str = ""
    """The id under which the last draft waits for a person's answer; empty where a court answered at once."""
    odds: float = 0.5
    """The unbent odds, 0-1, that an honest staff of the proposer would have given."""

    @property
    def agreed(self) -> Terms | None:
        """The terms that both accept, if any."""
        return self.drafts[-1].terms if self.drafts and self.drafts[-1].accepted else None
