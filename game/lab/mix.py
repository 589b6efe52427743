"""The action mix: how often a seat did each kind of thing in a whole game (core I; row 73).

Only what a seat did by its own decision counts: its orders and the audiences that it sought, what it promised in them,
and what it signed. Choices of scenes, forecasts and what it said to its own people say nothing of how it deals with
others and are left out.
"""

from collections.abc import Iterator, Mapping
from typing import TypeAlias

from game.journal.memory import MemoryJournal
from game.world.events.diplomacy import TreatySigned
from game.world.names import PowerId
from game.world.order import Order
from game.world.treaty import Terms

Mix: TypeAlias = Mapping[str, int]
"""Kinds of acts, each with how often it was done."""
AT_HOME = frozenset(("choose", "own", "explain", "aim", "pledge", "effort", "second-hearing", "justify"))
"""Verbs that are left out."""
SHORT = 4
"""Terms of at most so many turns are short."""


def mixes_of(journal: MemoryJournal) -> dict[PowerId, Mix]:
    """The action mix of every seat of a game that was played."""
    found: dict[PowerId, dict[str, int]] = {power: {} for power, _ in journal.header.seats}
    for played in journal.course.played:
        acts = [(one.power, act) for one in played.submissions for order in one.orders for act in acts_of(order)]
        signed = [one.treaty for one in played.events if isinstance(one, TreatySigned)]
        acts += [(power, "signed") for treaty in signed for power in treaty.parties]
        for power, act in acts:
            found[power][act] = found[power].get(act, 0) + 1
    return dict(found)


def acts_of(order: Order) -> Iterator[str]:
    """The kinds of acts that one order is: its verb, and what is promised in what it proposes."""
    if order.verb in AT_HOME:
        return
    yield order.verb
    if order.verb == "propose" and order.terms is not None:
        yield from _promises(order, order.terms)


def _promises(order: Order, terms: Terms) -> Iterator[str]:
    """What a proposal offers and asks: its clauses, who pays or guards, how long, how far inspected."""
    for clause in terms.clauses:
        giver = "" if clause.by is None else " from us" if clause.by == order.power else " from them"
        yield f"propose {clause.kind}{giver}"
    if terms.term is not None and terms.term <= SHORT:
        yield "propose short terms"
    if terms.tier:
        yield "propose inspection"
