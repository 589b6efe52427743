"""What a court names when it refuses: terms that it signs when they are put before it."""

import pytest

from game.journal.memory import MemoryJournal
from game.session.seat import Refusal
from game.session.spec import Spec, prepare
from game.session.table import Table
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order
from game.world.war import Draft

ATHENS = PowerId("athens")
FIRST = "propose tribute 8 by {court} to {court} for 4 turns"
"""Terms that nobody signs unasked."""


def put(table: Table, court: str, line: str) -> Draft:
    order = parse_order(line, ATHENS)
    assert isinstance(order, Order), line
    held = table.audience(ATHENS, order)
    assert not isinstance(held, Refusal), held
    return held.drafts[-1]


@pytest.mark.parametrize("place", [0, 1])
@pytest.mark.parametrize("court", ["argos", "corcyra", "corinth", "persia", "sparta", "syracuse", "thebes"])
def test_the_terms_that_would_move_a_court_do_move_it(court: str, place: int) -> None:
    opening = prepare(Spec("athens-and-sparta", 5, people=("athens",)))
    table = Table(MemoryJournal(opening.header), opening.state)
    table.advance()
    refused = put(table, court, FIRST.format(court=court))
    assert not refused.accepted
    if not refused.moves:
        assert "nothing near these terms would move us" in refused.reason
        return
    clauses, mark, span = refused.moves[min(place, len(refused.moves) - 1)].partition(" for ")
    assert put(table, court, f"propose {clauses} to {court}{mark}{span}").accepted
