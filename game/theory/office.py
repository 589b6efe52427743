"""Whom a people trusts with its offices, and who holds them (rows 105, 107-108)."""

from game.theory.thousandths import Floats


def slipped(offices: Floats, people: Floats, checks: Floats, *, slip: float, back: float) -> Floats:
    """[power] points by which the trusted group's share of the offices moves in a turn.

    `offices` is that share, `people` the people's trust and `checks` what holds the elite, all in points. Offices slip
    to those who rule anyway where the people trust and nothing checks, and are won back where they do not and much
    does; `slip` and `back` are points a turn at the utmost. What is rare slips more slowly: the last places are kept.
    """
    loss = slip * (people / 100.0) * (1.0 - checks / 100.0) * (offices / 100.0)
    floats: Floats = back * (1.0 - people / 100.0) * (checks / 100.0) - loss
    return floats


def capture(offices: Floats, excess: float) -> Floats:
    """[power] by how many times more an elite helps itself that is not the group which the people trust: 1 and more.

    `excess` is what is added where that group holds no office at all (row 105).
    """
    floats: Floats = 1.0 + excess * (100.0 - offices) / 100.0
    return floats
