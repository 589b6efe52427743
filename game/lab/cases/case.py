"""A case: a small opening, orders, and what must come of them."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.lab.cases.expectation import Expectation
from game.lab.cases.statistic import Statistic
from game.scenario.load import Loaded
from game.scenario.tree import Place
from game.world.names import PowerId


@dataclass(frozen=True, slots=True)
class Line:
    """One line of orders."""

    power: PowerId
    text: str
    """An order in notation, `forecast 70 q2`, or `plan for turn 3: ORDER`."""
    place: Place


@dataclass(frozen=True, slots=True)
class Answer:
    """What a court says to every draft that is put to it."""

    says: str = "refuse"
    """`accept`, `refuse`, `wait` (as a person would, whose answer comes as an order), or the name of a doctrine."""
    odds: float = 0.5
    """0-1: the odds that an honest staff of the proposer would have given."""


@dataclass(frozen=True, slots=True)
class Arm:
    """One way of opening the same small world."""

    path: str
    """The file of the opening."""
    loaded: Loaded
    settings: tuple[tuple[str, str], ...]
    """What was set over the file of the opening."""


@dataclass(frozen=True, slots=True)
class Trial:
    """What a statistical case measures, over how many games, and where it must lie."""

    games: int
    statistic: Statistic
    low: float
    high: float
    against: Arm | None = None
    """Another opening, played on the same seeds: then the band is for the difference."""


@dataclass(frozen=True, slots=True)
class Case:
    """One numbered case, read and found sound."""

    number: str
    """Section, group and place: `3.B.02`."""
    title: str
    rows: tuple[int, ...]
    """The rows of the essay that it stands for."""
    place: Place
    arm: Arm
    turns: int
    """How many turns are played."""
    draws: Mapping[str, float] = field(default_factory=dict)
    """Draws fixed by their address."""
    seed: int | None = None
    """Only where a case hangs on noise that has no address of its own."""
    leaders: bool = False
    """Whether seats without orders are played by their doctrines; else they hold."""
    orders: Mapping[int, tuple[Line, ...]] = field(default_factory=dict)
    """By turn."""
    answers: Mapping[str, Answer] = field(default_factory=dict)
    """By power, by turn, or for all (`*`)."""
    expects: tuple[Expectation, ...] = ()
    twin: Arm | None = None
    """The same opening with a mechanism off."""
    twin_expects: tuple[Expectation, ...] = ()
    trial: Trial | None = None
