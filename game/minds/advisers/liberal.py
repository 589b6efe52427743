"""The liberal: trust follows incentives, and institutions make them (rows 55-62, 78-79)."""

from game.minds.advisers.school import School, Terms
from game.sight.briefing import Briefing
from game.world.names import COMMERCE, PowerId


def _reading(briefing: Briefing, subject: PowerId) -> Terms:
    at, desk = briefing.atlas.place(subject), briefing.desk
    ties = briefing.treaties_with(subject)
    commerce = len([1 for treaty in ties for clause in treaty.terms.clauses if clause.domain == COMMERCE])
    return [
        ("what both gain by it", 5.0 * len(ties) + 4.0 * commerce - 6.0),
        ("the league that we share", 0.8 * float(desk.parts[5, at].max())),
        ("their record in commerce", 0.5 * float(desk.parts[1, at, COMMERCE])),
    ]


LIBERAL = School(
    name="Euthydike",
    school="liberal",
    reading=_reading,
    creed="They will keep what it pays them to keep; count the ties and the dues.",
)
