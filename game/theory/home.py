"""Home: what an elite allows itself when it is trusted, and what it is held to when it is not (rows 100-103).

Both ends of the people's trust cost something: at the upper nobody looks, at the lower nobody asks any more and nobody
pays. What is best lies between (row 102).
"""

import numpy as np

from game.theory.thousandths import Floats

EVEN = 50.0
"""Points of the people's trust at which nobody helps himself and nobody is called to account."""


def privilege(people: Floats, checks: Floats, *, helps: float, held: float, alienated: float) -> Floats:
    """[power] points of justice lost in a turn; below 0 what is won back.

    Above even trust the elite helps itself by what is trusted to it and not checked (rows 100, 104); below it the
    people ask questions, and get answers as far as there are checks to ask by (rows 101, 103). A people that trusts
    less than `alienated` points has stopped asking, the more so the less it trusts (row 102). `helps` and `held` are
    points a turn at full trust without checks, and at no trust with full ones.
    """
    trusted = (people - EVEN) / EVEN
    free, bound = (100.0 - checks) / 100.0, checks / 100.0
    floats: Floats = np.where(
        trusted > 0.0, helps * trusted * free, held * trusted * heeding(people, alienated) * bound
    )
    return floats


def heeding(people: Floats, alienated: float) -> Floats:
    """[power] how far, 0-1, each people still asks what its elite does and hears the answer (row 102).

    Whoever trusts less than `alienated` points does so the less, the less it trusts: it no longer holds anybody to
    account, and good conduct that nobody looks at wins nobody back.
    """
    floats: Floats = np.minimum(1.0, people / alienated)
    return floats


def withheld(people: float, *, willing: float, most: float) -> float:
    """The share, 0-1, of the home income that a people keeps back which trusts its elite less than `willing` points.

    `most` is the share at no trust at all: what distrust disrupts first is what is paid of one's own will (row 102).
    """
    return most * max(0.0, willing - people) / willing
