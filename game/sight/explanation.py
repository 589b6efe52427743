"""A number opened: its named parts, and the events behind each part."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of the ledger behind a part."""

    event: str
    """An event id that opens, `time` or `limit`; empty where there is nothing to open."""
    turn: int
    text: str
    points: float


@dataclass(frozen=True, slots=True)
class OpenedPart:
    """A named part of a number, with the events that made it. Where there are entries, they sum to its points."""

    name: str
    points: float
    entries: tuple[Entry, ...] = ()
    opens: str = ""
    """The number that this part is by itself, if it is one."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """A number opened: whose view it is, its parts, and the events behind them. The parts sum to the number."""

    number: str
    title: str
    whose: str
    """"our staff's estimate", "our own books", "our court's own view"."""
    value: float
    unit: str
    parts: tuple[OpenedPart, ...]
    note: str = ""
    page: str = ""
    """The word of the codex on it, where the number does not lead there by itself."""
