"""The seat: the one road by which anybody plays, a person, a leader, a script or a class over the network.

A face holds a `Seat` and nothing else. Arguments and answers are plain values with a JSON form.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from game.sight.briefing import Asking, Briefing
from game.sight.explanation import Entry, Explanation, OpenedPart
from game.world.names import PowerId
from game.world.order import Submission
from game.world.war import Draft

__all__ = [
    "Acceptance",
    "Asking",
    "Briefing",
    "Change",
    "Counsel",
    "DraftView",
    "Entry",
    "Explanation",
    "OpenedPart",
    "Preview",
    "Receipt",
    "Refusal",
    "Seat",
    "Suggestion",
    "Voice",
]


@dataclass(frozen=True, slots=True)
class Preview:
    """One drafted line before it is sealed: legal or not, what it costs, what it should do, who will see it."""

    line: str
    legal: bool
    refusal: str = ""
    """Why it cannot be ordered, with the nearest right thing."""
    column: int = 1
    cost: str = ""
    """In words: "an initiative, 5 talents"."""
    effect: str = ""
    """Expected effect, in one line."""
    seen_by: str = ""


@dataclass(frozen=True, slots=True)
class DraftView:
    """A whole draft before it is sealed."""

    previews: tuple[Preview, ...]
    initiatives_left: int
    inquiries_left: int
    wealth_left: float
    questions: tuple[Asking, ...]
    """What the seat will be asked to forecast, given these orders."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """An order that was not taken."""

    line: str
    reason: str
    column: int = 1


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of a submission: sealed, or refused with every reason."""

    sealed: bool
    refusals: tuple[Refusal, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """How a begun line may go on."""

    line: str
    does: str
    complete: bool
    """Whether it is an order as it stands."""


@dataclass(frozen=True, slots=True)
class Acceptance:
    """Our staff's estimate of whether a court would sign, from our own briefing and bent like the rest."""

    percent: float
    low: float
    high: float
    reasons: tuple[tuple[str, float], ...]
    """What speaks for and against it, in points of value to them; they sum to the value."""
    moves: tuple[str, ...] = ()
    """The two terms that would move it most, in notation."""
    veto: str = ""
    """What rules it out altogether, in words."""


@dataclass(frozen=True, slots=True)
class Voice:
    """What one adviser says to one question."""

    adviser: str
    school: str
    percent: float
    low: float
    high: float
    reason: str
    parts: tuple[tuple[str, float], ...] = ()
    """The sum behind the figure, in points."""
    right: int = 0
    asked: int = 0
    """The track record: how often he was on the right side of even odds."""
    record: str = ""
    """The same in words, of what he said about such odds as these before."""


@dataclass(frozen=True, slots=True)
class Counsel:
    """The council on one question; the first voice is the lowest, the last the highest."""

    question: Asking
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """Something that a face should look at: a window opened or closed, a message, a save, the end."""

    kind: str
    """`opened`, `closed`, `kept`, `message`, `ended`."""
    turn: int
    window: str
    text: str = ""


class Seat(Protocol):
    """A place at the table."""

    @property
    def power(self) -> PowerId:
        """The power that this seat plays."""
        ...

    async def briefing(self) -> Briefing:
        """What the seat is told now."""
        ...

    async def draft(self, lines: Sequence[str], window: str = "") -> DraftView:
        """Look at a draft without sealing it; it is kept, and offered again on resume.

        `window` is the one it was written for (`T3.orders`), the open one if empty. Where that is closed by now,
        nothing is kept: a hand that rests too late does not write into the next turn.
        """
        ...

    async def drafted(self) -> tuple[str, ...]:
        """The draft that was kept for the open window, if any."""
        ...

    async def submit(self, submission: Submission) -> Receipt:
        """Seal a window's orders, answers and forecasts."""
        ...

    async def legal(self, prefix: str) -> tuple[Suggestion, ...]:
        """How a begun line may go on, at most a few dozen ways."""
        ...

    async def estimate(self, line: str) -> Acceptance:
        """Our staff's estimate for a proposal, a demand or an offer of peace, in notation."""
        ...

    async def council(self) -> tuple[Counsel, ...]:
        """What the advisers say to the open questions."""
        ...

    async def audience(self, line: str) -> Draft | Refusal:
        """Put a proposal, in notation, before a court, which answers at once. Three drafts a court and turn."""
        ...

    async def say(self, to: PowerId, text: str) -> None:
        """A message to another seat."""
        ...

    async def open(self, number: str) -> Explanation | None:
        """Open a number, such as `trust.corcyra.security`, `books.wealth` or `event.T3.17`; None where there is none.

        What opens stands in `sight.explain.OPENERS`.
        """
        ...

    def changes(self) -> AsyncIterator[Change]:
        """What happens at the table, as it happens."""
        ...
