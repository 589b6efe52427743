"""Forecast questions: what the game asks, what a seat answered, what came of it."""

from dataclasses import dataclass

from game.world.names import PowerId, QuestionId


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
