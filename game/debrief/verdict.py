"""The verdict: six figures, one ending, the aim and why (core H). No total, no rank."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from game.debrief.aim import AimJudged, because, judge_aim
from game.debrief.chronicler import name_of
from game.debrief.ending import Ending, ending_of
from game.debrief.epilogue import PlayOn, epilogue
from game.debrief.figures import FIGURES, Figures, Reckoning, judgement_of, middle, reckon
from game.world.names import Mode, PowerId
from game.world.state import State

TOO_FEW = "too few"
"""Said instead of a judgement where there were fewer than six settled forecasts."""


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a game ended for one seat."""

    seat: PowerId
    name: str
    mode: Mode
    """Verdicts of different modes never share a table."""
    reckoning: Reckoning
    ending: Ending
    aim: AimJudged | None
    why: tuple[str, ...]
    """At most three dated sentences of named events."""
    games: int
    """How many epilogues the figures are medians of; 0 where they are those of the last turn."""

    @property
    def figures(self) -> Figures:
        """The six figures."""
        return self.reckoning.figures

    @property
    def says(self) -> str:
        """The ending in one sentence."""
        return self.ending.says.format(name=self.name)

    def to_plain(self) -> dict[str, Any]:
        """What `run` prints of a seat: figures to a tenth of a point, judgement null where there are too few."""
        shown = {name: _tenth(getattr(self.figures, name)) for name in FIGURES}
        return {**shown, "aim": self.aim.outcome if self.aim else None, "ending": self.ending.name}


def _tenth(value: float | None) -> float | None:
    return None if value is None else round(value * 10) / 10.0


def verdict(state: State, seat: PowerId, futures: Sequence[State] = ()) -> Verdict:
    """The verdict on one seat: figures are the medians over `futures`, or those of the state where there are none.

    Judgement, aim and the sentences are of the game itself: what a steward did in the epilogue is nobody's merit.
    """
    own = judgement_of(state, seat)
    reckoning = middle([reckon(future, seat) for future in futures], own) if futures else reckon(state, seat)
    return Verdict(
        seat,
        name_of(state, seat),
        state.modes[state.place(seat)],
        reckoning,
        ending_of(reckoning),
        judge_aim(state, seat),
        because(state, seat),
        len(futures),
    )


def verdicts(state: State, play_on: PlayOn | None = None, games: int | None = None) -> Mapping[PowerId, Verdict]:
    """The verdict on every seat, after an epilogue of so many games where somebody can play it."""
    futures = epilogue(state, play_on, games) if play_on is not None else ()
    return {power: verdict(state, power, futures) for power in state.ids}


def to_plain(judged: Mapping[PowerId, Verdict]) -> dict[str, Any]:
    """All seats' verdicts as `run` prints them."""
    return {str(power): one.to_plain() for power, one in judged.items()}
