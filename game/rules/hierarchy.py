"""Rank and membership: patrons and clients, squeezing, leagues and dues (core C; rows 56-62, 81-84, 104)."""

from dataclasses import replace

from game.rules.docket import Docket
from game.rules.price import Purse
from game.rules.sealed import Sealed
from game.sight.survey import survey
from game.theory.thousandths import total
from game.world.events.conduct import OrderFailed, Squeezed
from game.world.events.diplomacy import DuesSettled, LeagueChanged, PatronageEnded
from game.world.events.home import Fared
from game.world.league import League, Patronage
from game.world.names import COMMERCE, PowerId
from game.world.order import Order
from game.world.power import Trait
from game.world.trait import has


def patronage(docket: Docket, sealed: Sealed) -> None:
    """Silver goes down and honour comes up, each turn, in every tie where nobody was squeezed."""
    rules = docket.state.ruleset.rank
    if not rules.on:
        return
    squeezed = {(order.power, order.target) for order in sealed.of("squeeze")}
    silver = round(rules.patron_silver)
    for tie in docket.state.patronages:
        if not (docket.state.is_alive(tie.patron) and docket.state.is_alive(tie.client)):
            continue
        patron, client = docket.state.place(tie.patron), docket.state.place(tie.client)
        if (tie.patron, tie.client) in squeezed:
            continue
        if int(docket.state.stocks.wealth[patron]) < silver * 1000:
            continue
        docket.book.power(_UPKEEP, "wealth", patron, -silver)
        docket.book.power(_UPKEEP, "wealth", client, silver)
        docket.book.dyad(_UPKEEP, "regard", client, patron, rules.patron_honour)
        docket.book.dyad(_UPKEEP, "rightful", client, patron, 1.0)


_UPKEEP = -1
"""What a standing tie does each turn is nobody's event."""


def squeeze(docket: Docket, sealed: Sealed) -> None:
    """A patron takes more than the tie owes: silver now, the order later (rows 83, 104)."""
    for order in sealed.of("squeeze"):
        tie = _tie(docket, order)
        if tie is None or not order.amount:
            continue
        _squeeze(docket, order, tie)


def _tie(docket: Docket, order: Order) -> Patronage | None:
    """The tie of patronage that an order leans on; a league's head holds its members likewise."""
    for tie in docket.state.patronages:
        if tie.patron == order.power and tie.client == order.target:
            return tie
    for league in docket.state.leagues.values():
        if league.head == order.power and order.target and league.holds(order.target):
            return Patronage(order.power, order.target)
    return None


