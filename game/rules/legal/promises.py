"""Whether an order on a treaty, an offer or a tie of rank can be."""

from dataclasses import replace

from game.sight.briefing import Briefing
from game.text import nearest
from game.world.order import Order
from game.world.treaty import NO_DUTIES, Terms, Treaty
from game.world.war import AudienceKind


def terms(order: Order, briefing: Briefing) -> str | None:
    """Terms that these two could sign, and in which nothing is promised twice."""
    if order.target is None or order.terms is None:
        return None
    return parties(order, briefing) or twice(order.terms, briefing.treaties_with(order.target))


def parties(order: Order, briefing: Briefing) -> str | None:
    """Givers are parties, enemies are not."""
    if order.target is None or order.terms is None:
        return None
    both = (briefing.seat, order.target)
    for clause in order.terms.clauses:
        if clause.by is not None and clause.by not in both:
            return f"{clause.by} is no party to this; write {both[0]} or {both[1]}"
        if clause.against is not None and clause.against in both:
            return f"{clause.against} is a party to this"
    return None


def twice(terms: Terms, treaties: tuple[Treaty, ...]) -> str | None:
    """Nothing is promised twice between the same two."""
    for treaty in treaties:
        for clause in treaty.terms.clauses:
            if terms.has(clause.kind):
                return f"{clause.kind} stands between us already, in {treaty.id}"
    return None


def own_treaty(order: Order, briefing: Briefing) -> str | None:
    """The treaty must be one of ours."""
    treaty = briefing.treaty(order.thing or "")
    if treaty is not None and treaty.binds(briefing.seat):
        return None
    ours = [one.id for one in briefing.treaties if one.binds(briefing.seat)]
    close = nearest(order.thing or "", [str(one) for one in ours])
    return f'"{order.thing}" is no treaty of ours' + (f"; the nearest is {close}" if close else "")


def renewable(order: Order, briefing: Briefing) -> str | None:
    """A treaty is renewed in its last two turns."""
    treaty = briefing.treaty(order.thing or "")
    if treaty is None or treaty.ends is None:
        return "an open treaty needs no renewing"
    if treaty.renounced_by is not None:
        return "notice has been given"
    return None if treaty.ends <= briefing.turn + 2 else "it has more than two turns to run"


def renounceable(order: Order, briefing: Briefing) -> str | None:
    """Notice is given once, and never while a call under it or its own date is about to fall due."""
    treaty = briefing.treaty(order.thing or "")
    if treaty is None:
        return None
    if treaty.renounced_by is not None:
        return "notice has been given already"
    if any(call.treaty == treaty.id for call in briefing.calls):
        return "not while a call under it is open"
    if treaty.ends is not None and treaty.ends <= briefing.turn + 1:
        return "it falls due before notice could end it"
    if treaty.signed >= briefing.turn:
        return "it was signed this very turn"
    return None


def cheatable(order: Order, briefing: Briefing) -> str | None:
    """There must be a promise in force to break."""
    treaty = briefing.treaty(order.thing or "")
    if treaty is None:
        return None
    kinds = [str(clause.kind) for clause in treaty.terms.clauses if clause.kind not in NO_DUTIES]
    if not kinds:
        return "it obliges to nothing"
    if treaty.signed >= briefing.turn:
        return "it was signed this very turn"
    if order.word is not None and order.word not in kinds:
        return f'it has no clause "{order.word}", only {", ".join(kinds)}'
    return None


def offered(order: Order, briefing: Briefing) -> str | None:
    """The offer must wait for us."""
    ours = [offer.id for offer in briefing.offers if offer.to == briefing.seat]
    if order.thing in ours:
        return None
    return f'no offer "{order.thing}" waits for us' + (f"; there is {ours[0]}" if ours else "")


def still_open(order: Order, briefing: Briefing) -> str | None:
    """What an offer is about must still be there to agree on, and changed terms must be such as could be signed."""
    offer = next((one for one in briefing.offers if one.id == order.thing), None)
    if offer is None:
        return None
    put = replace(order, target=offer.by, terms=order.terms or offer.terms)
    match offer.kind:
        case AudienceKind.TREATY:
            return peaceful(put, briefing) or terms(put, briefing)
        case AudienceKind.PEACE:
            return "that war is over" if briefing.war(offer.thing) is None else parties(put, briefing)
        case AudienceKind.RENEWAL if briefing.treaty(offer.thing) is None:
            return "that treaty is no more"
        case AudienceKind.ARBITRATION if frozenset((briefing.seat, offer.by)) not in briefing.disputes:
            return "that dispute is closed"
        case AudienceKind.PROTECTION if any(tie.client == briefing.seat for tie in briefing.patronages):
            return "we have a patron"
    return "it has no terms to change; accept it or refuse it" if order.verb == "counter" else None


def a_client(order: Order, briefing: Briefing) -> str | None:
    """Only a client, or a member of our league, can be squeezed, and only so far."""
    most = round(briefing.ruleset.rank.squeeze_most)
    if (order.amount or 0) > most:
        return f"at most {most} can be squeezed out of anybody in a turn"
    client = any(tie.patron == briefing.seat and tie.client == order.target for tie in briefing.patronages)
    member = any(
        league.head == briefing.seat and order.target is not None and league.holds(order.target)
        for league in briefing.leagues
    )
    return None if client or member else f"{order.target} is no client of ours"


def protectable(order: Order, briefing: Briefing) -> str | None:
    """Who has a patron needs no other."""
    if any(tie.client == order.target for tie in briefing.patronages):
        return "they have a patron"
    return peaceful(order, briefing)


def disputed(order: Order, briefing: Briefing) -> str | None:
    """There must be a dispute to close."""
    if order.target is None or frozenset((briefing.seat, order.target)) in briefing.disputes:
        return None
    return f"there is no dispute between us and {order.target}"


def peaceful(order: Order, briefing: Briefing) -> str | None:
    """Not with one whom we are fighting."""
    if order.target is not None and briefing.at_war_with(order.target):
        return "we are at war with them; offer peace first"
    return None
