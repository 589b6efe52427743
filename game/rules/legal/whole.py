"""Whether orders go together: three initiatives, one inquiry, and a treasury."""

from collections.abc import Sequence
from dataclasses import dataclass

from game.rules.hearing import GRAVEST
from game.rules.legal.refusal import refusal
from game.sight.briefing import Briefing
from game.world.notation import format_order
from game.world.order import Order
from game.world.verb import VERBS, Attention

ONCE = frozenset({"mobilise", "second-hearing", "seat-dissenter", "dismiss-dissenter", "justify", "take", "open-books"})
"""Verbs that can be ordered once a turn."""


CONTRARY: tuple[frozenset[str], ...] = tuple(
    frozenset(verbs.split())
    for verbs in (
        *("accept refuse counter", "own explain", "come stay-out", "comply defy", "cheat renew", "renounce renew"),
        *("pay withhold leave", "audit leave", "carry-out swallow", "spare bind destroy"),
        *("seat-dissenter dismiss-dissenter", "effort", "pledge", "aim"),
    )
)
"""Verbs of which one thing or power takes one; a verb that stands alone is given once, with one word."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a set of orders takes, and what is left."""

    initiatives: int
    inquiries: int
    initiatives_left: int
    inquiries_left: int
    wealth: int
    wealth_left: float


def attention(order: Order, briefing: Briefing) -> tuple[int, int]:
    """Initiatives and inquiries that one order takes."""
    if order.verb == "choose":
        for scene in briefing.scenes:
            for choice in scene.choices:
                if scene.id == order.thing and choice.id == order.word:
                    return choice.initiative, choice.inquiry
    kind = VERBS[order.verb].attention
    return int(kind is Attention.INITIATIVE), int(kind is Attention.INQUIRY)


def tally(orders: Sequence[Order], briefing: Briefing) -> Tally:
    """Count up orders; a second inquiry takes an initiative instead."""
    taken = [attention(order, briefing) for order in orders]
    initiatives = len([1 for one, _ in taken for _ in range(one)])
    inquiries = len([1 for _, one in taken for _ in range(one)])
    over = max(0, inquiries - briefing.books.inquiries)
    wealth = 0
    for order in orders:
        verb = VERBS[order.verb]
        wealth += verb.wealth + verb.wealth_each * (order.amount or 0)
    return Tally(
        initiatives=initiatives + over,
        inquiries=inquiries - over,
        initiatives_left=briefing.books.initiatives - initiatives - over,
        inquiries_left=briefing.books.inquiries - inquiries + over,
        wealth=wealth,
        wealth_left=briefing.books.wealth - wealth,
    )


def refusals(
    orders: Sequence[Order], briefing: Briefing, already: Sequence[Order] = ()
) -> tuple[tuple[Order, str], ...]:
    """Every order that cannot be given together with those before it, with the reason.

    What is `already` given, such as an audience that was held, is not judged again but takes its attention.
    """
    kept: list[Order] = [*already]
    refused: list[tuple[Order, str]] = []
    for order in orders:
        wrong = refusal(order, briefing) or _together(order, kept, briefing)
        if wrong is None:
            kept.append(order)
        else:
            refused.append((order, wrong))
    return tuple(refused)


def _contradict(one: Order, other: Order) -> bool:
    """Whether two orders settle the same thing differently."""
    about = (one.thing, one.target) == (other.thing, other.target)
    return about and any({one.verb, other.verb} <= verbs for verbs in CONTRARY)


def _together(order: Order, kept: Sequence[Order], briefing: Briefing) -> str | None:
    """Why an order does not go with those already kept."""
    if any(order == one for one in kept):
        return "ordered already"
    if order.verb in ONCE and any(one.verb == order.verb for one in kept):
        return f'"{order.verb}" once a turn'
    if order.verb == "choose" and any(one.verb == "choose" and one.thing == order.thing for one in kept):
        return "the scene is settled already"
    if order.verb == "second-hearing" and not any(one.verb in GRAVEST for one in kept):
        return "nothing grave has been ordered"
    other = next((one for one in kept if _contradict(one, order)), None)
    if other is not None:
        return f'it contradicts "{format_order(other, with_power=False)}"'
    count = tally([*kept, order], briefing)
    if count.initiatives_left < 0:
        return f"the court has {briefing.books.initiatives} initiatives a turn"
    if count.wealth_left < 0:
        return f"the treasury holds {briefing.books.wealth:.0f}, these orders cost {count.wealth}"
    return None
