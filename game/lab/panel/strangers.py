"""Whom powers approach first: their own, or outsiders (dial 10; D2, row 87).

All live equally near and know nothing of each other, as the strangers of an experiment; only their societies differ.
"""

from collections.abc import Sequence
from math import sqrt

from game.lab.panel.compared import Compared, Figure
from game.lab.panel.course import Course, course_of, strangers


def favour(games: Sequence[Course]) -> tuple[float, int]:
    """How much likelier a power of one's own society is approached first, in standard deviations (Cohen's d)."""
    own = [offered for game in games for inside, offered in game.firsts if inside]
    others = [offered for game in games for inside, offered in game.firsts if not inside]
    if not own or not others:
        return float("nan"), 0
    here, there = sum(own) / len(own), sum(others) / len(others)
    spread = sqrt((here * (1.0 - here) * len(own) + there * (1.0 - there) * len(others)) / (len(own) + len(others)))
    return ((here - there) / spread if spread else float("nan")), min(len(own), len(others))


STRANGERS = Compared(
    10,
    "strangers",
    "In-group against out-group first offers",
    "Balliet, Wu and De Dreu 2014; Romano et al. 2017",
    strangers,
    course_of,
    (
        Figure(
            "first offers to insiders, in standard deviations",
            0.15,
            0.45,
            ".32 (.42 in interdependent dilemmas)",
            favour,
        ),
    ),
    "Custom vouches for one's own, and nothing is held against strangers but that nobody vouches for them.",
    "An audience costs one of three initiatives, so that a small preference decides who is asked first.",
)
