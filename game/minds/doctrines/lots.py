"""Random: a court that draws its orders by lot from everything that is legal. For tests."""

from game.minds.leader import Approach, Intention
from game.rules.legal import candidates, refusals
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId, Window
from game.world.order import Forecast, Order
from game.world.treaty import Clause, ClauseKind, Terms
from game.world.verb import VERBS
from game.world.war import AudienceKind, Draft

AUDIENCES = {
    "propose": AudienceKind.TREATY,
    "renew": AudienceKind.RENEWAL,
    "peace": AudienceKind.PEACE,
    "arbitrate": AudienceKind.ARBITRATION,
    "protect": AudienceKind.PROTECTION,
}
"""Verbs that open an audience, each with its kind."""
MOST = 5
"""Orders drawn a window, before those that do not go together are left out."""
DEPTH = 24
"""How far into a verb's candidates a lot may fall."""


class Random:
    """Draws verbs and then orders by lot."""

    name = "random"

    def decide(self, briefing: Briefing, draw: Chance) -> Intention:
        """A few orders by lot, forecasts by lot."""
        orders = _drawn(briefing, draw)
        approaches = tuple(approach_of(order) for order in orders if order.verb in AUDIENCES)
        rest = tuple(order for order in orders if order.verb not in AUDIENCES)
        forecasts = tuple(
            Forecast(one.id, 5 * (1 + int(19 * draw.share("forecast", one.id)))) for one in briefing.questions
        )
        return Intention(approaches, rest, forecasts)

    def respond(self, briefing: Briefing, draw: Chance) -> Intention:
        """Answers by lot."""
        return Intention(orders=_drawn(briefing, draw))

    def hear(self, briefing: Briefing, by: PowerId, kind: AudienceKind, terms: Terms, thing: str) -> Draft:
        """Yes or no by lot, with the draft itself as the address."""
        lot = Chance(briefing.turn).share(briefing.seat, by, str(kind), thing, len(terms.clauses))
        return Draft(terms, lot < 0.5, "the lot fell so")


def approach_of(order: Order) -> Approach:
    """The audience that an order asks for."""
    kind = AUDIENCES[order.verb]
    terms = order.terms or Terms(())
    if kind is AudienceKind.PROTECTION:
        terms = Terms((Clause(ClauseKind.PROTECTION, by=order.power),))
    if kind is AudienceKind.ARBITRATION:
        terms = Terms((Clause(ClauseKind.ARBITRATION),))
    return Approach(order.target or PowerId(""), (terms,), kind, order.thing or "")


def _drawn(briefing: Briefing, draw: Chance) -> tuple[Order, ...]:
    verbs = [name for name, verb in VERBS.items() if verb.window is briefing.window]
    drawn = [draw.pick(verbs, "verb", place) for place in range(MOST)]
    picked = verbs if briefing.window is Window.ANSWERS else drawn
    orders: list[Order] = []
    for place, verb in enumerate(picked):
        wanted = int(draw.share("order", place) * DEPTH)
        chosen = None
        for at, order in enumerate(candidates(verb, briefing)):
            chosen = order
            if at >= wanted:
                break
        if chosen is not None:
            orders.append(chosen)
    refused = [order for order, _ in refusals(orders, briefing)]
    return tuple(order for order in orders if order not in refused)
