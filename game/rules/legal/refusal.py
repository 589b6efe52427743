"""Why one order cannot be: a sentence with the nearest right thing, or nothing if it can."""

from collections.abc import Callable

from game.sight.briefing import Briefing
from game.text import nearest
from game.world.names import Mode, PowerId
from game.world.order import Order
from game.world.report import READINGS
from game.world.treaty import NO_DUTIES, Terms, Treaty
from game.world.verb import EFFORTS, SECRETLY, VERBS, WAR_AIMS

Check = Callable[[Order, Briefing], str | None]

LARGEST = {"arm": 30, "give": 500, "squeeze": 10, "take": 100}
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


def _terms(order: Order, briefing: Briefing) -> str | None:
    """Terms that these two could sign: givers are parties, enemies are not, nothing is promised twice."""
    if order.target is None or order.terms is None:
        return None
    parties = (briefing.seat, order.target)
    for clause in order.terms.clauses:
        if clause.by is not None and clause.by not in parties:
            return f"{clause.by} is no party to this; write {parties[0]} or {parties[1]}"
        if clause.against is not None and clause.against in parties:
            return f"{clause.against} is a party to this"
    return _twice(order.terms, briefing.treaties_with(order.target))


def _twice(terms: Terms, treaties: tuple[Treaty, ...]) -> str | None:
    for treaty in treaties:
        for clause in treaty.terms.clauses:
            if terms.has(clause.kind):
                return f"{clause.kind} stands between us already, in {treaty.id}"
    return None


def _peaceful(order: Order, briefing: Briefing) -> str | None:
    if order.target is not None and briefing.at_war_with(order.target):
        return "we are at war with them; offer peace first"
    return None


def _own_treaty(order: Order, briefing: Briefing) -> str | None:
    treaty = briefing.treaty(order.thing or "")
    if treaty is not None and treaty.binds(briefing.seat):
        return None
    ours = [one.id for one in briefing.treaties if one.binds(briefing.seat)]
    close = nearest(order.thing or "", [str(one) for one in ours])
    return f'"{order.thing}" is no treaty of ours' + (f"; the nearest is {close}" if close else "")


def _renewable(order: Order, briefing: Briefing) -> str | None:
    treaty = briefing.treaty(order.thing or "")
    if treaty is None or treaty.ends is None:
        return "an open treaty needs no renewing"
    if treaty.renounced_by is not None:
        return "notice has been given"
    return None if treaty.ends <= briefing.turn + 2 else "it has more than two turns to run"


def _renounceable(order: Order, briefing: Briefing) -> str | None:
    treaty = briefing.treaty(order.thing or "")
    if treaty is None:
        return None
    if treaty.renounced_by is not None:
        return "notice has been given already"
    if any(call.treaty == treaty.id for call in briefing.calls):
        return "not while a call under it is open"
    if treaty.signed >= briefing.turn:
        return "it was signed this very turn"
    return None


def _cheatable(order: Order, briefing: Briefing) -> str | None:
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


def _offered(order: Order, briefing: Briefing) -> str | None:
    ours = [offer.id for offer in briefing.offers if offer.to == briefing.seat]
    if order.thing in ours:
        return None
    return f'no offer "{order.thing}" waits for us' + (f"; there is {ours[0]}" if ours else "")


def _callable(order: Order, briefing: Briefing) -> str | None:
    wars = [war for war in briefing.wars if war.side_of(briefing.seat)]
    if not wars:
        return "we are at war with nobody"
    if all(order.target in war.powers() for war in wars):
        return "they are in it already"
    return None


def _called(order: Order, briefing: Briefing) -> str | None:
    known = [call.id for call in briefing.calls] + [str(call.war) for call in briefing.calls]
    if order.thing not in known:
        return f'no call "{order.thing}" waits for us' + (f"; there is {known[0]}" if known else "")
    return _effort(order, briefing) if order.word is not None else None


