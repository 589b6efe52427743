"""The realist: trust is scarce; count force, fear and the threat that both share (rows 27, 39-46, 54)."""

from game.minds.advisers.school import School, Terms
from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.report import READING


def _reading(briefing: Briefing, subject: PowerId) -> Terms:
    at, desk = briefing.atlas.place(subject), briefing.desk
    ratio = float(desk.estimate[at, READING["strength"]]) / max(briefing.books.strength, 1.0)
    return [
        ("anarchy", -10.0),
        ("their force beside ours", -14.0 * (min(ratio, 3.0) - 1.0)),
        ("the threat we share", 1.2 * float(desk.judgement_points[4, at])),
        ("their name for carrying out threats", 0.2 * (float(desk.resolve[at]) - 50.0)),
    ]


REALIST = School(
    name="Hermon",
    school="realist",
    reading=_reading,
    creed="Nobody helps another to his own danger; look at force, and at whom both fear.",
)
