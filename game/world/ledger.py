"""The ledger: which event moved which stock of whom, by how much. The explanation of a number *is* these rows."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np

from game.theory.thousandths import Floats, Ints, thousandths, to_thousandths
from game.world.stocks import PLACE

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

    def by_quantity(self) -> Iterator[tuple[int, Ints, Ints]]:
        """Each quantity that moves, in the order of `QUANTITIES`: its place there, the cells, and by how much each."""
        order = np.argsort(self.quantity, kind="stable")
        sorted_, cells, deltas = self.quantity[order], self.cell[order], self.delta[order]
        ends = [*np.flatnonzero(sorted_[1:] != sorted_[:-1]).tolist(), len(order) - 1]
        start = 0
        for end in ends if len(order) else ():
            yield int(sorted_[start]), cells[start : end + 1], deltas[start : end + 1]
            start = end + 1


EMPTY = Ledger(*(np.zeros(0, dtype=np.int64) for _ in range(4)))


@dataclass(slots=True)
class Book:
    """A ledger being written. Rows of nought are left out."""

    powers: int
    causes: list[int] = field(default_factory=list)
    quantities: list[int] = field(default_factory=list)
    cells: list[int] = field(default_factory=list)
    deltas: list[int] = field(default_factory=list)
    blocks: list[tuple[int, int, Ints]] = field(default_factory=list)

    def enter(self, cause: int, quantity: str, cell: int, points: float) -> None:
        """One row, its points rounded once."""
        whole = thousandths(points)
        if whole:
            self.causes.append(cause)
            self.quantities.append(PLACE[quantity])
            self.cells.append(cell)
            self.deltas.append(whole)

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
        if columns:
            codes = np.array([PLACE[quantity] for quantity, _, _ in columns], dtype=np.int64)
            cells = np.array([cells for _, cells, _ in columns]).transpose()
            whole = to_thousandths([points for _, _, points in columns]).transpose()
            kept = whole != 0
            self.deltas += whole[kept].tolist()
            self.cells += cells[kept].tolist()
            self.quantities += np.broadcast_to(codes, kept.shape)[kept].tolist()
            self.causes += [cause] * (len(self.deltas) - len(self.causes))

    def block(self, cause: int, quantity: str, whole: Ints) -> None:
        """A row for every cell of a stock that a mechanism moves as a whole, in thousandths."""
        self.blocks.append((cause, PLACE[quantity], whole))

    def close(self) -> Ledger:
        """The finished ledger: single rows first, then the blocks."""
        if not self.deltas and not self.blocks:
            return EMPTY
        parts = [
            [np.array(column, dtype=np.int64) for column in (self.causes, self.quantities, self.cells, self.deltas)]
        ]
        for cause, place, whole in self.blocks:
            flat = whole.ravel()
            cells = np.flatnonzero(flat)
            if len(cells):
                same = np.full(len(cells), cause, dtype=np.int64)
                parts.append([same, np.full(len(cells), place, dtype=np.int64), cells.astype(np.int64), flat[cells]])
        if len(parts) == 1:
            return Ledger(*parts[0])
        return Ledger(*(np.concatenate(column) for column in zip(*parts, strict=True)))
