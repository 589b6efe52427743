"""Norms at work: what predictability saves, what a lapsed rule of the road costs, who breaks one.

Rows 30-33, 35, 37, 64-65, 119.
"""

from typing import TypeVar

from game.theory.thousandths import Floats, Ints, to_points, to_thousandths, total

Points = TypeVar("Points", float, Floats)


def ease(habit: Points, usual: float) -> Points:
    """How much more predictable conduct is than usual, -1 to 1: habit beside the usual, both in points (row 30)."""
    return (habit - usual) / 100.0


def watched(price: Points, eased: Points, order: float) -> Points:
    """The price of watching, in its own unit, where conduct can be foretold: never below nought (rows 30, 35)."""
    return price * (1.0 - order * eased)


def trade_share(
    trust: Points, eased: Points, safe: Points, *, floor: float, by_trust: float, exchange: float, lapse: float
) -> Points:
    """The share of a trade clause's value that flows, 0-1.

    `trust` is the lower of the two courts', `safe` the safety of the sea lanes, both in points (rows 30-31, 119).
    """
    shipped = 1.0 - lapse * (1.0 - safe / 100.0)
    return (floor + by_trust * trust + exchange * eased) / 100.0 * shipped


def strays(prize: float, stake: float, care: float) -> bool:
    """Whether captains break a rule of the road from which everybody lives, their own court included (rows 32-33).

    `prize` is what it brings at once and `stake` what the court would lose by it, both in units; `care` is how far
    the court still reckons with its own loss: 1 in its senses, 0 without reason or at its last. No enforcement enters:
    self-interest secures such rules.
    """
    return prize > stake * care


def taken_in(habit: Points, belonging: Points) -> Points:
    """What a society's norm weighs with a power, in points: as much of it as the power has taken in (row 37)."""
    return habit * (belonging / 100.0)


def practice(habit: Ints, opened: Ints, share: float) -> Ints:
    """[society] thousandths by which an order has become more, or less, like what its powers do (row 65)."""
    moved = total(habit - opened, axis=1) // max(habit.shape[1], 1)
    return to_thousandths(to_points(moved) * share)


def coerced(arriving: float, own: float) -> float:
    """How far a client is held by force, 0-1: nothing while it could stand against what reaches it (row 64)."""
    return min(1.0, max(0.0, arriving / max(own, 1.0) - 1.0))
