"""Rank: patrons and clients, and what a patron or the head of a league takes of them (core C).

Rows 64, 82-84, 87, 104.
"""

from game.rules.docket import Docket
from game.rules.sealed import Sealed
from game.sight.survey import survey
from game.theory.league import most_taken
from game.theory.norms import coerced
from game.world.events.conduct import Squeezed
from game.world.events.diplomacy import PatronageEnded
from game.world.events.home import Fared
from game.world.league import Patronage
from game.world.names import COMMERCE
from game.world.order import Order
from game.world.orders import rule_over, share_house
from game.world.power import Rule
from game.world.state import State


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
        guarded = _guarded(docket, tie)
        if not guarded:
            docket.book.dyad(_UPKEEP, "rightful", client, patron, docket.state.ruleset.orders.duty)
        if (tie.patron, tie.client) in squeezed:
            continue
        if int(docket.state.stocks.wealth[patron]) < silver * 1000:
            if docket.state.ruleset.orders.on:
                docket.book.dyad(_UPKEEP, "rightful", client, patron, docket.state.ruleset.orders.duty)
            continue
        docket.book.power(_UPKEEP, "wealth", patron, -silver)
        docket.book.power(_UPKEEP, "wealth", client, silver)
        if guarded and _honours(docket, tie):
            docket.book.dyad(_UPKEEP, "regard", client, patron, rules.patron_honour)
            docket.book.dyad(_UPKEEP, "rightful", client, patron, 1.0)


def _guarded(docket: Docket, tie: Patronage) -> bool:
    """Whether the patron gives the other good, safety: no war without him, no great fear of others (row 84)."""
    state, rules = docket.state, docket.state.ruleset.orders
    if not rules.on:
        return True
    client, patron = state.place(tie.client), state.place(tie.patron)
    alone = any(war.side_of(tie.client) and not war.side_of(tie.patron) for war in state.wars.values())
    others = [int(state.stocks.fear[client, at]) for at in range(state.powers) if at != patron and state.alive[at]]
    return not alone and max(others) < round(rules.guarded * 1000)


def _honours(docket: Docket, tie: Patronage) -> bool:
    """Whether honour comes up for what goes down: from insiders, and not where force is what ranks (rows 82, 87)."""
    state = docket.state
    if not state.ruleset.orders.on:
        return True
    return share_house(state, tie.patron, tie.client) and rule_over(state, tie.patron) is not Rule.FEAR


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
    if order.target and _checks(docket, order) is not None:
        return Patronage(order.power, order.target)
    return None


def _checks(docket: Docket, order: Order) -> int | None:
    """The checks on a head that takes of a member: those of the league that holds it best; None without a league."""
    found = [
        league.checks
        for league in docket.state.leagues.values()
        if league.head == order.power and order.target and league.holds(order.target)
    ]
    return max(found) if found else None


def _squeeze(docket: Docket, order: Order, tie: Patronage) -> None:
    state, rules, book = docket.state, docket.state.ruleset.rank, docket.book
    patron, client, n = state.place(tie.patron), state.place(tie.client), order.amount or 0
    trust = float(survey(state).trust[client, patron, COMMERCE])
    checks, by_checks = _checks(docket, order) or 0, state.ruleset.institution.reined
    most = most_taken(trust, checks, by_trust=rules.squeeze_trust, by_checks=by_checks)
    n = min(n, int(state.stocks.wealth[client]) // 1000, most)
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
    """Clients leave a tie that has lost its right; the patron's arms keep them only while they reach (rows 64, 84)."""
    del sealed
    state, rules = docket.state, docket.state.ruleset.rank
    for tie in state.patronages:
        right = int(state.stocks.rightful[state.place(tie.client), state.place(tie.patron)]) / 1000.0
        chance = max(0.0, (rules.exit_below - right) * rules.exit_slope) * _free(state, tie)
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


def _free(state: State, tie: Patronage) -> float:
    """How far a client can go if it will, 0-1: less, where what reaches it of its patron's arms is the stronger."""
    if not state.ruleset.norms.on:
        return 1.0
    patron, client = state.place(tie.patron), state.place(tie.client)
    arriving = int(state.stocks.strength[patron]) * int(state.setting.reach[patron, client]) / 100000.0
    own = int(state.stocks.strength[client]) / 1000.0
    return 1.0 - state.ruleset.norms.held * coerced(arriving, own)
