"""Talks with other courts: an order that opens an audience is not drafted, the court answers at once."""

from game.session.seat import Refusal
from game.tui.ground import Ground
from game.tui.sitting import Sitting
from game.world.names import PowerId
from game.world.order import Order

APPROACHES = frozenset({"propose", "renew", "peace", "arbitrate", "protect", "counter"})
"""The verbs that open an audience."""


class Talks:
    """The audiences of one sitting."""

    def __init__(self, app: Ground, sitting: Sitting) -> None:
        self.app = app
        self.sitting = sitting

    async def approach(self, order: Order, line: str) -> None:
        """Put what an order asks for before its court, and show what it says."""
        court = self._court(order)
        answer = await self.sitting.put(court, line)
        if isinstance(answer, Refusal):
            self.app.tell(answer.reason, wrong=True)
            return
        word = "agrees" if answer.accepted else "answers"
        self.app.tell(f"{self.sitting.name(court)} {word}: {answer.reason}")
        if order.verb == "propose":
            self.sitting.with_proposal(to=court)
            self.app.action_go("audience")
        self.app.redraw()

    def _court(self, order: Order) -> PowerId:
        """Whom an order approaches: its target, or the partner in what it is about."""
        briefing = self.sitting.briefing
        treaty = briefing.treaty(order.thing or "")
        if treaty is not None:
            return treaty.other(self.sitting.power)
        offers = (offer.by for offer in briefing.offers if offer.id == order.thing)
        return order.target or next(offers, PowerId(""))
