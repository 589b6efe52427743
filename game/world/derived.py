"""What is worked out anew each turn from the world as it is: custom, need, and the level to which fear tends."""

import numpy as np

from game.theory.custom import custom, habit_by_domain
from game.theory.need import fear_target, help_share, need
from game.theory.thousandths import Floats, Ints, to_points, to_thousandths
from game.world.power import Rule, Trait
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.state import trust_of
from game.world.stocks import Stocks
from game.world.treaty import DOMAIN_OF, KINDS


def homes_of(setting: Setting) -> Ints:
    """[n] the place of each power's society among the scenario's, -1 for none."""
    places = {one.id: at for at, one in enumerate(setting.societies)}
    return np.array([places.get(power.society, -1) for power in setting.powers], dtype=np.int64)


def likeness(setting: Setting, rules: Ruleset) -> Ints:
    """[n, n] thousandths of affinity that lasts: what the scenario found alike, as far as likeness may count."""
    return np.minimum(setting.affinity, round(rules.affinity.most * 1000))


def custom_now(setting: Setting, stocks: Stocks, rules: Ruleset) -> Ints:
    """[observer, subject, domain] thousandths of custom, from societies, legitimacy and habits."""
    society = homes_of(setting)
    honour = np.array([at >= 0 and setting.societies[at].rule is Rule.HONOUR for at in society])
    newcomer = np.array([int(rules.traits.on and Trait.NEWCOMER in power.traits) for power in setting.powers])
    domains = np.array([DOMAIN_OF[kind] for kind in KINDS])
    by_domain = habit_by_domain(stocks.habit, domains) if len(setting.societies) else np.zeros((1, 3))
    law = rules.custom
    if not law.on:
        return np.zeros_like(stocks.custom)
    whole = custom(
        society,
        honour,
        newcomer,
        to_points(stocks.legitimacy) if len(setting.societies) else np.zeros(1),
        by_domain,
        base=law.base,
        by_legitimacy=law.legitimacy,
        by_habit=law.habit,
        outside=law.outside,
        between=law.between,
        for_newcomers=law.newcomer,
        ceiling=law.ceiling,
    )
    whole[np.arange(len(society)), np.arange(len(society))] = 0.0
    return to_thousandths(whole)


def need_now(setting: Setting, stocks: Stocks, rules: Ruleset) -> Ints:
    """[observer, subject] thousandths of need, from fear, force and reach (row 17)."""
    if not rules.need.on:
        return np.zeros_like(stocks.need)
    fear, strength = to_points(stocks.fear), to_points(stocks.strength)
    share = help_share(strength, setting.reach.astype(np.float64), fear)
    return to_thousandths(need(fear, share, most=rules.need.most, reach=rules.need.reach))


def fear_now(setting: Setting, stocks: Stocks, rules: Ruleset) -> Floats:
    """[of i, of j] points to which fear tends, from strength, reach and trust (rows 89-91)."""
    trust = to_points(trust_of(stocks, rules))[:, :, 0]
    return fear_target(to_points(stocks.strength), setting.reach.astype(np.float64), trust, rules.fear.calm)
