"""Risk and peril: how motives weigh a gamble, and what helping another is feared to cost (rows 54, 74)."""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Risk:
    """Each motive has its own way with risk, and nobody helps at his own peril for nothing (rows 54, 74)."""

    on: bool = switch("54, 74", "off: all motives reckon alike, and nobody minds the danger of helping")
    war: float = coefficient(32, 0, 90, "points", "74", "what an even war gains or loses by being a gamble, at most")
    breach: float = coefficient(3, 0, 20, "points", "74", "the same for a breach that may be found")
    peril: float = coefficient(
        11,
        0,
        60,
        "points",
        "54",
        "against coming, were all the force there the enemy's and all goods alike to us; safety alone: threefold",
    )
