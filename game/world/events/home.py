"""What happens at home, and what a scenario brings."""

from dataclasses import dataclass

from game.world.event import Event
from game.world.question import Pledge


@dataclass(frozen=True, slots=True, kw_only=True)
class Justified(Event):
    """The elite explained itself to the people."""

    times: int
    """How often before without a pause."""
    words: float
    """Points of the people's trust that rest on words, these among them: they go again unless deeds follow."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken(Event):
    """The elite took for its own use."""

    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingFound(Event):
    """The people found out."""

    amount: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Overturned(Event):
    """The people turned their elite out."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BooksOpened(Event):
    """The books were opened, clean or not."""

    clean: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class SecondHearing(Event):
    """The gravest order was heard again and waits a turn."""

    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DissenterMoved(Event):
    """The dissenter was seated, dismissed, or left."""

    seated: bool
    left: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PassedOver(Event):
    """An order went through without the people's consent, where nothing checks the elite."""

    order: str


@dataclass(frozen=True, slots=True, kw_only=True)
class HelotsRose(Event):
    """A rising at home while the levy was away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LeaderSucceeded(Event):
    """A leader died or fell; the next took over."""

    leader: int
    """His place in the power's list."""
    before: int = 0
    """His predecessor's."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonTurned(Event):
    """Reason let go of a leader, so that the passions act unrestrained; or it has him again (rows 89-90)."""

    restrained: bool
    """Whether reason has just come back; else it has just let go."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fared(Event):
    """How an initiative came out, against what the sources had promised."""

    what: str
    odds: float
    """The unbent odds, 0-1."""
    well: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class MissOwned(Event):
    """A seat owned a confident miss, or explained it away."""

    question: str
    owned: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OddsPledged(Event):
    """A seat told its people how sure it is."""

    pledge: Pledge
    effort: int
    """Per cent of the effort asked for that was voted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeSettled(Event):
    """What was pledged met the world, in public."""

    pledge: Pledge


@dataclass(frozen=True, slots=True, kw_only=True)
class AimTaken(Event):
    """A seat chose what to be judged by."""

    aim: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SceneOpened(Event):
    """A decision came before a seat."""

    scene: str


@dataclass(frozen=True, slots=True, kw_only=True)
class OptionChosen(Event):
    """A scene was settled."""

    scene: str
    option: str
    says: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class HappeningCame(Event):
    """What nobody at the table controls."""

    happening: str
    headline: str
    text: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class FlagSet(Event):
    """A flag of the scenario went up or down."""

    flag: str
    up: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class FactRevealed(Event):
    """Everybody learnt the truth of a fact."""

    fact: str
    value: float


@dataclass(frozen=True, slots=True, kw_only=True)
class RangesScored(Event):
    """How many of a seat's own ranges held the truth."""

    scene: str
    held: int
    asked: int
    rows: tuple[tuple[str, float, float, float], ...]
    """Question, low, high, truth."""
