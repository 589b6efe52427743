"""Leagues as institutions: founded at a risk, joined at a door, left, purged, held to account.

Rows 56-60, 62, 79, 104, 111.
"""

from dataclasses import replace

from game.rules.docket import Docket
from game.rules.sealed import Sealed
from game.theory.league import door_odds, mark_left
from game.theory.thousandths import total
from game.world.events.conduct import OrderFailed
from game.world.events.diplomacy import DoorClosed, LeagueChanged
from game.world.league import League, name_of_new
from game.world.names import DOMAINS, SECURITY, Domain, LeagueId, PowerId
from game.world.notation import format_order
from game.world.order import Order
from game.world.state import State, trust_of
from game.world.verb import ALIKE

RIGHTFUL = 60.0
"""Points of right that a head has in the eyes of whoever joins it freely."""


def leagues_now(docket: Docket) -> tuple[League, ...]:
    """The leagues as this stage has left them so far; those without members are gone."""
    latest = {league.id: league for league in docket.state.leagues.values()}
    latest |= {event.league.id: event.league for event in docket.events if isinstance(event, LeagueChanged)}
    return tuple(league for league in latest.values() if league.members)


def _now(docket: Docket, name: str | None) -> League | None:
    return next((one for one in leagues_now(docket) if one.id == name), None)


def living(state: State, league: League) -> tuple[PowerId, ...]:
    """The members that are still on the board."""
    return tuple(one for one in league.members if state.is_alive(one))


def _change(docket: Docket, order: Order, league: League, why: str) -> int:
    """Write a change of a league down; the number of its event."""
    made = docket.record(LeagueChanged, order.power, order.target, docket.everybody(), league=league, why=why)
    return made.number


def without(league: League, power: PowerId) -> League:
    """A league that a member has left; nobody heads it when its head is gone."""
    rest = tuple(one for one in league.members if one != power)
    head = None if league.head == power else league.head
    return replace(league, members=rest, head=head, unpaid=tuple(one for one in league.unpaid if one != power))


def is_accepted(state: State, league: League) -> bool:
    """Whether the members accept the rank of their head: without that, strength alone commands nothing (row 62)."""
    if league.head is None:
        return False
    others = [state.place(one) for one in living(state, league) if one != league.head]
    regard = int(total(state.stocks.regard[others, state.place(league.head)])) // max(len(others), 1)
    return regard >= round(state.ruleset.institution.accepted * 1000)


def leave(docket: Docket, sealed: Sealed) -> None:
    """A member goes; the others remember it, and what membership vouched for fades (rows 56, 79)."""
    state, rules = docket.state, docket.state.ruleset
    for order in sealed.of("leave"):
        league = _now(docket, order.thing)
        if league is None or not league.holds(order.power):
            continue
        done = _change(docket, order, without(league, order.power), "left")
        for other in living(state, league):
            if other != order.power and rules.record.on:
                at, to = state.place(other), state.place(order.power)
                docket.book.domain(done, "record", at, to, league.domain, rules.institution.left)


def expel(docket: Docket, sealed: Sealed) -> None:
    """The head of a league, or any member where there is none, puts a member out (rows 58-59, 62)."""
    for order in sealed.of("expel"):
        league = _now(docket, order.thing)
        if league is None or order.target is None or not league.holds(order.target):
            continue
        if league.head not in (None, order.power):
            continue
        done = _change(docket, order, without(league, order.target), "expelled")
        if order.target not in league.unpaid:
            _minded(docket, league, order, done)


def _minded(docket: Docket, league: League, order: Order, cause: int) -> None:
    """To put out one who has paid is a purge: the others think the less of whoever did it."""
    state = docket.state
    for other in living(state, league):
        if other not in (order.power, order.target):
            at, to = state.place(other), state.place(order.power)
            docket.book.dyad(cause, "regard", at, to, state.ruleset.institution.purge)


def audit(docket: Docket, sealed: Sealed) -> None:
    """A member has the head account for itself: from now on it may take less, and it minds that (row 104)."""
    state, rules = docket.state, docket.state.ruleset.institution
    for order in sealed.of("audit"):
        league = _now(docket, order.thing)
        if league is None or league.head is None or not league.holds(order.power):
            continue
        checks = min(100, league.checks + round(rules.audit))
        done = _change(docket, order, replace(league, checks=checks), "audited")
        docket.book.dyad(done, "regard", state.place(league.head), state.place(order.power), rules.audited)


def invite(docket: Docket, sealed: Sealed) -> None:
    """A head asks one court in: where its rank is accepted, the door stands open to that one for a while (row 62)."""
    state = docket.state
    for order in sealed.of("invite"):
        league = _now(docket, order.thing)
        if league is None or order.target is None or league.head != order.power or league.holds(order.target):
            continue
        rules = state.ruleset.institution
        until, known = state.turn + round(rules.patience), state.turn - round(rules.memory)
        others = tuple((one, last) for one, last in league.invited if one != order.target and last >= known)
        _change(docket, order, replace(league, invited=(*others, (order.target, until))), "invited")


