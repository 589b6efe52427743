"""Leagues as arithmetic: what dues bring, who is let in, what a head may take (rows 56, 58-59, 100, 104, 117)."""

from game.theory.curve import likelihood

STEEP = 2.0
"""How fast the odds at a league's door change with each point of trust."""
FREELY = 3.0
"""Talents that a patron may take from one who does not trust it at all."""


def is_useful(paid: int, members: int, *, good: float, upkeep: float) -> bool:
    """Whether a league gives its members as much as its dues cost them (rows 56, 58).

    `paid` of `members` paid; each payment saves `good` dues in all, and the league itself eats `upkeep` dues.
    """
    return good * paid - upkeep >= members


def given(paid: int, members: int, dues: float, kept: float, *, good: float, upkeep: float) -> float:
    """Talents that each member has of one turn, whether it paid or not: that is why one might not pay (row 58).

    `kept` are the talents that a head took out of the dues before anything was done with them (row 117).
    """
    whole = good * (paid * dues - kept) - upkeep * dues
    return max(0.0, whole) / max(members, 1)


def mark_left(age: int, *, mark: float, memory: float) -> float:
    """Points that a free rider's name still takes off, `age` turns after it last rode free (row 59)."""
    return mark * max(0.0, 1.0 - age / (memory + 1.0))


def door_odds(trust: float, mark: float, *, door: float) -> float:
    """How likely a league lets in one whom its members trust so far, 0-1, points in (row 59)."""
    return likelihood(STEEP * (trust - door - mark))


def most_taken(trust: float, checks: float, *, by_trust: float, by_checks: float) -> int:
    """Whole talents that a patron, or a league's head, may take of one who trusts it so far.

    It rises with their trust and falls with the checks of the league, in points (rows 100, 104).
    """
    return max(0, round(FREELY + by_trust * trust - by_checks * checks))


def unearned(kept: float, given_: float, dues: float) -> float:
    """How many members' dues a head keeps beyond what each member gets back: privilege less public goods (row 117).

    `kept` for each other member and `given_` for each member, in talents.
    """
    return max(0.0, kept - given_) / dues if dues else 0.0
