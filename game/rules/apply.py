"""Folding events into the state: the only way in which anything changes.

Every stock moves by ledger rows alone; everything else by the fold of its event. A batch is one stage's events.
"""

from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import Any, TypeVar

from game.rules.docket import Docket
from game.rules.folds.deeds import DEEDS
from game.rules.folds.folding import Folding
from game.rules.folds.ties import TIES
from game.rules.folds.told import TOLD
from game.world.event import Event
from game.world.events.sight import Learned, Reported
from game.world.ledger import Ledger, added
from game.world.state import State
from game.world.stocks import QUANTITIES, Stocks

Kind = TypeVar("Kind", bound=Event)
FOLDS: dict[type[Event], Callable[[Folding, Any], None]] = {**TIES, **DEEDS, **TOLD}
"""What each kind of event does to the state; a kind that is not here changes nothing but the chronicle."""


def apply(state: State, events: Iterable[Event]) -> State:
    """The state after a batch of events."""
    batch, stocks = tuple(events), state.stocks
    for event in batch:
        if isinstance(event, Learned):
            stocks = booked(stocks, event.ledger)
    return _folded(state, batch, stocks)


def settle(docket: Docket) -> tuple[tuple[Event, ...], State]:
    """Close a stage: its events, and the state after them, with the stocks that its docket has worked out already."""
    made = docket.close()
    return made, _folded(docket.state, made, docket.stocks) if made else docket.state


def _folded(state: State, events: tuple[Event, ...], stocks: Stocks) -> State:
    """The state after a batch of events, whose ledgers bring the stocks to this."""
    folding = Folding(state)
    chronicle: list[Event] = []
    ledgers: list[tuple[int, Ledger]] = []
    for event in events:
        if isinstance(event, Learned):
            ledgers.append((event.turn, event.ledger))
            continue
        fold = FOLDS.get(type(event))
        if fold is not None:
            fold(folding, event)
        if not isinstance(event, Reported):
            chronicle.append(event)
    folding.changed.setdefault("counted", state.counted + len(events))
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
        changed[name] = added(stocks.array(name), cells, deltas)
    return stocks.with_arrays(changed) if changed else stocks
