"""Every number opened with one key: its named parts, and behind each part the events that made it.

One door for secrets: an explanation uses the seat's own row of every dyadic stock, its own books, what is public, and
its own reports; never what is true of others.
"""

from collections.abc import Callable

from game.sight.explain.bond import treaty
from game.sight.explain.causes import causes
from game.sight.explain.happening import event
from game.sight.explain.judged import benign, report, stand, word
from game.sight.explain.society import SOCIETY, motives, norm, society
from game.sight.explain.stocks import BOOKS, DYADS, NAMES, books, dyad, name, trust
from game.sight.explanation import Explanation
from game.world.names import PowerId
from game.world.state import State

Opener = Callable[[State, PowerId, tuple[str, ...]], Explanation | None]


def _books(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """One of our own books; what we want is three figures that make one whole."""
    return motives(state, seat) if pieces[1] == "motives" else books(state, seat, pieces)


OPENERS: dict[str, tuple[int, Opener]] = {
    "trust": (3, trust),
    "report": (3, report),
    "word": (3, word),
    "stand": (2, stand),
    "benign": (2, benign),
    "books": (2, _books),
    "event": (3, event),
    "treaty": (2, treaty),
    "society": (2, society),
    "norm": (2, norm),
    **dict.fromkeys(DYADS, (2, dyad)),
    **dict.fromkeys(NAMES, (2, name)),
}
"""Every kind of number that opens: how many pieces its id has, and what opens it."""


def explain(state: State, seat: PowerId, number: str) -> Explanation | None:
    """Open a number, such as `trust.corcyra.security` or `books.wealth`; None where this seat has no such number."""
    pieces = tuple(number.split("."))
    count, opener = OPENERS.get(pieces[0], (0, None))
    return opener(state, seat, pieces) if opener is not None and len(pieces) == count else None


__all__ = ["BOOKS", "DYADS", "NAMES", "OPENERS", "SOCIETY", "causes", "explain"]
