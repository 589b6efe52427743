"""Dues: a public good, who rides free of it, and what becomes of the trust that membership gives.

Rows 56, 58-59, 61-62, 79, 104, 111, 117.
"""

from game.rules.docket import Docket
from game.rules.leagues import is_accepted, leagues_now, living
from game.rules.price import Purse
from game.rules.sealed import Sealed
from game.rules.today import today
from game.theory.league import given, is_useful, unearned
from game.theory.thousandths import thousandths
from game.world.events.conduct import BreachFound, OrderFailed
from game.world.events.diplomacy import BreachCompensated, DuesSettled
from game.world.league import League
from game.world.names import PowerId
from game.world.power import Trait
from game.world.state import State
from game.world.trait import has


def dues(docket: Docket, sealed: Sealed) -> None:
    """Dues are paid or withheld in every league that stands; what it is worth to its members follows."""
    purse = Purse(docket)
    withheld = {(order.power, order.thing) for order in sealed.of("withhold")}
    ridden: list[tuple[League, tuple[PowerId, ...]]] = []
    for league in leagues_now(docket):
        if not league.stands:
            continue
        paid, unpaid = _collected(docket, purse, league, withheld)
        settled = _settle(docket, league, paid, unpaid)
        if docket.state.ruleset.institution.on:
            _share_out(docket, league, settled)
            _vouch(docket, league, settled)
            _weigh_head(docket, league, settled)
            ridden.append((league, unpaid))
    _mark_riders(docket, ridden)


def _collected(
    docket: Docket, purse: Purse, league: League, withheld: set[tuple[PowerId, str | None]]
) -> tuple[tuple[PowerId, ...], tuple[PowerId, ...]]:
    """Who paid this turn, and who did not."""
    paid: list[PowerId] = []
    unpaid: list[PowerId] = []
    for member in living(docket.state, league):
        stays = (member, league.id) not in withheld or _made_to_pay(docket, league, member)
        pays = stays and purse.pays(member, f"pay dues to {league.id}", league.dues, 0)
        (paid if pays else unpaid).append(member)
    return tuple(paid), tuple(unpaid)


def _made_to_pay(docket: Docket, league: League, member: PowerId) -> bool:
    """Whether the head collects what a member would withhold: the stronger may, if its rank is accepted (row 62)."""
    state, head = docket.state, league.head
    if head is None or head == member or not state.ruleset.institution.on or not state.is_alive(head):
        return False
    able = int(state.stocks.strength[state.place(head)]) > int(state.stocks.strength[state.place(member)])
    if not (able and is_accepted(state, league)):
        return False
    if not docket.happens(state.ruleset.institution.punish, "collected", league.id, member):
        return False
    reason = f"{state.setting.power(head).name} collected them"
    docket.record(OrderFailed, member, seen_by=(member,), order=f"withhold dues from {league.id}", reason=reason)
    return True


def _settle(docket: Docket, league: League, paid: tuple[PowerId, ...], unpaid: tuple[PowerId, ...]) -> DuesSettled:
    """What the dues came to: what the head kept, what each member had of them, and whether that was worth it."""
    rules, members = docket.state.ruleset.institution, len(paid) + len(unpaid)
    kept = _keep(docket.state, league, paid)
    each = given(len(paid), members, league.dues, kept, good=rules.good, upkeep=rules.upkeep) if rules.on else 0.0
    settled = docket.record(
        DuesSettled,
        seen_by=league.members,
        league=league.id,
        paid=paid,
        withheld=unpaid,
        useful=is_useful(len(paid), members, good=rules.good, upkeep=rules.upkeep),
        given=thousandths(each),
        kept=thousandths(kept),
    )
    if kept and league.head is not None:
        docket.book.power(settled.number, "wealth", docket.state.place(league.head), kept)
    return settled


def _keep(state: State, league: League, paid: tuple[PowerId, ...]) -> float:
    """A head made for it keeps what the others pay: so an alliance fills one treasury (rows 58, 104, 117)."""
    if league.head not in state.living() or not has(state, league.head, Trait.LEAGUE_HEAD):
        return 0.0
    return len([one for one in paid if one != league.head]) * league.dues * state.ruleset.traits.dues


def _share_out(docket: Docket, league: League, settled: DuesSettled) -> None:
    """Every member has its part of what the dues saved, free riders too: that is what rides."""
    for member in living(docket.state, league):
        docket.book.power(settled.number, "wealth", docket.state.place(member), settled.given / 1000.0)


def _vouch(docket: Docket, league: League, settled: DuesSettled) -> None:
    """Members of a useful league who pay vouch for each other; what a useless one vouched for withers (row 56)."""
    state, rules = docket.state, docket.state.ruleset.institution
    gain = rules.paid + (rules.alike if league.regime else 0.0)
    for member in settled.paid if settled.useful else living(state, league):
        for other in living(state, league):
            if other == member:
                continue
            at, to = state.place(PowerId(member)), state.place(other)
            now = int(state.stocks.institution[at, to, league.domain]) / 1000.0
            size = min(gain, max(0.0, rules.most - now)) if settled.useful else -rules.wither * max(0.0, now)
            if other in settled.withheld and member in settled.paid:
                size = rules.unpaid
            docket.book.domain(settled.number, "institution", at, to, league.domain, size)


def _weigh_head(docket: Docket, league: League, settled: DuesSettled) -> None:
    """What a head keeps beyond what its members get back wears out its right to be their head (row 117)."""
    state = docket.state
    others = [one for one in living(state, league) if one != league.head]
    if league.head is None or not others:
        return
    kept = settled.kept / 1000.0 / len(others)
    excess = unearned(kept, settled.given / 1000.0, league.dues) * state.ruleset.institution.privilege
    for member in others:
        docket.book.dyad(settled.number, "rightful", state.place(member), state.place(league.head), -excess)


def _mark_riders(docket: Docket, ridden: list[tuple[League, tuple[PowerId, ...]]]) -> None:
    """Who rides free in one league loses its name with the members of every other, its own or not (row 59)."""
    state, rules = docket.state, docket.state.ruleset.institution
    cause = docket.events[-1].number if docket.events else 0
    for league, riders in ridden:
        for other in leagues_now(docket):
            if other.id == league.id:
                continue
            for rider in riders:
                for member in living(state, other):
                    if member != rider and not league.holds(member):
                        at, to = state.place(member), state.place(rider)
                        docket.book.domain(cause, "record", at, to, other.domain, rules.rider)


def compensate(docket: Docket, sealed: Sealed) -> None:
    """A league in which both have paid makes good a breach between them, out of the breaker's pocket (row 61)."""
    del sealed
    state, rules = docket.state, docket.state.ruleset.institution
    if not rules.on:
        return
    for breach in today(state):
        if not isinstance(breach, BreachFound) or breach.actor is None or breach.target is None:
            continue
        league = next((one for one in state.leagues.values() if one.covers(breach.actor, breach.target)), None)
        if league is None:
            continue
        amount = min(round(rules.fine * league.dues), int(state.stocks.wealth[state.place(breach.actor)]) // 1000)
        if amount > 0:
            _pay_out(docket, league, breach.actor, breach.target, amount)


def _pay_out(docket: Docket, league: League, breaker: PowerId, wronged: PowerId, amount: int) -> None:
    made = docket.record(BreachCompensated, breaker, wronged, docket.everybody(), league=league.id, amount=amount)
    docket.book.power(made.number, "wealth", docket.state.place(breaker), -amount)
    docket.book.power(made.number, "wealth", docket.state.place(wronged), amount)
