"""Justification: an elite explains itself, and is trusted for it until its people see what it does (row 99)."""

from game.rules.docket import Docket
from game.theory.home import heeding
from game.theory.thousandths import to_points, total
from game.world.events.conduct import AccountsSettled
from game.world.events.home import Justified
from game.world.ledger import TIME
from game.world.names import PowerId
from game.world.state import State
from game.world.stocks import PLACE


def justify(docket: Docket, power: PowerId) -> None:
    """Words win trust, each time by half, and less of a people that no longer listens (rows 99, 102)."""
    state, rules = docket.state, docket.state.ruleset.home
    last, times, words = state.justified.get(power, (-99, 0, 0.0))
    turns, since = round(rules.justify_turns), state.turn - last
    times = times + 1 if since <= turns else 0
    left = words * (turns - since + 1) / turns if times and not _delivered(state, power, last) else 0.0
    place = state.place(power)
    size = rules.justify * float(heeding(to_points(state.stocks.people), rules.alienated)[place])
    for _ in range(times):
        size *= rules.justify_repeat
    said = docket.record(Justified, power, seen_by=(power,), times=times, words=round(left + size, 3))
    docket.book.power(said.number, "people", place, size)


def words_fade(docket: Docket) -> None:
    """What words won goes again, a share a turn, unless justice or income has risen since."""
    state, turns = docket.state, round(docket.state.ruleset.home.justify_turns)
    for power, (spoken, _, words) in state.justified.items():
        if 0 < state.turn - spoken <= turns and not _delivered(state, power, spoken):
            docket.book.power(TIME, "people", state.place(power), -words / turns)


def _delivered(state: State, power: PowerId, since: int) -> bool:
    """Whether justice or income has risen since a turn: deeds after words."""
    place, moved = state.place(power), 0
    for turn, ledger in state.ledgers:
        if turn > since:
            mine = (ledger.quantity == PLACE["justice"]) & (ledger.cell == place) & (ledger.cause >= 0)
            moved += int(total(ledger.delta[mine]))
    settled = [one for one in state.chronicle if isinstance(one, AccountsSettled) and one.actor == power]
    then = [sum(whole for _, whole in one.rows) for one in settled if one.turn == since]  # whole numbers
    return moved > 0 or (bool(then) and state.incomes.get(power, 0) > then[-1])
