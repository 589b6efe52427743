"""The ledger: which event moved which stock of whom, by how much. The explanation of a number *is* these rows.

Row 3.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, TypeAlias

import numpy as np

from game.theory.thousandths import Floats, Ints, to_thousandths
from game.world.stocks import PLACE, QUANTITIES, Stocks

Column: TypeAlias = tuple[str, Ints, Floats]
"""A quantity, the cells of it that move [m], and by how many points each."""
TIME = -1
"""The cause of a row that no event made: fading, drifting, growing."""
LIMIT = -2
"""The cause of a row that gives back what a bound cut off."""


@dataclass(frozen=True, slots=True, eq=False)
class Ledger:
    """Rows of one stage as arrays of the same length, in the order in which they were entered."""

    cause: Ints
    """The number of the event in its turn; `TIME` or `LIMIT` where there was none."""
    quantity: Ints
    """A place in `world.stocks.QUANTITIES`."""
    cell: Ints
    """The place in the stock's array, counted through flat."""
    delta: Ints
    """Whole thousandths."""

    def __len__(self) -> int:
        return len(self.delta)

    def columns(self) -> tuple[Ints, Ints, Ints, Ints]:
        """Causes, quantities, cells and thousandths."""
        return self.cause, self.quantity, self.cell, self.delta

    def by_quantity(self) -> Iterator[tuple[int, Ints, Ints]]:
        """Each quantity that moves, in the order of `QUANTITIES`: its place there, the cells, and by how much each."""
        order = np.argsort(self.quantity.astype(np.int8), kind="stable")  # small keys are sorted by counting
        sorted_, cells, deltas = self.quantity[order], self.cell[order], self.delta[order]
        ends = [*np.flatnonzero(sorted_[1:] != sorted_[:-1]).tolist(), len(order) - 1]
        start = 0
        for end in ends if len(order) else ():
            yield int(sorted_[start]), cells[start : end + 1], deltas[start : end + 1]
            start = end + 1


EMPTY = Ledger(*(np.zeros(0, dtype=np.int64) for _ in range(4)))


class Page(NamedTuple):
    """Rows entered together, as they were entered: observer by observer, each column in turn; not yet rounded."""

    cause: int | list[int]
    columns: Sequence[tuple[int | list[int], Ints | list[int], Floats | list[float]]]
    """Places in `QUANTITIES`, cells and points."""


class Block(NamedTuple):
    """Rows of one cause on one stock, each cell once."""

    cause: int
    quantity: int
    cells: Ints
    deltas: Ints
    whole: Ints | None = None
    """The same over the whole stock, where they were worked out so."""


