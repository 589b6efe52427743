"""Cues: what can be seen from outside of a power that has decided on a hostile act (design 4; rows 11, 89)."""

from game.rules.docket import Docket
from game.world.events.sight import CueShown
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order
from game.world.state import State

MANNERS: dict[str, str] = {
    "grasping": "has been asking third courts what they would do for you",
    "fearful": "is calling in its envoys and counting its levies",
    "honour-bound": "refuses the rites that it used to share with you",
    "reciprocal": "has grown cool in everything that it shares with you",
    "steadfast": "has sent home the guests whom it had from your city",
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
            if isinstance(order, Order) and order.target and plan.due > state.turn and state.is_alive(order.target):
                text = _cue(state, power, order)
                docket.record(CueShown, power, order.target, (order.target,), text=text, about=order.verb)


def _cue(state: State, power: PowerId, order: Order) -> str:
    acting = state.setting.power(power)
    return f"{acting.name} {CLOSED if order.verb == 'cheat' else MANNERS.get(acting.doctrine, SILENCE)}."
