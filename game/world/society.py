"""Belonging: what powers share, and how far each has been taken into its society (rows 37, 69)."""

from functools import lru_cache

import numpy as np

from game.theory.thousandths import Ints
from game.world.league import League
from game.world.names import PowerId
from game.world.power import Trait
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.treaty import KINDS


@lru_cache(maxsize=8)
def homes_of(setting: Setting) -> Ints:
    """[n] the place of each power's society among the scenario's, -1 for none."""
    places = {one.id: at for at, one in enumerate(setting.societies)}
    homes = np.array([places.get(power.society, -1) for power in setting.powers], dtype=np.int64)
    homes.flags.writeable = False
    return homes


def together(setting: Setting) -> Ints:
    """[n, n] 1 where two powers share a society."""
    homes = homes_of(setting)
    same: Ints = ((homes[:, None] == homes[None, :]) & (homes[:, None] >= 0)).astype(np.int64)
    np.fill_diagonal(same, 0)
    return same


def memberships(setting: Setting, leagues: tuple[League, ...]) -> Ints:
    """[n, n] how many memberships two powers share: society, kin, culture, and each league (row 69)."""
    shared = _born(setting).copy()
    for league in leagues:
        at = np.array([setting.places[power] for power in league.members], dtype=np.int64)
        shared[at[:, None], at[None, :]] += 1
    np.fill_diagonal(shared, 0)
    return shared


@lru_cache(maxsize=8)
def _born(setting: Setting) -> Ints:
    """[n, n] the memberships that no treaty gives: society, culture, kin."""
    cultures = [power.culture for power in setting.powers]
    alike = [[int(bool(one) and one == other) for other in cultures] for one in cultures]
    shared: Ints = together(setting) + np.array(alike, dtype=np.int64)
    for one, other in setting.kin:
        at, to = setting.places[one], setting.places[other]
        shared[at, to] += 1
        shared[to, at] += 1
    shared.flags.writeable = False
    return shared


def belonging_at_first(setting: Setting, rules: Ruleset) -> Ints:
    """[n] thousandths: who has always lived in its society has taken in its norms, a newcomer nothing (row 37)."""
    new = rules.norms.on and rules.traits.on
    return np.array(
        [0 if new and Trait.NEWCOMER in power.traits else 100_000 for power in setting.powers], dtype=np.int64
    )


@lru_cache(maxsize=8)
def habits_at_first(setting: Setting) -> Ints:
    """[society, kind] thousandths: how settled each norm is at the opening."""
    rows = []
    for society in setting.societies:
        named = dict(society.habits)
        rows.append([round(named.get(kind, society.habit) * 1000) for kind in KINDS])
    habits = np.array(rows or [[0] * len(KINDS)], dtype=np.int64)
    habits.flags.writeable = False
    return habits


def society_of(setting: Setting, power: PowerId) -> int:
    """The place of a power's society, -1 for none."""
    return int(homes_of(setting)[setting.places[power]])
