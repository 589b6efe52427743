"""Treaties as objects: clauses from a menu, a term, an inspection tier. A treaty binds two powers.

Rows 28, 45, 47-48, 50, 52.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from game.world.names import COMMERCE, SECURITY, STANDING, PowerId, TreatyId


class ClauseKind(StrEnum):
    """The menu of clauses."""

    ALLIANCE = "alliance"
    OFFENSIVE = "offensive"
    NEUTRALITY = "neutrality"
    NON_AGGRESSION = "non-aggression"
    ARMS_LIMIT = "arms-limit"
    PASSAGE = "passage"
    PROTECTION = "protection"
    TRADE = "trade"
    TRIBUTE = "tribute"
    ARBITRATION = "arbitration"
    RANK = "rank"
    FRIENDSHIP = "friendship"


KINDS: tuple[ClauseKind, ...] = tuple(ClauseKind)
KIND_INDEX: dict[ClauseKind, int] = {kind: place for place, kind in enumerate(KINDS)}

DOMAIN_OF: dict[ClauseKind, int] = {
    ClauseKind.ALLIANCE: SECURITY,
    ClauseKind.OFFENSIVE: SECURITY,
    ClauseKind.NEUTRALITY: SECURITY,
    ClauseKind.NON_AGGRESSION: SECURITY,
    ClauseKind.ARMS_LIMIT: SECURITY,
    ClauseKind.PASSAGE: SECURITY,
    ClauseKind.PROTECTION: SECURITY,
    ClauseKind.TRADE: COMMERCE,
    ClauseKind.TRIBUTE: COMMERCE,
    ClauseKind.ARBITRATION: STANDING,
    ClauseKind.RANK: STANDING,
    ClauseKind.FRIENDSHIP: STANDING,
}
"""The domain of each clause: what a breach of it poisons first (rows 14, 28)."""

WITH_AMOUNT = frozenset({ClauseKind.TRADE, ClauseKind.TRIBUTE})
"""Clauses that name a sum a turn."""
ONE_SIDED = frozenset({ClauseKind.TRIBUTE, ClauseKind.PROTECTION, ClauseKind.RANK})
"""Clauses in which one party gives: who pays, who guards, who stands first (`by POWER`)."""
AGAINST = frozenset({ClauseKind.OFFENSIVE})
"""Clauses that name a third power (`against POWER`)."""
CALLS = frozenset({ClauseKind.ALLIANCE, ClauseKind.OFFENSIVE, ClauseKind.PROTECTION})
"""Clauses under which a party can be called to a war."""
NO_DUTIES = frozenset({ClauseKind.FRIENDSHIP})
"""Clauses that nobody can break, because they oblige to nothing."""

TERMS: tuple[int | None, ...] = (2, 4, 8, None)
"""Terms in turns; None is an open one."""
TIERS = (0, 1, 2, 3)
"""Inspection: none, reports exchanged, inspectors named, inspectors anywhere (row 45)."""
MOST_CLAUSES = 4
FRESH = 3
"""Turns for which a promise given or renewed is fresh: it calms the other, and breaking it is a lie as well."""


@dataclass(frozen=True, slots=True)
class Clause:
    """One promise of a treaty."""

    kind: ClauseKind
    amount: int = 0
    """Whole talents a turn, for trade and tribute."""
    by: PowerId | None = None
    """Who pays, guards or stands first, where the clause is one-sided."""
    against: PowerId | None = None
    """The third power that an offensive clause is aimed at."""
    firm: bool = False
    """Firm is mild times 1.5 in benefit, exposure and temptation."""

    @property
    def domain(self) -> int:
        """The place of its domain in arrays."""
        return DOMAIN_OF[self.kind]


@dataclass(frozen=True, slots=True)
class Terms:
    """What is proposed or signed: clauses, term and inspection, without the parties."""

    clauses: tuple[Clause, ...]
    term: int | None = None
    tier: int = 0
    kinds: frozenset[ClauseKind] = field(init=False, repr=False, compare=False)
    """Of which kinds its clauses are."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "kinds", frozenset([clause.kind for clause in self.clauses]))

    def has(self, *kinds: ClauseKind) -> bool:
        """Whether one of its clauses is of one of these kinds."""
        return not self.kinds.isdisjoint(kinds)


def in_order(clauses: Iterable[Clause]) -> tuple[Clause, ...]:
    """Clauses in the menu's order, so that the same terms are always spelled alike."""
    return tuple(sorted(clauses, key=lambda clause: (KIND_INDEX[clause.kind], clause.by or "", clause.against or "")))


@dataclass(frozen=True, slots=True)
class Footing:
    """What a treaty was worth to one party on the day it signed or renewed, in points; its own secret (rows 47-53)."""

    power: PowerId
    keep: float
    """What keeping it was worth."""
    cheat: float
    """What breaking it in a middling year was worth: the prize at once, less what being found out costs."""
    ours: float = 0.0
    """This party's strength that day; 0 where nobody wrote it down."""
    theirs: float = 0.0
    """The partner's, as this party was told."""

    @property
    def tag(self) -> str:
        """Why this party signed: `duress`, `camouflage` or `sincere`."""
        if self.keep < 0.0:
            return "duress"
        return "camouflage" if self.cheat > self.keep else "sincere"


@dataclass(frozen=True, slots=True)
class Treaty:
    """A signed treaty between two powers, in force until it ends, is renounced or broken."""

    id: TreatyId
    parties: tuple[PowerId, PowerId]
    """In the order of their ids."""
    terms: Terms
    signed: int
    """The turn of signature; 0 and below for treaties older than the game."""
    ends: int | None
    """The last turn in which it binds; None for an open term."""
    duress: PowerId | None = None
    """Who signed under compulsion, if anyone (row 48)."""
    renounced_by: PowerId | None = None
    """Who gave notice; it then ends with this turn's close plus one."""
    title: str = ""
    """A name for people, such as "Thirty Years' Peace"; may be empty."""

    def other(self, power: PowerId) -> PowerId:
        """The partner of one of the parties."""
        return self.parties[1] if power == self.parties[0] else self.parties[0]

    def binds(self, power: PowerId) -> bool:
        """Whether this power is a party."""
        return power in self.parties
