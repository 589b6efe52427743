"""Opening the treasury: last turn's accounts row by row, beside what orders brought and cost."""

from game.sight.explain.trail import BOUNDS, entry_of, moved, steps_of
from game.sight.explanation import Entry, OpenedPart
from game.sight.news.teller import Teller
from game.theory.thousandths import thousandths
from game.world.events.conduct import AccountsSettled
from game.world.ledger import LIMIT
from game.world.names import PowerId
from game.world.state import State


def treasury(state: State, seat: PowerId, whole: int) -> tuple[OpenedPart, ...]:
    """The parts of a treasury of `whole` thousandths; none before the first accounts.

    They are what was carried over into the turn of the last accounts, the rows of these, the orders since, and what an
    empty treasury could not pay.
    """
    teller = Teller(state, seat)
    settled = next((one for one in teller.earlier(AccountsSettled) if one.actor == seat), None)
    if settled is None:
        return ()
    recent = steps_of(state, "wealth", state.place(seat), settled.turn)
    booked = [step for step in recent if (step.turn, step.cause) == (settled.turn, settled.number)]
    orders = [step for step in recent if step not in booked and step.cause != LIMIT]
    bounds = [step for step in recent if step.cause == LIMIT]
    listed = sum(amount for _, amount in settled.rows)  # whole numbers
    unpaid = moved(booked) + moved(bounds) - listed
    entries = tuple(entry_of(state, seat, "wealth", step, step.delta) for step in reversed(orders))
    parts = [OpenedPart("carried over", (whole - moved(recent)) / 1000.0)]
    parts += [OpenedPart(teller.spoken(label), amount / 1000.0) for label, amount in settled.rows]
    if entries:
        together = sum(thousandths(entry.points) for entry in entries)  # whole numbers
        parts.append(OpenedPart("orders", together / 1000.0, entries))
    if unpaid:
        parts.append(OpenedPart("limit", unpaid / 1000.0, (Entry("limit", settled.turn, BOUNDS, unpaid / 1000.0),)))
    return tuple(parts)
