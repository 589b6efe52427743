"""The docket of one stage: the events it makes, and the ledger of what they moved."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, TypeVar

from game.theory.chance import Chance
from game.theory.thousandths import Ints, cut
from game.world.event import Event
from game.world.events.sight import Learned
from game.world.ledger import LIMIT, Book
from game.world.names import PowerId, Stage
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.state import State
from game.world.stocks import QUANTITIES, Quantity, Stocks

Kind = TypeVar("Kind", bound=Event)


@dataclass(slots=True)
class Docket:
    """What a stage has done so far. It reads the state before the stage and never changes it."""

    state: State
    stage: Stage
    chance: Chance
    book: Book = field(init=False)
    events: list[Event] = field(default_factory=list)
    stocks: Stocks = field(init=False)
    """The stocks as the stage leaves them, once it is closed."""

    def __post_init__(self) -> None:
        self.book = Book(self.state.powers)
        self.stocks = self.state.stocks

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
        setting = self.state.setting
        society = setting.power(power).society
        members = _members(setting, self.state.alive, society) if society else ()
        return tuple([one for one in members if one != power])

    def happens(self, chance: float, *address: str | int) -> bool:
        """Whether something of this chance comes about, at an address within this turn and stage."""
        return self.chance.happens(chance, f"T{self.state.turn}", self.stage, *address)

    def close(self) -> tuple[Event, ...]:
        """The stage's events, the last of them its ledger, with what the bounds cut off as rows of their own."""
        moved = self._bounded(self.book.after(self.state.stocks))
        if moved:
            self.stocks = self.state.stocks.with_arrays(moved)
            self.record(Learned, ledger=self.book.close())
        return tuple(self.events)

    def _bounded(self, moved: Mapping[int, Ints]) -> dict[str, Ints]:
        """Stocks as they will stand, cut where rows would carry them out of bounds; what is cut off is entered."""
        kept: dict[str, Ints] = {}
        for place, stock in moved.items():
            quantity = QUANTITIES[place]
            low, high = bounds_of(quantity, self.state.ruleset)
            kept[quantity.name] = stock
            if stock.min() < low or stock.max() > high:
                kept[quantity.name] = inside = cut(stock, low, high)
                self.book.block(LIMIT, quantity.name, inside - stock)
        return kept


@lru_cache(maxsize=64)
def _members(setting: Setting, alive: tuple[bool, ...], society: str) -> tuple[PowerId, ...]:
    """The living members of a society, in their order."""
    return tuple(
        power.id for power, lives in zip(setting.powers, alive, strict=True) if lives and power.society == society
    )


def bounds_of(quantity: Quantity, ruleset: Ruleset) -> tuple[int, int]:
    """The least and the most of a stock, in thousandths; the ruleset may draw them closer."""
    low, high = quantity.low, quantity.high
    if quantity.name == "record":
        low, high = -ruleset.record.cap, ruleset.record.cap
    return round(low * 1000), round(high * 1000)
