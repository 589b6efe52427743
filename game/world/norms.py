"""Norms in force between two powers: how far conduct can be foretold there, how safe the way is (rows 30-31, 35)."""

from game.theory.norms import ease
from game.theory.thousandths import Floats, to_points
from game.world.names import PowerId
from game.world.society import homes_of, society_of
from game.world.state import State
from game.world.treaty import KIND_INDEX, ClauseKind


def eased(state: State, one: PowerId, other: PowerId, kind: ClauseKind) -> float:
    """How much more predictable than usual a kind of promise is between two, -1 to 1; nought across societies."""
    rules, at = state.ruleset.norms, society_of(state.setting, one)
    if not rules.on or at < 0 or at != society_of(state.setting, other):
        return 0.0
    return ease(int(state.stocks.habit[at, KIND_INDEX[kind]]) / 1000.0, rules.usual)


def safe_ways(state: State) -> Floats:
    """[power] points: how safe ships and envoys travel in each power's society; 100 where it has none."""
    homes = homes_of(state.setting)
    floats: Floats = to_points(state.stocks.lanes)[homes]
    floats[homes < 0] = 100.0
    if not state.ruleset.norms.on:
        floats[:] = 100.0
    return floats
