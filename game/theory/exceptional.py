"""Exceptionalism: one's own wrongs have their reasons, and are discounted when one judges oneself (rows 116-117)."""

from game.theory.thousandths import Floats

MIDDLE = 50.0
"""Points at which a name for keeping promises says nothing."""


def discounted(honesty: Floats, extracted: Floats, exceptional: Floats, *, blind: float, privilege: float) -> Floats:
    """[seat, subject] points of what a court's own wrongs have cost it there, and that it does not see.

    `honesty` and `exceptional` are [seat], in points: what others hold of its word, and how far it thinks itself an
    exception. `extracted` is [seat, subject]: talents that it took out of a client, or kept of
    a member's dues, each worth `privilege` points. At full exceptionalism a share of `blind` is hidden; without any,
    nothing is.
    """
    lost = (MIDDLE - honesty).clip(0.0, None)[:, None] + privilege * extracted
    floats: Floats = lost * (blind * exceptional / 100.0)[:, None]
    return floats


def self_view(honesty: float, exceptional: float, *, blind: float) -> float:
    """How reliable a court holds itself, in points: its public name, less what it hides from itself (row 116)."""
    return honesty + max(0.0, MIDDLE - honesty) * blind * exceptional / 100.0
