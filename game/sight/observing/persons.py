"""The men behind the powers: what of our trust would go with them, how they see themselves, whom nobody restrains.

Rows 19, 89, 116.
"""

from game.sight.survey import Survey
from game.theory.exceptional import self_view
from game.world.names import PARTS, SECURITY, Part, PowerId
from game.world.orders import NEAR
from game.world.state import State

RECORD, FRIENDSHIP = PARTS.index(Part.RECORD), PARTS.index(Part.FRIENDSHIP)
"""The parts of trust that are learnt from conduct, and so from whoever conducts it."""


def persons_of(state: State, seat: PowerId, seen: Survey) -> tuple[float, ...]:
    """[power] points of a seat's trust in each power's word in security that are trust in its leader himself."""
    at, rules = state.place(seat), state.ruleset.succession
    learnt = seen.parts[RECORD, at, :, SECURITY] + seen.parts[FRIENDSHIP, at, :, SECURITY]
    pairs = zip(state.setting.powers, state.leaders, strict=True)
    shares = [rules.person * power.leaders[leader].person / 100.0 if rules.on else 0.0 for power, leader in pairs]
    return tuple(share * float(points) for share, points in zip(shares, learnt, strict=True))


def self_views_of(state: State) -> tuple[float, ...]:
    """[power] how reliable each court holds itself, in points; where it is no exception, what others hold of it."""
    rules = state.ruleset.exceptional
    pairs = zip(state.setting.powers, state.leaders, state.stocks.honesty.tolist(), strict=True)
    return tuple(
        self_view(whole / 1000.0, power.leaders[leader].exceptional if rules.on else 0.0, blind=rules.blind)
        for power, leader, whole in pairs
    )


def unbound_of(state: State, seat: PowerId) -> tuple[PowerId, ...]:
    """Who can reach a seat, and has nobody left who restrains it (rows 89-90)."""
    rules, us = state.ruleset.reason, state.place(seat)
    if not rules.on:
        return ()
    return tuple(
        power
        for at, power in enumerate(state.ids)
        if power != seat
        and state.is_alive(power)
        and int(state.setting.reach[at, us]) >= NEAR
        and int(state.stocks.reason[at]) < rules.unbound * 1000
    )
