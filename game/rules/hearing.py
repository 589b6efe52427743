"""The second hearing: the gravest order waits a turn, as over Mytilene (core C; row 89)."""

from game.rules.docket import Docket
from game.world.events.home import SecondHearing
from game.world.names import PowerId
from game.world.notation import format_order
from game.world.order import Order

GRAVEST = ("destroy", "declare", "demand", "renounce", "squeeze", "cheat")
"""What can be put off, the gravest first."""


def hear_again(docket: Docket, orders: tuple[Order, ...]) -> tuple[Order, ...]:
    """The orders without those that a second hearing puts off; what was put off last turn is free again."""
    for power in docket.state.postponed:
        docket.record(SecondHearing, power, seen_by=(power,), order="")
    kept = list(orders)
    for hearing in [order for order in orders if order.verb == "second-hearing"]:
        grave = _gravest(hearing.power, kept)
        if grave is not None:
            kept.remove(grave)
            text = format_order(grave, with_power=False)
            docket.record(SecondHearing, grave.power, seen_by=(grave.power,), order=text)
    return tuple(kept)


def _gravest(power: PowerId, orders: list[Order]) -> Order | None:
    own = [order for order in orders if order.power == power and order.verb in GRAVEST]
    return min(own, key=lambda order: GRAVEST.index(order.verb)) if own else None
