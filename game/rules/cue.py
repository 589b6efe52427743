"""Cues: what can be seen from outside of a power that has decided on a hostile act (design 4; row 11)."""

from game.rules.docket import Docket
from game.world.events.sight import CueShown
from game.world.names import PowerId, TreatyId
from game.world.notation import parse_order
from game.world.order import Order
from game.world.state import State

MANNERS: dict[str, str] = {
    "grasping": "has been asking third courts what they would do for you",
    "fearful": "is calling in its envoys and counting its levies",
    "honour-bound": "refuses the rites that it used to share with you",
    "reciprocal": "has grown cool in everything that it shares with you",
    "steadfast": "has sent home the guests whom it had from your city",
    "broker": "asks more for the same service than it did last year",
    "covenanter": "has proposed an inquiry into what you have done",
    "hopeful": "writes to its protector every other day, and to you no more",
}
"""What each doctrine lets slip before the blow."""
SILENCE = "no longer answers your letters in the old manner"
CLOSED = "keeps your people away from its harbours and its accounts"


def show_cues(docket: Docket) -> None:
    """Show each planned hostile act to the one whom it will strike, every turn until it is done."""
    state = docket.state
    for power, plans in state.plans.items():
        for plan in plans:
            order = parse_order(plan.act, power)
            victim = _victim(state, order) if isinstance(order, Order) and plan.due > state.turn else None
            if isinstance(order, Order) and victim is not None and state.is_alive(victim):
                text = _cue(state, power, order, plan.manner)
                docket.record(CueShown, power, victim, (victim,), text=text, about=order.verb)


def _victim(state: State, order: Order) -> PowerId | None:
    """Whom an order will strike: its target, or the partner in the treaty that is to be broken."""
    treaty = state.treaties.get(TreatyId(order.thing or ""))
    return treaty.other(order.power) if order.verb == "cheat" and treaty is not None else order.target


def _cue(state: State, power: PowerId, order: Order, manner: str) -> str:
    """The sign that the leader's doctrine gives, or one of closed doors before a promise is broken."""
    acting = state.setting.power(power)
    doctrine = manner or acting.leaders[state.leaders[state.place(power)]].doctrine or acting.doctrine
    return f"{acting.name} {CLOSED if order.verb == 'cheat' else MANNERS.get(doctrine, SILENCE)}."
