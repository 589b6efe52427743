"""Said, thought, did: what leaders gave out, what they wrote down for themselves, and what they did (design 4).

Rows 47-48, 50, 52.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from game.debrief.chronicler import NOBODY, name_of, treaty_of
from game.debrief.past import treaties_of
from game.sight.news.teller import Teller
from game.sight.news.terms import NOUNS, terms_words, war_words
from game.text import listing
from game.world.event import Event
from game.world.events.conduct import BreachFound, Cheated, Decided, PlanDropped, Planned
from game.world.events.diplomacy import (
    CallAnswered,
    Called,
    DemandMade,
    ThreatCarriedOut,
    TreatyEnded,
    TreatyRenounced,
    TreatySigned,
)
from game.world.events.home import OptionChosen
from game.world.events.war import WarDeclared, WarEnded
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order
from game.world.state import State
from game.world.treaty import ClauseKind, Treaty

SIGNED: Mapping[str, str] = {
    "sincere": "meant it",
    "duress": "signed because refusing would have cost more",
    "camouflage": "meant to break it from the day it signed",
}
"""What a treaty's tag says of the signer's mind (row 47)."""
ROADS: Mapping[str, str] = {
    "duress": "it had never wanted the treaty",
    "drift": "the treaty had come to be worth less than breaking it",
    "camouflage": "breaking it had been worth more from the first day",
    "greed": "the prize was too large to leave",
}
"""The roads to a breach, in words (rows 47-53)."""
DONE_BY: Mapping[str, tuple[type[Event], ...]] = {
    "declare": (WarDeclared,),
    "demand": (DemandMade,),
    "cheat": (Cheated,),
    "renounce": (TreatyRenounced,),
    "carry-out": (ThreatCarriedOut,),
}
"""The event that shows that a planned order was given, by verb."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table."""

    turn: int
    power: PowerId
    name: str
    said: str
    thought: str
    did: str
    touched: tuple[PowerId, ...] = ()
    """Whom it concerned."""


def said_thought_did(state: State, seat: PowerId | None = None) -> tuple[Row, ...]:
    """The table, in the order of the turns; with a seat, only what concerned it and was not its own."""
    told = (*_unseen(state), *_plans(state), *_treaties(state), *_wars(state), *_calls(state))
    rows = sorted(told, key=lambda row: row.turn)
    if seat is None:
        return tuple(rows)
    return tuple(row for row in rows if row.power != seat and seat in row.touched)


def reasons(state: State, power: PowerId, verb: str, turn: int) -> tuple[str, ...]:
    """What a leader wrote down in a turn, or before it while it was only planned, about an order of this verb."""
    for event in reversed(state.chronicle):
        if isinstance(event, Decided | Planned) and event.actor == power and event.turn <= turn:
            order = parse_order(event.order if isinstance(event, Decided) else event.act, power)
            planned = isinstance(event, Planned) and event.due >= turn
            if isinstance(order, Order) and order.verb == verb and (event.turn == turn or planned):
                return event.because
    return ()


def _plans(state: State) -> Iterator[Row]:
    """Hostile acts that were decided early: what stood in public between the two while they waited."""
    for plan in state.chronicle:
        if not isinstance(plan, Planned) or plan.actor is None:
            continue
        order = parse_order(plan.act, plan.actor)
        if isinstance(order, Order):
            target = _target(state, order)
            thought = f"in turn {plan.turn} decided on “{plan.act}” for turn {plan.due}{_for(plan.because)}"
            yield _row(state, plan, _in_public(state, plan, target), thought, _outcome(state, plan, order), target)


def _unseen(state: State) -> Iterator[Row]:
    """What was chosen behind closed doors: it concerned whoever was not let in."""
    scenes = {str(scene.id): scene for scene in state.setting.scenes if not scene.public}
    for event in state.chronicle:
        scene = scenes.get(event.scene) if isinstance(event, OptionChosen) else None
        if isinstance(event, OptionChosen) and scene is not None and event.actor is not None:
            label = next((one.label for one in scene.options if one.id == event.option), event.option)
            thought = listing(reasons(state, event.actor, "choose", event.turn)) or "left nothing in writing"
            name = name_of(state, event.actor)
            yield Row(event.turn, event.actor, name, "said nothing of it", thought, label, state.ids)


def _target(state: State, order: Order) -> PowerId | None:
    """Whom a planned order was aimed at: the partner, where it names a treaty."""
    if order.target is not None:
        return order.target
    treaty = next((one for one in treaties_of(state) if one.id == order.thing), None)
    return treaty.other(order.power) if treaty is not None and treaty.binds(order.power) else None


def _in_public(state: State, plan: Planned, target: PowerId | None) -> str:
    """The treaty that stood between the two meanwhile, if one did."""
    for treaty in reversed(treaties_of(state)):
        both = target and plan.actor and treaty.binds(plan.actor) and treaty.binds(target)
        if both and treaty.signed <= plan.due and not _over_before(state, treaty, plan.turn):
            return f"stood by {treaty_of(state, treaty.id)}"
    return "nothing"


