"""The docket of one stage: the events it makes, and the ledger of what they moved."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, TypeVar

import numpy as np

from game.theory.chance import Chance
from game.theory.thousandths import Ints, cut
from game.world.event import Event
from game.world.events.sight import Learned
from game.world.ledger import LIMIT, Book, Ledger
from game.world.names import PowerId, Stage
from game.world.ruleset import Ruleset
from game.world.state import State
from game.world.stocks import QUANTITIES, Quantity

Kind = TypeVar("Kind", bound=Event)


@dataclass(slots=True)
class Docket:
    """What a stage has done so far. It reads the state before the stage and never changes it."""

    state: State
    stage: Stage
    chance: Chance
    book: Book = field(init=False)
    events: list[Event] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.book = Book(self.state.powers)

    def record(
        self,
        kind: type[Kind],
        actor: PowerId | None = None,
        target: PowerId | None = None,
        seen_by: Iterable[PowerId] = (),
        **fields: Any,
    ) -> Kind:
        """Write an event down, each witness once; its number names it in the ledger."""
        number = self.state.counted + len(self.events)
        event = kind(
            number=number,
            turn=self.state.turn,
            stage=self.stage,
            actor=actor,
            target=target,
            witnesses=tuple(dict.fromkeys(seen_by)),
            **fields,
        )
        self.events.append(event)
        return event

    def everybody(self) -> tuple[PowerId, ...]:
        """All powers on the board: the witnesses of what is public."""
        return self.state.living()

    def insiders(self, power: PowerId) -> tuple[PowerId, ...]:
        """The other living members of a power's society."""
        society = self.state.setting.power(power).society
        return tuple(
            one
            for one in self.state.living()
            if one != power and society and self.state.setting.power(one).society == society
        )

    def happens(self, chance: float, *address: str | int) -> bool:
        """Whether something of this chance comes about, at an address within this turn and stage."""
        return self.chance.happens(chance, f"T{self.state.turn}", self.stage, *address)

    def close(self) -> tuple[Event, ...]:
        """The stage's events, the last of them its ledger, with what the bounds cut off as rows of their own."""
        ledger = bounded(self.state, self.book.close())
        if len(ledger):
            self.record(Learned, ledger=ledger)
        return tuple(self.events)


def bounds_of(quantity: Quantity, ruleset: Ruleset) -> tuple[int, int]:
    """The least and the most of a stock, in thousandths; the ruleset may draw them closer."""
    low, high = quantity.low, quantity.high
    if quantity.name == "record":
        low, high = -ruleset.record.cap, ruleset.record.cap
    return round(low * 1000), round(high * 1000)


def bounded(state: State, ledger: Ledger) -> Ledger:
    """A ledger with a `limit` row wherever its rows would carry a stock out of its bounds."""
    if not len(ledger):
        return ledger
    extra: list[tuple[int, Ints, Ints]] = []
    for place, cells, deltas in ledger.by_quantity():
        quantity = QUANTITIES[place]
        stock = state.stocks.array(quantity.name).ravel().copy()
        np.add.at(stock, cells, deltas)
        low, high = bounds_of(quantity, state.ruleset)
        if stock.min() < low or stock.max() > high:
            over = np.flatnonzero((stock < low) | (stock > high))
            extra.append((place, over, cut(stock[over], low, high) - stock[over]))
    if not extra:
        return ledger
    columns = [[ledger.cause], [ledger.quantity], [ledger.cell], [ledger.delta]]
    for kind, cells, deltas in extra:
        columns[0].append(np.full(len(cells), LIMIT, dtype=np.int64))
        columns[1].append(np.full(len(cells), kind, dtype=np.int64))
        columns[2].append(cells.astype(np.int64))
        columns[3].append(deltas)
    return Ledger(*(np.concatenate(column) for column in columns))
