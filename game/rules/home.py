"""Home: the treasury, the people and the elite (core A, B; rows 30-31, 35, 46, 101-103, 119)."""

from game.rules.bearing import conceded
from game.rules.docket import Docket
from game.rules.justifying import justify
from game.rules.sealed import Sealed
from game.sight.survey import Survey, survey
from game.theory.home import withheld
from game.theory.norms import trade_share, watched
from game.theory.thousandths import total
from game.world.events.conduct import BEARING, GAVE_WAY, WITHHELD, AccountsSettled
from game.world.events.home import (
    BooksOpened,
    DissenterMoved,
    Taken,
    TakingFound,
)
from game.world.ledger import TIME
from game.world.names import COMMERCE, PowerId
from game.world.norms import eased, safe_ways
from game.world.office import names_a_group
from game.world.power import Trait
from game.world.state import State
from game.world.trait import has, stirred
from game.world.treaty import ClauseKind, Treaty


def accounts(docket: Docket, sealed: Sealed) -> None:
    """Income and outgoings of every court, row by row; what is not paid melts."""
    del sealed
    seen, yielded = survey(docket.state), conceded(docket.state)
    won, given = total(yielded, axis=0), total(yielded, axis=1)
    for power in docket.state.living():
        at = docket.state.place(power)
        told = (*_rows(docket.state, seen, power), (BEARING, int(won[at])), (GAVE_WAY, -int(given[at])))
        rows = [(name, whole) for name, whole in told if whole]
        settled = docket.record(AccountsSettled, power, seen_by=(power,), rows=tuple(rows))
        place = docket.state.place(power)
        net = sum(whole for _, whole in rows)  # whole numbers
        docket.book.enter(settled.number, "wealth", place, net / 1000.0)
        short = -(int(docket.state.stocks.wealth[place]) + net)
        if short > 0:
            melt = short / 1000.0 * docket.state.ruleset.stores.melt
            docket.book.power(settled.number, "strength", place, -melt)


def _rows(state: State, seen: Survey, power: PowerId) -> list[tuple[str, int]]:
    """The rows of one court's accounts, in thousandths of a talent."""
    place, rules = state.place(power), state.ruleset
    rows = [
        ("home", round(state.setting.power(power).income * 1000)),
        ("upkeep", -round(int(state.stocks.strength[place]) * rules.stores.upkeep)),
    ]
    rows += _of_home(state, power)
    watch = 0
    for treaty in state.bound(power):
        if treaty.signed >= state.turn:
            continue
        other = treaty.other(power)
        trust = float(seen.trust[place, state.place(other), treaty.terms.clauses[0].domain])
        if rules.price.on:
            watch += round(watch_cost(state, trust, treaty) * 1000)
        for clause in treaty.terms.clauses:
            if clause.kind is ClauseKind.TRADE:
                rows.append((f"trade with {other}", _trade(state, seen, treaty, clause.amount)))
            elif clause.kind is ClauseKind.TRIBUTE:
                sign = -1 if clause.by == power else 1
                rows.append((f"tribute {'to' if sign < 0 else 'from'} {other}", sign * clause.amount * 1000))
    rows.append(("watch", -watch))
    return rows


def _of_home(state: State, power: PowerId) -> list[tuple[str, int]]:
    """What a distrustful people keeps back, and what strong checks cost (rows 102-103)."""
    place, rules = state.place(power), state.ruleset.home
    if not rules.on:
        return []
    income = state.setting.power(power).income
    people, checks = (int(state.stocks.array(name)[place]) / 1000.0 for name in ("people", "checks"))
    kept = withheld(people, willing=rules.willing, most=rules.withheld)
    above = max(0.0, checks - rules.audits_from) / max(1.0, 100.0 - rules.audits_from)
    return [
        (WITHHELD, -round(income * kept * 1000)),
        ("courts and audits", -round(income * rules.audits * above * 1000)),
    ]


def watch_cost(state: State, trust: float, treaty: Treaty) -> float:
    """Talents a turn that watching one treaty costs: distrust has its price, settled norms lower it (core B.1)."""
    rules, norms = state.ruleset.price, state.ruleset.norms
    distrust = max(0.0, (rules.watch_from - trust) / rules.watch_divisor)
    settled = eased(state, *treaty.parties, treaty.terms.clauses[0].kind)
    return (watched(distrust, settled, norms.order) + rules.tier_cost * treaty.terms.tier) * state.setting.unit


