"""The legal orders of a verb, lazily: a bounded set, for leaders who draw lots, for suggestions, for tests."""

from collections.abc import Callable, Iterator

from game.rules.legal.refusal import refusal
from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.order import Order
from game.world.report import READINGS
from game.world.treaty import KINDS, ONE_SIDED, TERMS, TIERS, WITH_AMOUNT, Clause, ClauseKind, Terms
from game.world.verb import EFFORTS, PURPOSES, VERBS, WAR_AIMS

SUMS = (1, 2, 4, 6, 8, 12, 20)
"""Sums that suggestions offer."""


def candidates(verb: str, briefing: Briefing) -> Iterator[Order]:
    """Every legal order of a verb from the menu, one by one."""
    if VERBS[verb].window is not briefing.window:
        return
    for order in _drafts(verb, briefing):
        if refusal(order, briefing) is None:
            yield order


def _drafts(verb: str, briefing: Briefing) -> Iterator[Order]:
    maker = _MAKERS.get(verb)
    if maker is not None:
        yield from maker(verb, briefing)
        return
    pattern = VERBS[verb].pattern
    if "{thing}" in pattern:
        yield from _things(verb, briefing)
    elif "{target}" in pattern and "{amount}" in pattern:
        yield from (Order(briefing.seat, verb, target=one, amount=sum_) for one in briefing.others() for sum_ in SUMS)
    elif "{target}" in pattern:
        yield from (Order(briefing.seat, verb, target=one) for one in briefing.others())
    elif "{amount}" in pattern:
        yield from (Order(briefing.seat, verb, amount=sum_) for sum_ in SUMS)
    else:
        yield Order(briefing.seat, verb)


def clauses_with(seat: PowerId, other: PowerId, briefing: Briefing) -> Iterator[Clause]:
    """Every clause of the menu that these two could write."""
    for kind in KINDS:
        for firm in (False, True):
            if kind is ClauseKind.OFFENSIVE:
                yield from (Clause(kind, against=one, firm=firm) for one in briefing.others() if one != other)
            elif kind in ONE_SIDED:
                amounts = SUMS if kind in WITH_AMOUNT else (0,)
                yield from (Clause(kind, amount, by, firm=firm) for by in (seat, other) for amount in amounts)
            elif kind in WITH_AMOUNT:
                yield from (Clause(kind, amount, firm=firm) for amount in SUMS)
            else:
                yield Clause(kind, firm=firm)


def _proposals(verb: str, briefing: Briefing) -> Iterator[Order]:
    for other in briefing.others():
        for clause in clauses_with(briefing.seat, other, briefing):
            for term in TERMS:
                for tier in TIERS:
                    yield Order(briefing.seat, verb, target=other, terms=Terms((clause,), term, tier))


def _demands(verb: str, briefing: Briefing) -> Iterator[Order]:
    for order in _proposals(verb, briefing):
        for aim in WAR_AIMS:
            yield Order(order.power, verb, target=order.target, terms=order.terms, word=aim)


def _peace(verb: str, briefing: Briefing) -> Iterator[Order]:
    for other in briefing.others():
        yield Order(briefing.seat, verb, target=other)
        for by in (briefing.seat, other):
            terms = Terms((Clause(ClauseKind.TRIBUTE, 4, by),), 4)
            yield Order(briefing.seat, verb, target=other, terms=terms)


def _counters(verb: str, briefing: Briefing) -> Iterator[Order]:
    for offer in briefing.offers:
        if offer.to == briefing.seat:
            yield Order(briefing.seat, verb, thing=offer.id, terms=Terms(offer.terms.clauses, 2, offer.terms.tier))


def _pairs(verb: str, briefing: Briefing) -> Iterator[Order]:
    abouts = (*briefing.others(), briefing.seat)
    yield from (Order(briefing.seat, verb, target=one, about=other) for one in briefing.others() for other in abouts)


