"""Norms that order rests on, identity that long cooperation rewrites, and justice that third parties watch for."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Norms:
    """What everybody expects of everybody: practice, coordination, the taking in of newcomers (rows 30-37, 64-66)."""

    on: bool = switch("30-37, 64-66", "off: nothing is expected, nobody is taken in, ships sail at their own risk")
    usual: float = coefficient(30, 0, 100, "points", "30", "the habit at which order costs what the scenario says")
    order: float = coefficient(0.8, 0, 1, "share", "30, 35", "of the price of watching that wholly settled norms save")
    exchange: float = coefficient(35, 0, 80, "points", "30, 35", "of trade that wholly settled norms add")
    taken_in: float = coefficient(4, 0, 50, "points a turn", "37", "of its society's norms that a newcomer takes in")
    taught: float = coefficient(4, 0, 50, "points a turn", "37", "more, while it keeps a treaty with an insider")
    practice: float = coefficient(0.5, 0, 2, "points a point", "65", "of legitimacy, as an order is lived by or not")
    dutiful: float = coefficient(0.08, 0, 0.5, "points a point", "66", "on keeping, by legitimacy above 50")
    seen: float = coefficient(2, 0, 10, "points", "66", "of regard for keeping at a loss, where the order is rightful")
    held: float = coefficient(0.7, 0, 1, "share", "64", "of a client's leaving that the patron's arms prevent")
    lapse: float = coefficient(0.6, 0, 1, "share", "31", "of trade that stays ashore when no sea is safe")
    prize: float = coefficient(3, 0, 20, "units", "33", "what captains take who prey on all ships alike")
    reputation: float = coefficient(5, 0, 30, "units", "32", "what a reasoning court would lose by it beside its trade")
    raid: float = coefficient(-25, -100, 0, "points", "31, 33", "of the safety of the sea lanes, a raid")
    mend: float = coefficient(8, 0, 50, "points a turn", "32", "of that safety that comes back by itself")
    unreason: float = coefficient(30, 0, 100, "points", "33", "of reason; below it no court reckons with its own loss")


@dataclass(frozen=True, slots=True)
class Identity:
    """How far another's good is one's own (rows 67-70, 123)."""

    on: bool = switch("67-70, 123", "off: everybody counts his own gain and nothing else")
    friendship: float = coefficient(0.15, 0, 1, "share", "67", "of a friend's gain, at full friendship")
    weight: float = coefficient(0.4, 0, 1, "share", "67-68", "of the gain of one who has wholly become one of us")
    bare: float = coefficient(10, 0, 50, "points", "67", "up to here nobody is one of us, though much be shared")
    member: float = coefficient(5, 0, 20, "points", "69", "each membership shared: society, kin, culture, league")
    grows: float = coefficient(1.2, 0, 10, "points a turn", "67-68", "while promises are kept between two")
    feeds: float = coefficient(1.5, 0, 5, "times", "68", "how much faster that goes where identity is full")
    fade: float = coefficient(0.5, 0, 5, "points a turn", "67", "in isolation, back to what memberships give")
    betrayed: float = coefficient(0.5, 0, 1, "share", "68", "of it that a breach takes from the victim")
    called: float = coefficient(0.15, 0, 1, "points a point", "69-70", "towards coming when one of ours calls")


@dataclass(frozen=True, slots=True)
class Justice:
    """What unjust and just acts do to the trust of those who only look on (rows 95-98)."""

    on: bool = switch("95-98", "off: what is done to others teaches nobody, and small gestures need no answer")
    squeezed: float = coefficient(-6, -30, 0, "points", "95", "a client squeezed, in every domain")
    bullied: float = coefficient(-3, -30, 0, "points", "95", "a demand by the stronger on the weaker")
    destroyed: float = coefficient(-10, -30, 0, "points", "95", "a power destroyed")
    spared: float = coefficient(6, 0, 30, "points", "95", "a beaten enemy spared")
    judged: float = coefficient(3, 0, 30, "points", "95", "a quarrel ended by a judge or by giving way")
    unequal: float = coefficient(0.25, 0, 1, "share", "97", "of what one-sided clauses bring the other more")
    surety: float = coefficient(
        0.12, 0, 0.33, "share a tier", "96", "of the risk of moving first that inspection takes away"
    )
    gesture: float = coefficient(3, 1, 10, "turns", "98", "how long a gift may wait for any gesture in return")
    slighted: float = coefficient(-5, -20, 0, "points", "98", "of friendship, when none came; the size does not matter")
