"""Hubris works on certainty, hope on the lean; each works alone (rows 4-6, 9; facts C1, C4, C9)."""

from collections.abc import Iterable

import numpy as np

from game.theory.thousandths import Floats, thousandths


def width_left(hubris: Floats, narrowing: float) -> Floats:
    """What is left of a range's width, 0-1, at this hubris in points (rows 6-7)."""
    floats: Floats = 1.0 - narrowing * np.minimum(np.maximum(hubris, 0.0), 100.0) / 100.0
    return floats


def lean(hope: Floats, hubris: Floats, *, most: float, alone: float) -> Floats:
    """Points by which an estimate leans toward the wish: hope alone deceives, hubris makes sure of it (row 9)."""
    floats: Floats = most * hope / 100.0 * (alone + (1.0 - alone) * hubris / 100.0)
    return floats


def overclaim(terms: Iterable[tuple[float, bool, int, float]], prior: float) -> float:
    """How much surer than right one has been, shrunk toward 0 while there is little to judge by.

    Each term is (probability said 0-1, what came, weight, what is left of it once owned). At an even 0.5 nothing is
    claimed. A sum of whole thousandths, so that the order does not matter.
    """
    claimed = 0
    count = 0
    for said, came, weight, left in terms:
        sure = max(said, 1.0 - said)
        right = 0.5 if said == 0.5 else float((said > 0.5) == came)
        claimed += thousandths((sure - right) * left * 1000.0) * weight
        count += weight
    return claimed / 1_000_000.0 / (count + prior)


def forecast_part(claim: float, *, slack: float, slope: float, ceiling: float) -> float:
    """Points of hubris from forecasting: nothing until the slack is used up, never above the ceiling (rows 4-5)."""
    return min(ceiling, max(0.0, slope * (claim - slack)))
