"""Powers, leaders and societies, as a scenario file writes them."""

from typing import Annotated

from pydantic import Field, Strict

from game.scenario.schema.base import Between, DoctrineRef, Line, Part, Points, SocietyRef, Text
from game.world.names import Mode
from game.world.power import Rule, Trait
from game.world.treaty import ClauseKind

Kind = Annotated[ClauseKind, Strict(False)]
Fit = Annotated[float, Between(-20, 20)]


class SocietyPart(Part):
    """A society of powers. Inside it custom and honour hold."""

    name: Line
    """What it is called: "the Greeks"."""
    rule: Annotated[Rule, Strict(False)] = Rule.MIXED
    """What its ranks are made of: interest, honour, fear or mixed."""
    legitimacy: Points = 50
    """How far its order fits its customs."""
    habit: Points = 30
    """How settled its norms are, where `habits` says nothing."""
    habits: dict[Kind, Points] = Field(default_factory=dict)
    """How settled single norms are, by kind of clause."""
    fit: dict[Kind, Fit] = Field(default_factory=dict)
    """How well a kind of clause fits its customs, in points of treaty value, -20 to 20."""
    lanes: Points = 100
    """How safe ships and envoys travel among its powers."""


class LeaderPart(Part):
    """Who decides for a power."""

    name: Line
    hubris: Points = 45
    """Confidence in his own judgement; at 0 he is as sure as he has reason to be."""
    hope: Points = 20
    """How far wishing leans what he is told."""
    reason: Points = 60
    """How far reason restrains appetite and spirit."""
    looks: Annotated[float, Between(0, 8)] = 0
    """What his appearance adds to first impressions."""
    doctrine: DoctrineRef = ""
    """How he decides, where he differs from his predecessor."""
    person: Points = 30
    """Per cent of others' friendship and record that is trust in him and goes with him."""
    exceptional: Points = 0
    """How far he thinks his country an exception; at 100 he counts none of its own wrongs."""


class MotivesPart(Part):
    """What a power wants: three shares that make 100."""

    security: Points
    wellbeing: Points
    standing: Points

    def shares(self) -> tuple[float, float, float]:
        """The three in the order of the arrays."""
        return (self.security, self.wellbeing, self.standing)


class TrustedPart(Part):
    """The group that a people trusts to rule it."""

    name: Line
    """What it is called: "the small farmers"; `nobody` where no group is trusted."""
    offices: Points = 50
    """Per cent of the offices that it holds at the opening."""
    motives: MotivesPart = MotivesPart(security=34, wellbeing=33, standing=33)
    """What it would rule for."""


class PowerPart(Part):
    """One power at the opening."""

    name: Line
    people: Line | None = None
    """What its people are called: "the Athenians"."""
    society: SocietyRef | None = None
    """May be left out where there is one society only."""
    playable: bool = False
    """Whether a person may take this seat; it then needs a card and two or three aims."""
    card: Text = ""
    """The seat card: who you are, in at most a page."""
    leader: LeaderPart
    successors: tuple[LeaderPart, ...] = ()
    """Who may follow, in this order."""
    doctrine: DoctrineRef = "reciprocal"
    """How the leader decides where no person sits."""
    mode: Annotated[Mode, Strict(False)] = Mode.BENT
    """How the seat is told of the world."""
    motives: MotivesPart = MotivesPart(security=34, wellbeing=33, standing=33)
    strength: Annotated[float, Between(0, 1000)] = 120
    """What it can put in the field; a middling power has about 120."""
    wealth: Annotated[float, Between(0, 100_000)] = 40
    """What is in the treasury."""
    income: Annotated[float, Between(0, 10_000)] = 20
    """What comes in from home each turn; a tenth of strength goes out again as upkeep."""
    trust: Points = 50
    """The people's trust in the elite."""
    justice: Points = 50
    checks: Points = 50
    """What keeps the elite in bounds."""
    resolve: Points = 50
    """Its name for carrying out threats."""
    honesty: Points = 50
    """Its name for keeping promises."""
    traits: Annotated[tuple[Annotated[Trait, Strict(False)], ...], Field(max_length=2)] = ()
    """What sets it apart, at most two."""
    seas: tuple[Line, ...] = ("the sea",)
    """The seas on whose coasts it lies, `[]` for an inland power; a thalassocrat is near to all of its own."""
    culture: Line | None = None
    regime: Line | None = None
    faith: Line | None = None
    trusted: TrustedPart | None = None
    """Whom its people trust with its offices, and how many these hold."""
    ideology: Line | None = None
    """What its regime believes; those who believe the same trust each other for it. `non-aligned` is in no camp."""
