"""Doctrines for trials: the faithful, and the one who is faithful until the last turn (core I, K)."""

from dataclasses import dataclass

from game.minds.court import Court
from game.minds.doctrine import Doctrine
from game.minds.leader import Intention, Wish
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.order import Order


def _never(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    del briefing, other
    return ()


def _nothing(briefing: Briefing, draw: Chance) -> list[Wish]:
    del briefing, draw
    return []


FAITHFUL = Doctrine(
    name="faithful",
    faith=1000.0,
    margin=2.0,
    strike=2.0,
    grievance=_never,
    spend=_nothing,
    loyal=1000.0,
    cheats=False,
)
"""Never cheats, renounces or strikes; comes when called."""


@dataclass(frozen=True, slots=True)
class Faithful(Court):
    """The faithful court: what it signed it keeps, whatever it has become worth."""

    def decide(self, briefing: Briefing, draw: Chance) -> Intention:
        """As any court, but no notice is ever given."""
        meant = Court.decide(self, briefing, draw)
        kept = tuple(order for order in meant.orders if order.verb != "renounce")
        return Intention(meant.approaches, kept, meant.forecasts, meant.reasons, ())


@dataclass(frozen=True, slots=True)
class LastTurnCheat(Faithful):
    """Faithful, but cheats on everything when the end may have come."""

    @property
    def name(self) -> str:
        """Its own name."""
        return "last-turn-cheat"

    def decide(self, briefing: Briefing, draw: Chance) -> Intention:
        """Keep faith until the last turn that the horizon allows; then break it all."""
        meant = Faithful.decide(self, briefing, draw)
        if briefing.turn < briefing.horizon[0]:
            return meant
        broken = tuple(
            Order(briefing.seat, "cheat", thing=treaty.id, word=briefing.temptations[treaty.id][0])
            for treaty in briefing.treaties
            if treaty.binds(briefing.seat) and treaty.signed < briefing.turn and treaty.id in briefing.temptations
        )
        owed = (league for league in briefing.leagues if league.holds(briefing.seat))
        kept_back = tuple(Order(briefing.seat, "withhold", thing=league.id) for league in owed)
        return Intention((), (*meant.orders, *broken, *kept_back), meant.forecasts, meant.reasons, ())
