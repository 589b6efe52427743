"""A school at the council table: the terms it counts, and the figure that they come to (rows 109, 124-126)."""

from collections.abc import Callable
from dataclasses import dataclass

from game.sight.briefing import Asking, Briefing
from game.theory.curve import likelihood, points_for
from game.theory.thousandths import thousandths
from game.world.names import PowerId

Terms = list[tuple[str, float]]
Reading = Callable[[Briefing, PowerId], Terms]
"""What a school counts for another's good conduct towards us: named points, positive for trust."""

GOODWILL: dict[str, float] = {
    "treaty-holds": 1.0,
    "complies": 0.6,
    "level-friendship": 0.5,
    "level-trust": 0.5,
    "level-fear": -0.3,
    "level-strength": -0.1,
    "at-war": -0.6,
    "signs": 0.3,
    "asked": 0.4,
}
"""How far a yes to each kind of question speaks of the other's good conduct."""
HALF_WIDTH = 14.0
"""Points on either side of an adviser's sum that his 90 % range takes in."""


@dataclass(frozen=True, slots=True)
class School:
    """One adviser."""

    name: str
    """Who speaks: a name for the table."""
    school: str
    reading: Reading
    creed: str
    """The school's theory of trust, in one sentence."""


@dataclass(frozen=True, slots=True)
class Opinion:
    """What an adviser says to one question; per cent."""

    adviser: str
    school: str
    percent: float
    low: float
    high: float
    reason: str
    parts: tuple[tuple[str, float], ...]
    """The sum of points behind the figure."""


def opinion(school: School, briefing: Briefing, question: Asking) -> Opinion:
    """The staff's points, moved by what the school counts; hubris makes the school surer too."""
    goodwill = GOODWILL.get(question.kind, 0.3)
    staff = points_for(max(5.0, min(95.0, question.staff)) / 100.0) * briefing.desk.certainty
    parts: Terms = [("what the staff has", staff * 0.6)]
    parts += [(name, points * goodwill) for name, points in school.reading(briefing, question.subject)]
    whole = sum(thousandths(points) for _, points in parts) / 1000.0  # whole numbers
    certainty = briefing.desk.certainty
    weightiest = max(parts[1:], key=lambda part: abs(part[1]), default=parts[0])
    return Opinion(
        adviser=school.name,
        school=school.school,
        percent=_percent(whole / certainty),
        low=_percent((whole - HALF_WIDTH * certainty) / certainty),
        high=_percent((whole + HALF_WIDTH * certainty) / certainty),
        reason=f"{weightiest[0]}: {'for' if weightiest[1] > 0 else 'against'} it",
        parts=tuple(parts),
    )


def _percent(points: float) -> float:
    return max(5.0, min(95.0, round(100.0 * likelihood(points), 1)))
