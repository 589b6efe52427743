"""The single things that a briefing holds: news, questions, scenes, warnings, dates."""

from dataclasses import dataclass

from game.world.names import FactId, PowerId, QuestionId, SceneId
from game.world.question import Topic
from game.world.scene import Quiz


@dataclass(frozen=True, slots=True)
class News:
    """One event as this seat saw it."""

    id: str
    """The event's id, such as `T3.17`; Enter opens it."""
    turn: int
    name: str
    actor: PowerId | None
    target: PowerId | None
    text: str
    """In words."""
    weight: int = 0
    """How much it matters to this seat; headlines are the weightiest six."""
    thing: str = ""
    """The treaty, war, demand or scene that it is about."""
    amount: float = 0.0


@dataclass(frozen=True, slots=True)
class Asking:
    """A forecast question that waits for this seat's answer."""

    id: QuestionId
    text: str
    subject: PowerId
    staff: float
    """The staff's figure in per cent: what is signed if the seat says nothing."""
    resolves: int
    kind: str
    thing: str = ""
    other: PowerId | None = None
    level: float = 0.0
    said: float | None = None
    """What the seat has already said, if it did."""
    topic: Topic | None = None
    """What a yes speaks of; None where a scenario does not say."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A settled forecast in the automatic notebook."""

    id: QuestionId
    text: str
    percent: float
    said: bool
    outcome: bool | None
    turn: int
    voices: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a scene, as it is put to the seat."""

    id: str
    label: str
    cost: str
    """In words; empty where it costs nothing."""
    initiative: int = 0
    inquiry: int = 0
    is_venture: bool = False
    """Whether it can come out well or badly, so that odds can be told of it."""


@dataclass(frozen=True, slots=True)
class OpenScene:
    """A decision that lies before this seat."""

    id: SceneId
    title: str
    text: str
    choices: tuple[Choice, ...]
    default: str
    pledge: bool = False
    quizzes: tuple[Quiz, ...] = ()
    """Their `truth` is blanked."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """What a source told this seat of a fact of the scenario."""

    id: str
    fact: FactId
    name: str
    unit: str
    source: str
    grade: str
    as_of: int
    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Warning:
    """A warning that reached the desk."""

    id: str
    text: str
    about: PowerId | None
    turn: int


@dataclass(frozen=True, slots=True)
class Due:
    """A date that falls due within two turns."""

    turn: int
    text: str
    thing: str = ""


@dataclass(frozen=True, slots=True)
class Petition:
    """What somebody asks of this seat who cannot compel it. Saying nothing is an answer too."""

    id: str
    by: PowerId | None
    """The court that asks; None for a league, or people of our own."""
    title: str
    text: str
    begins: str
    """The order that would grant it, in notation, or how it begins."""


@dataclass(frozen=True, slots=True)
class Cause:
    """One of the largest causes of a change, in words, with the event that opens behind it."""

    subject: PowerId
    text: str
    points: float
    event: str
    """An event id, `time` or `limit`."""