def _wars(verb: str, briefing: Briefing) -> Iterator[Order]:
    yield from (Order(briefing.seat, verb, target=one, word=aim) for one in briefing.others() for aim in WAR_AIMS)


def _efforts(verb: str, briefing: Briefing) -> Iterator[Order]:
    yield from (Order(briefing.seat, verb, thing=war.id, word=word) for war in briefing.wars for word in EFFORTS)


def _arms(verb: str, briefing: Briefing) -> Iterator[Order]:
    yield from (Order(briefing.seat, verb, amount=sum_, word=word) for sum_ in SUMS for word in (None, "secretly"))


def _lines(verb: str, briefing: Briefing) -> Iterator[Order]:
    yield from (Order(briefing.seat, verb, thing=f"{one}.{name}") for one in briefing.others() for name in READINGS)


def _choices(verb: str, briefing: Briefing) -> Iterator[Order]:
    for scene in briefing.scenes:
        yield from (Order(briefing.seat, verb, thing=scene.id, word=choice.id) for choice in scene.choices)


def _pledges(verb: str, briefing: Briefing) -> Iterator[Order]:
    things = [str(one.id) for one in briefing.scenes if one.pledge]
    things += [str(one.id) for one in briefing.wars if one.side_of(briefing.seat)]
    yield from (Order(briefing.seat, verb, thing=thing, amount=odds) for thing in things for odds in (25, 50, 75, 95))


def _aims(verb: str, briefing: Briefing) -> Iterator[Order]:
    yield from (Order(briefing.seat, verb, word=aim.id) for aim in briefing.aims)


def _cheats(verb: str, briefing: Briefing) -> Iterator[Order]:
    yield from (Order(briefing.seat, verb, thing=treaty.id) for treaty in briefing.treaties)


def _expulsions(verb: str, briefing: Briefing) -> Iterator[Order]:
    for league in briefing.leagues:
        yield from (Order(briefing.seat, verb, target=one, thing=league.id) for one in league.members)


def _invitations(verb: str, briefing: Briefing) -> Iterator[Order]:
    for league in briefing.leagues:
        if league.head == briefing.seat:
            outside = (one for one in briefing.others() if not league.holds(one))
            yield from (Order(briefing.seat, verb, target=one, thing=league.id) for one in outside)


def _foundings(verb: str, briefing: Briefing) -> Iterator[Order]:
    name = f"league-of-{briefing.seat}"
    yield from (Order(briefing.seat, verb, thing=name, word=word) for word in PURPOSES)


def _comes(verb: str, briefing: Briefing) -> Iterator[Order]:
    for call in briefing.calls:
        yield from (Order(briefing.seat, verb, thing=call.id, word=word) for word in EFFORTS)


def _things(verb: str, briefing: Briefing) -> Iterator[Order]:
    """Orders on one thing: a treaty, an offer, a demand, a call, a league, a question."""
    things: list[str] = [str(one.id) for one in briefing.treaties]
    things += [one.id for one in briefing.offers] + [one.id for one in briefing.demands]
    things += [one.id for one in briefing.calls] + [str(one.id) for one in briefing.leagues]
    things += [str(one) for one in briefing.misses]
    yield from (Order(briefing.seat, verb, thing=thing) for thing in things)


_MAKERS: dict[str, Callable[[str, Briefing], Iterator[Order]]] = {
    "propose": _proposals,
    "demand": _demands,
    "peace": _peace,
    "counter": _counters,
    "ask": _pairs,
    "warn": _pairs,
    "feed": _pairs,
    "declare": _wars,
    "effort": _efforts,
    "arm": _arms,
    "red-team": _lines,
    "choose": _choices,
    "pledge": _pledges,
    "aim": _aims,
    "cheat": _cheats,
    "expel": _expulsions,
    "invite": _invitations,
    "found": _foundings,
    "come": _comes,
}
"""Verbs whose orders are made in a way of their own."""
