"""How those who begin wars fare, by how sure of themselves they were (dial 5; A9, C9)."""

from collections.abc import Sequence

from game.lab.panel.compared import Compared, Figure
from game.lab.panel.course import Course, Planned, as_they_come, course_of, pinned
from game.lab.panel.quarrel import Fought

MODEST, SURE = 20, 80
"""Points at which hubris is held to see what it does to the wars that are begun."""


def games_of(scenario: str, games: int, seed: int) -> tuple[Planned, ...]:
    """Games as they come, and both levels of hubris on the same seeds; the modest, who seldom fight, twice as many."""
    modest, sure = pinned(scenario, 2 * games, seed, MODEST), pinned(scenario, games, seed, SURE)
    return (*as_they_come(scenario, games, seed), *modest, *sure)


def wars(games: Sequence[Course], hubris: int | None = None) -> list[Fought]:
    """Wars of the games in which hubris was left alone, or held at one level."""
    return [one for game in games if game.hubris == hubris for one in game.wars]


def _share(won: Sequence[bool]) -> float:
    return sum(won) / len(won) if won else float("nan")


def won(games: Sequence[Course]) -> tuple[float, int]:
    """The share of wars won by who began them."""
    rows = [one.won > 0 for one in wars(games)]
    return _share(rows), len(rows)


def won_of_decided(games: Sequence[Course]) -> tuple[float, int]:
    """The same among wars that somebody won."""
    rows = [one.won > 0 for one in wars(games) if one.won]
    return _share(rows), len(rows)


def modest_less_sure(games: Sequence[Course]) -> tuple[float, int]:
    """The share of the modest less that of the overconfident."""
    modest, sure = ([one.won > 0 for one in wars(games, level)] for level in (MODEST, SURE))
    return _share(modest) - _share(sure), min(len(modest), len(sure))


INITIATOR = Compared(
    5,
    "initiator",
    "Initiator win share by hubris",
    "Correlates of War 4.0, computed; Wang and Ray 1994; Johnson et al. 2006",
    games_of,
    course_of,
    (
        Figure("wars won by who began them", 0.40, 0.75, ".560", won),
        Figure("of those that somebody won", 0.55, 0.80, ".693", won_of_decided),
        Figure(f"won at hubris {MODEST} less at {SURE}", 0.0, 1.0, "the overconfident fared worse", modest_less_sure),
    ),
    "Who begins a war chooses the day; who is too sure of himself chooses it badly.",
    "Wars here are begun on bent odds, and who is attacked arms while they last; history's initiators chose better.",
)
