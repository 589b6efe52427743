"""Ties of rank and membership: a patron and a client, a league with dues."""

from dataclasses import dataclass

from game.world.names import LeagueId, PowerId


@dataclass(frozen=True, slots=True)
class Patronage:
    """A patron who guards and gives, a client who honours (rows 81-84)."""

    patron: PowerId
    client: PowerId
    since: int = 0


@dataclass(frozen=True, slots=True)
class League:
    """A standing arrangement with dues; worth as much as its members pay (rows 56-62)."""

    id: LeagueId
    name: str
    domain: int
    dues: int
    """Whole talents a turn."""
    members: tuple[PowerId, ...]
    head: PowerId | None = None
    """Who coordinates and punishes, if anyone is allowed to (row 62)."""
    unpaid: tuple[PowerId, ...] = ()
    """Who withheld last turn's dues."""
    opened: int = 0

    def holds(self, power: PowerId) -> bool:
        """Whether this power is a member."""
        return power in self.members