def found(docket: Docket, sealed: Sealed) -> None:
    """A founder has paid the price of the first step and waits for others to follow (row 60)."""
    state, rules = docket.state, docket.state.ruleset.institution
    for order in sealed.of("found"):
        if _now(docket, order.thing) is not None or order.thing is None:
            line = format_order(order, with_power=False)
            docket.record(OrderFailed, order.power, seen_by=(order.power,), order=line, reason="the name is taken")
            continue
        league = League(
            LeagueId(order.thing),
            name_of_new(order.thing),
            SECURITY if order.word in (None, ALIKE) else DOMAINS.index(Domain(order.word)),
            max(1, round(state.setting.unit)),
            (order.power,),
            order.power,
            opened=state.turn,
            until=state.turn + round(rules.patience),
            regime=state.setting.power(order.power).regime if order.word == ALIKE else "",
        )
        _change(docket, order, league, "founded")


def join(docket: Docket, sealed: Sealed) -> None:
    """Who asks is let in as far as the members trust it; a name for riding free goes before it (rows 57, 59)."""
    state = docket.state
    for order in sealed.of("join"):
        league = _now(docket, order.thing)
        if league is None or league.holds(order.power):
            continue
        if league.regime and state.setting.power(order.power).regime != league.regime:
            continue
        mark = mark_of(state, order.power)
        if docket.happens(door_of(state, league, order.power, mark), "door", league.id, order.power):
            _enter(docket, league, order)
        else:
            docket.record(DoorClosed, order.power, seen_by=docket.everybody(), league=league.id, marked=mark > 0.0)


def mark_of(state: State, power: PowerId) -> float:
    """Points that a power's name for riding free takes off its welcome (row 59)."""
    rules = state.ruleset.institution
    if not rules.on or power not in state.riders:
        return 0.0
    return mark_left(state.turn - state.riders[power], mark=rules.mark, memory=rules.memory)


def door_of(state: State, league: League, power: PowerId, mark: float) -> float:
    """How likely the members let a power in, 0-1: whom their head asks in surely, if they accept its rank.

    Anybody else by what they think of him in the league's own domain.
    """
    if _is_vouched_for(state, league, power):
        return 1.0
    inside = [state.place(one) for one in living(state, league)]
    cells = trust_of(state.stocks, state.ruleset)[inside, state.place(power), league.domain]
    mean = int(total(cells)) / (1000.0 * max(len(inside), 1))
    return door_odds(mean, mark, door=state.ruleset.institution.door)


def _is_vouched_for(state: State, league: League, power: PowerId) -> bool:
    """Whether a head's invitation opens the door: a founder alone asks nobody else."""
    asked = state.ruleset.institution.on and league.asks_in(power, state.turn)
    return asked and (living(state, league) == (league.head,) or is_accepted(state, league))


def _enter(docket: Docket, league: League, order: Order) -> None:
    """A new member; with enough of them the league stands."""
    state = docket.state
    members = (*league.members, order.power)
    enough = len([one for one in members if state.is_alive(one)]) >= round(state.ruleset.institution.least)
    rest = tuple(one for one in league.invited if one[0] != order.power)
    until = None if enough else league.until
    done = _change(docket, order, replace(league, members=members, until=until, invited=rest), "joined")
    if _is_vouched_for(state, league, order.power):
        _over_their_heads(docket, league, order.power, done)
    if league.head is not None:
        at, to = state.place(order.power), state.place(league.head)
        now = int(state.stocks.rightful[at, to]) / 1000.0
        docket.book.dyad(done, "rightful", at, to, max(0.0, RIGHTFUL - now))


def _over_their_heads(docket: Docket, league: League, power: PowerId, cause: int) -> None:
    """Members who would have shut the door on one whom their head brought in think the less of the head (row 62)."""
    state, rules, to = docket.state, docket.state.ruleset.institution, docket.state.place(power)
    trust = trust_of(state.stocks, state.ruleset)
    for other in living(state, league):
        at = state.place(other)
        if league.head not in (None, other) and int(trust[at, to, league.domain]) < round(rules.door * 1000):
            docket.book.dyad(cause, "regard", at, state.place(league.head), rules.purge)


def lapse(docket: Docket, sealed: Sealed) -> None:
    """A league that too few have joined in time comes to nothing, and one that is deserted ends (rows 56, 60)."""
    del sealed
    state = docket.state
    for league in leagues_now(docket):
        inside = living(state, league)
        late = league.until is not None and state.turn >= league.until
        if late or len(inside) < (1 if league.until is not None else 2):
            gone = replace(league, members=())
            why = "failed" if league.until is not None else "dissolved"
            docket.record(LeagueChanged, league.head, seen_by=docket.everybody(), league=gone, why=why)
