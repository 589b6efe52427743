"""How sure a leader says it is: policies of forecasting, apart from every doctrine (core E, I; rows 4-5).

A leader knows the staff's figure alone. Policies move the points behind it: a figure of 80 % stands for 22 points.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from math import sqrt

from game.minds.leader import Intention, Leader
from game.sight.briefing import Asking, Briefing
from game.theory.chance import Chance
from game.theory.curve import likelihood, points_for
from game.world.names import PowerId
from game.world.order import Forecast
from game.world.treaty import Terms
from game.world.war import AudienceKind, Draft

SHADE = 0.5
"""What a shading forecaster leaves of the points."""
PRUDENCE = 0.9
"""What an ordinary leader, who has been wrong before, leaves of the points that he believes."""
SWAGGER = 2.5
"""How many times the points an overconfident one sees."""

Policy = Callable[[float, Briefing], float]
"""The staff's per cent and the briefing to one's own per cent."""


def _scaled(percent: float, times: float) -> float:
    return 100.0 * likelihood(points_for(percent / 100.0) * times)


POLICIES: Mapping[str, Policy] = {
    "calibrated": lambda percent, briefing: _scaled(percent, briefing.desk.certainty),
    "shading": lambda percent, briefing: _scaled(percent, SHADE * briefing.desk.certainty),
    "always-50": lambda _percent, _briefing: 50.0,
    "overconfident": lambda percent, _briefing: _scaled(percent, SWAGGER),
    "always-95": lambda percent, _briefing: 95.0 if percent >= 50.0 else 5.0,
}
"""Every policy by name. The calibrated one takes its court's false certainty out again, but not the wish."""


def own_figures(briefing: Briefing) -> tuple[Forecast, ...]:
    """What an ordinary leader says: he sees through half of his staff's false certainty, not the wish (rows 4-5)."""
    doubt = PRUDENCE * sqrt(briefing.desk.certainty)
    return tuple(
        Forecast(one.id, round(max(5.0, min(95.0, _scaled(max(5.0, min(95.0, one.staff)), doubt)))))
        for one in briefing.questions
    )


class Forecaster:
    """A leader who decides by a doctrine and forecasts by a policy."""

    def __init__(self, doctrine: Leader, policy: str) -> None:
        self.doctrine = doctrine
        self.policy = POLICIES[policy]
        self.name = f"{doctrine.name}+{policy}"

    def decide(self, briefing: Briefing, draw: Chance) -> Intention:
        """As the doctrine decides, with figures of our own."""
        forecasts = tuple(self._forecast(one, briefing) for one in briefing.questions)
        return replace(self.doctrine.decide(briefing, draw), forecasts=forecasts)

    def respond(self, briefing: Briefing, draw: Chance) -> Intention:
        """As the doctrine responds."""
        return self.doctrine.respond(briefing, draw)

    def hear(self, briefing: Briefing, by: PowerId, kind: AudienceKind, terms: Terms, thing: str) -> Draft:
        """As the doctrine hears."""
        return self.doctrine.hear(briefing, by, kind, terms, thing)

    def _forecast(self, question: Asking, briefing: Briefing) -> Forecast:
        staff = max(5.0, min(95.0, question.staff))
        return Forecast(question.id, round(max(5.0, min(95.0, self.policy(staff, briefing)))))
