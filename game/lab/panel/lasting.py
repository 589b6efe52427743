"""How long alliances stand and how they end (dials 3 and 4; A4, A5). A turn is taken for a year."""

from collections.abc import Sequence
from functools import partial

from game.lab.panel.compared import Compared, Figure
from game.lab.panel.course import Course, as_they_come, course_of
from game.lab.panel.pact import VIOLATED, Pact, standing_after

DEFENCE, PEACE = "alliance", "non-aggression"


def pacts(games: Sequence[Course], kind: str = "") -> list[Pact]:
    """All alliances of some games, or those of one kind."""
    return [one for game in games for one in game.pacts if kind in ("", one.kind)]


def standing(games: Sequence[Course], turns: int) -> tuple[float, int]:
    """The share still in force after so many turns."""
    rows = pacts(games)
    return standing_after(rows, turns), len(rows)


def peace_less_defence(games: Sequence[Course]) -> tuple[float, int]:
    """How much likelier a promise not to attack is to stand after four turns than one to defend."""
    peace, defence = pacts(games, PEACE), pacts(games, DEFENCE)
    return standing_after(peace, 4) - standing_after(defence, 4), min(len(peace), len(defence))


def violated(games: Sequence[Course]) -> tuple[float, int]:
    """Of alliances that ended, the share broken or given up before their time."""
    ended = [one for one in pacts(games) if one.ended]
    return (sum(one.ended in VIOLATED for one in ended) / len(ended) if ended else float("nan")), len(ended)


LENGTH = Compared(
    3,
    "length",
    "Alliance length by type",
    "Alliance Treaty Obligations and Provisions 4.01 (Leeds et al. 2002), computed",
    as_they_come,
    course_of,
    (
        Figure("still in force after 4 turns", 0.50, 1.0, "median 6 years before 1945", partial(standing, turns=4)),
        Figure("still in force after 10 turns", 0.0, 0.50, ".31 before 1945", partial(standing, turns=10)),
        Figure("after 4: non-aggression less defence", 0.0, 1.0, "medians 53 and 12 years", peace_less_defence),
    ),
    "Terms of two to eight turns and the next crisis between them set the length, as in the Europe of before 1945.",
    "Leaders here renew what still pays and rarely let a promise run out, and they remember who meets them every year.",
)
ENDINGS = Compared(
    4,
    "endings",
    "Share of endings by violation",
    "Alliance Treaty Obligations and Provisions 4.01, computed",
    as_they_come,
    course_of,
    (Figure("ended by breach, war, notice or a refused call", 0.30, 0.50, ".389; .422 before 1945", violated),),
    "Most promises run out; the others fall to temptation, to war, or to a partner who no longer pays.",
    "What would run out is renewed here while it pays, so that what ends at all ends by breach or notice.",
)
