"""Who follows a leader: his own hubris, hope and reason come with him; trust in the state does not die (row 19)."""

from game.rules.docket import Docket
from game.world.events.home import LeaderSucceeded
from game.world.names import PowerId


def take_over(docket: Docket, cause: int | None, power: PowerId, following: int) -> None:
    """Another leader of a power's list takes over. `cause` is the event that brought it; None: he brings it himself."""
    state = docket.state
    place, leaders = state.place(power), state.setting.power(power).leaders
    if following == state.leaders[place]:
        return
    came = docket.record(LeaderSucceeded, None, power, docket.everybody(), leader=following)
    number, rules, leader = came.number if cause is None else cause, state.ruleset, leaders[following]
    for quantity, points, moves in (
        ("conduct", leader.hubris, rules.hubris.moves),
        ("hope", leader.hope, rules.hope.moves),
        ("reason", leader.reason, rules.reason.on),
    ):
        if moves:
            now = int(state.stocks.array(quantity)[place]) / 1000.0
            docket.book.power(number, quantity, place, points - now)
    for other in state.living():
        if other != power and leader.looks:
            docket.book.dyad(number, "affinity", state.place(other), place, leader.looks)
