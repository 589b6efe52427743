"""Hands by lot: several people at one table who propose, counter, accept, order and forecast whatever comes to mind."""

from collections.abc import Iterable
from itertools import islice
from random import Random

import pytest

from game.journal.memory import MemoryJournal
from game.journal.replay import Replay
from game.rules.legal import candidates
from game.session.audience import KINDS
from game.session.spec import prepare
from game.session.table import Table
from game.world.events.diplomacy import TreatySigned
from game.world.names import PowerId
from game.world.notation import format_order
from game.world.order import Forecast, Order, Submission
from game.world.verb import VERBS
from tests.session.games import spec

ANSWERS = ("accept", "refuse", "come", "comply", "choose")
QUICK = [("small-triangle", 4), ("small-triangle", 8), ("war-pair", 3), ("league-five", 1)]
OPENINGS = ("small-triangle", "war-pair", "league-five", "patron-pair", "friends-pair")
MANY = [(opening, seed) for opening in OPENINGS for seed in range(20, 35)]


def any_of(table: Table, power: PowerId, verbs: Iterable[str], lot: Random) -> list[Order]:
    """One legal order of each of these verbs that has any."""
    told = table.hall.at_table(power)
    ways = [list(islice(candidates(verb, told), 40)) for verb in verbs]
    return [lot.choice(one) for one in ways if one]


def play_by_lot(opening: str, seed: int) -> Table:
    """A whole game with about two thirds of the seats played by hand."""
    lot = Random(seed)
    ids = prepare(spec(opening, seed=seed)).state.ids
    people = tuple(power for power in ids if lot.random() < 0.7) or ids[:1]
    made = prepare(spec(opening, *people, seed=seed, doctrines=(("*", "random"),)))
    table = Table(MemoryJournal(made.header), made.state)
    table.advance()
    while not table.over:
        hands = list(table.waiting())
        lot.shuffle(hands)
        for power in (*hands, *hands):
            for order in any_of(table, power, lot.sample([*KINDS, "counter"], 3), lot):
                table.audience(power, order)
        for power in hands:
            seal_by_lot(table, power, lot)
        if lot.random() < 0.05:
            table.close_for_absent()
    return table


def seal_by_lot(table: Table, power: PowerId, lot: Random) -> None:
    """Seal some orders; what is refused is named and left out, and the rest is taken at the second try."""
    orders = any_of(table, power, (*lot.sample(list(VERBS), 12), *ANSWERS), lot)
    asked = [one.id for one in table.hall.told(power).questions if one.said is None]
    while True:
        overtaken = any(one.verb == "demand" for one in orders)
        figures = () if overtaken else tuple(Forecast(one, lot.randint(5, 95)) for one in asked)
        receipt = table.submit(Submission(power, table.state.window_name, tuple(orders), figures))
        if receipt.sealed:
            return
        lines = {one.line for one in receipt.refusals}
        left = [one for one in orders if format_order(one, with_power=False) not in lines]
        assert len(left) < len(orders), receipt.refusals
        orders = left


def hold_to_account(table: Table) -> None:
    """It verifies, and nobody has promised one thing twice in one window."""
    assert Replay().verify(table.journal).well
    for played in table.journal.course.played:
        signed = [event.treaty for event in played.events if isinstance(event, TreatySigned)]
        promises = [(one.parties, clause.kind) for one in signed for clause in one.terms.clauses]
        assert len(promises) == len(set(promises)), played.window


@pytest.mark.parametrize(("opening", "seed"), QUICK)
def test_hands_by_lot_end_their_game(opening: str, seed: int) -> None:
    hold_to_account(play_by_lot(opening, seed))


@pytest.mark.slow
@pytest.mark.parametrize(("opening", "seed"), MANY)
def test_many_hands_by_lot_end_their_game(opening: str, seed: int) -> None:
    hold_to_account(play_by_lot(opening, seed))
