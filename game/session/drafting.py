"""A draft as it is kept: orders in notation, and below them the forecasts and ranges of the same window."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field


@dataclass(slots=True)
class Kept:
    """What was kept of a window that is not sealed yet."""

    orders: list[str] = field(default_factory=list)
    forecasts: dict[str, int] = field(default_factory=dict)
    """Per cent, by question."""
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    """Lower and upper end, by question."""


def written(forecasts: Mapping[str, int], ranges: Mapping[str, tuple[int, int]]) -> list[str]:
    """Forecasts and ranges as lines of a draft, so that they are kept with it."""
    said = [f"forecast {figure} {key}" for key, figure in sorted(forecasts.items())]
    return said + [f"range {low} {high} {key}" for key, (low, high) in sorted(ranges.items())]


def read_draft(lines: Sequence[str]) -> Kept:
    """A kept draft taken apart again."""
    kept = Kept()
    for line in lines:
        match line.split():
            case ["forecast", figure, key] if figure.isdecimal():
                kept.forecasts[key] = int(figure)
            case ["range", low, high, key] if low.isdecimal() and high.isdecimal():
                kept.ranges[key] = (int(low), int(high))
            case _:
                kept.orders.append(line)
    return kept
