"""The automatic notebook in words: how our forecasts have done so far."""

from collections.abc import Sequence

from game.sight.briefing import Remembered
from game.text import plural

BANDS = ((5, 24), (25, 44), (45, 55), (56, 75), (76, 95))


def record_words(notebook: Sequence[Remembered]) -> str:
    """`When we said about 80 %, it happened 5 of 9 times`: the band in which we have said most.

    Where nothing was said, the staff's figures stand in our name, and it says how these fared.
    """
    settled = [one for one in notebook if one.outcome is not None and one.said]
    if not settled:
        return _signed_words([one for one in notebook if one.outcome is not None])
    low, high = max(BANDS, key=lambda band: sum(band[0] <= round(one.percent) <= band[1] for one in settled))
    band = [one for one in settled if low <= round(one.percent) <= high]
    if not band:
        return ""
    mean = round(sum(one.percent for one in band) / len(band))
    came = sum(bool(one.outcome) for one in band)
    return f"When we said about {mean} %, it happened {came} of {plural(len(band), 'time')}."


def _signed_words(settled: Sequence[Remembered]) -> str:
    """How the staff's figures fared that were signed for want of our own."""
    if not settled:
        return ""
    right = sum((one.percent >= 50.0) == one.outcome for one in settled)
    return f"We have named no figure yet: the staff's were signed and count as ours, {right} of {len(settled)} rightly."
