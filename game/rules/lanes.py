"""The rules of the road: ships and envoys pass unharmed, because everybody lives by it (rows 31-33)."""

from game.rules.docket import Docket
from game.theory.norms import strays
from game.world.events.society import LanesRaided
from game.world.names import PowerId
from game.world.society import society_of
from game.world.state import State
from game.world.treaty import ClauseKind


def raid(docket: Docket) -> None:
    """Captains prey on the sea lanes where their court cannot pay them, or no longer reckons with its own loss."""
    state, rules = docket.state, docket.state.ruleset.norms
    if not rules.on:
        return
    for power in state.living():
        loosened = _loosened(state, power)
        stake = rules.reputation + _lives_by(state, power)
        at = society_of(state.setting, power)
        if at < 0 or not strays(rules.prize, stake, 0.0 if loosened else 1.0):
            continue
        gain = rules.prize * state.setting.unit
        society, why = state.setting.societies[at].id, loosened or "gain"
        done = docket.record(LanesRaided, power, seen_by=docket.everybody(), society=society, why=why, gain=gain)
        docket.book.power(done.number, "wealth", state.place(power), gain)
        docket.book.enter(done.number, "lanes", at, rules.raid)


def _loosened(state: State, power: PowerId) -> str:
    """What has made a court stop reckoning: desperate straits, or the loss of its reason; empty in its senses."""
    place = state.place(power)
    if state.ruleset.reason.on and int(state.stocks.reason[place]) < state.ruleset.norms.unreason * 1000:
        return "unreason"
    return "straits" if int(state.stocks.wealth[place]) <= 0 else ""


def _lives_by(state: State, power: PowerId) -> float:
    """Units a turn that come to a power by sea: what it trades."""
    amounts = [
        clause.amount
        for treaty in state.bound(power)
        for clause in treaty.terms.clauses
        if clause.kind is ClauseKind.TRADE
    ]
    return sum(amounts) / state.setting.unit  # whole numbers
