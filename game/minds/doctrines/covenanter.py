"""Covenanter: believes in what is written, inspected and paid for in common; it fails by those who ride free.

Source: I. Kant, Perpetual Peace (1795), on a league of states; W. Wilson's covenants of 1918-19, openly arrived at.
"""

from game.minds.doctrine import Doctrine, wrongs_by
from game.minds.leader import Wish
from game.minds.leagues import founding, purges
from game.minds.spending import inspection
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.league import League
from game.world.names import PowerId
from game.world.order import Order

INSPECTED = 8.0
"""Points on keeping a promise that others may look into."""
CONTENT = 60.0
"""Points of justice and of the people's trust from which nobody asks to see the books."""
ENOUGH = 3
"""Members, ourselves among them, that make a league to strike with."""


def _written(briefing: Briefing, other: PowerId, tier: int) -> float:
    """The bond of what is inspected, whoever the other is."""
    del briefing, other
    return INSPECTED if tier else 0.0


def _leagued(briefing: Briefing, other: PowerId) -> tuple[str, ...]:
    """A wrong, and a league at our back that does not hold the wrongdoer."""
    backed = any(len(one.members) >= ENOUGH and not one.holds(other) for one in _ours(briefing))
    return wrongs_by(briefing, other, 4) if backed else ()


def _ours(briefing: Briefing) -> list[League]:
    return [one for one in briefing.leagues if one.holds(briefing.seat)]


def _spend(briefing: Briefing, draw: Chance) -> list[Wish]:
    """A look at what was promised, every turn; a league founded where none holds us, and kept clean; our own books."""
    del draw
    return inspection(briefing, 9.0, 1.0) + founding(briefing, 8.0) + purges(briefing, 7.0) + _books(briefing, 4.0)


def _books(briefing: Briefing, weight: float) -> list[Wish]:
    """Who asks to look into others' books opens his own, as long as his people have something to ask."""
    books = briefing.books
    if books.books_closed_until >= briefing.turn or min(books.justice, books.people) > CONTENT:
        return []
    return [(weight, Order(briefing.seat, "open-books"), ("who inspects must bear to be inspected",))]


COVENANTER = Doctrine(
    name="covenanter",
    faith=4.0,
    margin=2.0,
    strike=0.80,
    grievance=_leagued,
    spend=_spend,
    bond=_written,
    loyal=2.0,
    tier=1,
    least_tier=1,
    forgives=2,
)
