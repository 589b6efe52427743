"""What a scenario brings in its own words: scenes, happenings, facts, questions, aims."""

from typing import Annotated, Literal

from pydantic import Field, Strict

from game.scenario.schema.base import (
    Between,
    Id,
    Line,
    Odds,
    Part,
    Percent,
    PowerRef,
    Quantity,
    Saying,
    Span,
    Talents,
    Text,
    TurnNumber,
)
from game.scenario.schema.condition import ConditionPart
from game.scenario.schema.effect import EffectPart, WhenPart
from game.world.question import Topic


class CostPart(Part):
    """What an option costs."""

    initiative: Annotated[int, Between(0, 3)] = 0
    inquiry: Annotated[int, Between(0, 1)] = 0
    wealth: Talents = 0
    people: Annotated[int, Between(0, 100)] = 0
    """Points of the people's trust."""


class OptionPart(Part):
    """One way out of a scene."""

    label: Line
    says: Saying | None = None
    """What follows, told to whoever sees it."""
    cost: CostPart = CostPart()
    effects: tuple[EffectPart, ...] = ()
    when: tuple[WhenPart, ...] = ()
    """Further effects, each under a condition."""
    weight: Annotated[float, Between(0, 100)] = 1
    """How likely a leader is to choose it, beside the others' weights."""
    as_it_was: bool = False
    """Whether history chose it."""
    success: ConditionPart | None = None
    """What must hold at the turn's end for the choice to count as a success; odds are pledged on it."""


class QuizPart(Part):
    """A quantity with a known answer, asked for as a range that one is nine tenths sure of."""

    text: Saying
    unit: Line
    truth: Quantity
    low: Quantity
    """The least that can be answered."""
    high: Quantity
    source: Saying | None = None
    """Where the answer comes from."""


class ScenePart(Part):
    """A decision put before one seat."""

    seat: PowerRef
    turn: Span
    """The turn in which it opens, or the first and the last in which it may; it opens once."""
    title: Line
    text: Text
    when: ConditionPart | None = None
    public: bool = True
    pledge: bool = False
    """Whether odds are pledged to the people on it."""
    reckoned: bool = False
    """Whether a leader weighs its options also by how likely each is to end well (`success`), as far as it was told."""
    default: str
    """The option that stands if nothing is chosen."""
    options: Annotated[dict[Id, OptionPart], Field(min_length=1)]
    quizzes: dict[Id, QuizPart] = Field(default_factory=dict)


class HappeningPart(Part):
    """What nobody at the table controls: a plague, a king's death."""

    turn: Span
    headline: Line
    text: Text = ""
    when: ConditionPart | None = None
    percent: Percent = 100
    """How likely it comes at all."""
    as_it_was: TurnNumber | Literal["never"] | None = None
    """The turn in which it came in history, or `never`."""
    effects: tuple[EffectPart, ...] = ()
    witnesses: tuple[PowerRef, ...] = ()
    """Who sees it; everybody, if left out."""


class FactPart(Part):
    """A hidden quantity, drawn by seed."""

    name: Line
    unit: Line
    values: Annotated[tuple[Quantity, ...], Field(min_length=1)]
    """What it may be, history's value first."""
    low: Quantity
    """The least that anybody would believe."""
    high: Quantity
    wish: Literal["high", "low"] = "high"
    """Whether its seat wishes it high or low."""


class QuestionPart(Part):
    """A forecast question that the scenario puts."""

    text: Saying
    seats: tuple[PowerRef, ...] = ()
    """Who is asked; everybody, if left out."""
    asked: TurnNumber
    resolves: TurnNumber
    yes_if: ConditionPart
    """The answer is yes if this holds at the end of that turn."""
    staff: Odds
    """The honest staff's figure in per cent, 15 to 85, where nothing better is known."""
    subject: PowerRef | None = None
    """Whose conduct it is about; never the asked seat's own."""
    topic: Annotated[Topic, Strict(False)] | None = None
    """What a yes speaks of: faith, warmth, fear, arms, war or deal. The council's reasons are about that."""


class AimPart(Part):
    """What a seat may choose to be judged by."""

    seat: PowerRef
    title: Line
    text: Text = ""
    kept: ConditionPart
    half: ConditionPart
