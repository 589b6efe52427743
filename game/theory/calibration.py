"""How good forecasts have been: Brier scores and Judgement (core H; row 5)."""

from collections.abc import Iterable

from game.theory.thousandths import thousandths


def brier(pairs: Iterable[tuple[float, bool]]) -> float | None:
    """The mean squared distance of probabilities (0-1) from what came; None where there are none."""
    whole = count = 0
    for said, came in pairs:
        miss = said - float(came)
        whole += thousandths(miss * miss * 1000.0)
        count += 1
    return whole / 1_000_000.0 / count if count else None


def judgement(own: float | None, honest: float | None) -> float | None:
    """100 x (.25 - B)/max(.25 - B*, .05), cut at -100 and 100: 0 is a coin, 100 the unbent staff. None without B."""
    if own is None or honest is None:
        return None
    return max(-100.0, min(100.0, 100.0 * (0.25 - own) / max(0.25 - honest, 0.05)))
