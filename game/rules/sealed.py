"""What a window hands to the stages: every seat's orders and the audiences that were held."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.world.order import Order, Submission
from game.world.war import Audience


@dataclass(frozen=True, slots=True)
class Sealed:
    """The orders of one window, in the order of the powers and as each wrote them."""

    submissions: tuple[Submission, ...]
    audiences: tuple[Audience, ...] = ()
    carried: tuple[Order, ...] = ()
    """Orders of the first window that waited for the second."""

    def orders(self) -> tuple[Order, ...]:
        """Every order of the window, and those carried over."""
        return (*self.carried, *(order for one in self.submissions for order in one.orders))

    def of(self, *verbs: str) -> Iterator[Order]:
        """The orders of some verbs."""
        return (order for order in self.orders() if order.verb in verbs)
