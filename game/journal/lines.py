"""The lines of a journal: all that is ever written down of a game, in the order in which it happened.

A line says what was decided or shown, never what follows from it. `at` is the clock in seconds since 1970, 0 where
nobody looked; no digest covers it.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeAlias

from game import __version__
from game.world.event import Event
from game.world.names import Mode, PowerId
from game.world.order import Submission
from game.world.war import Audience

FORMAT = 1
"""The form in which this Melian writes journals; it refuses newer ones."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first line: what the game is, so completely that it can be opened again from nothing else."""

    scenario: str
    """The scenario's id, or such as `random:7`."""
    title: str = ""
    source: str = ""
    """The scenario's whole text as the author wrote it."""
    overrides: tuple[tuple[str, str], ...] = ()
    """Key and value of each `--set`, in the order given, those of `rules.` left out."""
    seed: int
    ruleset: str = "lebow"
    coefficients: tuple[tuple[str, float], ...] = ()
    """Key and value of each coefficient that differs from the ruleset's own."""
    modes: tuple[tuple[PowerId, Mode], ...] = ()
    as_it_was: bool = False
    turns: int | None = None
    """How many turns are played, where that is not the scenario's own number."""
    draws: tuple[tuple[str, float], ...] = ()
    """Draws fixed by their address."""
    seats: tuple[tuple[PowerId, str], ...] = ()
    """Who plays each power: `person`, `leader`, `orders` or `host`."""
    doctrines: tuple[tuple[PowerId, str], ...] = ()
    """Those that the table set; every other seat keeps the scenario's, and a successor brings his own."""
    second_sitting: bool = False
    """Whether this game was taken up again from a turn that had already been played on."""
    returned_to: str = ""
    """The window at which a second sitting left the first."""
    version: str = __version__
    format: int = FORMAT
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Opened:
    """A window opened."""

    window: str
    """Such as `T3.orders`."""
    date: str = ""
    """What the scenario calls the turn: "spring 415 BCE"."""
    asked: tuple[PowerId, ...] = ()
    """Who was asked, where it is not everybody."""
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """A draft was put before a court and answered: the audience so far, this draft being its last."""

    audience: Audience
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """Something was shown that is not in the events: what the council said, an estimate, an opened page."""

    window: str
    seat: PowerId
    what: str
    """Such as `council`, `estimate`."""
    content: Any
    """Plain data, as it was shown: for `council` a list of {question: {id, ...}, voices: [{adviser, percent, ...}]}."""
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Sealed:
    """A seat sealed its submission; a later one of the same seat and window takes its place."""

    submission: Submission
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Closed:
    """A window was adjudicated."""

    window: str
    events: tuple[Event, ...]
    digest: str
    """The fingerprint of the game up to here."""
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Undone:
    """A window is open again as it was at its opening, and what came after it never happened.

    With a power it is only that power's sealed submission that was taken back.
    """

    window: str
    power: PowerId | None = None
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A message from one seat to another."""

    window: str
    sender: PowerId
    to: PowerId
    text: str
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """A note that somebody made for later."""

    window: str
    by: str
    """A power, or `host`."""
    text: str
    at: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Drafted:
    """What a seat has written and not yet sealed. It replaces the seat's last one and is no part of the chain."""

    seat: PowerId
    window: str
    lines: tuple[str, ...]
    at: int = 0


Line: TypeAlias = Opened | Heard | Shown | Sealed | Closed | Undone | Said | Noted

KINDS: Mapping[str, Any] = {
    "header": Header,
    "opened": Opened,
    "audience": Heard,
    "shown": Shown,
    "submission": Sealed,
    "closed": Closed,
    "undone": Undone,
    "message": Said,
    "note": Noted,
    "draft": Drafted,
}
"""The kinds of line by the name under which they are kept."""
KIND_OF: Mapping[Any, str] = {noun: kind for kind, noun in KINDS.items()}
