"""What happens to a society as a whole."""

from dataclasses import dataclass

from game.world.event import Event


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderTipped(Event):
    """Fear came to rule a society, or the order that fear had driven out came back (row 90)."""

    society: str
    rule: str
    """What rules it now: `interest`, `honour`, `fear` or `mixed`."""
    safety: float
    """Mean share of safety in what its members want, in points."""
    unrestrained: tuple[str, ...] = ()
    """Its members in whom the passions rule."""
