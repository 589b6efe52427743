"""What each kind of clause gives, risks, tempts with and costs, in points of value a turn (core G).

Rows 38, 43, 50, 55, 60.

Trade and tribute are counted for each unit of the scenario (a twelfth of a middling income).
"""

from dataclasses import dataclass

from game.world.coefficient import coefficient


@dataclass(frozen=True, slots=True)
class ClauseRule:
    """One row of the menu, for a mild clause; a firm one counts half as much again."""

    benefit: float = coefficient(1, 0, 20, "points a turn", "55", "what it gives while both keep it")
    exposure: float = coefficient(1, 0, 20, "points a turn", "60", "what one loses while the other breaks it")
    temptation: float = coefficient(1, 0, 20, "points", "38, 43", "what breaking it brings at once, in a middling year")
    cost: float = coefficient(0, 0, 20, "points a turn", "55", "what keeping it costs in itself")
    asks: float = coefficient(0, 0, 5, "times", "50", "how far the times decide what it asks: war more than peace")


ALLIANCE = ClauseRule(6.0, 2.5, 2.0, 1.8, 1.5)
OFFENSIVE = ClauseRule(4.0, 2.0, 2.0, 1.5, 1.8)
NEUTRALITY = ClauseRule(2.0, 1.0, 1.5, 0.2, 0.3)
NON_AGGRESSION = ClauseRule(4.0, 2.0, 2.8, 0.2, 0.15)
ARMS_LIMIT = ClauseRule(3.0, 2.5, 3.0, 0.4, 0.3)
PASSAGE = ClauseRule(1.0, 0.8, 1.0, 0.2, 0.3)
PROTECTION = ClauseRule(6.0, 2.0, 2.0, 0.5, 0.3)
TRADE = ClauseRule(1.0, 0.5, 1.0, 0.0, 0.2)
TRIBUTE = ClauseRule(1.0, 0.0, 0.7, 0.0)
ARBITRATION = ClauseRule(1.5, 0.8, 1.5, 0.1, 0.2)
RANK = ClauseRule(1.5, 0.5, 1.0, 0.3, 0.3)
FRIENDSHIP = ClauseRule(0.8, 0.0, 0.0, 0.0)
