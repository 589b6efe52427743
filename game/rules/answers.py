"""The second window: who comes when called, who complies when threatened (core C, F; rows 42, 48)."""

from game.rules.docket import Docket
from game.rules.forecast.staff import gives_in
from game.rules.pacts import end, sign
from game.rules.price import Purse, company
from game.rules.sealed import Sealed
from game.world.events.diplomacy import CallAnswered, DemandAnswered, PatronageEnded
from game.world.events.home import Fared
from game.world.events.war import WarJoined
from game.world.names import PowerId, TreatyId
from game.world.order import Order
from game.world.state import State
from game.world.war import PATRONAGE, Call


def asked(state: State) -> tuple[PowerId, ...]:
    """The seats that the second window opens for: called to a war, or under an ultimatum of this turn."""
    called = {one.of for one in state.calls.values()}
    threatened = {one.of for one in state.demands.values() if one.made == state.turn and one.answer is None}
    return tuple(power for power in state.living() if power in called or power in threatened)


def answer_calls(docket: Docket, sealed: Sealed) -> None:
    """Those who come join the war; those who stay out, though bound and not excused, have broken their word."""
    comes = {(order.power, order.thing): order for order in sealed.of("come")}
    purse = Purse(docket)
    for call in docket.state.calls.values():
        order = comes.get((call.of, call.id)) or comes.get((call.of, call.war))
        bound = call.treaty is not None
        if order is not None and _votes(docket, purse, call):
            _come(docket, call, order, bound)
        else:
            _stay(docket, call, bound)


def _votes(docket: Docket, purse: Purse, call: Call) -> bool:
    """Whether the people let their court come for this friend."""
    return purse.pays(call.of, f"come for {call.by}", 0, company(docket.state, call.of, call.by))


def _come(docket: Docket, call: Call, order: Order, bound: bool) -> None:
    war = docket.state.wars.get(call.war)
    if war is None:
        return
    effort, side = order.word or "middle", war.side_of(call.by)
    docket.record(
        CallAnswered, call.of, call.by, docket.everybody(), call=call.id, came=True, bound=bound, effort=effort
    )
    docket.record(
        WarJoined, call.of, call.against, docket.everybody(), war=call.war, side=side, effort=effort, treaty=call.treaty
    )


def _stay(docket: Docket, call: Call, bound: bool) -> None:
    excused = "at war already" if bound and _busy(docket.state, call) else ""
    docket.record(
        CallAnswered, call.of, call.by, docket.everybody(), call=call.id, came=False, bound=bound, excused=excused
    )
    if bound and not excused and call.treaty:
        treaty = docket.state.treaties.get(TreatyId(call.treaty))
        if treaty is not None:
            end(docket, treaty, "call refused")
        elif call.treaty == PATRONAGE:
            ties = {"patron": call.of, "client": call.by}
            docket.record(PatronageEnded, call.by, call.of, docket.everybody(), **ties, why="call refused")


def _busy(state: State, call: Call) -> bool:
    """Whether another war excuses staying out."""
    return any(war.side_of(call.of) for war in state.wars.values() if war.id != call.war)


def answer_demands(docket: Docket, sealed: Sealed) -> None:
    """Those who comply sign under duress; those who say nothing defy."""
    complies = {(order.power, order.thing) for order in sealed.of("comply")}
    for demand in docket.state.demands.values():
        if demand.made != docket.state.turn or demand.answer is not None:
            continue
        yields = (demand.of, demand.id) in complies
        answer = "comply" if yields else "defy"
        docket.record(DemandAnswered, demand.of, demand.by, docket.everybody(), demand=demand.id, answer=answer)
        what = f"demand of {demand.of}"
        odds = gives_in(docket.state, demand.by, demand.of) / 100.0
        docket.record(Fared, demand.by, seen_by=(demand.by,), what=what, odds=odds, well=yields)
        if yields:
            sign(docket, demand.by, demand.of, demand.terms, duress=demand.of)
