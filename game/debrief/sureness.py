"""How sure a seat was and how often it was right: in words first, then in scores (rows 4-5)."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.debrief.figures import ENOUGH, judgement_of
from game.sight import words
from game.sight.news.teller import Teller
from game.sight.news.terms import war_words
from game.text import plural
from game.theory.calibration import brier
from game.world.events.home import RangesScored
from game.world.names import PowerId
from game.world.question import Settled
from game.world.state import State

LEVELS = (10, 20, 30, 40, 50, 60, 70, 80, 90)
"""Per cents to which answers are gathered, each to the nearest; 5 and 95 go to the ends."""
MARGIN = 5.0
"""Points by which the mean answer may lie beside the mean outcome before it is called too sure or too timid."""


@dataclass(frozen=True, slots=True)
class Level:
    """All the answers near one figure."""

    percent: int
    came: int
    asked: int

    def sentence(self) -> str:
        """In words: "When you said about 80 %, it happened 5 of 9 times."."""
        times = "time" if self.asked == 1 else "times"
        return f"When you said about {self.percent} %, it happened {self.came} of {self.asked} {times}."


@dataclass(frozen=True, slots=True)
class Sureness:
    """A seat's forecasts, weighed."""

    levels: tuple[Level, ...]
    asked: int
    signed: int
    """How many were left to the staff."""
    surer: float
    """How much surer than right it was, in points; below 0 it was too timid."""
    brier: float | None
    """Mean squared miss, 0-1; a coin has .25."""
    honest: float | None
    """The same for an honest staff, asked the same questions."""
    judgement: float | None

    def sentences(self) -> tuple[str, ...]:
        """Words before scores."""
        if not self.asked:
            return ("No forecast of yours met the world.",)
        said = [level.sentence() for level in self.levels]
        said.append(self._summary())
        if self.signed:
            said.append(f"{words.capital(plural(self.signed, 'answer'))} you left to your staff, which signed its own.")
        said.append(self._score())
        return tuple(said)

    def _summary(self) -> str:
        if self.surer > MARGIN:
            return f"In all you were surer than right, by {words.number(self.surer)} points."
        if self.surer < -MARGIN:
            return f"In all you were righter than sure, by {words.number(-self.surer)} points."
        return "In all you were about as sure as you were right."

    def _score(self) -> str:
        if self.judgement is None or self.brier is None or self.honest is None:
            return f"For a judgement there were too few: {self.asked} of at least {ENOUGH}."
        return (
            f"Judgement {words.number(round(self.judgement))}: a coin has 0, an honest staff 100 "
            f"(mean squared miss {self.brier:.3f}, the honest staff's {self.honest:.3f})."
        )


@dataclass(frozen=True, slots=True)
class Span:
    """A range of which the seat was nine tenths sure, and the answer."""

    text: str
    unit: str
    low: float
    high: float
    truth: float

    @property
    def held(self) -> bool:
        """Whether it held the truth."""
        return self.low <= self.truth <= self.high


def spans_of(state: State, seat: PowerId) -> tuple[Span, ...]:
    """The seat's own ranges, in the order in which they were asked."""
    quizzes = {str(quiz.id): quiz for scene in state.setting.scenes for quiz in scene.quizzes}
    scored = [one for one in state.chronicle if isinstance(one, RangesScored) and one.actor == seat]
    rows = [row for one in scored for row in one.rows]
    return tuple(Span(quizzes[name].text, quizzes[name].unit, low, high, truth) for name, low, high, truth in rows)


def pledges_of(state: State, seat: PowerId) -> tuple[str, ...]:
    """The odds that the seat told its people, and what came, in sentences."""
    scenes = {str(scene.id): f"“{scene.title}”" for scene in state.setting.scenes}
    said = []
    for pledge in state.pledges:
        if pledge.seat == seat:
            outcome = {True: "It came out so.", False: "It did not come out so.", None: ""}[pledge.well]
            on = scenes.get(pledge.on) or war_words(Teller(state, PowerId("")), pledge.on)
            said.append(f"You told your people {pledge.percent} %, on {on}. {outcome}".rstrip())
    return tuple(said)


def settled_of(state: State, seat: PowerId) -> tuple[Settled, ...]:
    """A seat's forecasts that met the world; void ones are left out."""
    return tuple(one for one in state.forecasts if one.question.seat == seat and one.outcome is not None)


def sureness(state: State, seat: PowerId) -> Sureness:
    """Weigh a seat's forecasts."""
    settled = settled_of(state, seat)
    return Sureness(
        levels_of(settled),
        len(settled),
        len([one for one in settled if not one.said]),
        _surer(settled),
        brier((one.percent / 100.0, bool(one.outcome)) for one in settled),
        brier((one.question.honest / 100.0, bool(one.outcome)) for one in settled),
        judgement_of(state, seat),
    )


def levels_of(settled: Sequence[Settled]) -> tuple[Level, ...]:
    """The answers gathered by what was said, the lowest first."""
    near: dict[int, list[Settled]] = {level: [] for level in LEVELS}
    for one in settled:
        near[min(LEVELS, key=lambda level: (abs(level - one.percent), -abs(level - 50)))].append(one)
    return tuple(
        Level(level, len([one for one in found if one.outcome]), len(found)) for level, found in near.items() if found
    )


def _surer(settled: Sequence[Settled]) -> float:
    """The mean certainty of the answers less the share of them that were right, in points."""
    claimed = 0
    for one in settled:
        sure = max(one.percent, 100.0 - one.percent)
        right = 50.0 if one.percent == 50.0 else 100.0 * ((one.percent > 50.0) == one.outcome)
        claimed += round((sure - right) * 1000)
    return claimed / 1000.0 / len(settled) if settled else 0.0
