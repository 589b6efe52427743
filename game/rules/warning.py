"""Warnings and cues: what is coming, and how much of it reaches the desk (rows 11, 52; design 3)."""

from game.rules.docket import Docket
from game.sight.survey import bends, survey
from game.world.events.sight import CueShown, Warned
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order, Plan
from game.world.state import State


def cues(docket: Docket) -> None:
    """Signs of what a power has decided to do, shown to the one concerned before it is done."""
    state = docket.state
    for power, plans in state.plans.items():
        for plan in plans:
            order = parse_order(plan.act, power)
            if isinstance(order, Order) and order.target and plan.due > state.turn and state.is_alive(order.target):
                text = _cue(state, power, order, plan)
                docket.record(CueShown, power, order.target, (order.target,), text=text, about=order.verb)


def _cue(state: State, power: PowerId, order: Order, plan: Plan) -> str:
    """What can be seen from outside, by the manner of the power's doctrine."""
    name = state.setting.power(power).name
    doctrine = state.setting.power(power).doctrine
    sign = {
        "grasping": "has been asking third courts what they would do for you",
        "fearful": "is calling in its envoys and counting its levies",
        "honour-bound": "refuses the rites that it used to share with you",
        "reciprocal": "has grown cool in everything that it shares with you",
        "steadfast": "has sent home the guests whom it had from your city",
    }.get(doctrine, "no longer answers your letters in the old manner")
    if order.verb == "cheat":
        sign = "keeps your people away from its harbours and its accounts"
    del plan
    return f"{name} {sign}."


def warn_seats(docket: Docket) -> None:
    """The staff warns of those who are strong, near and ill disposed; hubris sends warnings down the pile."""
    state = docket.state
    seen = survey(state)
    rules = state.ruleset.hubris
    for power in state.living():
        at = state.place(power)
        rank = 0
        for other in sorted(state.living(), key=lambda one: (-float(seen.fear[at, state.place(one)]), one)):
            whom = state.place(other)
            if other == power or float(seen.fear[at, whom]) < 35.0 or not _ill(state, power, other):
                continue
            rank += 1
            share = float(seen.hubris[at]) / 100.0 * rules.demotion
            lens = bends(state.modes[at]) and rules.on and power not in state.dissenters
            under = lens and docket.happens(share, "warning", power, other)
            text = f"{state.setting.power(other).name} is strong, near, and no friend of ours."
            docket.record(
                Warned,
                None,
                power,
                (power,),
                warning=f"W{state.turn}.{power}.{other}",
                text=text,
                about=other,
                rank=0 if under else rank,
                made=state.turn,
                due=state.turn + 1,
            )
            if rank == 2:
                break


def _ill(state: State, power: PowerId, other: PowerId) -> bool:
    """Whether the other means ill in truth: it plans against us, or its friendship for us is below nought."""
    plans = state.plans.get(other, ())
    orders = [parse_order(plan.act, other) for plan in plans]
    if any(isinstance(order, Order) and order.target == power for order in orders):
        return True
    return int(state.stocks.friendship[state.place(other), state.place(power)]) < 0