def _client(order: Order, briefing: Briefing) -> str | None:
    client = any(tie.patron == briefing.seat and tie.client == order.target for tie in briefing.patronages)
    member = any(
        league.head == briefing.seat and order.target is not None and league.holds(order.target)
        for league in briefing.leagues
    )
    return None if client or member else f"{order.target} is no client of ours"


def _protectable(order: Order, briefing: Briefing) -> str | None:
    if any(tie.client == order.target for tie in briefing.patronages):
        return "they have a patron"
    return _peaceful(order, briefing)


def _member(order: Order, briefing: Briefing) -> str | None:
    ours = [str(league.id) for league in briefing.leagues if league.holds(briefing.seat)]
    if order.thing in ours:
        return None
    return f'we are no member of "{order.thing}"' + (f"; we are of {ours[0]}" if ours else "")


def _expellable(order: Order, briefing: Briefing) -> str | None:
    league = next((one for one in briefing.leagues if one.id == order.thing), None)
    if league is None or order.target is None or not league.holds(order.target):
        return f'{order.target} is no member of "{order.thing}"'
    return None if league.head in (None, briefing.seat) else f"only {league.head} may do that"


def _disputed(order: Order, briefing: Briefing) -> str | None:
    if order.target is None or frozenset((briefing.seat, order.target)) in briefing.disputes:
        return None
    return f"there is no dispute between us and {order.target}"


def _third(order: Order, briefing: Briefing) -> str | None:
    return "warn one power off another" if order.about in (order.target, briefing.seat) else None


def _threat(order: Order, briefing: Briefing) -> str | None:
    return _aim(order, briefing) or _peaceful(order, briefing) or _terms(order, briefing)


def _aim(order: Order, briefing: Briefing) -> str | None:
    del briefing
    return None if order.word in WAR_AIMS else f"an aim is {', '.join(WAR_AIMS)}, not {order.word}"


def _effort(order: Order, briefing: Briefing) -> str | None:
    del briefing
    return None if order.word in EFFORTS else f"an effort is {', '.join(EFFORTS)}, not {order.word}"


def _our_war(order: Order, briefing: Briefing) -> str | None:
    war = briefing.war(order.thing or "")
    if war is not None and war.side_of(briefing.seat):
        return None
    return f'we are in no war "{order.thing}"'


def _enemy(order: Order, briefing: Briefing) -> str | None:
    if order.target is None or not briefing.at_war_with(order.target):
        return f"we are not at war with {order.target}"
    return None


def _demanded(order: Order, briefing: Briefing) -> str | None:
    known = [one.id for one in briefing.demands if one.of == briefing.seat and one.answer is None]
    return None if order.thing in known else f'no demand "{order.thing}" waits for us'


def _defied(order: Order, briefing: Briefing) -> str | None:
    known = [one.id for one in briefing.demands if one.by == briefing.seat and one.answer == "defy"]
    return None if order.thing in known else f'no demand "{order.thing}" of ours was defied'


def _secretly(order: Order, briefing: Briefing) -> str | None:
    del briefing
    return None if order.word in (None, SECRETLY) else f'write "{SECRETLY}", or nothing'


def _unmobilised(order: Order, briefing: Briefing) -> str | None:
    del order
    return "the levy is called up already" if briefing.books.mobilised_until >= briefing.turn else None


def _mercy(order: Order, briefing: Briefing) -> str | None:
    return None if order.target in briefing.mercy else f"{order.target} is not at our mercy"


def _line(order: Order, briefing: Briefing) -> str | None:
    power, _, reading = (order.thing or "").partition(".")
    if PowerId(power) in briefing.atlas.ids and reading in READINGS and power != briefing.seat:
        return None
    return f'name a line of the desk, such as "{briefing.others()[0]}.strength"'


def _asking(order: Order, briefing: Briefing) -> str | None:
    del briefing
    return "ask one power about another" if order.about == order.target else None


def _deceiving(order: Order, briefing: Briefing) -> str | None:
    del order
    return None if briefing.mode is Mode.DECEIVED else "nobody is deceived at this table"


