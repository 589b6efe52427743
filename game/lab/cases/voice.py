"""What the council says: an adviser's figure on any question, and how far the four lie apart."""

import re
from collections.abc import Callable
from itertools import combinations

from game.lab.cases.naming import power_of, unknown
from game.minds.advisers import SCHOOLS, opinion
from game.sight.briefing import Asking
from game.sight.observe import observe
from game.world.names import PowerId, QuestionId
from game.world.question import TOPICS
from game.world.setting import Setting
from game.world.state import State

Reading = Callable[[State], float]
RATES = {"signs": "signs", "arms": "arms", "comes": "comes", "complies": "complies", "treaty-holds": "treaty_holds"}
"""Kinds of question of which the staff has learnt how often such things come about."""


def voice(match: re.Match[str], setting: Setting) -> Reading:
    """An adviser's per cent; of the council, how many per cent its members lie apart on average.

    The staff, which each adviser starts from, says what is usual, or that it does not know (50).
    """
    power, subject = power_of(match["power"], setting), power_of(match["subject"], setting)
    if match["kind"] not in (*TOPICS, "asked"):
        raise unknown(f'there is no question of "{match["kind"]}"', match["kind"], (*TOPICS, "asked"))
    schools = [one for one in SCHOOLS if match["who"] in (one.school, "council")]

    def read(state: State) -> float:
        told, asking = observe(state, power), _asking(match, state, subject)
        said = [opinion(one, told, asking).percent for one in schools]
        gaps = [abs(one - other) for one, other in combinations(said, 2)]
        return sum(gaps) / len(gaps) if gaps else said[0]

    return read


def _asking(match: re.Match[str], state: State, subject: PowerId) -> Asking:
    kind, level = match["kind"], float(match["level"] or 0)
    staff = float(getattr(state.ruleset.questions, RATES[kind])) if kind in RATES else 50.0
    return Asking(QuestionId("case"), "", subject, staff, state.turn, kind, "", None, level, topic=TOPICS.get(kind))


VOICE = (
    r"(?P<who>realist|liberal|constructivist|classical|council) (?P<power>\S+) on (?P<kind>\S+)"
    r"(?: above (?P<level>-?\d+))? about (?P<subject>\S+)"
)
"""How a case asks for it: `realist athens on level-trust above 40 about corinth`."""
