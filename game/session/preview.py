"""A draft looked at before it is sealed: what each line costs, what it should do, who will see it, and what is left."""

from collections.abc import Sequence

from game.rules.forecast.initiative import about_orders
from game.rules.legal import tally
from game.session.acceptance import acceptance
from game.session.audience import KINDS, Hall, order_of
from game.session.foreseen import foreseen
from game.session.sealing import Sifted, sift
from game.session.seat import Asking, DraftView, Preview
from game.sight.briefing import Briefing
from game.sight.words import amount, probability
from game.world.names import PowerId, Window
from game.world.notation import Unreadable, parse_order
from game.world.order import Order
from game.world.question import TOPICS
from game.world.verb import SECRETLY, Attention

Read = Order | Unreadable

THEIR_SOCIETY = frozenset({"give", "honour", "squeeze"})
EVERYBODY = frozenset(
    {
        "renounce",
        "call",
        "come",
        "stay-out",
        "concede",
        "found",
        "join",
        "invite",
        "leave",
        "expel",
        "audit",
        "warn",
        "demand",
        "comply",
        "defy",
    }
    | {"carry-out", "swallow", "arm", "mobilise", "declare", "effort", "spare", "bind", "destroy", "pledge"}
    | {"open-books"}
)
"""Verbs whose deed the whole world sees."""
TWO_COURTS = frozenset({*KINDS, "counter", "accept", "refuse"})


def look(hall: Hall, power: PowerId, lines: Sequence[str]) -> DraftView:
    """A seat's draft, line by line and as a whole."""
    told = hall.at_table(power)
    read = [parse_order(line, power) for line in lines]
    orders = tuple(dict.fromkeys(one for one in read if isinstance(one, Order)))
    sifted = sift(hall, power, orders)
    asked = questions(hall, power, orders)
    refused = _by_line(read, sifted)
    previews = tuple(_preview(line, one, why, told, asked) for line, one, why in zip(lines, read, refused, strict=True))
    left = tally(_paid(hall, power, sifted), told)
    return DraftView(previews, left.initiatives_left, left.inquiries_left, left.wealth_left, asked)


def questions(hall: Hall, power: PowerId, orders: tuple[Order, ...]) -> tuple[Asking, ...]:
    """What a seat will be asked to forecast with these orders: what they call for takes the second question's place."""
    told = hall.told(power)
    if told.window is not Window.ORDERS:
        return told.questions
    own = about_orders(hall.state, power, orders)
    if own is None:
        return told.questions
    figure, topic = float(round(own.staff)), TOPICS.get(own.kind)
    asking = Asking(own.id, own.text, own.subject, figure, own.resolves, own.kind, topic=topic)
    return (*(one for one in told.questions if one.id != own.id), asking)


def _paid(hall: Hall, power: PowerId, sifted: Sifted) -> list[Order]:
    """Everything that takes attention or silver: audiences held, audiences asked for, other orders."""
    firsts = [order_of(power, one, one.drafts[0]) for one in sifted.approaches if hall.opens(power, one)]
    return [*hall.charged(power), *firsts, *sifted.orders]


def _by_line(read: Sequence[Read], sifted: Sifted) -> list[str]:
    """Why each line is refused, empty where it is not; of equal lines only the first counts."""
    why = dict(sifted.refused)
    return [
        "ordered already" if one in read[:place] else why.get(one, "") if isinstance(one, Order) else ""
        for place, one in enumerate(read)
    ]


def _preview(line: str, read: Read, why: str, told: Briefing, asked: tuple[Asking, ...]) -> Preview:
    """One line."""
    if isinstance(read, Unreadable):
        near = f" (did you mean {read.hint}?)" if read.hint and read.hint not in read.message else ""
        return Preview(line, False, read.message + near, max(read.column, 1))
    if why:
        return Preview(line, False, why)
    return Preview(line, True, "", 1, cost(read, told), effect(read, told, asked), seen_by(read, told))


def cost(order: Order, told: Briefing) -> str:
    """What an order costs, in words; empty where it is free."""
    rule = order.rule
    option = next(
        (one for scene in told.scenes for one in scene.choices if (scene.id, one.id) == (order.thing, order.word)), None
    )
    if order.verb == "choose" and option is not None:
        return option.cost
    silver = rule.wealth + rule.wealth_each * (order.amount or 0)
    attention = {Attention.INITIATIVE: "an initiative", Attention.INQUIRY: "an inquiry"}.get(rule.attention, "")
    parts = [
        attention,
        amount(silver, told.atlas.wording.coin) if silver else "",
        f"{rule.people} of the people's trust" if rule.people else "",
    ]
    return ", ".join(part for part in parts if part)


def effect(order: Order, told: Briefing, asked: tuple[Asking, ...]) -> str:
    """What an order should do, with the staff's figure where another has a say in it."""
    does = order.rule.does
    if more := foreseen(order, told):
        return f"{does}; {more}"
    if order.verb not in (*KINDS, "counter", "demand", "declare"):
        return does
    staff = acceptance(told, order, asked)
    if staff.veto:
        return does
    verdict = {"demand": "that they give in", "declare": "that the aim is reached"}.get(order.verb, "that they agree")
    return f"{does}; our staff says {probability(staff.percent)} {verdict}"


def seen_by(order: Order, told: Briefing) -> str:
    """Who will see it."""
    them = _them(order, told)
    if order.verb == "arm" and order.word == SECRETLY:
        return "our own court, unless it leaks"
    if order.verb == "cheat":
        return "our own court, unless it is found out"
    if order.verb in EVERYBODY:
        return "everybody"
    if order.verb in THEIR_SOCIETY:
        society = told.atlas.realm(order.target).society_name if order.target else ""
        return f"{them} and {society}" if society else them
    if order.verb == "refuse":
        return them
    if order.verb in TWO_COURTS:
        return f"{them}; everybody, once it is agreed"
    if order.verb in ("pay", "withhold"):
        return "the members of the league"
    return {"ask": them, "feed": "our own court, unless it is found out"}.get(order.verb, "our own court")


def _them(order: Order, told: Briefing) -> str:
    """The court that an order is about: its target, or the partner in the offer or treaty that it names."""
    offers = [offer.by for offer in told.offers if offer.id == order.thing]
    treaty = told.treaty(order.thing or "")
    partners = [*offers, *([treaty.other(told.seat)] if treaty is not None else [])]
    power = order.target or next(iter(partners), None)
    return told.atlas.realm(power).name if power in told.atlas.ids and power else "the other court"
