"""Warnings: what an honest staff sees coming, and how much of it reaches the desk (rows 11, 52; design 3).

A danger is warned of when it is new; while it lasts, the staff says so again only after some turns. What lay under
the pile is not remembered as said: the staff tries again, and so the warning comes late.
"""

from collections.abc import Iterator
from dataclasses import dataclass

from game.rules.docket import Docket
from game.rules.today import today
from game.sight.survey import Survey, bends, survey
from game.world.events.conduct import Armed
from game.world.events.sight import Warned
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order
from game.world.state import State
from game.world.treaty import ClauseKind

MOST = 2
"""Warnings a turn; a staff that warns of everything warns of nothing."""
QUIET = 5
"""Turns after which a danger that lasts is spoken of again."""
NEAR, ARMING, DOUBTFUL = 35.0, 20.0, 35.0
"""Points: our fear of them from which strength, and arming, are a danger; the judgement below which an ally is."""


@dataclass(frozen=True, slots=True)
class Danger:
    """Something that a court ought to know."""

    about: PowerId
    text: str
    weight: float
    """Points; the heaviest comes first."""


def warn_seats(docket: Docket) -> None:
    """Warn every seat of its heaviest new dangers; hubris sends warnings down the pile."""
    state = docket.state
    seen = survey(state)
    said = _said(state)
    armed = tuple(event for event in today(state) if isinstance(event, Armed))
    for power in state.living():
        new = [one for one in _dangers(state, seen, power, armed) if (power, one.about, one.text) not in said]
        for rank, danger in enumerate(sorted(new, key=lambda one: (-one.weight, one.about))[:MOST], 1):
            _warn(docket, power, danger, rank, float(seen.hubris[state.place(power)]))


def _warn(docket: Docket, power: PowerId, danger: Danger, rank: int, hubris: float) -> None:
    state = docket.state
    rules = state.ruleset.hubris
    lens = bends(state.modes[state.place(power)]) and rules.on and power not in state.dissenters
    under = lens and docket.happens(hubris / 100.0 * rules.demotion, "warning", power, danger.about)
    docket.record(
        Warned,
        None,
        power,
        (power,),
        warning=f"W{state.turn}.{power}.{danger.about}",
        text=danger.text,
        about=danger.about,
        rank=0 if under else rank,
        made=state.turn,
        due=state.turn + 1,
    )


def _said(state: State) -> frozenset[tuple[PowerId | None, str, str]]:
    """What the desks were told within the last turns, as (desk, about, text)."""
    found = []
    for event in reversed(state.chronicle):
        if event.turn <= state.turn - QUIET:
            break
        if isinstance(event, Warned) and event.rank:
            found.append((event.target, event.about, event.text))
    return frozenset(found)


def _dangers(state: State, seen: Survey, power: PowerId, arming: tuple[Armed, ...]) -> Iterator[Danger]:
    """At most one danger from each of the others, the most pressing one."""
    armed = {event.actor for event in arming if power in event.witnesses}
    for other in state.living():
        danger = None if other == power else _danger(state, seen, power, other, other in armed)
        if danger is not None:
            yield danger


def _danger(state: State, seen: Survey, power: PowerId, other: PowerId, arms: bool) -> Danger | None:
    at, whom = state.place(power), state.place(other)
    name, fear = state.setting.power(other).name, float(seen.fear[at, whom])
    stand, cold = float(seen.judged.stand_points[at, whom]), float(seen.friendship[whom, at]) < 0.0
    if _plans_against(state, other, power):
        return Danger(other, f"Travellers say that {name} means us harm.", 100.0 + fear)
    if _allied(state, power, other):
        text = f"{name} is bound to come to our help, and may not come."
        return Danger(other, text, 60.0 - stand) if stand < DOUBTFUL else None
    if arms and cold and fear >= ARMING:
        return Danger(other, f"{name} is arming, and lies within reach of us.", 10.0 + fear)
    if cold and fear >= NEAR:
        return Danger(other, f"{name} is strong, near, and no friend of ours.", fear)
    return None


def _plans_against(state: State, other: PowerId, power: PowerId) -> bool:
    orders = [parse_order(plan.act, other) for plan in state.plans.get(other, ()) if plan.due > state.turn]
    return any(isinstance(order, Order) and order.target == power for order in orders)


def _allied(state: State, power: PowerId, other: PowerId) -> bool:
    return any(
        treaty.binds(power) and treaty.binds(other) and treaty.terms.has(ClauseKind.ALLIANCE)
        for treaty in state.treaties.values()
    )
