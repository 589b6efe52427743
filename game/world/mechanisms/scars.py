"""Lies: what a breach after an assurance leaves for good, and what a promise does where nobody lied.

Rows 50, 52-53.
"""

from dataclasses import dataclass

from game.world.coefficient import coefficient, switch


@dataclass(frozen=True, slots=True)
class Scars:
    """Trust harmed by bad acts comes back with good ones; harmed by deception it never wholly does (rows 52-53).

    Source: M. E. Schweitzer, J. C. Hershey and E. T. Bradlow, Promises and Lies: Restoring Violated Trust (2006).
    """

    on: bool = switch("52-53", "off: a lie is forgotten as its breach is, and no promise speeds what was broken")
    left: float = coefficient(1, 0, 1, "share", "53", "of what a lie costs the record, that keeping never pays off")
    doubted: float = coefficient(
        0.33, 0, 1, "share", "52-53", "of keeping, that counts in one who lied: it may be show"
    )
    came: float = coefficient(-8, -40, 0, "points", "53, 81", "of the scar, for coming when called")
    promise: float = coefficient(
        2, 1, 5, "times", "50, 53", "what keeping mends of a bad record after a fresh promise, where nobody lied"
    )
