"""A state with one ledger booked, its numbers opened, and what holds of every number."""

from collections.abc import Mapping
from typing import Any

from game.sight.explain import BOOKS, DYADS, NAMES, SOCIETY, explain
from game.sight.explanation import Explanation, OpenedPart
from game.theory.thousandths import thousandths
from game.world.event import Event
from game.world.events.conduct import AccountsSettled, BreachFound, Cheated, GiftGiven, PromisesKept
from game.world.events.home import HappeningCame, Taken
from game.world.ledger import LIMIT, TIME, Book, Ledger
from game.world.names import DOMAINS, PowerId
from game.world.report import READINGS
from game.world.state import State
from game.world.stocks import QUANTITIES, Stocks, empty_stocks
from game.world.treaty import KINDS
from tests.sight.hellas import ATHENS, CORCYRA, CORINTH, IDS, hellas

HEARSAY = -3
GIFT = GiftGiven(
    number=1, turn=2, actor=CORCYRA, target=ATHENS, witnesses=(ATHENS, CORCYRA), amount=5, end=True, needed=True
)
BREACH = BreachFound(
    number=2, turn=2, actor=CORCYRA, target=ATHENS, witnesses=IDS, treaty="grain-treaty", clause="trade"
)
HIDDEN = Cheated(
    number=3, turn=2, actor=CORINTH, target=ATHENS, witnesses=(CORINTH,), treaty="grain-treaty", clause="trade", gain=3
)
KEPT = PromisesKept(number=4, turn=2, rows=())
ACCOUNTS = AccountsSettled(
    number=5,
    turn=2,
    actor=ATHENS,
    witnesses=(ATHENS,),
    rows=(("home", 20_000), ("trade with corcyra", 3_200), ("upkeep", -5_500)),
)
TAKEN = Taken(number=6, turn=2, actor=ATHENS, witnesses=(ATHENS,), amount=4)
PLAGUE = HappeningCame(number=7, turn=1, witnesses=IDS, happening="plague", headline="Plague")
CHRONICLE: tuple[Event, ...] = (PLAGUE, GIFT, BREACH, HIDDEN, KEPT, ACCOUNTS, TAKEN)
CAUSES = (TIME, LIMIT, HEARSAY, 1, 2, 3, 4, 5, 6, 7, 99)


def stocks_of(values: Mapping[str, Any]) -> Stocks:
    """Stocks with some arrays filled."""
    return empty_stocks(4, 1, len(KINDS)).with_arrays(values)


def after(opening: Stocks, ledgers: tuple[tuple[int, Ledger], ...]) -> Stocks:
    """Stocks once all ledgers are added up."""
    arrays = {quantity.name: opening.array(quantity.name).copy() for quantity in QUANTITIES}
    for _, ledger in ledgers:
        for place, cell, delta in zip(ledger.quantity, ledger.cell, ledger.delta, strict=True):
            arrays[QUANTITIES[place].name].reshape(-1)[cell] += delta
    return opening.with_arrays(arrays)


def told(book: Book, opening: Stocks | None = None, chronicle: tuple[Event, ...] = CHRONICLE, **changes: Any) -> State:
    """A state of turn 3 in which one ledger was booked in turn 2."""
    ledgers = ((2, book.close()),)
    stocks = after(opening or empty_stocks(4, 1, len(KINDS)), ledgers)
    return hellas(stocks=stocks, ledgers=ledgers, chronicle=chronicle, **changes)


def whole(parts: tuple[OpenedPart, ...]) -> int:
    return sum(thousandths(part.points) for part in parts)


def sums_exactly(one: Explanation) -> None:
    """Parts sum to the number, entries to their part, in thousandths."""
    assert whole(one.parts) == thousandths(one.value), one.number
    for part in one.parts:
        if part.entries:
            assert sum(thousandths(entry.points) for entry in part.entries) == thousandths(part.points), (
                one.number,
                part,
            )


def opened(state: State, seat: PowerId, number: str) -> Explanation:
    one = explain(state, seat, number)
    assert one is not None, number
    assert one.number == number
    assert one.title[0].isupper()
    return one


def numbers(seat: PowerId = ATHENS) -> list[str]:
    """Every number that this seat can open."""
    others = [power for power in IDS if power != seat]
    return [
        *(f"{kind}.{power}.{domain}" for kind in ("trust", "word") for power in others for domain in DOMAINS),
        *(f"{kind}.{power}" for kind in (*DYADS, "stand", "benign") for power in others),
        *(f"{kind}.{power}" for kind in NAMES for power in IDS),
        *(f"books.{book}" for book in (*BOOKS, "motives")),
        *(f"society.{stock}" for stock in SOCIETY),
        *(f"norm.{kind}" for kind in KINDS),
        *(f"report.{power}.{reading}" for power in others for reading in READINGS),
        *(f"event.{event.id}" for event in CHRONICLE if seat in event.witnesses),
    ]
