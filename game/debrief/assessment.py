"""An assessment: one report as it lay on a desk, as its source gave it, and as it was."""

from dataclasses import dataclass

from game.sight.lens import Step
from game.world.names import PowerId


@dataclass(frozen=True, slots=True)
class Assessment:
    """One report as it lay on the desk, as its source gave it, and as it was. In points; talents for wealth."""

    id: str
    turn: int
    """The turn on whose desk it lay."""
    seat: PowerId
    subject: PowerId | None
    """Of whom it speaks; None for a fact of the scenario."""
    quantity: str
    """A reading of `world.report`, or the id of a fact."""
    title: str
    """Such as "Corinth's strength"."""
    unit: str
    source: str
    grade: str
    estimate: float
    low: float
    high: float
    raw: float
    """What the source said, before anything bent it."""
    raw_low: float
    raw_high: float
    """The 90 % range of an honest staff."""
    truth: float
    steps: tuple[Step, ...] = ()
    """Each mechanism in the order in which it worked, with what it left of the report."""
    cue: str = ""
    """What lay in the open and spoke against it."""
    second: str = ""
    """The second source that was to be had, or what it said if it was asked."""

    @property
    def held(self) -> bool:
        """Whether the range that was told held the truth."""
        return self.low <= self.truth <= self.high

    @property
    def honest_held(self) -> bool:
        """Whether an honest staff's range would have held it."""
        return self.raw_low <= self.truth <= self.raw_high

    @property
    def half(self) -> float:
        """Half the width of the honest range; 1 where the source counts."""
        return max((self.raw_high - self.raw_low) / 2.0, 1.0)

    @property
    def miss(self) -> float:
        """How far the estimate lay from the truth, in its own unit."""
        return abs(self.estimate - self.truth)

    @property
    def harm(self) -> float:
        """What the bending made worse, in half widths of the honest range; 0 where it did not matter.

        A truth that the narrowed range shut out, and an honest one would have held, counts as half a width more.
        """
        worse = max(0.0, self.miss - abs(self.raw - self.truth)) / self.half
        return worse + (0.5 if self.honest_held and not self.held else 0.0)
