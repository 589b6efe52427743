"""On what footing a treaty is signed: what keeping and breaking it are worth to each party that day.

Rows 47-48, 50, 52.
"""

from game.sight.observe import observe
from game.sight.worth import breaking_worth, found_chance, record_price, worth_to_us
from game.world.names import PowerId
from game.world.report import READING
from game.world.state import State
from game.world.temptation import usual_temptation
from game.world.treaty import Footing, Terms


def footings(
    state: State, parties: tuple[PowerId, PowerId], terms: Terms, *, renewing: bool = False
) -> tuple[Footing, ...]:
    """Both parties' figures, each worked out from its own briefing, bent as it is there."""
    one, other = parties
    return (_footing(state, one, other, terms, renewing), _footing(state, other, one, terms, renewing))


def _footing(state: State, power: PowerId, partner: PowerId, terms: Terms, renewing: bool) -> Footing:
    told = observe(state, power, in_words=False)
    keep = worth_to_us(told, partner, terms).total
    prize = usual_temptation(terms, power, ruleset=state.ruleset, unit=state.setting.unit)
    found = found_chance(told, partner, terms.tier, promised=state.turn)
    price = record_price(told, more=0 if renewing else 1)
    ours, theirs = told.books.strength, float(told.desk.estimate[state.place(partner), READING["strength"]])
    return Footing(power, keep, breaking_worth(prize, keep, found, price), ours, theirs)
