"""What the seed draws of a society: who there is, how strong, how far apart, what each wants and feels.

Each draw has its own address, so that a new one never shifts an old one; nothing here knows the game's own draws.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from math import isqrt

from game.scenario.random.naming import CITIES, LEADERS, SOCIETIES
from game.theory.chance import Address, Chance

RULES = ("honour", "interest", "fear")
"""What a drawn society's ranks may be made of; two societies of one world never share it."""


@dataclass(frozen=True, slots=True)
class City:
    """One power as it was drawn."""

    id: str
    name: str
    people: str
    society: int
    """Its place among the societies."""
    leader: str
    figures: tuple[int, int, int, int]
    """The leader's hubris, hope, reason (points) and looks (points, 0-4)."""
    motives: tuple[int, int, int]
    strength: int
    wealth: int
    income: int
    home: tuple[int, int, int]
    """The people's trust, justice, checks: points."""
    names: tuple[int, int]
    """Resolve and honesty: points."""
    at: tuple[int, int]
    """Where it lies on a map of 100 by 100 leagues."""


@dataclass(frozen=True, slots=True)
class World:
    """A drawn society of powers."""

    cities: tuple[City, ...]
    societies: tuple[tuple[str, str, str, int, int], ...]
    """Id, name, rule, legitimacy and habit."""
    draws: Chance = field(repr=False)

    def inside(self, one: City, other: City) -> bool:
        """Whether two powers live in one society."""
        return one.society == other.society

    def reach(self, one: City, other: City) -> int:
        """Points of strength that arrive: near neighbours 80, the far end of the map 15."""
        x, y = one.at[0] - other.at[0], one.at[1] - other.at[1]
        return max(15, 85 - isqrt(x * x + y * y) * 7 // 10)


def whole(chance: Chance, low: int, high: int, *address: Address) -> int:
    """A whole number from `low` to `high`, both counted in, each as likely as the others."""
    return low + chance.word(*address) % (high - low + 1)


def shuffled(chance: Chance, count: int, *address: Address) -> list[int]:
    """The numbers below `count` in an order of their own."""
    return sorted(range(count), key=lambda place: (chance.word(*address, place), place))


def world_of(powers: int, seed: int) -> World:
    """The society of a seed: the same for ever, another for another number of powers."""
    chance = Chance(seed)
    societies = _societies(chance, powers)
    homes = _homes(chance, powers, len(societies))
    named = [CITIES[place] for place in shuffled(chance, len(CITIES), "random", powers, "cities")[:powers]]
    led = shuffled(chance, len(LEADERS), "random", powers, "leaders")
    cities = [_city(chance, powers, place, named[place], homes[place], LEADERS[led[place]]) for place in range(powers)]
    return World(tuple(sorted(cities, key=lambda one: (one.society, one.id))), societies, chance)


def _societies(chance: Chance, powers: int) -> tuple[tuple[str, str, str, int, int], ...]:
    """One to three, as many as leave two powers to each."""
    count = min(whole(chance, 1, 3, "random", powers, "societies"), powers // 2)
    rules = shuffled(chance, len(RULES), "random", powers, "rules")
    return tuple(
        (
            *SOCIETIES[place],
            RULES[rules[place]],
            whole(chance, 35, 65, "random", powers, "legitimacy", place),
            whole(chance, 15, 50, "random", powers, "habit", place),
        )
        for place in range(count)
    )


def _homes(chance: Chance, powers: int, count: int) -> list[int]:
    """Each power's society: two to each, the others where they fall."""
    sure = [place // 2 for place in range(2 * count)]
    rest = [whole(chance, 0, count - 1, "random", powers, "home", place) for place in range(len(sure), powers)]
    return [*sure, *rest]


def _city(chance: Chance, powers: int, place: int, named: tuple[str, str], society: int, leader: str) -> City:
    """One power. Most are middling, one in five is great: a square of an even draw."""

    def figure(low: int, high: int, what: str) -> int:
        return whole(chance, low, high, "random", powers, what, place)

    root = figure(0, 100, "strength")
    strength = 60 + root * root * 14 // 1000
    security, wellbeing = figure(20, 50, "security"), figure(20, 40, "wellbeing")
    middle = ((25, 25), (75, 25), (50, 80))[society]
    return City(
        named[0].lower(),
        *named,
        society,
        leader,
        (figure(35, 60, "hubris"), figure(10, 40, "hope"), figure(20, 75, "reason"), figure(0, 4, "looks")),
        (security, wellbeing, 100 - security - wellbeing),
        strength,
        wealth=figure(20, 60, "wealth"),
        income=strength // 10 + strength // 20 + figure(2, 5, "income"),
        home=(figure(15, 85, "trust"), figure(30, 70, "justice"), figure(20, 80, "checks")),
        names=(figure(40, 60, "resolve"), figure(40, 60, "honesty")),
        at=(middle[0] + figure(-25, 25, "west"), middle[1] + figure(-20, 20, "north")),
    )


def pairs(cities: Sequence[City]) -> list[tuple[City, City]]:
    """Every pair of powers once, in their order."""
    return [(one, other) for place, one in enumerate(cities) for other in cities[place + 1 :]]
