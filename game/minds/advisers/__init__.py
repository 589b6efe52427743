"""The council: four advisers, each of whom is its school's theory of trust, computed. None is right in every world."""

from game.minds.advisers.classical import CLASSICAL
from game.minds.advisers.constructivist import CONSTRUCTIVIST
from game.minds.advisers.liberal import LIBERAL
from game.minds.advisers.realist import REALIST
from game.minds.advisers.school import Opinion, School, opinion

SCHOOLS: tuple[School, ...] = (REALIST, LIBERAL, CONSTRUCTIVIST, CLASSICAL)
"""The advisers in the order in which they sit."""

__all__ = ["SCHOOLS", "Opinion", "School", "opinion"]
