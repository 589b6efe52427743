"""A school at the council table: what it counts, the figure that it comes to, and why (rows 109, 124, 126).

Each adviser *is* its school's theory of trust, computed. A reason names the largest part of that sum and nothing else.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from game.sight.briefing import Asking, Briefing
from game.theory.curve import likelihood, points_for
from game.theory.thousandths import thousandths
from game.world.names import PowerId
from game.world.question import Topic
from game.world.report import READING

STAFF = 0.5
"""What a school takes over of the staff's points."""
SLIGHT = 1.0
"""Points below which a part is not worth a sentence."""
HALF_WIDTH = 14.0
"""Points on either side of an adviser's sum that his 90 % range takes in."""


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that a school counts."""

    name: str
    measure: Callable[[Briefing, Asking], float]
    """Points, positive where `more` is true of the subject; about 10 is much."""
    more: str
    less: str
    """The same in words; empty where it is never negative."""
    on: Mapping[Topic, float]
    """How far it speaks for a yes (below 0: for a no), by topic."""
    then: Mapping[Topic, tuple[str, str]] = field(default_factory=dict)
    """What follows from it, for a yes and for a no, where the school's own moral would not fit."""


@dataclass(frozen=True, slots=True)
class School:
    """One adviser."""

    name: str
    """Who speaks: a name for the table."""
    school: str
    creed: str
    """The school's theory of trust, in one sentence."""
    terms: tuple[Term, ...]
    morals: Mapping[Topic, tuple[str, str]]
    """What the school concludes, by topic: for a yes, and for a no."""


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
    topic = question.topic
    certainty = briefing.desk.certainty
    staff = points_for(max(5.0, min(95.0, question.staff)) / 100.0) * certainty * STAFF
    counted = [(term, term.measure(briefing, question)) for term in school.terms]
    weighed = [(term, size, size * term.on.get(topic, 0.0) if topic else 0.0) for term, size in counted]
    parts = [("what the staff has", staff), *((term.name, points) for term, _, points in weighed if points)]
    whole = sum(thousandths(points) for _, points in parts) / 1000.0  # whole numbers
    return Opinion(
        adviser=school.name,
        school=school.school,
        percent=_percent(whole / certainty),
        low=_percent((whole - HALF_WIDTH * certainty) / certainty),
        high=_percent((whole + HALF_WIDTH * certainty) / certainty),
        reason=_reason(school, briefing, question, topic, weighed, whole),
        parts=tuple(parts),
    )


def _reason(
    school: School,
    briefing: Briefing,
    question: Asking,
    topic: Topic | None,
    weighed: list[tuple[Term, float, float]],
    whole: float,
) -> str:
    """The school's weightiest part in words, and what it concludes from it."""
    term, size, points = max(weighed, key=lambda one: abs(one[2]))
    if topic is None or abs(points) < SLIGHT:
        return "Nothing that I count speaks either way; I leave it to the staff"
    fact = (term.more if size > 0 else term.less).format_map(_facts(briefing, question.subject))
    moral = term.then.get(topic, school.morals[topic])[0 if points > 0 else 1]
    outweighed = "" if points * whole >= 0 else "; the rest outweighs it"
    return f"{fact[:1].upper()}{fact[1:]}: {moral}{outweighed}"


def _facts(briefing: Briefing, subject: PowerId) -> dict[str, str]:
    """What sentences may name."""
    atlas, at = briefing.atlas, briefing.atlas.place(subject)
    them, us = atlas.realm(subject), atlas.realm(briefing.seat)
    others = [treaty for treaty in briefing.treaties if treaty.binds(subject)]
    return {
        "name": them.name,
        "whose": f"{them.name}'" if them.name.endswith("s") else f"{them.name}'s",
        "leader": briefing.leaders[at],
        "theirs": f"{float(briefing.desk.estimate[at, READING['strength']]):.0f}",
        "ours": f"{briefing.books.strength:.0f}",
        "society": us.society_name,
        "regime": them.regime or "another kind of state",
        "our_regime": us.regime or "our own kind",
        "ties": _bind(len(briefing.treaties_with(subject))),
        "all_ties": _bind(len(others)),
    }


def _bind(treaties: int) -> str:
    """Treaties with their verb: "a treaty binds", "3 treaties bind"."""
    return "a treaty binds" if treaties == 1 else f"{treaties} treaties bind"


def reading_of(briefing: Briefing, subject: PowerId, reading: str) -> float:
    """The staff's estimate of one reading."""
    return float(briefing.desk.estimate[briefing.atlas.place(subject), READING[reading]])


def clipped(points: float, most: float) -> float:
    """Points within plus and minus the most."""
    return max(-most, min(most, points))


def _percent(points: float) -> float:
    return max(5.0, min(95.0, round(100.0 * likelihood(points), 1)))
