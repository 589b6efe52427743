"""What an honest staff would have said of an audience: the odds against which a success is measured (row 4)."""

from dataclasses import replace
from functools import lru_cache

from game.minds.leader import Approach
from game.session.acceptance import likely
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.world.names import PowerId
from game.world.state import State


def honest_odds(state: State, by: PowerId, approach: Approach) -> float:
    """The unbent odds, 0-1, that an honest staff of the proposer would give the first draft."""
    return likely(_unbent(state, by), approach) / 100.0


@lru_cache(maxsize=16)
def _unbent(state: State, by: PowerId) -> Briefing:
    """A court's briefing as it would be without the lens: what the sources saw, and no false certainty."""
    told = observe(state, by, in_words=False)
    if not state.told:
        return told
    raw = state.told[-1].raw[state.place(by)]
    return replace(told, desk=replace(told.desk, estimate=raw, certainty=1.0, own_part=1.0))
