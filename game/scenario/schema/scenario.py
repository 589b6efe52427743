"""The whole scenario file."""

from typing import Annotated, Any, Literal, TypeAlias

from pydantic import BeforeValidator, Field, WithJsonSchema

from game.scenario.schema.base import Between, Id, Line, Part, Points, PowerRef, Saying, Text, TurnNumber
from game.scenario.schema.power import PowerPart, SocietyPart
from game.scenario.schema.story import AimPart, FactPart, HappeningPart, QuestionPart, ScenePart
from game.scenario.schema.tie import FeelingsPart, LeaguePart, Pair, PatronagePart, TreatyPart

FORMAT = 1
"""The version of the scenario format that this program reads."""

OTHERS = "others"
"""In a row of `reach`: everybody whom the row does not name."""


def _everywhere(value: Any) -> Any:
    """One number for the whole map."""
    return {OTHERS: {OTHERS: value}} if type(value) in (int, float) else value


Reach: TypeAlias = Annotated[
    dict[PowerRef, dict[PowerRef, Points]],
    BeforeValidator(_everywhere),
    WithJsonSchema(
        {
            "anyOf": [
                {"type": "number", "minimum": 0, "maximum": 100},
                {
                    "type": "object",
                    "additionalProperties": {
                        "type": "object",
                        "additionalProperties": {"type": "number", "minimum": 0, "maximum": 100},
                    },
                },
            ]
        }
    ),
]

Relations: TypeAlias = dict[PowerRef, dict[PowerRef, FeelingsPart]]


class WordsPart(Part):
    """The words in which the scenario speaks of common things."""

    coin: Line = "talents"
    assembly: Line = "the people"
    army: Line = "men"


class ScenarioPart(Part):
    """A scenario for Melian: powers, what lies between them, and what may come."""

    format: Literal[1] = 1
    """The version of this format."""
    title: Line
    blurb: Saying | None = None
    """One sentence for the title screen."""
    minutes: Annotated[int, Between(1, 600)] | None = None
    """How long a game takes."""
    introduction: Text = ""
    """What everybody is told before the first turn."""
    notes: Text = ""
    """For whoever teaches with it: sources and doubts."""
    turns: TurnNumber
    """How many turns the game lasts."""
    horizon: Annotated[tuple[TurnNumber, TurnNumber], Field()] | None = None
    """Between which turns the seats are told that it will end; if silent, `turns` is told."""
    calendar: tuple[Line, ...] = ()
    """What each turn is called: a season, a year."""
    words: WordsPart = WordsPart()
    unit: Annotated[float, Between(0.1, 1000)] | None = None
    """The price of watching, in coins; if silent, a twelfth of the middling power's income."""
    advice: bool = True
    """Whether there is a council."""
    ruleset: Literal["lebow", "realist", "liberal", "constructivist"] = "lebow"
    """By whose theory the world runs."""
    rules: dict[str, dict[str, float | bool]] = Field(default_factory=dict)
    """Coefficients that differ here: `hubris: {narrowing: 0.5}`."""
    without: tuple[str, ...] = ()
    """Verbs that nobody may use here."""
    societies: dict[Id, SocietyPart] = Field(default_factory=dict)
    powers: Annotated[dict[Id, PowerPart], Field(min_length=2, max_length=12)]
    reach: Reach
    """How much of a power's strength arrives at another, 0 to 100. One direction stands for both."""
    relations: Relations = Field(default_factory=dict)
    """What one power feels for another: observer, then subject."""
    mutual: Relations = Field(default_factory=dict)
    """What two powers feel for each other, where it is the same on both sides."""
    kin: tuple[Pair, ...] = ()
    """Pairs bound by blood or founding."""
    disputes: tuple[Pair, ...] = ()
    """Pairs with an open quarrel."""
    treaties: dict[Id, TreatyPart] = Field(default_factory=dict)
    patronages: tuple[PatronagePart, ...] = ()
    leagues: dict[Id, LeaguePart] = Field(default_factory=dict)
    facts: dict[Id, FactPart] = Field(default_factory=dict)
    scenes: dict[Id, ScenePart] = Field(default_factory=dict)
    happenings: dict[Id, HappeningPart] = Field(default_factory=dict)
    questions: dict[Id, QuestionPart] = Field(default_factory=dict)
    aims: dict[Id, AimPart] = Field(default_factory=dict)
