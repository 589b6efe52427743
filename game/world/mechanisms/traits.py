"""What sets single powers apart: the twelve traits (core J)."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Traits:
    """The traits that a scenario may give a power, at most two each. Those that are elsewhere a rule stand there.

    An assembly: `home.assembly`; restless helots: `home.helots`; a granary: `stores.granary`; a newcomer:
    `custom.newcomer`.
    """

    on: bool = switch("26, 86, 99-103", "off: all powers are alike")
    coast: float = coefficient(80, 0, 100, "points", "26", "the least reach of a thalassocrat to a coast of its seas")
    island: float = coefficient(0.5, 0, 1, "times", "26", "of others' reach to an island")
    levy: float = coefficient(1, 0, 4, "turns", "89", "by which a slow levy is late")
    rising_strength: float = coefficient(-8, -60, 0, "points", "103", "what a rising of helots costs")
    rising_people: float = coefficient(-4, -60, 0, "points", "103", "and of the people's trust")
    abroad: float = coefficient(0, 0, 1, "share", "26", "of the strength of gold, not men, that fights abroad")
    dues: float = coefficient(1, 0, 1, "share", "58, 104", "of its league's dues that a league head keeps")
    slight: float = coefficient(
        -1, -10, 0, "points a turn", "82, 86", "a mother city's regard of a colony that owes it"
    )
    due: float = coefficient(2, 1, 5, "times", "82", "what honour from a colony is worth to its mother city")
    faction_below: float = coefficient(45, 0, 100, "points", "99-103", "of people's trust; below it a faction may fall")
    faction_slope: float = coefficient(0.02, 0, 0.1, "chance a point", "99-103", "how fast it does")
    oracle: float = coefficient(1, 0, 10, "lines a turn", "7", "of the desk that the god shows unbent")
