"""One field of what a game writes for programs: its name, its unit, its range, and what it means."""

from typing import NamedTuple

UNITS = (
    "points", "talents", "reading", "probability", "per cent", "turn", "number", "yes or no",
    "text", "id", "list", "table",
)  # fmt: skip
"""What a field may be measured in."""


class Field(NamedTuple):
    """One field of a kind of line."""

    name: str
    unit: str
    """One of `UNITS`."""
    means: str
    low: float | None = None
    high: float | None = None

    @property
    def range(self) -> str:
        """From where to where it goes, as a table shows it."""
        low = "" if self.low is None else f"{self.low:g}"
        high = "" if self.high is None else f"{self.high:g}"
        return f"{low}..{high}" if low or high else ""


def points(name: str, means: str, low: float = 0, high: float = 100) -> Field:
    """A field in points, 0-100 as on the screen unless said."""
    return Field(name, "points", means, low, high)


def reading(name: str, means: str) -> Field:
    """A field in points, in talents where its quantity is wealth, or in a fact's own unit."""
    return Field(name, "reading", means)
