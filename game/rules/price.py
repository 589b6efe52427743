"""What orders cost, and who pays: silver from the treasury, trust from the people (core A-C, rows 103, 119)."""

from dataclasses import dataclass, field

from game.rules.docket import Docket
from game.theory.thousandths import total
from game.world.events.conduct import OrderFailed, PricePaid
from game.world.events.home import PassedOver
from game.world.names import PowerId
from game.world.notation import format_order
from game.world.order import Order
from game.world.state import State, trust_of
from game.world.verb import VERBS


def silver(order: Order) -> int:
    """Whole talents that an order costs."""
    verb = VERBS[order.verb]
    return verb.wealth + verb.wealth_each * (order.amount or 0)


def company(state: State, power: PowerId, partner: PowerId) -> float:
    """People's trust that it costs to sign with, or come for, one whom our people trust little (core B.3)."""
    rules = state.ruleset.price
    if not rules.on:
        return 0.0
    cells = trust_of(state.stocks, state.ruleset)[state.place(power), state.place(partner)]
    trust = int(total(cells)) / 3000.0
    return max(0.0, rules.home_from - trust) / rules.home_divisor


@dataclass(slots=True)
class Purse:
    """What the powers have left to spend within one stage."""

    docket: Docket
    wealth: dict[PowerId, int] = field(default_factory=dict)
    people: dict[PowerId, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        stocks = self.docket.state.stocks
        self.wealth.update(zip(self.docket.state.ids, stocks.wealth.tolist(), strict=True))
        self.people.update(zip(self.docket.state.ids, stocks.people.tolist(), strict=True))

    def pays(self, power: PowerId, what: str, wealth: int, people: float) -> bool:
        """Take a price, or say why the order came to nothing. Prices are whole talents and points."""
        if not wealth and not people:
            return True
        if self.wealth[power] < wealth * 1000:
            self.docket.record(OrderFailed, power, seen_by=(power,), order=what, reason="the treasury is empty")
            return False
        asked = round(people * 1000)
        if self.people[power] < asked and not self._pass_over(power, what, people):
            return False
        asked = min(asked, self.people[power])
        self.wealth[power] -= wealth * 1000
        self.people[power] -= asked
        paid = self.docket.record(PricePaid, power, seen_by=(power,), order=what, wealth=wealth, people=people)
        place = self.docket.state.place(power)
        self.docket.book.power(paid.number, "wealth", place, -wealth)
        self.docket.book.power(paid.number, "people", place, -asked / 1000.0)
        return True

    def _pass_over(self, power: PowerId, what: str, people: float) -> bool:
        """Where nothing checks the elite an order passes without the people, and justice pays double (row 103)."""
        state = self.docket.state
        place, rules = state.place(power), state.ruleset.home
        if int(state.stocks.checks[place]) >= round(rules.checks_from * 1000):
            reason = f"{state.setting.wording.assembly} would not vote it"
            self.docket.record(OrderFailed, power, seen_by=(power,), order=what, reason=reason)
            return False
        passed = self.docket.record(PassedOver, power, seen_by=(power,), order=what)
        self.docket.book.power(passed.number, "justice", place, -rules.unchecked * people)
        return True


def paid_for(docket: Docket, orders: tuple[Order, ...]) -> tuple[Order, ...]:
    """The orders whose fixed price could be paid."""
    purse = Purse(docket)

    def pays(order: Order) -> bool:
        wealth, people = silver(order), VERBS[order.verb].people
        if not wealth and not people:
            return True
        return purse.pays(order.power, format_order(order, with_power=False), wealth, people)

    return tuple(order for order in orders if pays(order))
