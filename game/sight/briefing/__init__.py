"""The briefing: all that one seat is told. It is built up from nothing, field by field, by `sight.observe`.

Arrays run over all powers in the order of `atlas.ids`; the seat's own row stands in them too, with its own books.
Points are 0-100 as on the screen (friendship from -50), talents are talents, probabilities 0-1.
"""

from game.sight.briefing.atlas import Atlas, Realm
from game.sight.briefing.desk import Books, Desk
from game.sight.briefing.items import (
    Asking,
    Cause,
    Choice,
    Due,
    FactLine,
    News,
    OpenScene,
    Petition,
    Remembered,
    Warning,
)
from game.sight.briefing.whole import Briefing, kept

__all__ = [
    "Asking",
    "Atlas",
    "Books",
    "Briefing",
    "Cause",
    "Choice",
    "Desk",
    "Due",
    "FactLine",
    "News",
    "OpenScene",
    "Petition",
    "Realm",
    "Remembered",
    "Warning",
    "kept",
]