def _squeeze(docket: Docket, order: Order, tie: Patronage) -> None:
    state, rules, book = docket.state, docket.state.ruleset.rank, docket.book
    patron, client, n = state.place(tie.patron), state.place(tie.client), order.amount or 0
    trust = float(survey(state).trust[client, patron, COMMERCE])
    n = min(n, int(state.stocks.wealth[client]) // 1000, 3 + round(rules.squeeze_trust * trust))
    insiders = docket.insiders(tie.client)
    seen = tuple(sorted({tie.patron, tie.client, *insiders}))
    done = docket.record(Squeezed, tie.patron, tie.client, seen, amount=n).number
    book.power(done, "wealth", patron, n)
    book.power(done, "wealth", client, -n)
    book.dyad(done, "regard", client, patron, rules.squeeze_regard * n)
    book.dyad(done, "friendship", client, patron, rules.squeeze_friendship * n)
    book.dyad(done, "rightful", client, patron, rules.squeeze_tie * n)
    for other in insiders:
        if other != tie.patron:
            book.dyad(done, "regard", state.place(other), patron, rules.squeeze_insiders * n)
    society = state.setting.power(tie.client).society
    for at, one in enumerate(state.setting.societies):
        if one.id == society:
            book.enter(done, "legitimacy", at, rules.squeeze_order * n)
    docket.record(Fared, tie.patron, seen_by=(tie.patron,), what=f"squeezing {tie.client}", odds=0.7, well=True)


def exits(docket: Docket, sealed: Sealed) -> None:
    """Clients leave a tie that has lost its right (row 84)."""
    del sealed
    state, rules = docket.state, docket.state.ruleset.rank
    for tie in state.patronages:
        right = int(state.stocks.rightful[state.place(tie.client), state.place(tie.patron)]) / 1000.0
        chance = max(0.0, (rules.exit_below - right) * rules.exit_slope)
        if chance and docket.happens(chance, "exit", tie.patron, tie.client):
            docket.record(
                PatronageEnded,
                tie.client,
                tie.patron,
                docket.everybody(),
                patron=tie.patron,
                client=tie.client,
                why="the client left",
            )


def dues(docket: Docket, sealed: Sealed) -> None:
    """Dues are paid or withheld; what the league is worth follows (rows 58-59, 62)."""
    purse = Purse(docket)
    withheld = {(order.power, order.thing) for order in sealed.of("withhold")}
    riders: set[PowerId] = set()
    for league in leagues_now(docket):
        paid, unpaid = [], []
        for member in league.members:
            if not docket.state.is_alive(member):
                continue
            stays = (member, league.id) not in withheld or _made_to_pay(docket, league, member)
            if stays and purse.pays(member, f"pay dues to {league.id}", league.dues, 0):
                paid.append(member)
            else:
                unpaid.append(member)
                riders.add(member)
        docket.record(DuesSettled, seen_by=league.members, league=league.id, paid=tuple(paid), withheld=tuple(unpaid))
        _keep_dues(docket, league, paid)
        _trust_by_dues(docket, league, paid, unpaid)
    _mark_riders(docket, riders)


def _made_to_pay(docket: Docket, league: League, member: PowerId) -> bool:
    """Whether the head collects what a member would withhold: the stronger may, if its rank is accepted (row 62)."""
    state, head = docket.state, league.head
    if head is None or head == member or not state.ruleset.institution.on or not state.is_alive(head):
        return False
    at, of = state.place(head), state.place(member)
    able = int(state.stocks.strength[at]) > int(state.stocks.strength[of])
    others = [state.place(one) for one in league.members if one != head and state.is_alive(one)]
    regard = total(state.stocks.regard[others, at]) // max(len(others), 1)
    accepted = int(regard) >= round(state.ruleset.institution.accepted * 1000)
    if not (able and accepted and docket.happens(state.ruleset.institution.punish, "collected", league.id, member)):
        return False
    reason = f"{state.setting.power(head).name} collected them"
    docket.record(OrderFailed, member, seen_by=(member,), order=f"withhold dues from {league.id}", reason=reason)
    return True


def _keep_dues(docket: Docket, league: League, paid: list[PowerId]) -> None:
    """A head made for it keeps what the others pay: so an alliance fills one treasury (rows 58, 104)."""
    if league.head in docket.state.living() and has(docket.state, league.head, Trait.LEAGUE_HEAD):
        others = len([member for member in paid if member != league.head])
        whole = others * league.dues * docket.state.ruleset.traits.dues
        docket.book.power(docket.events[-1].number, "wealth", docket.state.place(league.head), whole)


def _trust_by_dues(docket: Docket, league: League, paid: list[PowerId], unpaid: list[PowerId]) -> None:
    """Members who pay vouch for each other; who rides free is vouched for less, in the league's own domain."""
    rules = docket.state.ruleset.institution
    if not rules.on:
        return
    cause, place = docket.events[-1].number, docket.state.place
    for member in paid:
        for other in league.members:
            if other == member or not docket.state.is_alive(other):
                continue
            now = int(docket.state.stocks.institution[place(member), place(other), league.domain]) / 1000.0
            size = min(rules.paid, max(0.0, rules.most - now)) if other in paid else rules.unpaid
            docket.book.domain(cause, "institution", place(member), place(other), league.domain, size)
    del unpaid


def _mark_riders(docket: Docket, riders: set[PowerId]) -> None:
    """A free rider loses standing in every other league as well (row 59)."""
    rules, place = docket.state.ruleset.institution, docket.state.place
    for league in docket.state.leagues.values():
        for rider in sorted(riders):
            if not league.holds(rider) or rider in league.unpaid:
                continue
            for member in league.members:
                if member != rider and rules.on:
                    docket.book.domain(
                        docket.events[-1].number, "record", place(member), place(rider), league.domain, rules.rider
                    )


def expel(docket: Docket, sealed: Sealed) -> None:
    """The head of a league, or any member where there is none, puts a member out."""
    for order in sealed.of("expel"):
        league = next((one for one in leagues_now(docket) if one.id == order.thing), None)
        if league is None or order.target is None or not league.holds(order.target):
            continue
        if league.head not in (None, order.power):
            continue
        left = replace(league, members=tuple(one for one in league.members if one != order.target))
        docket.record(LeagueChanged, order.power, order.target, docket.everybody(), league=left, why="expelled")


def leagues_now(docket: Docket) -> tuple[League, ...]:
    """The leagues as this stage has left them so far; those without members are gone."""
    latest = {league.id: league for league in docket.state.leagues.values()}
    latest |= {event.league.id: event.league for event in docket.events if isinstance(event, LeagueChanged)}
    return tuple(league for league in latest.values() if league.members)
