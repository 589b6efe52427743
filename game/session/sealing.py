"""What is looked at before a submission is sealed: every order, every forecast, and the audiences that it asks for."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from game.minds.leader import Approach
from game.rules.forecast.initiative import about_orders
from game.rules.legal import refusal, refusals
from game.session.audience import KINDS, MOST_DRAFTS, Hall, approach_of, order_of
from game.session.seat import Refusal
from game.sight.briefing import Briefing
from game.world.names import PowerId, QuestionId, Window
from game.world.notation import format_order
from game.world.order import Order, Submission


@dataclass(frozen=True, slots=True)
class Sifted:
    """A submission taken apart."""

    refused: tuple[tuple[Order, str], ...]
    approaches: tuple[Approach, ...]
    """Audiences that it asks for and that were not held yet."""
    orders: tuple[Order, ...]
    """Everything else that is legal."""


def sift(hall: Hall, power: PowerId, orders: Iterable[Order]) -> Sifted:
    """Judge a seat's orders from its own briefing, beside the audiences that it has held."""
    told = hall.at_table(power)
    given = list(orders)
    agreed = list(_agreed_already(hall, power, given))
    wanted = [order for order in given if _asks(order)]
    groups, wrong = _groups(hall, power, told, [order for order in wanted if not _was_heard(hall, power, order, told)])
    rest = [order for order in given if not _asks(order) and order not in {one for one, _ in agreed}]
    firsts = [order_of(power, group, group.drafts[0]) for group in groups if hall.opens(power, group)]
    refused = refusals([*firsts, *rest], told, already=hall.charged(power))
    left = [order for order in rest if order not in {one for one, _ in refused}]
    barred = {one for one, _ in refused}
    kept = tuple(
        group
        for group in groups
        if not hall.opens(power, group) or order_of(power, group, group.drafts[0]) not in barred
    )
    return Sifted((*wrong, *agreed, *refused), kept, tuple(left))


def _asks(order: Order) -> bool:
    """Whether an order asks for an audience."""
    return order.verb in KINDS or order.verb == "counter"


def _agreed_already(hall: Hall, power: PowerId, orders: Iterable[Order]) -> Iterator[tuple[Order, str]]:
    """Answers to offers that our own counter has settled."""
    countered = hall.countered(power)
    for order in orders:
        held = countered.get(order.thing or "") if order.verb in ("accept", "refuse") else None
        if held is not None and held.agreed is not None:
            yield order, "they accepted our own terms for it"


def _was_heard(hall: Hall, power: PowerId, order: Order, told: Briefing) -> bool:
    """Whether these very terms were put already in this window."""
    if order.verb == "counter" and refusal(order, told) is not None:
        return False
    approach = approach_of(order, told)
    held = hall.held(power, approach)
    return held is not None and approach.drafts[0] in {one.terms for one in held.drafts}


def _groups(
    hall: Hall, power: PowerId, told: Briefing, orders: list[Order]
) -> tuple[list[Approach], list[tuple[Order, str]]]:
    """Up to three lines to one court on one matter are the drafts of one audience, in their order."""
    groups: dict[tuple[str, str, str], Approach] = {}
    wrong: list[tuple[Order, str]] = []
    for order in orders:
        why = refusal(order, told)
        if why is None:
            approach = approach_of(order, told)
            key = (approach.to, str(approach.kind), approach.thing)
            before = groups.get(key)
            held = hall.held(power, approach)
            count = len(before.drafts if before else ()) + len(held.drafts if held else ())
            why = hall.closed(power, approach)
            why = why or ("three drafts are heard in a turn, no more" if count >= MOST_DRAFTS else None)
            if why is None:
                groups[key] = replace(before, drafts=(*before.drafts, *approach.drafts)) if before else approach
        if why is not None:
            wrong.append((order, why))
    return list(groups.values()), wrong


def unsound(submission: Submission, hall: Hall, told: Briefing) -> tuple[Refusal, ...]:
    """What is wrong with forecasts and ranges."""
    asked = {one.id for one in told.questions if one.said is None}
    drafted = about_orders(hall.state, submission.power, submission.orders) if told.window is Window.ORDERS else None
    if drafted is not None:
        asked.add(drafted.id)
    found = []
    for one in submission.forecasts:
        line = f"forecast {one.percent} {one.question}"
        if one.question not in asked:
            found.append(Refusal(line, f'no question "{one.question}" waits for us'))
        elif not 5 <= one.percent <= 95:
            found.append(Refusal(line, "how sure one is goes from 5 to 95"))
    quizzes = {quiz.id for scene in told.scenes for quiz in scene.quizzes}
    for answer in submission.ranges:
        line = f"range {answer.low} to {answer.high} {answer.question}"
        if answer.question not in quizzes:
            found.append(Refusal(line, f'no question "{answer.question}" asks for a range'))
        elif answer.low > answer.high:
            found.append(Refusal(line, "a range goes from its lower end to its higher"))
    return tuple(found)


def as_refusals(refused: Iterable[tuple[Order, str]]) -> tuple[Refusal, ...]:
    """Refused orders in notation, without the power's name."""
    return tuple(Refusal(format_order(order, with_power=False), reason) for order, reason in refused)


def replaced_question(hall: Hall, power: PowerId, orders: tuple[Order, ...]) -> QuestionId | None:
    """The question whose place one about our own initiative takes, if any."""
    drafted = about_orders(hall.state, power, orders)
    return drafted.id if drafted is not None else None
