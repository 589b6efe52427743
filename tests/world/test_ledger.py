"""A ledger is written row by row, column by column and block by block, and told apart by what it moves."""

import numpy as np

from game.world.ledger import TIME, Book, added
from game.world.stocks import PLACE, QUANTITIES, empty_stocks


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


def test_what_a_book_makes_of_the_stocks_is_what_its_ledger_adds_up_to() -> None:
    stocks, book = empty_stocks(4, 1, 12), Book(4)
    book.dyad(3, "fear", 0, 1, 2.5)
    book.columns(4, [("fear", np.array([1, 6]), np.array([0.5, -1.0])), ("regard", np.array([1, 6]), np.ones(2))])
    book.block(TIME, "fear", np.arange(16).reshape(4, 4))
    book.scattered(TIME, "record", np.array([5, 7, 40]), np.array([100, 0, -3]))
    after, ledger = book.after(stocks), book.close()
    for place, cells, deltas in ledger.by_quantity():
        assert np.array_equal(after.pop(place), added(stocks.array(QUANTITIES[place].name), cells, deltas))
    assert not after


def test_scattered_rows_come_behind_single_ones_without_noughts() -> None:
    book = Book(4)
    book.scattered(TIME, "record", np.array([5, 7]), np.array([100, 0]))
    book.power(2, "wealth", 3, 1.0)
    ledger = book.close()
    assert (ledger.cause.tolist(), ledger.cell.tolist(), ledger.delta.tolist()) == ([2, TIME], [3, 5], [1000, 100])
