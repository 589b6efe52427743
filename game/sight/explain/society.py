"""Opening what our society is like: the right of its order, its norms, its seas; and what we want ourselves."""

from game.sight import words
from game.sight.explain.stocks import in_words
from game.sight.explain.trail import entries_of, parts_of
from game.sight.explanation import Explanation, OpenedPart
from game.sight.news.terms import a_treaty
from game.sight.words import View, whose
from game.world.names import PowerId
from game.world.society import society_of
from game.world.state import State
from game.world.treaty import KIND_INDEX, KINDS, ClauseKind

SOCIETY: dict[str, str] = {
    "legitimacy": "the right of the order among {society}",
    "lanes": "how safe one travels among {society}",
}
"""Stocks of one's own society that open, each with its title."""
MOTIVES: tuple[str, ...] = ("security", "wellbeing", "standing")
"""The three goods, in the order in which motives are kept."""


def society(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """A stock of our own society, such as `society.legitimacy`; None for those who live in none."""
    if pieces[1] not in SOCIETY:
        return None
    return _ours(state, seat, pieces, pieces[1], SOCIETY[pieces[1]], 0, 1)


def norm(state: State, seat: PowerId, pieces: tuple[str, ...]) -> Explanation | None:
    """How settled one norm of our society is, such as `norm.alliance`."""
    if pieces[1] not in {str(kind) for kind in KINDS}:
        return None
    kind, noun = KIND_INDEX[ClauseKind(pieces[1])], a_treaty(ClauseKind(pieces[1]))
    return _ours(state, seat, pieces, "habit", f"how settled it is among {{society}} to keep {noun}", kind, len(KINDS))


def _ours(
    state: State, seat: PowerId, pieces: tuple[str, ...], quantity: str, title: str, place: int, width: int
) -> Explanation | None:
    """One cell of a stock of our society, which all who live in it can tell."""
    at = society_of(state.setting, seat)
    if at < 0:
        return None
    cell = at * width + place
    whole = int(state.stocks.array(quantity).reshape(-1)[cell])
    parts = parts_of(entries_of(state, seat, quantity, cell, whole))
    named = words.capital(title.format(society=state.setting.societies[at].name))
    note = in_words(quantity, whole / 1000.0)
    return Explanation(".".join(pieces), named, whose(View.PUBLIC), whole / 1000.0, "points", parts, note)


def motives(state: State, seat: PowerId) -> Explanation:
    """What we want: the shares of the three goods, and what moved each (rows 71-78, 90)."""
    at = state.place(seat)
    shares = [int(share) for share in state.stocks.motives[at]]
    parts = tuple(
        OpenedPart(name, whole / 1000.0, entries_of(state, seat, "motives", at * len(MOTIVES) + place, whole))
        for place, (name, whole) in enumerate(zip(MOTIVES, shares, strict=True))
    )
    value = sum(shares) / 1000.0  # whole numbers
    note = "Fear of others makes safety crowd out the other two; when it has passed, they come back more slowly."
    return Explanation("books.motives", "What we want", whose(View.BOOKS), value, "parts", parts, note)
