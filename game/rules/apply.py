"""Folding events into the state: the only way in which anything changes.

Every stock moves by ledger rows alone; everything else by the fold of its event. A batch is one stage's events.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

import numpy as np

from game.rules.folds.deeds import DEEDS
from game.rules.folds.folding import Folding
from game.rules.folds.ties import TIES
from game.rules.folds.told import TOLD
from game.world.event import Event
from game.world.events.sight import Learned, Reported
from game.world.ledger import Ledger
from game.world.state import State
from game.world.stocks import QUANTITIES, Stocks

Kind = TypeVar("Kind", bound=Event)
FOLDS: dict[type[Event], Callable[[Folding, Any], None]] = {**TIES, **DEEDS, **TOLD}
"""What each kind of event does to the state; a kind that is not here changes nothing but the chronicle."""


def apply(state: State, events: Iterable[Event]) -> State:
    """The state after a batch of events."""
    folding = Folding(state)
    chronicle: list[Event] = []
    stocks = state.stocks
    ledgers: list[tuple[int, Ledger]] = []
    counted = 0
    for event in events:
        counted += 1
        if isinstance(event, Learned):
            stocks = booked(stocks, event.ledger)
            ledgers.append((event.turn, event.ledger))
            continue
        fold = FOLDS.get(type(event))
        if fold is not None:
            fold(folding, event)
        if not isinstance(event, Reported):
            chronicle.append(event)
    folding.changed.setdefault("counted", state.counted + counted)
    return replace(
        state,
        stocks=stocks,
        chronicle=(*state.chronicle, *chronicle),
        ledgers=(*state.ledgers, *ledgers),
        **folding.changed,
    )


def booked(stocks: Stocks, ledger: Ledger) -> Stocks:
    """Stocks with a ledger's rows added up."""
    changed = {}
    for place, cells, deltas in ledger.by_quantity():
        name = QUANTITIES[place].name
        stock = stocks.array(name).copy()
        np.add.at(stock.reshape(-1), cells, deltas)
        changed[name] = stock
    return stocks.with_arrays(changed) if changed else stocks
