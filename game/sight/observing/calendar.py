"""The calendar of a seat: what falls due within two turns, of what it knows."""

from collections.abc import Iterator
from itertools import chain

from game.sight.briefing import Due
from game.text import plural
from game.world.names import PowerId
from game.world.state import State

SOON = 2
"""Turns within which a date is worth a line."""
MOST = 5
"""Dates on one desk."""


def dues_of(state: State, seat: PowerId) -> tuple[Due, ...]:
    """Dates that fall due within two turns, the nearest first; where there is no other, our forecasts fall due."""
    if state.over:
        return ()
    makers = (_treaties, _offers, _threats, _campaigns, _missions, _gifts, _forecasts, _reckoning)
    found = [
        due for due in chain(*(make(state, seat) for make in makers)) if state.turn <= due.turn <= state.turn + SOON
    ]
    found = found or [*_forecasts(state, seat, at_once=True)]
    return tuple(sorted(found, key=lambda due: (due.turn, due.thing))[:MOST])


def _name(state: State, power: PowerId) -> str:
    return state.setting.power(power).name


def _treaties(state: State, seat: PowerId) -> Iterator[Due]:
    for treaty in state.treaties.values():
        if treaty.binds(seat) and treaty.ends is not None:
            title = treaty.title or f"the treaty with {_name(state, treaty.other(seat))}"
            verb = "ends by notice" if treaty.renounced_by else "runs out"
            yield Due(treaty.ends, f"{title} {verb}", treaty.id)


def _offers(state: State, seat: PowerId) -> Iterator[Due]:
    for offer in state.offers.values():
        if offer.to == seat:
            yield Due(state.turn, f"the offer of {_name(state, offer.by)} lapses", offer.id)


def _threats(state: State, seat: PowerId) -> Iterator[Due]:
    """A threat of ours that was defied; red lines that somebody drew for us, or we for somebody."""
    for demand in state.demands.values():
        if demand.by == seat and demand.answer == "defy":
            yield Due(state.turn, "a threat to carry out or to swallow", demand.id)
    for line in state.red_lines:
        if line.by == seat:
            yield Due(
                line.until, f"our warning to {_name(state, line.to)} off {_name(state, line.off)} runs out", line.to
            )
        elif line.to == seat:
            yield Due(
                line.until, f"the warning of {_name(state, line.by)} off {_name(state, line.off)} runs out", line.by
            )


def _campaigns(state: State, seat: PowerId) -> Iterator[Due]:
    for war in state.wars.values():
        side = war.side_of(seat)
        if side:
            enemy = war.defender if side > 0 else war.attacker
            yield Due(state.turn, f"a campaign against {_name(state, enemy)}", str(war.id))


def _missions(state: State, seat: PowerId) -> Iterator[Due]:
    """Envoys who come home, levies that go home."""
    for (ours, there), until in state.envoys.items():
        if ours == seat:
            yield Due(until, f"our envoy leaves {_name(state, there)}", f"envoy-{there}")
    for power, until in state.mobilised.items():
        whose = "our levy goes home" if power == seat else f"the levy of {_name(state, power)} goes home"
        yield Due(until, whose, f"levy-{power}")


def _gifts(state: State, seat: PowerId) -> Iterator[Due]:
    """Gifts that are gifts as long as nothing is asked in return."""
    for (giver, taker), (turn, _, _) in state.gifts.items():
        if giver == seat:
            yield Due(
                turn + round(state.ruleset.friendship.request_within),
                f"our gift to {_name(state, taker)} counts as one if we ask nothing",
                f"gift-{taker}",
            )


def _forecasts(state: State, seat: PowerId, *, at_once: bool = False) -> Iterator[Due]:
    """Forecasts that look further than this turn; with `at_once` those of this turn, which come every turn."""
    mine = [one for one in state.questions.values() if one.seat == seat]
    if at_once and mine:
        yield Due(state.turn, f"{plural(len(mine), 'forecast')} will be held against what came", "forecasts")
        return
    yield from (
        Due(one.resolves, f"known by then: {one.text}", str(one.id)) for one in mine if one.resolves > state.turn
    )


def _reckoning(state: State, seat: PowerId) -> Iterator[Due]:
    """The game's end, from the first turn in which it may come."""
    del seat
    first, last = state.setting.horizon
    text = "the last turn" if first == last else "from then on any turn may be the last"
    yield Due(max(state.turn, first), text, "reckoning")
