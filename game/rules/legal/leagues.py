"""Whether an order on a league can be: founding, joining, leaving, dues, purges, audits (rows 59-60, 62, 104, 111)."""

import re

from game.sight.briefing import Briefing
from game.text import nearest
from game.world.league import League
from game.world.order import Order
from game.world.verb import PURPOSES

_NAME = re.compile(r"[a-z][a-z0-9-]{2,30}")


def _league(order: Order, briefing: Briefing) -> League | None:
    return next((one for one in briefing.leagues if one.id == order.thing), None)


def known(order: Order, briefing: Briefing) -> str | None:
    """There is such a league."""
    if _league(order, briefing) is not None:
        return None
    names = [str(one.id) for one in briefing.leagues]
    close = nearest(order.thing or "", names)
    return f'there is no league "{order.thing}"' + (f"; the nearest is {close}" if close else "")


def a_member(order: Order, briefing: Briefing) -> str | None:
    """Dues are paid by members."""
    ours = [str(league.id) for league in briefing.leagues if league.holds(briefing.seat)]
    if order.thing in ours:
        return None
    return f'we are no member of "{order.thing}"' + (f"; we are of {ours[0]}" if ours else "")


def standing(order: Order, briefing: Briefing) -> str | None:
    """A league that nobody has joined yet asks for no dues."""
    league = _league(order, briefing)
    return None if league is None or league.stands else f"it asks for no dues before it stands, by turn {league.until}"


def foundable(order: Order, briefing: Briefing) -> str | None:
    """A new name, a purpose that there is, and no other league of ours that still waits for members."""
    if order.thing is None or _NAME.fullmatch(order.thing) is None:
        return "name it in small letters and hyphens, like league-of-samos"
    taken = [str(one.id) for one in briefing.leagues]
    taken += [str(one.id) for one in briefing.treaties]
    taken += [str(one.id) for one in briefing.wars] + [one.id for one in briefing.scenes]
    if order.thing in taken:
        return f'the name "{order.thing}" is taken'
    if order.word is not None and order.word not in PURPOSES:
        return f"a league is for {', '.join(PURPOSES[:3])} or {PURPOSES[3]}"
    if any(one.head == briefing.seat and not one.stands for one in briefing.leagues):
        return "we have a league that waits for members"
    if order.word == PURPOSES[3] and not briefing.atlas.realm(briefing.seat).regime:
        return "nobody says how we are governed"
    return None


def joinable(order: Order, briefing: Briefing) -> str | None:
    """A league of which we are not, that takes such as us, and whose members we do not fight."""
    league = _league(order, briefing)
    if league is None:
        return None
    if league.holds(briefing.seat):
        return "we are in it"
    if league.regime and league.regime != briefing.atlas.realm(briefing.seat).regime:
        return f"it takes only those governed alike: {league.regime}"
    foe = next((one for one in league.members if briefing.at_war_with(one)), None)
    return f"we are at war with {foe}, who is in it" if foe else None


def expellable(order: Order, briefing: Briefing) -> str | None:
    """A member is put out by the head; where there is none by any member, and only for dues not paid."""
    league = _league(order, briefing)
    if league is None or order.target is None or not league.holds(order.target):
        return f'{order.target} is no member of "{order.thing}"'
    if league.head is not None:
        return None if league.head == briefing.seat else f"only {league.head} may do that"
    paid = order.target not in league.unpaid
    wrong = "it has paid; where nobody leads, only who withheld its dues is put out" if paid else None
    return a_member(order, briefing) or wrong


def invitable(order: Order, briefing: Briefing) -> str | None:
    """A court that is not in a league of ours yet, that it takes, and that fights nobody who is in it."""
    league, other = _league(order, briefing), order.target
    if league is None or other is None:
        return None
    if league.head != briefing.seat:
        return f"only {league.head} may do that" if league.head else "nobody heads it; who wants in asks at the door"
    if league.holds(other):
        return f"{other} is in it"
    if league.regime and league.regime != briefing.atlas.realm(other).regime:
        return f"it takes only those governed alike: {league.regime}"
    if league.asks_in(other, briefing.turn):
        return f"{other} is asked in already"
    wars = [(war.side_of(other), war) for war in briefing.wars]
    foe = next((one for one in league.members for side, war in wars if side * war.side_of(one) < 0), None)
    return f"{other} is at war with {foe}, who is in it" if foe else None


def auditable(order: Order, briefing: Briefing) -> str | None:
    """A head other than ourselves that is not bound hand and foot already."""
    league = _league(order, briefing)
    if league is None:
        return None
    if league.head is None:
        return "nobody heads it"
    if league.head == briefing.seat:
        return "we head it ourselves"
    return "its head accounts for everything already" if league.checks >= 100 else None
