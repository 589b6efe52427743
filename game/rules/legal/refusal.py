"""Why one order cannot be: a sentence with the nearest right thing, or nothing if it can."""

from collections.abc import Callable

from game.rules.legal import force, house, leagues, promises
from game.sight.briefing import Briefing
from game.text import nearest
from game.world.order import Order
from game.world.verb import VERBS

Check = Callable[[Order, Briefing], str | None]

LARGEST = {"arm": 30, "give": 500, "squeeze": 40, "take": 100}
"""The most that an order's amount may be, in whole units."""


def refusal(order: Order, briefing: Briefing) -> str | None:
    """Why this order cannot be given now, or None if it can."""
    if order.power != briefing.seat:
        return f"this seat gives {briefing.seat}'s orders, not {order.power}'s"
    if order.verb in briefing.atlas.without:
        return f'this scenario does without "{order.verb}"'
    if VERBS[order.verb].window is not briefing.window:
        return f'"{order.verb}" belongs to the window of {VERBS[order.verb].window}'
    for check in (_powers, _amounts, *CHECKS.get(order.verb, ())):
        wrong = check(order, briefing)
        if wrong is not None:
            return wrong
    return None


def _powers(order: Order, briefing: Briefing) -> str | None:
    """Every power named is on the board, and none is oneself where another is meant."""
    named = [order.target, order.about]
    if order.terms is not None:
        named += [clause.by for clause in order.terms.clauses] + [clause.against for clause in order.terms.clauses]
    for power in named:
        if power is None:
            continue
        if power not in briefing.atlas.ids:
            close = nearest(power, list(briefing.atlas.ids))
            return f'there is no power "{power}"' + (f"; the nearest is {close}" if close else "")
        if not briefing.alive[briefing.atlas.place(power)]:
            return f"{briefing.atlas.realm(power).name} is no more"
    if order.target == briefing.seat:
        return "that is ourselves"
    return None


def _amounts(order: Order, briefing: Briefing) -> str | None:
    """Amounts are at least one, within the verb's bounds, and in the treasury."""
    if order.verb not in LARGEST or order.amount is None:
        return None
    if not 1 <= order.amount <= LARGEST[order.verb]:
        return f"between 1 and {LARGEST[order.verb]}, not {order.amount}"
    price = VERBS[order.verb].wealth_each * order.amount
    if price > briefing.books.wealth:
        return f"the treasury holds {briefing.books.wealth:.0f}, this costs {price}"
    return None


CHECKS: dict[str, tuple[Check, ...]] = {
    "propose": (promises.peaceful, promises.terms),
    "counter": (promises.offered, promises.still_open),
    "accept": (promises.offered, promises.still_open),
    "refuse": (promises.offered,),
    "renew": (promises.own_treaty, promises.renewable),
    "renounce": (promises.own_treaty, promises.renounceable),
    "cheat": (promises.own_treaty, promises.cheatable),
    "call": (force.able_to_call,),
    "come": (force.called,),
    "stay-out": (force.called,),
    "protect": (promises.protectable,),
    "squeeze": (promises.a_client,),
    "found": (leagues.foundable,),
    "join": (leagues.known, leagues.joinable),
    "invite": (leagues.known, leagues.invitable),
    "leave": (leagues.a_member,),
    "pay": (leagues.a_member, leagues.standing),
    "withhold": (leagues.a_member, leagues.standing),
    "expel": (leagues.expellable,),
    "audit": (leagues.a_member, leagues.auditable),
    "arbitrate": (promises.peaceful, promises.disputed),
    "concede": (promises.disputed,),
    "warn": (force.third,),
    "demand": (force.threat,),
    "comply": (force.demanded,),
    "defy": (force.demanded,),
    "carry-out": (force.defied,),
    "swallow": (force.defied,),
    "arm": (force.secretly,),
    "mobilise": (force.unmobilised,),
    "declare": (force.aim, force.at_peace),
    "effort": (force.effort, force.our_war),
    "peace": (force.enemy, promises.parties),
    "spare": (force.mercy,),
    "bind": (force.mercy,),
    "destroy": (force.mercy,),
    "ask": (house.asking,),
    "red-team": (house.line,),
    "inspect": (promises.own_treaty,),
    "feed": (house.deceiving, house.asking),
    "seat-dissenter": (house.seatable,),
    "dismiss-dissenter": (house.seatable,),
    "take": (house.takeable,),
    "choose": (house.choice,),
    "own": (house.missed,),
    "explain": (house.missed,),
    "pledge": (house.pledge,),
    "aim": (house.aimed,),
}
"""What each verb asks beside its window, its powers and its amount."""
