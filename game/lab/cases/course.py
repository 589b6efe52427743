"""Playing a case: a few turns of a small opening, with given orders and everybody else holding."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any

from game.lab.cases.case import Arm, Case, Line
from game.lab.cases.hall import Hall, opens_audience
from game.rules.legal import refusals
from game.rules.turn import begin, resolve
from game.scenario.opening import open_game
from game.sight.observe import observe, with_offers
from game.world.names import PowerId, QuestionId, Window
from game.world.notation import format_order, parse_order
from game.world.order import Forecast, Order, Plan, Submission
from game.world.ruleset import Ruleset
from game.world.rulesets import RULESETS
from game.world.state import State


@dataclass(frozen=True, slots=True)
class Refused:
    """An order or an answer that was not taken, and why."""

    turn: int
    text: str
    """In notation, with its power."""
    reason: str


class Draws(dict[str, float]):
    """Draws fixed by their address, which remember which addresses were ever asked for."""

    def __init__(self, fixed: Mapping[str, float]) -> None:
        super().__init__(fixed)
        self.asked: set[str] = set()

    def __bool__(self) -> bool:
        """Always: who fixes nothing is asked all the same."""
        return True

    def get(self, address: str, silent: Any = None) -> Any:
        """The fixed answer at an address, if there is one."""
        self.asked.add(address)
        return super().get(address, silent)


@dataclass(frozen=True, slots=True, eq=False)
class Course:
    """A case as it was played."""

    opened: State
    """The state in which the first turn opens."""
    ends: tuple[State, ...]
    """The state after each turn, the next one being open."""
    refused: tuple[Refused, ...] = ()
    asked: frozenset[str] = frozenset()
    """The addresses of all chances that were drawn."""

    def at(self, turn: int) -> State:
        """The state at the end of a turn; turn 0 is the opening."""
        return self.ends[min(turn, len(self.ends)) - 1] if turn > 0 else self.opened


@dataclass(frozen=True, slots=True)
class Holding:
    """Whose orders of which turn a comparison leaves out; nobody named is everybody."""

    turn: int
    power: PowerId | None = None

    def leaves_out(self, turn: int, power: PowerId) -> bool:
        """Whether an order of this power and turn is not given."""
        return turn == self.turn and self.power in (None, power)


def play(case: Case, arm: Arm, seed: int, holding: Holding | None = None) -> Course:
    """Play a case once."""
    draws = Draws(case.draws)
    state = opened = open_arm(arm, seed, draws)
    ends: list[State] = []
    refused: list[Refused] = []
    while len(ends) < case.turns and not state.over:
        for window in Window:
            if state.window is window and state.turn == len(ends) + 1 and not state.over:
                state = _closed(case, state, holding, refused)
        ends.append(state)
    return Course(opened, tuple(ends), tuple(refused), frozenset(draws.asked))


def ruleset_of(arm: Arm) -> Ruleset:
    """The ruleset that an opening asks for, its single coefficients included."""
    rules = RULESETS[arm.loaded.ruleset]
    for key, value in arm.loaded.rules:
        changed = rules.with_value(key, value)
        assert isinstance(changed, Ruleset), changed
        rules = changed
    return rules


def open_arm(arm: Arm, seed: int, draws: Draws) -> State:
    """The state in which the first turn of an opening lies open."""
    setting = replace(arm.loaded.setting, draws=draws)
    modes = tuple(arm.loaded.modes[power] for power in setting.ids)
    return begin(open_game(setting, ruleset_of(arm), modes, seed)).state


def _closed(case: Case, state: State, holding: Holding | None, refused: list[Refused]) -> State:
    """The state after the open window has been closed with the case's orders."""
    lines = {power: _lines(case, state, power, holding) for power in state.living()}
    hall = Hall(case, state)
    for power, given in lines.items():
        for order in _orders(given, state.window):
            if opens_audience(order) and not refusals([order], observe(state, power)):
                unheard = hall.seek(order)
                refused.extend([Refused(state.turn, format_order(order), unheard)] if unheard else [])
    submissions = tuple(_submission(state, power, given, hall, refused) for power, given in lines.items())
    return resolve(state, submissions, hall.audiences()).state


def _lines(case: Case, state: State, power: PowerId, holding: Holding | None) -> tuple[Line, ...]:
    """A power's lines of this turn, unless they are left out."""
    if holding is not None and holding.leaves_out(state.turn, power):
        return ()
    return tuple(one for one in case.orders.get(state.turn, ()) if one.power == power)


def _orders(lines: tuple[Line, ...], window: Window) -> list[Order]:
    """The orders among the lines that belong to a window."""
    read = [parse_order(one.text, one.power) for one in lines]
    return [order for order in read if isinstance(order, Order) and order.rule.window is window]


def _submission(
    state: State, power: PowerId, lines: tuple[Line, ...], hall: Hall, refused: list[Refused]
) -> Submission:
    """What a seat seals: the lines that are legal, and its forecasts and plans."""
    orders = _one_a_court(_orders(lines, state.window))
    briefing = with_offers(observe(state, power), hall.offers_to(power))
    wrong = refusals(orders, briefing)
    refused.extend(Refused(state.turn, format_order(order), reason) for order, reason in wrong)
    kept = [order for order in orders if order not in {one for one, _ in wrong}]
    forecasts = tuple(filter(None, (forecast_of(one, state.turn) for one in lines)))
    return Submission(power, state.window_name, tuple(kept), forecasts, plans=tuple(filter(None, map(plan_of, lines))))


def _one_a_court(orders: list[Order]) -> list[Order]:
    """The orders with the drafts of one audience counted as the one initiative that they are."""
    firsts: dict[tuple[str, PowerId | None], Order] = {}
    for order in orders:
        firsts.setdefault((order.verb, order.target), order)
    return [order for order in orders if order.verb != "propose" or firsts[order.verb, order.target] is order]


FORECAST = re.compile(r"forecast (?P<percent>\d+) (?:(?P<place>q[12])|(?P<name>T\d+\.\S+))")
PLAN = re.compile(r"plan for turn (?P<due>\d+): (?P<act>.+)")


def forecast_of(line: Line, turn: int) -> Forecast | None:
    """`forecast 70 q2` as an answer to this turn's second question."""
    match = FORECAST.fullmatch(line.text)
    if match is None:
        return None
    return Forecast(QuestionId(match["name"] or f"T{turn}.{line.power}.{match['place']}"), int(match["percent"]))


def plan_of(line: Line) -> Plan | None:
    """`plan for turn 3: declare war on corinth to chastise` as a plan of a leader."""
    match = PLAN.fullmatch(line.text)
    return Plan(match["act"], int(match["due"])) if match is not None else None
