"""What seats are told: reports, answers, questions, warnings, cues."""

from dataclasses import dataclass

from game.world.event import Event
from game.world.ledger import Ledger
from game.world.order import Order
from game.world.question import Question, Settled
from game.world.report import FactReport, Told


@dataclass(frozen=True, slots=True, kw_only=True)
class Learned(Event):
    """The ledger of one stage: what it moved, and through which event."""

    ledger: Ledger


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported(Event):
    """A turn's reports, to all seats at once. Bending happens here and nowhere else."""

    told: Told


@dataclass(frozen=True, slots=True, kw_only=True)
class FactTold(Event):
    """A source told a seat of a fact of the scenario."""

    report: FactReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Event):
    """A court answered what it was asked; the words are the asker's alone."""

    about: str
    quantity: str
    raw: float
    shown: float
    """Points: their view as they gave it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class RedTeamed(Event):
    """One line was shown unbent."""

    line: str
    """A power and a reading, as orders name it: `corinth.strength`."""
    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class OracleSpoke(RedTeamed):
    """The god of a power with an oracle showed one line unbent; nobody had asked him for this one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EnvoySent(Event):
    """An envoy set out; our reports will be better for a while."""

    until: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TalePlanted(Event):
    """A report was planted on a rival."""

    about: str


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionsAsked(Event):
    """The turn's forecast questions of one seat."""

    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ForecastsSealed(Event):
    """A seat's answers were sealed; where it said nothing, the staff's figure was signed."""

    said: tuple[tuple[str, float, bool], ...]
    """Question, per cent, and whether the seat said so itself."""
    voices: tuple[tuple[str, tuple[tuple[str, float], ...]], ...] = ()
    """What each adviser was heard to say to each question, in per cent."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSettled(Event):
    """A forecast met the world."""

    settled: Settled


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned(Event):
    """A warning was given; whether it reached the desk, and how high, depends on the court."""

    warning: str
    text: str
    about: str
    rank: int
    """1 is the top of the desk; 0 is not shown this turn."""
    made: int
    due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CueShown(Event):
    """A sign of what a power has decided to do, in plain sight of those concerned."""

    text: str
    about: str
    honest: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswersAsked(Event):
    """Some seats were asked for an answer; the rest of the orders wait for it."""

    carried: tuple[Order, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnOpened(Event):
    """A new turn began."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GameEnded(Event):
    """The last turn is over."""

    why: str
