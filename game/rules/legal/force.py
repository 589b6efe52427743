"""Whether an order of force can be: threats, wars, calls, the beaten."""

from game.rules.legal.promises import peaceful, terms
from game.sight.briefing import Briefing
from game.world.order import Order
from game.world.verb import EFFORTS, SECRETLY, WAR_AIMS


def able_to_call(order: Order, briefing: Briefing) -> str | None:
    """A call needs a war of ours that they are not in."""
    wars = [war for war in briefing.wars if war.side_of(briefing.seat)]
    if not wars:
        return "we are at war with nobody"
    if all(order.target in war.powers() for war in wars):
        return "they are in it already"
    return None


def called(order: Order, briefing: Briefing) -> str | None:
    """A call must wait for us before it is answered."""
    known = [call.id for call in briefing.calls] + [str(call.war) for call in briefing.calls]
    if order.thing not in known:
        return f'no call "{order.thing}" waits for us' + (f"; there is {known[0]}" if known else "")
    return effort(order, briefing) if order.word is not None else None


def third(order: Order, briefing: Briefing) -> str | None:
    """A red line concerns three powers."""
    return "warn one power off another" if order.about in (order.target, briefing.seat) else None


def threat(order: Order, briefing: Briefing) -> str | None:
    """An ultimatum needs an aim, peace so far, and terms that could be signed."""
    return aim(order, briefing) or peaceful(order, briefing) or terms(order, briefing)


def at_peace(order: Order, briefing: Briefing) -> str | None:
    """A war is declared once."""
    if order.target is not None and briefing.at_war_with(order.target):
        return "we are at war with them already"
    return None


def aim(order: Order, briefing: Briefing) -> str | None:
    """A war needs one of the three aims."""
    del briefing
    return None if order.word in WAR_AIMS else f"an aim is {', '.join(WAR_AIMS)}, not {order.word}"


def effort(order: Order, briefing: Briefing) -> str | None:
    """There are three efforts."""
    del briefing
    return None if order.word in EFFORTS else f"an effort is {', '.join(EFFORTS)}, not {order.word}"


def our_war(order: Order, briefing: Briefing) -> str | None:
    """The war must be one of ours."""
    war = briefing.war(order.thing or "")
    if war is not None and war.side_of(briefing.seat):
        return None
    return f'we are in no war "{order.thing}"'


def enemy(order: Order, briefing: Briefing) -> str | None:
    """Peace is offered to an enemy."""
    if order.target is None or not briefing.at_war_with(order.target):
        return f"we are not at war with {order.target}"
    return None


def demanded(order: Order, briefing: Briefing) -> str | None:
    """A demand on us must wait for an answer."""
    known = [one.id for one in briefing.demands if one.of == briefing.seat and one.answer is None]
    return None if order.thing in known else f'no demand "{order.thing}" waits for us'


def defied(order: Order, briefing: Briefing) -> str | None:
    """A demand of ours must have been defied."""
    known = [one.id for one in briefing.demands if one.by == briefing.seat and one.answer == "defy"]
    return None if order.thing in known else f'no demand "{order.thing}" of ours was defied'


def secretly(order: Order, briefing: Briefing) -> str | None:
    """Arming is open, or secret."""
    del briefing
    return None if order.word in (None, SECRETLY) else f'write "{SECRETLY}", or nothing'


def unmobilised(order: Order, briefing: Briefing) -> str | None:
    """A levy is called up once."""
    del order
    return "the levy is called up already" if briefing.books.mobilised_until >= briefing.turn else None


def mercy(order: Order, briefing: Briefing) -> str | None:
    """Only the beaten can be spared, bound or destroyed."""
    return None if order.target in briefing.mercy else f"{order.target} is not at our mercy"
