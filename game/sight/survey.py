"""The survey: every array that briefings are rows of, worked out once a state for all seats together (rows 37, 72)."""

from functools import cached_property, lru_cache

import numpy as np

from game.sight.judgement import Judged, judge
from game.theory.hubris import width_left
from game.theory.thousandths import Floats, to_points, total
from game.world.names import Mode, PowerId
from game.world.report import Told, no_reports
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.state import State, hubris_of, trust_of, trust_parts
from game.world.stocks import Stocks

Bools = np.ndarray[tuple[int, ...], np.dtype[np.bool_]]


class Survey:
    """All seats' desks before they are cut apart: [seat, ...] throughout, in points, each worked out when asked for."""

    def __init__(
        self,
        stocks: Stocks,
        ruleset: Ruleset,
        setting: Setting,
        modes: tuple[Mode, ...],
        alive: tuple[bool, ...],
        told: tuple[Told, ...],
        dissenters: frozenset[PowerId],
    ) -> None:
        self._stocks, self._ruleset, self._setting = stocks, ruleset, setting
        self._modes, self._alive, self._told, self._dissenters = modes, alive, told, dissenters

    @cached_property
    def parts(self) -> Floats:
        """[part, seat, power, domain]."""
        return to_points(trust_parts(self._stocks, self._ruleset))

    @cached_property
    def trust(self) -> Floats:
        """[seat, power, domain]."""
        return to_points(trust_of(self._stocks, self._ruleset))

    @cached_property
    def friendship(self) -> Floats:
        """[seat, power], like the four that follow."""
        return to_points(self._stocks.friendship)

    @cached_property
    def need(self) -> Floats:
        """[seat, power]."""
        return to_points(self._stocks.need)

    @cached_property
    def fear(self) -> Floats:
        """[seat, power]."""
        return to_points(self._stocks.fear)

    @cached_property
    def regard(self) -> Floats:
        """[seat, power]."""
        return to_points(self._stocks.regard)

    @cached_property
    def scar(self) -> Floats:
        """[seat, power, domain]."""
        return to_points(self._stocks.scar)

    @cached_property
    def rightful(self) -> Floats:
        """[seat, power]."""
        return to_points(self._stocks.rightful)

    @cached_property
    def identity(self) -> Floats:
        """[seat, power]."""
        return to_points(self._stocks.identity)

    @cached_property
    def belonging(self) -> Floats:
        """[power], public: how far each has taken in the norms of its society (row 37)."""
        return to_points(self._stocks.belonging)

    @cached_property
    def standing(self) -> Floats:
        """[power], public: mean regard among the members of one's own society (all, if one has none); row 72."""
        insiders = _insiders(self._setting, self._alive)
        counts = np.maximum(total(insiders.astype(np.int64), axis=0), 1)
        return to_points(total(np.where(insiders, self._stocks.regard, 0), axis=0) // counts)

    @cached_property
    def resolve(self) -> Floats:
        """[power], public."""
        return to_points(self._stocks.resolve)

    @cached_property
    def honesty(self) -> Floats:
        """[power], public."""
        return to_points(self._stocks.honesty)

    @cached_property
    def told(self) -> Told:
        """This turn's reports."""
        return self._told[-1] if self._told else no_reports(len(self._modes))

    @cached_property
    def told_before(self) -> Told:
        """Last turn's reports."""
        return self._told[-2] if len(self._told) > 1 else self.told

    @cached_property
    def certainty(self) -> Floats:
        """[seat] what sums of points are divided by."""
        rules = self._ruleset.hubris
        seen = np.array([bends(mode) for mode in self._modes]) & rules.on
        return np.where(seen, width_left(self.hubris, rules.narrowing), 1.0)

    @cached_property
    def hubris(self) -> Floats:
        """[seat], never shown."""
        return to_points(hubris_of(self._stocks))

    @cached_property
    def bearing(self) -> Bools:
        """[power], public: whose confidence everybody can see; who seats a dissenter does not strut (core E)."""
        rules = self._ruleset.hubris
        sober = np.array([power.id in self._dissenters for power in self._setting.powers])
        shown: Bools = (self.hubris >= rules.bearing_from) & ~sober & rules.on
        return shown

    @cached_property
    def judged(self) -> Judged:
        """The three judgements of everybody by everybody."""
        fear, custom = self._ruleset.fear, to_points(self._stocks.custom[:, :, 0])
        return judge(
            custom,
            self.trust,
            self.fear,
            self.told,
            self.honesty,
            self.resolve,
            np.where(self.bearing, self._ruleset.hubris.bearing, 0.0),
            self._setting.reach.astype(np.float64),
            self.certainty,
            fear.shared,
            fear.grave,
        )


def survey(state: State) -> Survey:
    """The survey of a state; states with the same stocks and reports share one."""
    return _survey(
        state.stocks, state.ruleset, state.setting, state.modes, state.alive, state.told[-2:], state.dissenters
    )


_survey = lru_cache(maxsize=8)(Survey)


def standing_of(state: State) -> Floats:
    """[power] points: the standing of everybody, which is public."""
    return survey(state).standing


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