def _trade(state: State, seen: Survey, treaty: Treaty, amount: int) -> int:
    """What a trade clause brings each side: by the lower of the two courts' trust, settled norms and safe seas."""
    one, other = (state.place(power) for power in treaty.parties)
    lower = min(float(seen.trust[one, other, COMMERCE]), float(seen.trust[other, one, COMMERCE]))
    rules, norms, ways = state.ruleset.stores, state.ruleset.norms, safe_ways(state)
    granary = any(has(state, power, Trait.GRANARY) for power in treaty.parties)
    share = trade_share(
        lower,
        eased(state, *treaty.parties, ClauseKind.TRADE),
        min(float(ways[one]), float(ways[other])),
        floor=rules.trade_floor,
        by_trust=rules.trade_trust,
        exchange=norms.exchange,
        lapse=norms.lapse,
    )
    return round(amount * 1000 * share * (rules.granary if granary else 1.0))


def elite(docket: Docket, sealed: Sealed) -> None:
    """What the elite says and does at home: it justifies itself, takes, is found out, opens the books."""
    state, rules, book = docket.state, docket.state.ruleset.home, docket.book
    for order in sealed.of("justify"):
        justify(docket, order.power)
    for order in sealed.of("take"):
        taken = docket.record(Taken, order.power, seen_by=(order.power,), amount=order.amount or 0)
        place = state.place(order.power)
        book.power(taken.number, "wealth", place, order.amount or 0)
        book.power(taken.number, "justice", place, rules.take_justice * (order.amount or 0))
    for order in sealed.of("open-books"):
        clean = not state.taken.get(order.power) and order.power not in {one.power for one in sealed.of("take")}
        opened = docket.record(BooksOpened, order.power, seen_by=docket.everybody(), clean=clean)
        place = state.place(order.power)
        book.power(opened.number, "justice", place, rules.books_justice)
        if names_a_group(state.setting.power(order.power), state.ruleset):
            book.power(opened.number, "offices", place, state.ruleset.offices.books)
        shown = rules.books_clean if clean else rules.books_dirty
        book.power(opened.number, "people", place, stirred(state, order.power, shown))
    _found_out(docket, {order.power for order in sealed.of("open-books")})


def _found_out(docket: Docket, opened: set[PowerId]) -> None:
    """What was taken comes out, sooner where the people trust little and checks are strong (row 101)."""
    state, rules = docket.state, docket.state.ruleset.home
    for power, amount in state.taken.items():
        place = state.place(power)
        trust = int(state.stocks.people[place]) / 1000.0
        checks = int(state.stocks.checks[place]) / 1000.0
        chance = max(0.05, (rules.found_base - rules.found_blind * trust) * (0.4 + 0.012 * checks))
        if power not in opened and docket.happens(chance, "taking", power):
            found = docket.record(TakingFound, power, seen_by=docket.everybody(), amount=amount)
            docket.book.power(found.number, "people", place, stirred(state, power, rules.found_trust * amount))


def court(docket: Docket, sealed: Sealed) -> None:
    """The dissenter comes and goes."""
    state = docket.state
    for order in sealed.of("seat-dissenter"):
        docket.record(DissenterMoved, order.power, seen_by=(order.power,), seated=True)
    for order in sealed.of("dismiss-dissenter"):
        docket.record(DissenterMoved, order.power, seen_by=(order.power,), seated=False)
    going = {order.power for order in sealed.of("dismiss-dissenter")}
    coming = {order.power for order in sealed.of("seat-dissenter")}
    hubris = survey(state).hubris
    for power in state.living():
        if (power in state.dissenters or power in coming) and power not in going:
            docket.book.power(TIME, "people", state.place(power), state.ruleset.home.dissent)
        leaves = hubris[state.place(power)] >= state.ruleset.hubris.solitude_from and state.ruleset.hubris.on
        if leaves and power in state.dissenters:
            docket.record(DissenterMoved, power, seen_by=(power,), seated=False, left=True)
