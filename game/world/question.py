"""Forecast questions: what the game asks, what a seat answered, what came of it."""

from dataclasses import dataclass
from enum import StrEnum

from game.world.names import PowerId, QuestionId


class Topic(StrEnum):
    """What a yes to a question speaks of."""

    FAITH = "faith"
    """They keep what was promised, or do what was asked."""
    WARMTH = "warmth"
    """They like us, or trust us, so well."""
    FEAR = "fear"
    """They fear us so much."""
    ARMS = "arms"
    """They are so strong, or grow."""
    WAR = "war"
    """They are at war."""
    DEAL = "deal"
    """They sign something with somebody."""


TOPICS: dict[str, Topic] = {
    "treaty-holds": Topic.FAITH,
    "complies": Topic.FAITH,
    "comes": Topic.FAITH,
    "level-friendship": Topic.WARMTH,
    "level-trust": Topic.WARMTH,
    "level-fear": Topic.FEAR,
    "level-strength": Topic.ARMS,
    "arms": Topic.ARMS,
    "at-war": Topic.WAR,
    "joins": Topic.WAR,
    "signs": Topic.DEAL,
}
"""The topic of each kind of question that the game asks; of its own a scenario says what they are about."""


@dataclass(frozen=True, slots=True)
class Question:
    """One yes-or-no question, put to one seat, with the turn in which it is settled."""

    id: QuestionId
    seat: PowerId
    kind: str
    """A kind of `rules.forecast`, or `asked` for a question of the scenario."""
    text: str
    subject: PowerId
    """Whose conduct it is about; never the seat's own."""
    asked: int
    resolves: int
    thing: str = ""
    """The treaty, war, offer, demand or scenario question that it turns on."""
    other: PowerId | None = None
    level: float = 0.0
    """The threshold, for questions of quantity."""
    honest: float = 50.0
    """The unbent staff's figure in per cent, 15-85."""
    staff: float = 50.0
    """The staff's figure as shown: bent."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A question with its answers and its outcome."""

    question: Question
    percent: float
    """What the seat said, or the staff's figure if it said nothing."""
    said: bool
    """Whether the seat answered itself."""
    outcome: bool | None
    """None where the question became void."""
    turn: int
    factor: float = 1.0
    """What is left of its term in overclaim once a miss is owned."""
    voices: tuple[tuple[str, float], ...] = ()
    """What each adviser said, in per cent."""


@dataclass(frozen=True, slots=True)
class Pledge:
    """Odds that a seat told its people: a forecast made in public, which counts twice in overclaim (row 5)."""

    seat: PowerId
    on: str
    """A war, which is to be won, or a scene, which is to come out well."""
    percent: int
    made: int
    side: int = 0
    """1 among the attackers of the war, -1 among the defenders."""
    well: bool | None = None
    """What came; None as long as nothing has."""