def _seatable(order: Order, briefing: Briefing) -> str | None:
    books = briefing.books
    if order.verb == "seat-dissenter":
        if books.dissenter_gone:
            return "the dissenter has left the court"
        return "the dissenter has a seat" if books.dissenter else None
    return None if books.dissenter else "no dissenter sits at court"


def _takeable(order: Order, briefing: Briefing) -> str | None:
    most = int(briefing.books.people * briefing.ruleset.home.take_share)
    if briefing.books.books_closed_until >= briefing.turn:
        return "the books are open; nothing can be taken yet"
    return None if (order.amount or 0) <= most else f"at most {most} can be taken"


def _choice(order: Order, briefing: Briefing) -> str | None:
    scene = next((one for one in briefing.scenes if one.id == order.thing), None)
    if scene is None:
        known = [str(one.id) for one in briefing.scenes]
        return f'no scene "{order.thing}" lies before us' + (f"; there is {known[0]}" if known else "")
    options = [choice.id for choice in scene.choices]
    return None if order.word in options else f'"{order.thing}" can be settled by {", ".join(options)}'


def _missed(order: Order, briefing: Briefing) -> str | None:
    return None if order.thing in briefing.misses else f'"{order.thing}" is no miss of ours that waits'


def _pledge(order: Order, briefing: Briefing) -> str | None:
    if not 5 <= (order.amount or 0) <= 95:
        return "odds go from 5 to 95"
    scenes = [str(one.id) for one in briefing.scenes if one.pledge]
    wars = [str(one.id) for one in briefing.wars if one.side_of(briefing.seat)]
    known = [*scenes, *wars]
    return None if order.thing in known else f"odds can be pledged on {', '.join(known) or 'nothing now'}"


def _aimed(order: Order, briefing: Briefing) -> str | None:
    if briefing.books.aim:
        return f'our aim is taken: "{briefing.books.aim}"'
    if briefing.turn > 1:
        return "an aim is taken at the opening"
    known = [aim.id for aim in briefing.aims]
    return None if order.word in known else f"our aims are {', '.join(known) or 'none'}"


def _unfounded(order: Order, briefing: Briefing) -> str | None:
    del order, briefing
    return "leagues are those of the opening"


CHECKS: dict[str, tuple[Check, ...]] = {
    "propose": (_peaceful, _terms),
    "counter": (_offered,),
    "accept": (_offered,),
    "refuse": (_offered,),
    "renew": (_own_treaty, _renewable),
    "renounce": (_own_treaty, _renounceable),
    "cheat": (_own_treaty, _cheatable),
    "call": (_callable,),
    "come": (_called,),
    "stay-out": (_called,),
    "protect": (_protectable,),
    "squeeze": (_client,),
    "found": (_unfounded,),
    "join": (_unfounded,),
    "pay": (_member,),
    "withhold": (_member,),
    "expel": (_expellable,),
    "arbitrate": (_peaceful, _disputed),
    "concede": (_disputed,),
    "warn": (_third,),
    "demand": (_threat,),
    "comply": (_demanded,),
    "defy": (_demanded,),
    "carry-out": (_defied,),
    "swallow": (_defied,),
    "arm": (_secretly,),
    "mobilise": (_unmobilised,),
    "declare": (_aim, _peaceful),
    "effort": (_effort, _our_war),
    "peace": (_enemy,),
    "spare": (_mercy,),
    "bind": (_mercy,),
    "destroy": (_mercy,),
    "ask": (_asking,),
    "red-team": (_line,),
    "inspect": (_own_treaty,),
    "feed": (_deceiving, _asking),
    "seat-dissenter": (_seatable,),
    "dismiss-dissenter": (_seatable,),
    "take": (_takeable,),
    "choose": (_choice,),
    "own": (_missed,),
    "explain": (_missed,),
    "pledge": (_pledge,),
    "aim": (_aimed,),
}
"""What each verb asks beside its window, its powers and its amount."""
