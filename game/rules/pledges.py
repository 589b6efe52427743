"""Odds told to the people: they vote their effort by them, and hold the court to them (core E; rows 4-5, 103)."""

from dataclasses import replace

from game.rules.condition import holds
from game.rules.docket import Docket
from game.rules.scenes import option_of, scene_of
from game.rules.sealed import Sealed
from game.rules.today import today
from game.theory.war import vote
from game.world.events.conduct import OrderFailed
from game.world.events.home import OddsPledged, OptionChosen, PledgeSettled
from game.world.events.war import WarDeclared, WarEnded
from game.world.names import PowerId, WarId
from game.world.notation import format_order
from game.world.order import Order
from game.world.question import Pledge
from game.world.state import State
from game.world.war import Side, War


def pledge(docket: Docket, sealed: Sealed) -> None:
    """Odds are told on a scene that is open, or on a war that is on or that this very window declares; once each."""
    for order in sealed.of("pledge"):
        side = _side(docket.state, sealed, order)
        why = "there is no such war" if side is None else _told_already(docket.state, order)
        if why is not None:
            text = format_order(order, with_power=False)
            docket.record(OrderFailed, order.power, seen_by=(order.power,), order=text, reason=why)
            continue
        percent = max(5, min(95, order.amount or 50))
        made = Pledge(order.power, order.thing or "", percent, docket.state.turn, side or 0)
        war = docket.state.wars.get(WarId(made.on))
        at_home = war is not None and war.defender == order.power
        effort = 100 if at_home else vote_of(docket.state, order.power, percent)
        docket.record(OddsPledged, order.power, seen_by=docket.everybody(), pledge=made, effort=effort)


def _side(state: State, sealed: Sealed, order: Order) -> int | None:
    """0 for a scene, 1 or -1 for a side in a war; None where there is nothing to pledge on."""
    if scene_of(state.setting, order.thing or "") is not None:
        return 0
    war = state.wars.get(WarId(order.thing or ""))
    if war is not None:
        return war.side_of(order.power) or None
    declared = [one.target for one in sealed.of("declare") if one.power == order.power]
    carried = [state.demands.get(one.thing or "") for one in sealed.of("carry-out") if one.power == order.power]
    declared += [one.of for one in carried if one is not None]
    return 1 if order.thing in {f"war-{order.power}-{target}" for target in declared} else None


def _told_already(state: State, order: Order) -> str | None:
    standing = [one for one in state.pledges if (one.seat, one.on) == (order.power, order.thing) and one.well is None]
    war = state.wars.get(WarId(order.thing or ""))
    fresh = [one for one in standing if war is None or one.made >= war.began]
    return f"we told them {fresh[-1].percent} % already" if fresh else None


def vote_of(state: State, power: PowerId, percent: int | None) -> int:
    """Per cent of an effort abroad that a people votes on these odds, or where nobody told it any."""
    checks, rules = int(state.stocks.checks[state.place(power)]) / 1000.0, state.ruleset
    return vote(checks, percent, binds=rules.home.checks_from, least=rules.war.voted)


def voted(state: State, war: War, side: Side) -> int:
    """Per cent of its effort that a power has for a war. At home, attacked, nobody waits to be asked."""
    if side.power == war.defender:
        return 100
    told = [one for one in state.pledges if (one.seat, one.on) == (side.power, war.id) and one.made >= war.began]
    return vote_of(state, side.power, told[-1].percent if told else None)


def settle_pledges(docket: Docket) -> None:
    """Pledges are held against what came: a scene at its turn's end, a war when it is over."""
    state = docket.state
    events = today(state)
    for made in state.pledges:
        if made.well is not None:
            continue
        for event in events:
            well = _scene(docket, made, event) if isinstance(event, OptionChosen) else None
            well = _war(state, made, event) if isinstance(event, WarEnded) else well
            if well is not None:
                settled = replace(made, well=well)
                docket.record(PledgeSettled, made.seat, seen_by=docket.everybody(), pledge=settled)
                break


def _scene(docket: Docket, made: Pledge, event: OptionChosen) -> bool | None:
    """Whether the option that was chosen came out well; None where it was never in question."""
    scene = scene_of(docket.state.setting, event.scene)
    if scene is None or event.scene != made.on:
        return None
    success = option_of(scene, event.option).success
    return None if success is None else holds(success, docket.state, docket.chance, f"{event.scene}.success")


def _war(state: State, made: Pledge, event: WarEnded) -> bool | None:
    """Whether the war was won by the side of the one who pledged; a peace without a winner is not what was promised."""
    if event.war != made.on:
        return None
    wars = [one.war for one in state.chronicle if isinstance(one, WarDeclared) and one.war.id == made.on]
    if event.winner is None or not wars:
        return False
    return (event.winner == wars[-1].attacker) == (made.side > 0)
