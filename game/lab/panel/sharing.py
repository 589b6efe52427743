"""What members of leagues pay, with a head who may collect and without one (dial 9; F1-F3, rows 58-62)."""

from collections.abc import Sequence

from game.lab.panel.compared import Compared, Figure
from game.lab.panel.course import Course, as_they_come, course_of

EARLY, LATE = range(2), range(8, 99)
"""Turns of a league that count as its first and as its last."""


def paid(games: Sequence[Course], headed: bool, ages: range) -> tuple[float, int]:
    """The share of dues that were paid in some turns of leagues with, or without, a head."""
    rows = [one for game in games for one in game.dues if one.headed == headed and one.age in ages]
    due = sum(one.due for one in rows)
    return (sum(one.paid for one in rows) / due if due else float("nan")), due


def unpunished(games: Sequence[Course]) -> tuple[float, int]:
    """What is paid late where nobody punishes, as a share of what was paid early."""
    late, due = paid(games, False, LATE)
    early, first = paid(games, False, EARLY)
    return (late / early if early else float("nan")), min(due, first)


def punished(games: Sequence[Course]) -> tuple[float, int]:
    """What is paid late where a head may collect."""
    return paid(games, True, LATE)


CONTRIBUTIONS = Compared(
    9,
    "contributions",
    "Contributions with and without sanctions",
    "Ledyard 1995; Fehr and Gächter 2000",
    as_they_come,
    course_of,
    (
        Figure("without a head: late dues as a share of early", 0.0, 0.60, ".5 falls to .1 or .2", unpunished),
        Figure("with a head: dues paid late", 0.75, 1.0, "almost complete cooperation", punished),
    ),
    "Who sees others ride free stops paying, unless somebody may collect.",
    "Dues are small beside a city's income, so that leaders seldom find it worth their name to ride free.",
)
