"""Powers, their leaders and the societies they live in: what a scenario says of them at the opening."""

from dataclasses import dataclass
from enum import StrEnum

from game.world.names import PowerId
from game.world.treaty import ClauseKind


class Trait(StrEnum):
    """What sets a power apart; at most two each, printed on its seat card (core J)."""

    THALASSOCRAT = "thalassocrat"
    ASSEMBLY = "assembly"
    SLOW_LEVY = "slow-levy"
    RESTLESS_HELOTS = "restless-helots"
    LEAGUE_HEAD = "league-head"
    GOLD_NOT_MEN = "gold-not-men"
    MOTHER_CITY = "mother-city"
    DIVIDED_FACTION = "divided-faction"
    ISLAND = "island"
    GRANARY = "granary"
    ORACLE = "oracle"
    NEWCOMER = "newcomer"


NOBODY = "nobody"
"""Whom a people trusts with its offices that trusts no group with them (row 105)."""
NON_ALIGNED = "non-aligned"
"""The ideology of those who stand in no camp and put their trust in their own growth (row 113)."""


class Rule(StrEnum):
    """The ruling motive of a society (rows 75-90): what ranks are made of and how far trust reaches."""

    INTEREST = "interest"
    HONOUR = "honour"
    FEAR = "fear"
    MIXED = "mixed"


@dataclass(frozen=True, slots=True)
class Society:
    """A society of powers: inside it custom and honour hold (rows 24-27, 87)."""

    id: str
    name: str
    rule: Rule
    legitimacy: float = 50.0
    """How far its rules and ranks fit its customs, in points (rows 64-66)."""
    habit: float = 30.0
    """How settled its norms are at the opening, in points, where `habits` says nothing."""
    habits: tuple[tuple[ClauseKind, float], ...] = ()
    fit: tuple[tuple[ClauseKind, float], ...] = ()
    """How well a kind of clause fits its customs, in points of treaty value (row 65)."""
    lanes: float = 100.0
    """How safe its sea lanes and envoys are at the opening, in points (row 31)."""


@dataclass(frozen=True, slots=True)
class Leader:
    """Who decides for a power. Trust in a person dies with him, trust in a state does not (row 19)."""

    name: str
    hubris: float = 45.0
    """Conduct part of hubris at his opening, in points."""
    hope: float = 20.0
    reason: float = 60.0
    """How far reason restrains appetite and spirit, in points (row 89)."""
    looks: float = 0.0
    """What his appearance adds to first impressions, in points from 0 to 8 (row 16)."""
    doctrine: str = ""
    """Empty: the power's."""
    person: float = 30.0
    """Per cent of what others have learnt of the power, friendship and record, that is trust in him alone (row 19)."""
    exceptional: float = 0.0
    """How far he thinks his country an exception, in points: its own wrongs he does not count (rows 116-117)."""


@dataclass(frozen=True, slots=True)
class Trusted:
    """The group that a people trusts to rule it, and how far it does (rows 105-108)."""

    name: str
    """Such as "the small farmers"; `nobody` where no group is trusted."""
    offices: float = 50.0
    """Per cent of the offices that it holds at the opening."""
    motives: tuple[float, float, float] = (34.0, 33.0, 33.0)
    """What it would rule for: security, wellbeing, standing, shares of 100."""


@dataclass(frozen=True, slots=True)
class Power:
    """One power as the scenario opens it."""

    id: PowerId
    name: str
    people: str
    """What its people are called: "the Athenians"."""
    society: str
    leaders: tuple[Leader, ...]
    """The one who opens the game first, then whoever may follow."""
    doctrine: str
    motives: tuple[float, float, float]
    """Security, wellbeing, standing: shares of 100 (row 71)."""
    strength: float
    wealth: float
    income: float
    """Home income in talents a turn, before trade, tribute, upkeep and watch."""
    trust: float = 50.0
    """The people's trust in the elite, in points."""
    justice: float = 50.0
    checks: float = 50.0
    resolve: float = 50.0
    honesty: float = 50.0
    traits: tuple[Trait, ...] = ()
    seas: tuple[str, ...] = ("the sea",)
    """On whose coasts it lies; none for an inland power."""
    playable: bool = False
    culture: str = ""
    regime: str = ""
    faith: str = ""
    trusted: Trusted | None = None
    """Whom its people trust with its offices, where the scenario says."""
    ideology: str = ""
    """What its regime believes: kin of mind are trusted for it, the other camp is not; empty says nothing."""
    card: str = ""
    """The seat card: who you are, in at most a page."""
