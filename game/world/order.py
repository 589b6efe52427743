"""An order: one intention of one power, as data. Its verbs live in `rules`, its spelling in `notation`."""

from dataclasses import dataclass

from game.world.names import PowerId, QuestionId
from game.world.treaty import Terms
from game.world.verb import VERBS, Verb


@dataclass(frozen=True, slots=True)
class Order:
    """Who, what, whom. Only the slots of the verb's pattern are filled."""

    power: PowerId
    verb: str
    target: PowerId | None = None
    """The power that it is done to or with."""
    about: PowerId | None = None
    """A second power: asked about, warned off, told of."""
    amount: int | None = None
    """Whole talents, points or per cent, as the verb needs."""
    thing: str | None = None
    """The id of a treaty, offer, war, demand, league, report, question or scene."""
    terms: Terms | None = None
    word: str | None = None
    """An effort, a war aim, a clause kind, an option, or `secretly`."""

    @property
    def rule(self) -> Verb:
        """The row of the verb list that it falls under."""
        return VERBS[self.verb]


@dataclass(frozen=True, slots=True)
class Forecast:
    """How sure a seat is of one question, in per cent from 5 to 95."""

    question: QuestionId
    percent: int


@dataclass(frozen=True, slots=True)
class RangeAnswer:
    """A range that a seat is nine tenths sure of, answering a question of quantity."""

    question: QuestionId
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a leader gives an order, stored when it decides. At most three an order."""

    order: str
    """The order in notation, or the name of a decision."""
    because: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Plan:
    """A hostile act that a leader has decided on and will do later; cues show in between."""

    act: str
    """The order in notation."""
    due: int
    """The turn in which it is to be done."""
    because: tuple[str, ...] = ()
    manner: str = ""
    """The doctrine of the leader who decided it; it shows in what he lets slip. Empty: the scenario's for him."""


@dataclass(frozen=True, slots=True)
class Submission:
    """All that one seat seals for one window."""

    power: PowerId
    window: str
    """Such as `T3.orders`."""
    orders: tuple[Order, ...] = ()
    forecasts: tuple[Forecast, ...] = ()
    ranges: tuple[RangeAnswer, ...] = ()
    reasons: tuple[Reason, ...] = ()
    plans: tuple[Plan, ...] = ()
    """Everything that the leader still means to do; what is missing has been dropped."""
    voices: tuple[tuple[QuestionId, tuple[tuple[str, float], ...]], ...] = ()
    """What each adviser was heard to say to each question, in per cent."""
    advice: str | None = None
    """The adviser whose counsel was followed, if any."""
