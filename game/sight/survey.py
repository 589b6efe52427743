"""The survey: every array that briefings are rows of, worked out once a state for all seats together."""

from functools import cached_property, lru_cache

import numpy as np

from game.sight.judgement import Judged, judge
from game.theory.hubris import width_left
from game.theory.thousandths import Floats, to_points, total
from game.world.names import Mode
from game.world.report import Told, no_reports
from game.world.setting import Setting
from game.world.state import State, hubris_of, trust_of, trust_parts

Bools = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


class Survey:
    """All seats' desks before they are cut apart: [seat, ...] throughout, in points, each worked out when asked for."""

    def __init__(self, state: State) -> None:
        self._state = state

    @cached_property
    def parts(self) -> Floats:
        """[part, seat, power, domain]."""
        return to_points(trust_parts(self._state.stocks, self._state.ruleset))

    @cached_property
    def trust(self) -> Floats:
        """[seat, power, domain]."""
        return to_points(trust_of(self._state.stocks, self._state.ruleset))

    @cached_property
    def trust_before(self) -> Floats:
        """[seat, power, domain] a turn ago."""
        return self.trust if self._state.trust_then is None else to_points(self._state.trust_then)

    @cached_property
    def friendship(self) -> Floats:
        """[seat, power], like the four that follow."""
        return to_points(self._state.stocks.friendship)

    @cached_property
    def need(self) -> Floats:
        """[seat, power]."""
        return to_points(self._state.stocks.need)

    @cached_property
    def fear(self) -> Floats:
        """[seat, power]."""
        return to_points(self._state.stocks.fear)

    @cached_property
    def regard(self) -> Floats:
        """[seat, power]."""
        return to_points(self._state.stocks.regard)

    @cached_property
    def rightful(self) -> Floats:
        """[seat, power]."""
        return to_points(self._state.stocks.rightful)

    @cached_property
    def standing(self) -> Floats:
        """[power], public."""
        return standing_of(self._state)

    @cached_property
    def resolve(self) -> Floats:
        """[power], public."""
        return to_points(self._state.stocks.resolve)

    @cached_property
    def honesty(self) -> Floats:
        """[power], public."""
        return to_points(self._state.stocks.honesty)

    @cached_property
    def told(self) -> Told:
        """This turn's reports."""
        return self._state.told[-1] if self._state.told else no_reports(self._state.powers)

    @cached_property
    def told_before(self) -> Told:
        """Last turn's reports."""
        return self._state.told[-2] if len(self._state.told) > 1 else self.told

    @cached_property
    def certainty(self) -> Floats:
        """[seat] what sums of points are divided by."""
        rules = self._state.ruleset.hubris
        seen = np.array([bends(mode) for mode in self._state.modes]) & rules.on
        return np.where(seen, width_left(self.hubris, rules.narrowing), 1.0)

    @cached_property
    def hubris(self) -> Floats:
        """[seat], never shown."""
        return to_points(hubris_of(self._state.stocks))

    @cached_property
    def judged(self) -> Judged:
        """The three judgements of everybody by everybody."""
        custom, reach = to_points(self._state.stocks.custom[:, :, 0]), self._state.setting.reach.astype(np.float64)
        return judge(custom, self.trust, self.fear, self.told, self.honesty, self.resolve, reach, self.certainty)


@lru_cache(maxsize=4)
def survey(state: State) -> Survey:
    """The survey of a state. States are compared by identity, so the last few are remembered."""
    return Survey(state)


def standing_of(state: State) -> Floats:
    """[power] points: mean regard among the members of one's own society (all, if one has none); row 72."""
    insiders = _insiders(state.setting, state.alive)
    counts = np.maximum(total(insiders.astype(np.int64), axis=0), 1)
    return to_points(total(np.where(insiders, state.stocks.regard, 0), axis=0) // counts)


@lru_cache(maxsize=16)
def _insiders(setting: Setting, alive: tuple[bool, ...]) -> Bools:
    """[of, by] whose regard makes whose standing: the living members of his society, or all the living."""
    places = {one.id: at for at, one in enumerate(setting.societies)}
    society = np.array([places.get(power.society, -1) for power in setting.powers])
    lives = np.array(alive)
    others = lives[:, None] & ~np.eye(len(alive), dtype=bool)
    insiders: Bools = (society[:, None] == society[None, :]) & others
    alone = ~insiders.any(axis=0)
    insiders[:, alone] = others[:, alone]
    return insiders


def bends(mode: Mode) -> bool:
    """Whether the lens is on in a mode."""
    return mode in (Mode.BENT, Mode.DECEIVED)
