"""Whom trust is placed in, and who is taken for one's own: persons, kin of mind, trusted groups, one's own country."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Succession:
    """Trust in a person dies with him, trust in a state does not (row 19)."""

    on: bool = switch("19", "off: whoever follows inherits what his predecessor was trusted with")
    person: float = coefficient(1, 0, 1, "times", "19", "of the share of trust that a scenario makes a leader's own")
    looks_home: float = coefficient(0.5, 0, 2, "points a point", "16", "people's trust, for a newcomer's looks")


@dataclass(frozen=True, slots=True)
class Kin:
    """Regimes trust their kin of mind, and those who stand in no camp trust in their own growth (rows 110-114).

    It works between powers to which the scenario gives an `ideology`; `non-aligned` is in no camp.
    """

    on: bool = switch("110-114", "off: what a regime believes makes it nobody's kin")
    inside: float = coefficient(15, 0, 20, "points", "110, 112, 114", "of trust, for who believes the same")
    outside: float = coefficient(-8, -20, 0, "points", "111, 114", "of trust, for who believes otherwise")
    polarisation: float = coefficient(100, 0, 100, "points", "114", "how far ideas divide the world; at 0 not at all")
    growth: float = coefficient(10, 0, 20, "points", "113", "of trust in anybody, for a non-aligned power that thrives")


@dataclass(frozen=True, slots=True)
class Exceptional:
    """Who thinks his own country an exception overlooks its breaches and its privileges (rows 116-117).

    How far one does is his own: a leader's `exceptional` in the scenario.
    """

    on: bool = switch("116-117", "off: everybody sees himself as the others see him")
    blind: float = coefficient(
        1, 0, 1, "share", "116", "of what one's own breaches cost that full exceptionalism hides"
    )
    privilege: float = coefficient(
        0.5,
        0,
        2,
        "points a talent",
        "117",
        "of ill will overlooked for what was squeezed out of others, or kept of dues",
    )


@dataclass(frozen=True, slots=True)
class Offices:
    """Every constitution trusts somebody: a group, whose name others use to hold office (rows 105-108).

    It works where the scenario names whom the people trust; `nobody` is an answer too.
    """

    on: bool = switch("105-108", "off: it makes no difference whom the people trust, and who rules")
    stall: float = coefficient(1, 0, 3, "initiatives", "105", "fewer, where nobody is trusted with anything")
    bias: float = coefficient(0.5, 0, 1, "share", "106", "of its motives that a group which held all offices would set")
    slip: float = coefficient(12, 0, 40, "points a turn", "107-108", "of offices lost to those who rule anyway")
    back: float = coefficient(4, 0, 40, "points a turn", "107-108", "of offices won back, at no trust, fully checked")
    books: float = coefficient(6, 0, 40, "points", "107", "of offices given back when the books are opened")
    turned_out: float = coefficient(20, 0, 60, "points", "107", "of offices won when an elite is turned out")
    excess: float = coefficient(0.5, 0, 3, "times", "105, 108", "more that an elite takes of which they trust nobody")
