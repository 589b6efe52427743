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
    """Who did not pay last turn's dues."""
    opened: int = 0
    until: int | None = None
    """The turn by which enough must have joined; None once the league stands (row 60)."""
    regime: str = ""
    """How its members must be governed, where it is closed to all others (row 111)."""
    checks: int = 0
    """How far the members hold the head to account, 0-100 points (row 104)."""
    given: int = 0
    """Thousandths of a talent that it has given back to its members so far."""
    kept: int = 0
    """Thousandths of a talent of its dues that the head has kept so far (row 117)."""
    invited: tuple[tuple[PowerId, int], ...] = ()
    """Whom its head has asked in of late, and the last turn in which the door stood open to each (row 62)."""

    @property
    def privilege(self) -> float:
        """Talents that the head has kept for each other member, beyond what each has had back so far (row 117)."""
        others = len([one for one in self.members if one != self.head])
        if self.head is None or not others:
            return 0.0
        return max(0.0, self.kept / others - self.given / len(self.members)) / 1000.0

    @property
    def stands(self) -> bool:
        """Whether it has enough members to begin."""
        return self.until is None

    def holds(self, power: PowerId) -> bool:
        """Whether this power is a member."""
        return power in self.members

    def asks_in(self, power: PowerId, turn: int) -> bool:
        """Whether the head's invitation to this power still stands in a turn."""
        return any(one == power and turn <= until for one, until in self.invited)

    def covers(self, one: PowerId, other: PowerId) -> bool:
        """Whether it makes good what one of these does to the other: it stands, both are in it, and both have paid."""
        both = self.holds(one) and self.holds(other)
        return self.stands and both and one not in self.unpaid and other not in self.unpaid


def name_of_new(league: str) -> str:
    """What a league founded under this id is called: `league-of-samos` is the League of Samos."""
    words = " ".join(piece if piece == "of" else piece.capitalize() for piece in league.split("-"))
    return f"the {words}" if "League" in words.split() else f"the {words} League"
