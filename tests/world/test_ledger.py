"""A ledger is written row by row, column by column and block by block, and told apart by what it moves."""

import numpy as np

from game.world.ledger import Book
from game.world.stocks import PLACE


def test_columns_are_entered_observer_by_observer_without_noughts() -> None:
    book = Book(4)
    observers = np.array([0, 2, 3])
    record = ("record", observers * 3, np.array([1.0, 0.0, -2.0]))
    friendship = ("friendship", observers, np.array([0.5, 0.25, 0.0]))
    book.columns(7, [record, friendship])
    ledger = book.close()
    names = {PLACE["record"]: "record", PLACE["friendship"]: "friendship"}
    rows = zip(
        ledger.cause.tolist(), ledger.quantity.tolist(), ledger.cell.tolist(), ledger.delta.tolist(), strict=True
    )
    assert [(cause, names[place], cell, delta) for cause, place, cell, delta in rows] == [
        (7, "record", 0, 1000),
        (7, "friendship", 0, 500),
        (7, "friendship", 2, 250),
        (7, "record", 9, -2000),
    ]


def test_each_quantity_comes_once_with_its_rows_in_their_order() -> None:
    book = Book(3)
    book.power(1, "wealth", 0, 2.0)
    book.power(2, "strength", 1, 1.0)
    book.power(3, "wealth", 0, -0.5)
    book.block(-1, "wealth", np.array([0, 0, 9]))
    found = [(place, cells.tolist(), deltas.tolist()) for place, cells, deltas in book.close().by_quantity()]
    assert found == [
        (PLACE["strength"], [1], [1000]),
        (PLACE["wealth"], [0, 0, 2], [2000, -500, 9]),
    ]


def test_an_empty_ledger_moves_nothing() -> None:
    assert not list(Book(3).close().by_quantity())
