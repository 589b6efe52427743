"""What is worked out anew each turn from the world as it is: custom, need, and the level to which fear tends."""

from collections.abc import Iterable

import numpy as np

from game.theory.custom import custom, habit_by_domain
from game.theory.kin import camps
from game.theory.need import fear_target, help_share, need
from game.theory.thousandths import Floats, Ints, thousandths, to_points, to_thousandths
from game.world.league import League
from game.world.power import NON_ALIGNED, Rule
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.society import homes_of, memberships
from game.world.state import trust_of
from game.world.stocks import Stocks
from game.world.treaty import DOMAIN_OF, KINDS, WITH_AMOUNT, Treaty


def likeness(setting: Setting, rules: Ruleset) -> Ints:
    """[n, n] thousandths of affinity that lasts: what the scenario found alike, as far as it counts, and the camps."""
    if not rules.affinity.on:
        return np.zeros_like(setting.affinity)
    alike = np.minimum(setting.affinity, round(rules.affinity.most * 1000))
    return alike + to_thousandths(_camps(setting, rules)) if rules.kin.on else alike


def unaligned(setting: Setting) -> Floats:
    """[n] 1 for each power that stands in no camp and says so (row 113), 0 for the others."""
    return np.array([float(power.ideology == NON_ALIGNED) for power in setting.powers])


def _camps(setting: Setting, rules: Ruleset) -> Floats:
    """[n, n] points for kinship of mind, by the ideologies that the scenario names (rows 110-114)."""
    named = [power.ideology for power in setting.powers]
    placed = [idea for idea in dict.fromkeys(named) if idea and idea != NON_ALIGNED]
    ideas = np.array([placed.index(idea) if idea in placed else -1 for idea in named], dtype=np.int64)
    law = rules.kin
    return camps(ideas, inside=law.inside, outside=law.outside, polarisation=law.polarisation)


def stakes_of(treaties: Iterable[Treaty], setting: Setting, rules: Ruleset) -> Floats:
    """[i, j, domain] points a turn that the clauses in force between two powers are worth by the ruleset (row 78)."""
    whole = np.zeros((len(setting.powers), len(setting.powers), 3), dtype=np.int64)
    for treaty in treaties:
        one, other = (setting.places[power] for power in treaty.parties)
        for clause in treaty.terms.clauses:
            times = clause.amount / setting.unit if clause.kind in WITH_AMOUNT else 1.0
            points = thousandths(rules.clause(clause.kind).benefit * times * (rules.value.firm if clause.firm else 1.0))
            whole[one, other, clause.domain] += points
            whole[other, one, clause.domain] += points
    return to_points(whole)


def custom_now(setting: Setting, stocks: Stocks, rules: Ruleset, ruling: tuple[Rule, ...], stakes: Floats) -> Ints:
    """[observer, subject, domain] thousandths of custom, from societies, the orders that rule them, and habits."""
    society = homes_of(setting)
    honour = np.array([at >= 0 and ruling[at] is Rule.HONOUR for at in society])
    domains = np.array([DOMAIN_OF[kind] for kind in KINDS])
    by_domain = habit_by_domain(stocks.habit, domains) if len(setting.societies) else np.zeros((1, 3))
    law = rules.custom
    if not law.on:
        return np.zeros_like(stocks.custom)
    whole = custom(
        society,
        honour,
        to_points(stocks.belonging),
        to_points(stocks.legitimacy) if len(setting.societies) else np.zeros(1),
        by_domain,
        base=law.base,
        by_legitimacy=law.legitimacy,
        by_habit=law.habit,
        outside=law.outside,
        between=law.between,
        for_newcomers=law.newcomer,
        ceiling=law.ceiling,
        **_by_order(society, ruling, rules, stakes),
    )
    whole[np.arange(len(society)), np.arange(len(society))] = 0.0
    return to_thousandths(whole)


def _by_order(society: Ints, ruling: tuple[Rule, ...], rules: Ruleset, stakes: Floats) -> dict[str, Floats]:
    """What the order makes of custom among insiders: fear wears it down, interest ties it to what is shared."""
    law = rules.orders
    if not law.on:
        return {}
    interest = np.array([at >= 0 and ruling[at] is Rule.INTEREST for at in society])
    afraid = np.array([at >= 0 and ruling[at] is Rule.FEAR for at in society])
    shared = np.minimum(stakes * law.incentive, law.incentive_most) * interest[:, None, None]
    return {"times": np.where(interest, law.narrow, np.where(afraid, law.afraid, 1.0)), "shared": shared}


def identity_ground(setting: Setting, leagues: tuple[League, ...], rules: Ruleset) -> Ints:
    """[observer, subject] thousandths of identity that shared memberships give by themselves (row 69)."""
    if not rules.identity.on:
        return np.zeros_like(setting.affinity)
    return memberships(setting, leagues) * round(rules.identity.member * 1000)


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