def _over_before(state: State, treaty: Treaty, turn: int) -> bool:
    """Whether a treaty had ended before a turn."""
    ends = (one for one in state.chronicle if isinstance(one, TreatyEnded) and one.treaty == treaty.id)
    return any(one.turn < turn for one in ends)


def _outcome(state: State, plan: Planned, order: Order) -> str:
    """Whether a plan was carried out, dropped or left."""
    for event in state.chronicle:
        if event.actor != plan.actor or event.turn < plan.turn:
            continue
        if isinstance(event, PlanDropped) and event.act == plan.act:
            return f"thought better of it in turn {event.turn}"
        if isinstance(event, DONE_BY.get(order.verb, ())) and _fits(event, order):
            return f"did it in turn {event.turn}"
    return "had not done it when the game ended"


def _fits(event: Event, order: Order) -> bool:
    """Whether an event is what an order came to."""
    if order.thing is not None and getattr(event, "treaty", order.thing) != order.thing:
        return False
    return order.target is None or event.target == order.target


def _treaties(state: State) -> Iterator[Row]:
    """Treaties that somebody signed without meaning them, or broke."""
    teller = Teller(state, NOBODY)
    tags = {one.treaty.id: one for one in state.chronicle if isinstance(one, TreatySigned)}
    for treaty in treaties_of(state):
        broken = [one for one in state.chronicle if isinstance(one, Cheated) and one.treaty == treaty.id]
        for power in treaty.parties:
            own = [one for one in broken if one.actor == power]
            signed = tags.get(treaty.id)
            if own or (signed is not None and treaty.duress == power):
                said = f"signed with {name_of(state, treaty.other(power))}: {terms_words(teller, treaty.terms)}"
                turn, did = max(treaty.signed, 0), _breaches(state, own) or "kept it"
                yield Row(turn, power, name_of(state, power), said, _mind(treaty, power, own), did, treaty.parties)


def _mind(treaty: Treaty, power: PowerId, broken: list[Cheated]) -> str:
    """What a party thought of a treaty: as it signed, or on the road to its breach."""
    if treaty.duress == power:
        return SIGNED["duress"]
    return ROADS.get(broken[0].tag, broken[0].tag) if broken else SIGNED["sincere"]


def _breaches(state: State, broken: list[Cheated]) -> str:
    """Which clauses were broken when, and whether it came out."""
    finds = [one for one in state.chronicle if isinstance(one, BreachFound)]
    found = {(one.since or one.turn, one.treaty): one.turn for one in finds}
    said = []
    for one in broken:
        when = found.get((one.turn, one.treaty))
        out = "never found" if when is None else "found" if when == one.turn else f"found in turn {when}"
        said.append(f"broke its word on {NOUNS[ClauseKind(one.clause)]} in turn {one.turn} ({out})")
    return listing(said)


def _wars(state: State) -> Iterator[Row]:
    """Wars: the pretext, the reason, the end."""
    ends = {one.war: one for one in state.chronicle if isinstance(one, WarEnded)}
    for event in state.chronicle:
        if isinstance(event, WarDeclared) and event.actor is not None:
            because = reasons(state, event.actor, "declare", event.turn)
            why = because or reasons(state, event.actor, "carry-out", event.turn)
            said = f"gave as its reason {event.war.reason}" if event.war.reason else "gave no reason"
            yield _row(
                state,
                event,
                said,
                listing(why) or "left nothing in writing",
                _war_end(state, event, ends),
                event.target,
            )


def _war_end(state: State, event: WarDeclared, ends: Mapping[str, WarEnded]) -> str:
    """What became of a war."""
    whom = name_of(state, event.target)
    ended = ends.get(event.war.id)
    if ended is None or ended.turn < event.turn:
        return f"fought {whom} to the end of the game"
    won = {event.actor: "won", event.target: "lost"}.get(PowerId(ended.winner or ""), "made peace without a victor")
    return f"fought {whom} until turn {ended.turn} and {won}"


def _calls(state: State) -> Iterator[Row]:
    """Those who were bound to come and stayed away, and those who came."""
    calls = {one.call.id: one.call for one in state.chronicle if isinstance(one, Called)}
    for event in state.chronicle:
        call = calls.get(event.call) if isinstance(event, CallAnswered) else None
        if isinstance(event, CallAnswered) and call is not None and event.bound and event.actor is not None:
            known = call.treaty not in (None, "patronage")
            bond = f"by {treaty_of(state, call.treaty or '')}" if known else "as its patron"
            said = f"bound {bond} to come for {name_of(state, call.by)}"
            verb = "come" if event.came else "stay-out"
            why = reasons(state, event.actor, verb, event.turn)
            war = war_words(Teller(state, NOBODY), call.war)
            did = f"came to {war} at {event.effort} effort" if event.came else f"stayed out of {war}"
            yield _row(state, event, said, listing(why) or "left nothing in writing", did, event.target)


def _row(state: State, event: Event, said: str, thought: str, did: str, target: PowerId | None) -> Row:
    power = event.actor or NOBODY
    touched = (power, target) if target is not None else (power,)
    return Row(event.turn, power, name_of(state, power), said, thought, did, touched)


def _for(because: tuple[str, ...]) -> str:
    return f", because {listing(because)}" if because else ""
