"""Talks with other courts: an order that opens an audience is not drafted, the court answers at once."""

from typing import TYPE_CHECKING

from game.session.seat import Refusal
from game.tui.sitting import Sitting
from game.world.names import PowerId
from game.world.order import Order
from game.world.war import Draft

if TYPE_CHECKING:
    from game.tui.app import MelianApp

APPROACHES = frozenset({"propose", "renew", "peace", "arbitrate", "protect", "counter"})
"""The verbs that open an audience."""


class Talks:
    """The audiences of one sitting."""

    def __init__(self, app: "MelianApp", sitting: Sitting) -> None:
        self.app = app
        self.sitting = sitting

    async def put(self, court: PowerId, line: str) -> Draft | Refusal:
        """Put a draft before a court and hear its answer."""
        answer = await self.sitting.seat.audience(line)
        if isinstance(answer, Draft):
            self.sitting.heard(court, answer)
            await self.sitting.look()
        return answer

    async def approach(self, order: Order, line: str) -> None:
        """Put what an order asks for before its court, and show what it says."""
        court = self._court(order)
        answer = await self.put(court, line)
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
