"""What a leader does in a window: it decides, holds its audiences, and seals what its attention allows."""

from dataclasses import dataclass, replace

from game.minds.leader import Approach, Intention
from game.rules.legal import refusal, refusals
from game.session.audience import MOST_DRAFTS, MOST_OFFERS, Hall, approach_of, order_of
from game.session.choosing import choices
from game.session.sealing import replaced_question
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId, Window
from game.world.order import Order, Submission
from game.world.treaty import Terms


@dataclass(frozen=True, slots=True)
class Dropped:
    """An order of a leader that was not legal: a fault of its doctrine, without harm to the game."""

    window: str
    order: Order
    reason: str


def lead(hall: Hall, power: PowerId, draw: Chance, dropped: list[Dropped]) -> Submission:
    """Let the leader of a power play the open window; what it may not do is noted and left out."""
    told, mind = hall.at_table(power), hall.courts[power]
    if hall.state.window is Window.ANSWERS:
        intention = mind.respond(told, draw)
    else:
        intention = mind.decide(told, draw)
        for sought in intention.approaches:
            _seek(hall, power, sought, dropped)
    return _sealed(hall, power, intention, dropped)


def _seek(hall: Hall, power: PowerId, sought: Approach, dropped: list[Dropped]) -> None:
    """Hold one audience, if the court receives and the leader's attention goes so far."""
    told = hall.at_table(power)
    first = order_of(power, sought, sought.drafts[0] if sought.drafts else Terms(()))
    approach = _whole(sought, first, told)
    why = refusal(first, told) or hall.closed(power, approach) or _unpaid(hall, power, first, approach, told)
    if why is not None:
        dropped.append(Dropped(hall.state.window_name, first, why))
    elif approach.to in hall.courts or hall.offers_to(approach.to) < MOST_OFFERS:
        hall.hold(power, approach)


def _whole(sought: Approach, first: Order, told: Briefing) -> Approach:
    """An approach with everything filled in that its kind settles, and without drafts that nobody could sign."""
    whole = approach_of(first, told)
    others = (order_of(first.power, sought, terms) for terms in sought.drafts[1:MOST_DRAFTS])
    more = (approach_of(order, told).drafts[0] for order in others if refusal(order, told) is None)
    return replace(whole, drafts=(*whole.drafts, *(terms for terms in more if terms not in whole.drafts)))


def _unpaid(hall: Hall, power: PowerId, first: Order, approach: Approach, told: Briefing) -> str | None:
    """Why an audience goes beyond the court's attention, beside those already held."""
    if not hall.opens(power, approach):
        return None
    refused = refusals((first,), told, already=hall.charged(power))
    return refused[0][1] if refused else None


def _sealed(hall: Hall, power: PowerId, intention: Intention, dropped: list[Dropped]) -> Submission:
    """The leader's submission: the audiences that it held, and every other order that is legal beside them."""
    held = hall.charged(power)
    meant = (*choices(hall.state, power, intention.orders), *intention.orders)
    refused = refusals(meant, hall.at_table(power), already=held)
    dropped.extend(Dropped(hall.state.window_name, order, why) for order, why in refused)
    barred = [order for order, _ in refused]
    orders = (*held, *(order for order in meant if order not in barred))
    overtaken = replaced_question(hall, power, orders) if hall.state.window is Window.ORDERS else None
    return Submission(
        power,
        hall.state.window_name,
        orders,
        forecasts=tuple(one for one in intention.forecasts if one.question != overtaken),
        reasons=intention.reasons,
        plans=intention.plans,
    )
