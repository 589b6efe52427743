"""The classical voice: trust comes of friendship, and fails by hubris and hope (rows 8-11, 20-23, 67-68, 121-123)."""

from game.minds.advisers.school import School, Terms
from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.report import READING


def _reading(briefing: Briefing, subject: PowerId) -> Terms:
    at, desk = briefing.atlas.place(subject), briefing.desk
    theirs = float(desk.estimate[at, READING["friendship"]])
    return [
        ("their friendship for us", 0.45 * theirs),
        ("their honesty so far", 0.4 * (float(desk.honesty[at]) - 50.0)),
        ("that we need them, and so believe them", -0.5 * float(desk.need[at])),
        ("that they strut", -8.0 if subject in briefing.bearing else 0.0),
    ]


CLASSICAL = School(
    name="Old Antiphon",
    school="classical",
    reading=_reading,
    creed="Friends keep faith, the needy hope, and the fortunate stop listening.",
)
