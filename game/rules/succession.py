"""Who follows a leader: his own hubris, hope and reason come with him; trust in a person dies with him.

Rows 12, 16, 19.
"""

from game.rules.docket import Docket
from game.world.derived import likeness
from game.world.events.home import LeaderSucceeded
from game.world.names import DOMAINS, PowerId
from game.world.power import Leader

MIDDLE = 50_000
"""Thousandths at which a name for keeping promises, or for carrying out threats, says nothing."""


def take_over(docket: Docket, cause: int | None, power: PowerId, following: int) -> None:
    """Another leader of a power's list takes over. `cause` is the event that brought it; None: he brings it himself."""
    state = docket.state
    place, leaders = state.place(power), state.setting.power(power).leaders
    before = state.leaders[place]
    if following == before:
        return
    came = docket.record(LeaderSucceeded, None, power, docket.everybody(), leader=following, before=before)
    number = came.number if cause is None else cause
    _bring(docket, number, place, leaders[following])
    if state.ruleset.succession.on:
        _bury(docket, number, place, leaders[before])


def _bring(docket: Docket, number: int, place: int, leader: Leader) -> None:
    """What the new man brings: his own mind, and his looks, abroad and at home (row 16)."""
    state, rules = docket.state, docket.state.ruleset
    for quantity, points, moves in (
        ("conduct", leader.hubris, rules.hubris.moves),
        ("hope", leader.hope, rules.hope.moves),
        ("reason", leader.reason, rules.reason.on),
    ):
        if moves:
            now = int(state.stocks.array(quantity)[place]) / 1000.0
            docket.book.power(number, quantity, place, points - now)
    if leader.looks and rules.affinity.on:
        docket.book.power(number, "people", place, rules.succession.looks_home * leader.looks)
        for other in state.living():
            if state.place(other) != place:
                docket.book.dyad(number, "affinity", state.place(other), place, leader.looks)


def _bury(docket: Docket, number: int, place: int, leader: Leader) -> None:
    """What goes with the old one: the share of friendship, record, looks and name that was his own and not the state's.

    Enmity goes as friendship does: a new man is a new page. Custom, likeness, need and membership are the state's.
    """
    state, book = docket.state, docket.book
    stocks, share = state.stocks, state.ruleset.succession.person * leader.person / 100.0
    kin = likeness(state.setting, state.ruleset)
    for other in state.living():
        at = state.place(other)
        if at == place:
            continue
        book.dyad(number, "friendship", at, place, -share * int(stocks.friendship[at, place]) / 1000.0)
        book.dyad(number, "affinity", at, place, min(0, int(kin[at, place] - stocks.affinity[at, place])) / 1000.0)
        for domain in range(len(DOMAINS)):
            record = int(stocks.record[at, place, domain]) / 1000.0
            book.domain(number, "record", at, place, domain, -share * record)
            scar = int(stocks.scar[at, place, domain]) / 1000.0
            book.domain(number, "scar", at, place, domain, -share * scar)
    for name in ("resolve", "honesty"):
        book.power(number, name, place, share * (MIDDLE - int(stocks.array(name)[place])) / 1000.0)
