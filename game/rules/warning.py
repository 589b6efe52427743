"""Warnings: what an honest staff sees coming, and how much of it reaches the desk (rows 11, 84, 104, 117; design 3).

A danger is warned of when it is new; while it lasts, the staff says so again only after some turns. What lay under
the pile is not remembered as said: the staff tries again, and so the warning comes late.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from game.rules.docket import Docket
from game.rules.today import of_today
from game.sight.survey import bends, survey
from game.world.events.conduct import Armed
from game.world.events.sight import Warned
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order, Plan
from game.world.state import State
from game.world.treaty import ClauseKind

MOST = 2
"""Warnings a turn; a staff that warns of everything warns of nothing."""
QUIET = 5
"""Turns after which a danger that lasts is spoken of again."""
NEAR, ARMING, DOUBTFUL = 35.0, 20.0, 35.0
"""Points: our fear of them from which strength, and arming, are a danger; the judgement below which an ally is."""


RESTLESS = 5.0
"""Points above the bound at which clients leave from which it is said that one may."""


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
    signs, said, hubris = _signs(state), _said(state), survey(state).hubris.tolist()
    for power in state.living():
        new = [one for one in _dangers(signs, power) if (power, one.about, one.text) not in said]
        for rank, danger in enumerate(sorted(new, key=lambda one: (-one.weight, one.about))[:MOST], 1):
            _warn(docket, power, danger, rank, hubris[state.place(power)])


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


@dataclass(frozen=True, slots=True)
class _Signs:
    """What dangers are read from, for all seats; lists are [seat][power], in points."""

    state: State
    fear: list[list[float]]
    friendship: list[list[float]]
    stand: list[list[float]]
    """The sum behind the judgement whether they will stand by us."""
    armed: tuple[Armed, ...]
    """This turn's armaments."""
    allied: frozenset[frozenset[PowerId]]
    planned: frozenset[tuple[PowerId, PowerId]]
    """Who means to act, and against whom."""
    doubtful: NDArray[np.bool_]
    """[seat, power] who may be a danger at all: the feared who are no friends, and those of the two sets above."""


def _signs(state: State) -> _Signs:
    seen = survey(state)
    plans = [(power, parse_order(one.act, power)) for power, rows in state.plans.items() for one in _ahead(state, rows)]
    planned = [(power, order.target) for power, order in plans if isinstance(order, Order) and order.target]
    allied = [one.parties for one in state.treaties.values() if one.terms.has(ClauseKind.ALLIANCE)]
    return _Signs(
        state,
        seen.fear.tolist(),
        seen.friendship.tolist(),
        seen.judged.stand_points.tolist(),
        of_today(state, Armed),
        frozenset(frozenset(pair) for pair in allied),
        frozenset(planned),
        _doubtful(state, [*planned, *allied]),
    )


def _doubtful(state: State, pairs: list[tuple[PowerId, PowerId]]) -> NDArray[np.bool_]:
    """[seat, power] the living who frighten a seat and do not like it, and whoever makes one of these pairs with it."""
    seen = survey(state)
    doubtful = (np.transpose(seen.friendship) < 0.0) & (seen.fear >= min(NEAR, ARMING))
    for one, other in pairs:
        at, to = state.place(one), state.place(other)
        doubtful[at, to] = doubtful[to, at] = True
    np.fill_diagonal(doubtful, False)
    found: NDArray[np.bool_] = doubtful & np.array(state.alive, dtype=bool)
    return found


def _ahead(state: State, plans: tuple[Plan, ...]) -> list[Plan]:
    """Plans that are still to be carried out after this turn."""
    return [one for one in plans if one.due > state.turn]


def _dangers(signs: _Signs, power: PowerId) -> Iterator[Danger]:
    """At most one danger from each of the others, the most pressing one; and whoever may leave us."""
    yield from _leaving(signs.state, power)
    arming = {event.actor for event in signs.armed if power in event.witnesses}
    for at in np.flatnonzero(signs.doubtful[signs.state.place(power)]).tolist():
        other = signs.state.ids[at]
        danger = _danger(signs, power, other, other in arming)
        if danger is not None:
            yield danger


def _leaving(state: State, power: PowerId) -> Iterator[Danger]:
    """Clients, and members of a league that a power heads, who hardly find its rank right any more (84, 104, 117)."""
    beneath = {tie.client for tie in state.patronages if tie.patron == power}
    beneath |= {one for league in state.leagues.values() if league.head == power for one in league.members}
    bound = state.ruleset.rank.exit_below + RESTLESS
    for client in sorted(beneath - {power}):
        right = int(state.stocks.rightful[state.place(client), state.place(power)]) / 1000.0
        if state.is_alive(client) and right < bound:
            text = f"{state.setting.power(client).name} no longer finds our rank over it right, and may leave."
            yield Danger(client, text, 2.0 * (bound - right))


def _danger(signs: _Signs, power: PowerId, other: PowerId, arms: bool) -> Danger | None:
    at, whom = signs.state.place(power), signs.state.place(other)
    name, fear = signs.state.setting.power(other).name, signs.fear[at][whom]
    stand, cold = signs.stand[at][whom], signs.friendship[whom][at] < 0.0
    if (other, power) in signs.planned:
        return Danger(other, f"Travellers say that {name} means us harm.", 100.0 + fear)
    if frozenset((power, other)) in signs.allied:
        text = f"{name} is bound to come to our help, and may not come."
        return Danger(other, text, 60.0 - stand) if stand < DOUBTFUL else None
    if arms and cold and fear >= ARMING:
        return Danger(other, f"{name} is arming, and lies within reach of us.", 10.0 + fear)
    if cold and fear >= NEAR:
        return Danger(other, f"{name} is strong, near, and no friend of ours.", fear)
    return None
