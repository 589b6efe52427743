"""What a scenario brings: scenes with options, happenings, facts, quizzes, questions, aims; and what they do."""

from dataclasses import dataclass
from typing import TypeAlias

from game.world.condition import ALWAYS, Condition
from game.world.names import FactId, PowerId, QuestionId, SceneId
from game.world.question import Topic
from game.world.treaty import Treaty


@dataclass(frozen=True, slots=True)
class Shift:
    """A stock moves by so many points (talents for wealth): a quantity of `world.stocks`."""

    quantity: str
    of: PowerId
    by: float
    to: PowerId | None = None
    domain: int | None = None


@dataclass(frozen=True, slots=True)
class ShiftByFact:
    """A stock moves by so many points for each unit by which a fact lies above (or below) a level."""

    quantity: str
    of: PowerId
    fact: FactId
    each: float
    above: float = 0.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A treaty comes into force; its `ends` counts from the turn of signature."""

    treaty: Treaty


@dataclass(frozen=True, slots=True)
class Dissolve:
    """Every treaty between two powers ends, as nobody's breach."""

    one: PowerId
    other: PowerId


@dataclass(frozen=True, slots=True)
class StartWar:
    """A war begins with an aim."""

    attacker: PowerId
    defender: PowerId
    aim: str


@dataclass(frozen=True, slots=True)
class SetFlag:
    """A flag of the scenario is set (or taken down)."""

    name: str
    up: bool = True


@dataclass(frozen=True, slots=True)
class TellFact:
    """A source tells a seat of a fact: its own slant and error, then the seat's lens."""

    fact: FactId
    to: PowerId
    source: str
    error: float
    """The spread of the source's error, in the fact's unit; 0 is a count."""
    slant: float = 0.0
    """What the source adds because somebody made it look so, in the fact's unit."""
    grade: str = "C3"


@dataclass(frozen=True, slots=True)
class RevealFact:
    """Everybody learns the truth of a fact."""

    fact: FactId


@dataclass(frozen=True, slots=True)
class Succeed:
    """The next leader takes over a power (row 19)."""

    power: PowerId


Effect: TypeAlias = Shift | ShiftByFact | Sign | Dissolve | StartWar | SetFlag | TellFact | RevealFact | Succeed


@dataclass(frozen=True, slots=True)
class When:
    """Effects that hold only under a condition."""

    condition: Condition
    effects: tuple[Effect, ...]
    says: str = ""
    """What everybody who sees it is told."""


@dataclass(frozen=True, slots=True)
class Option:
    """One way out of a scene."""

    id: str
    label: str
    says: str = ""
    """What follows, told to whoever sees it."""
    initiative: int = 0
    inquiry: int = 0
    wealth: int = 0
    people: int = 0
    effects: tuple[Effect, ...] = ()
    when: tuple[When, ...] = ()
    weight: float = 1.0
    """How likely a leader is to choose it, beside the others' weights."""
    as_it_was: bool = False
    """Whether history chose it."""
    success: Condition | None = None
    """What must hold at the turn's end for the choice to count as a success (hubris, core E)."""


@dataclass(frozen=True, slots=True)
class Scene:
    """A decision that a scenario puts before one seat."""

    id: SceneId
    seat: PowerId
    first: int
    """The first turn in which it can open; it opens once."""
    last: int
    title: str
    text: str
    options: tuple[Option, ...]
    default: str
    when: Condition = ALWAYS
    public: bool = True
    pledge: bool = False
    """Whether odds are pledged to the people on it: then `pledge P on SCENE` is asked for."""
    quizzes: tuple["Quiz", ...] = ()
    reckoned: bool = False
    """Whether a leader weighs each option also by how likely it is to end well, as far as his seat was told."""


@dataclass(frozen=True, slots=True)
class Quiz:
    """A quantity with a known answer, asked for as a range that one is nine tenths sure of."""

    id: QuestionId
    text: str
    unit: str
    truth: float
    low: float
    high: float
    source: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """What nobody at the table controls: a plague, a king's death. Dated, within a window."""

    id: str
    first: int
    last: int
    headline: str
    text: str = ""
    when: Condition = ALWAYS
    percent: float = 100.0
    as_it_was: int | None = None
    """The turn in which it came in history; None if it did not."""
    effects: tuple[Effect, ...] = ()
    witnesses: tuple[PowerId, ...] = ()
    """Empty: everybody."""


@dataclass(frozen=True, slots=True)
class Fact:
    """A hidden quantity of the scenario, drawn by seed, history's first."""

    id: FactId
    name: str
    unit: str
    values: tuple[float, ...]
    low: float
    high: float
    wish: int = 1
    """Whether its seat wishes it high (1) or low (-1)."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A forecast question that the scenario puts, answered by a condition at the end of a turn."""

    id: QuestionId
    text: str
    seats: tuple[PowerId, ...]
    """Empty: every seat."""
    asked: int
    resolves: int
    condition: Condition
    staff: float
    """The honest staff's figure, in per cent, where nothing better is known."""
    subject: PowerId | None = None
    topic: Topic | None = None
    """What a yes speaks of, for the council; None: nobody has a theory of it."""


@dataclass(frozen=True, slots=True)
class Aim:
    """What a seat may choose to be judged by."""

    id: str
    seat: PowerId
    title: str
    kept: Condition
    half: Condition
    text: str = ""
