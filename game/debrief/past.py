"""The past of the stocks: what every quantity stood at when each turn opened, read back from the ledgers."""

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

import numpy as np

from game.rules.apply import booked
from game.theory.thousandths import Ints
from game.world.event import Event
from game.world.events.diplomacy import TreatySigned
from game.world.ledger import Ledger
from game.world.state import State, trust_parts
from game.world.stocks import PLACE, Stocks
from game.world.treaty import Treaty


@lru_cache(maxsize=2)
def openings(state: State) -> Mapping[int, Stocks]:
    """Every stock as each turn opened, from turn 1 on, and as the game stands under the turn after the last.

    Stocks move by ledger rows alone, so what stood before a turn is what stands now less what moved since.
    """
    stocks = state.stocks
    found = {state.turn + 1: stocks}
    for turn, ledger in reversed(state.ledgers):
        for later in range(turn + 1, min(found)):
            found[later] = stocks
        stocks = booked(stocks, replace(ledger, delta=-ledger.delta))
    for turn in range(1, min(found)):
        found[turn] = stocks
    return found


def stocks_at(state: State, turn: int) -> Stocks:
    """The stocks as a turn opened; as they stand now for a turn that has not been."""
    past = openings(state)
    return past.get(turn, state.stocks)


def parts_at(state: State, turn: int) -> Ints:
    """[part, observer, subject, domain] thousandths of trust as a turn opened, in the order of `names.PARTS`."""
    return trust_parts(stocks_at(state, turn), state.ruleset)


def moved_by(state: State, turn: int, quantity: str, cell: int) -> dict[int, int]:
    """What each cause of one turn moved in one cell of a stock: cause to thousandths."""
    found: dict[int, int] = {}
    for when, ledger in state.ledgers:
        if when == turn:
            for cause, delta in _rows(ledger, quantity, cell):
                found[cause] = found.get(cause, 0) + delta
    return found


def _rows(ledger: Ledger, quantity: str, cell: int) -> list[tuple[int, int]]:
    mine = np.flatnonzero((ledger.quantity == PLACE[quantity]) & (ledger.cell == cell))
    return list(zip(ledger.cause[mine].tolist(), ledger.delta[mine].tolist(), strict=True))


def reach_of(state: State, event: Event) -> int:
    """How much an event moved in all, in thousandths, whichever way and of whomever."""
    moved = 0
    for turn, ledger in state.ledgers:
        if turn == event.turn:
            moved += int(np.abs(ledger.delta[ledger.cause == event.number]).sum())  # whole numbers
    return moved


def treaties_of(state: State) -> tuple[Treaty, ...]:
    """Every treaty that was ever in force in a game: those of its opening, then as they were signed."""
    signed = [event.treaty for event in state.chronicle if isinstance(event, TreatySigned)]
    return (*state.setting.treaties, *signed)