@dataclass(slots=True)
class Book:
    """A ledger being written: single rows and columns as they come, then the blocks. Rows of nought are left out."""

    powers: int
    causes: list[int] = field(default_factory=list)
    quantities: list[int] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)
    points: list[float] = field(default_factory=list)
    pages: list[Page] = field(default_factory=list)
    """What was entered before the single rows that are being gathered."""
    rows: Ledger = field(default_factory=lambda: EMPTY)
    """What was entered before the pages, rounded."""
    blocks: list[Block] = field(default_factory=list)

    def enter(self, cause: int, quantity: str, cell: int, points: float) -> None:
        """One row, its points rounded once."""
        self.causes.append(cause)
        self.quantities.append(PLACE[quantity])
        self.cells.append(cell)
        self.points.append(points)

    def power(self, cause: int, quantity: str, power: int, points: float) -> None:
        """A row on one power."""
        self.enter(cause, quantity, power, points)

    def dyad(self, cause: int, quantity: str, observer: int, subject: int, points: float) -> None:
        """A row on a directed dyad."""
        self.enter(cause, quantity, observer * self.powers + subject, points)

    def domain(self, cause: int, quantity: str, observer: int, subject: int, domain: int, points: float) -> None:
        """A row on a directed dyad in one domain."""
        self.enter(cause, quantity, (observer * self.powers + subject) * 3 + domain, points)

    def all_domains(self, cause: int, quantity: str, observer: int, subject: int, points: float) -> None:
        """The same row in every domain."""
        for domain in range(3):
            self.domain(cause, quantity, observer, subject, domain, points)

    def columns(self, cause: int, columns: Sequence[Column]) -> None:
        """Rows for several observers [m]: the first one's of every column, then the next one's; each rounded once."""
        self._turn_page()
        self.pages.append(Page(cause, [(PLACE[quantity], cells, points) for quantity, cells, points in columns]))

    def block(self, cause: int, quantity: str, whole: Ints) -> None:
        """A row for every cell of a stock that a mechanism moves as a whole, in thousandths."""
        cells = np.flatnonzero(whole != 0)
        if len(cells):
            self.blocks.append(Block(cause, PLACE[quantity], cells, whole.ravel()[cells], whole))

    def scattered(self, cause: int, quantity: str, cells: Ints, deltas: Ints) -> None:
        """The same for a mechanism that moves few cells of a stock: these, each once, by so many thousandths."""
        kept = deltas != 0
        if kept.any():
            self.blocks.append(Block(cause, PLACE[quantity], cells[kept], deltas[kept]))

    def close(self) -> Ledger:
        """The finished ledger."""
        self._gather()
        return _joined([self.rows.columns(), *(block[:4] for block in self.blocks)])

    def after(self, stocks: Stocks) -> dict[int, Ints]:
        """What the stocks that move come to, by their places in `QUANTITIES`; bounds are not yet counted."""
        self._gather()
        found: dict[int, Ints] = {}
        for place, cells, deltas in self.rows.by_quantity():
            found[place] = added(stocks.array(QUANTITIES[place].name), cells, deltas)
        for block in self.blocks:
            stock = found.get(block.quantity, stocks.array(QUANTITIES[block.quantity].name))
            moved = added(stock, block.cells, block.deltas) if block.whole is None else stock + block.whole
            found[block.quantity] = moved
        return dict(sorted(found.items()))

    def _turn_page(self) -> None:
        """Lay the single rows gathered so far behind the pages."""
        if self.cells:
            self.pages.append(Page(self.causes, [(self.quantities, self.cells, self.points)]))
            self.causes, self.quantities, self.cells, self.points = [], [], [], []

    def _gather(self) -> None:
        """Round what was entered since it was last done, all at once."""
        self._turn_page()
        if self.pages:
            rows, self.pages = _rounded(self.pages), []
            self.rows = _joined([self.rows.columns(), rows.columns()]) if len(self.rows) else rows


def _rounded(pages: Sequence[Page]) -> Ledger:
    """Pages one after the other, in whole thousandths."""
    ends = _ends([len(page.columns) * len(page.columns[0][1]) if page.columns else 0 for page in pages])
    cause, quantity, cell = (np.empty(ends[-1], dtype=np.int64) for _ in range(3))
    points = np.empty(ends[-1])
    for start, end, page in zip(ends, ends[1:], pages, strict=False):
        cause[start:end] = page.cause
        for at, (quantities, cells, sizes) in enumerate(page.columns, start):
            column = slice(at, end, len(page.columns))
            quantity[column], cell[column], points[column] = quantities, cells, sizes
    delta = to_thousandths(points)
    kept = delta != 0
    return Ledger(cause[kept], quantity[kept], cell[kept], delta[kept])


def _joined(parts: Sequence[tuple[Ints | int, Ints | int, Ints, Ints]]) -> Ledger:
    """Rows one after the other as one ledger; a cause or a quantity may be the same for all rows of a part."""
    ends = _ends([len(deltas) for *_, deltas in parts])
    columns = [np.empty(ends[-1], dtype=np.int64) for _ in range(4)]
    for start, end, part in zip(ends, ends[1:], parts, strict=False):
        for column, rows in zip(columns, part, strict=True):
            column[start:end] = rows
    return Ledger(*columns)


def _ends(lengths: Sequence[int]) -> list[int]:
    """Where parts of these lengths, laid one after the other, begin; at the end, where the last one ends."""
    ends = [0]
    for length in lengths:
        ends.append(ends[-1] + length)
    return ends


def added(stock: Ints, cells: Ints, deltas: Ints) -> Ints:
    """A stock with rows added up; a cell may come more than once."""
    moved = stock.copy()
    np.add.at(moved.reshape(-1), cells, deltas)
    return moved
