"""The survey: every array that briefings are rows of, worked out once a state for all seats together."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.sight.judgement import Judged, judge
from game.theory.hubris import width_left
from game.theory.thousandths import Floats, to_points, total
from game.world.names import Mode
from game.world.report import Told, no_reports
from game.world.state import State, hubris_of, trust_parts


@dataclass(frozen=True, slots=True, eq=False)
class Survey:
    """All seats' desks before they are cut apart. [seat, ...] throughout, in points."""

    parts: Floats
    """[part, seat, power, domain]."""
    trust: Floats
    """[seat, power, domain]."""
    trust_before: Floats
    """[seat, power, domain] a turn ago."""
    friendship: Floats
    need: Floats
    fear: Floats
    regard: Floats
    rightful: Floats
    standing: Floats
    """[power], public."""
    resolve: Floats
    honesty: Floats
    told: Told
    told_before: Told
    certainty: Floats
    """[seat] what sums of points are divided by."""
    hubris: Floats
    """[seat], never shown."""
    judged: Judged


def standing_of(state: State) -> Floats:
    """[power] points: mean regard among the members of one's own society (all, if one has none); row 72."""
    regard = state.stocks.regard
    society = np.array([_society_place(state, place) for place in range(state.powers)])
    lives = np.array(state.alive)
    insiders = (society[:, None] == society[None, :]) & lives[:, None]
    n = state.powers
    insiders[np.arange(n), np.arange(n)] = False
    alone = ~insiders.any(axis=0)
    insiders[:, alone] = (lives[:, None] & ~np.eye(n, dtype=bool))[:, alone]
    counts = np.maximum(total(insiders.astype(np.int64), axis=0), 1)
    return to_points(total(np.where(insiders, regard, 0), axis=0) // counts)


def _society_place(state: State, place: int) -> int:
    """The place of a power's society among the scenario's, -1 for none."""
    wanted = state.setting.powers[place].society
    return next((at for at, one in enumerate(state.setting.societies) if one.id == wanted), -1)


def bends(mode: Mode) -> bool:
    """Whether the lens is on in a mode."""
    return mode in (Mode.BENT, Mode.DECEIVED)


@lru_cache(maxsize=4)
def survey(state: State) -> Survey:
    """Work out the survey of a state. States are compared by identity, so the last few are remembered."""
    stocks, rules = state.stocks, state.ruleset
    whole = trust_parts(stocks, rules)
    parts = to_points(whole)
    trust = to_points(total(whole, axis=0))
    hubris = to_points(hubris_of(stocks))
    seen = np.array([bends(mode) for mode in state.modes]) & rules.hubris.on
    certainty = np.where(seen, width_left(hubris, rules.hubris.narrowing), 1.0)
    nothing = no_reports(state.powers)
    told = state.told[-1] if state.told else nothing
    before = state.told[-2] if len(state.told) > 1 else told
    fear, friendship = to_points(stocks.fear), to_points(stocks.friendship)
    return Survey(
        parts=parts,
        trust=trust,
        trust_before=trust if state.trust_then is None else to_points(state.trust_then),
        friendship=friendship,
        need=to_points(stocks.need),
        fear=fear,
        regard=to_points(stocks.regard),
        rightful=to_points(stocks.rightful),
        standing=standing_of(state),
        resolve=to_points(stocks.resolve),
        honesty=to_points(stocks.honesty),
        told=told,
        told_before=before,
        certainty=certainty,
        hubris=hubris,
        judged=judge(
            parts[0, :, :, 0],
            trust,
            fear,
            told,
            to_points(stocks.honesty),
            to_points(stocks.resolve),
            state.setting.reach.astype(np.float64),
            certainty,
        ),
    )
