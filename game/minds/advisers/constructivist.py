"""The constructivist: conduct follows custom, habit and right; look at the society, not at the case (rows 63-70)."""

from game.minds.advisers.school import School, Terms
from game.minds.doctrine import same_society
from game.sight.briefing import Briefing
from game.theory.thousandths import thousandths
from game.world.names import PowerId


def _reading(briefing: Briefing, subject: PowerId) -> Terms:
    at, desk = briefing.atlas.place(subject), briefing.desk
    habits = [thousandths(float(one)) for one in desk.habit]
    settled = sum(habits) / 1000.0 / max(len(habits), 1)  # whole numbers
    return [
        ("custom between us", 0.8 * (float(desk.parts[0, at, 0]) - 22.0)),
        ("how settled our norms are", 0.3 * (settled - 30.0) if same_society(briefing, subject) else -5.0),
        ("the order's right", 0.2 * (desk.legitimacy - 50.0)),
    ]


CONSTRUCTIVIST = School(
    name="Diotima",
    school="constructivist",
    reading=_reading,
    creed="People do what people like them do; ask what is customary and who they think they are.",
)
