"""What is worked out anew each turn from the world as it is: custom, need, and the level to which fear tends.

Rows 15, 17, 24-25, 69, 77-78, 86, 89, 91, 110, 112-114.
"""

from collections.abc import Iterable
from functools import lru_cache

import numpy as np

from game.theory.custom import custom, habit_by_domain, owed_inside, taken_in
from game.theory.kin import camps
from game.theory.need import fear_target, help_share, need
from game.theory.thousandths import Floats, Ints, to_points, to_thousandths
from game.world.league import League
from game.world.ledger import added
from game.world.names import DOMAINS, SECURITY
from game.world.power import NON_ALIGNED, Rule
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.society import homes_of, memberships
from game.world.state import trust_in
from game.world.stocks import Stocks
from game.world.treaty import DOMAIN_OF, KIND_INDEX, KINDS, WITH_AMOUNT, Treaty


@lru_cache(maxsize=8)
def likeness(setting: Setting, rules: Ruleset) -> Ints:
    """[n, n] thousandths of affinity that lasts: what the scenario found alike, as far as it counts, and the camps."""
    if not rules.affinity.on:
        return np.zeros_like(setting.affinity)
    alike = np.minimum(setting.affinity, round(rules.affinity.most * 1000))
    whole: Ints = alike + to_thousandths(_camps(setting, rules)) if rules.kin.on else alike
    whole.flags.writeable = False
    return whole


@lru_cache(maxsize=8)
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


def custom_now(
    setting: Setting, stocks: Stocks, rules: Ruleset, ruling: tuple[Rule, ...], treaties: Iterable[Treaty]
) -> Ints:
    """[observer, subject, domain] thousandths of custom, from societies, the orders that rule them, and habits."""
    law, society = rules.custom, homes_of(setting)
    if not law.on:
        return np.zeros_like(stocks.custom)
    ruled, inside = (*ruling, None), _inside(stocks, rules, ruling)
    strangers = np.array([law.outside if rule is Rule.HONOUR else law.between for rule in ruled])
    belonging = to_points(stocks.belonging)
    whole = _taken_in(custom(society, inside, strangers), belonging[None, :, None], rules)[society]
    if rules.orders.on and Rule.INTEREST in ruling:
        at, to, domain, worth = _tied(society, ruled, *_stakes(treaties, setting, rules))
        shared = np.minimum(to_points(worth) * rules.orders.incentive, rules.orders.incentive_most)
        whole[at, to, domain] = _taken_in(inside[society[at], domain] + shared, belonging[to], rules)
    whole[np.arange(len(society)), np.arange(len(society))] = 0
    return whole


def _inside(stocks: Stocks, rules: Ruleset, ruling: tuple[Rule, ...]) -> Floats:
    """[society, domain] points owed inside each society, as its order lets; at the end nought, for who lives in none.

    Fear wears custom down, and interest keeps it for what is shared.
    """
    law, domains = rules.custom, np.array([DOMAIN_OF[kind] for kind in KINDS])
    inside = np.zeros((len(ruling) + 1, len(DOMAINS)))
    by_rule = {Rule.INTEREST: rules.orders.narrow, Rule.FEAR: rules.orders.afraid} if rules.orders.on else {}
    if ruling:
        inside[:-1] = owed_inside(
            to_points(stocks.legitimacy),
            habit_by_domain(stocks.habit, domains),
            base=law.base,
            by_legitimacy=law.legitimacy,
            by_habit=law.habit,
            times=np.array([by_rule.get(rule, 1.0) for rule in ruling]),
        )
    return inside


def _taken_in(owed: Floats, belonging: Floats, rules: Ruleset) -> Ints:
    """What is owed to powers taken in so far, in thousandths."""
    return to_thousandths(taken_in(owed, belonging, for_newcomers=rules.custom.newcomer, ceiling=rules.custom.ceiling))


def _stakes(treaties: Iterable[Treaty], setting: Setting, rules: Ruleset) -> tuple[Ints, Ints]:
    """What the clauses in force between two powers are worth, both ways (row 78).

    The cells [m] of [i, j, domain], each once, and thousandths a turn.
    """
    n, made = len(setting.powers), [(treaty.parties, one) for treaty in treaties for one in treaty.terms.clauses]
    one = np.array([setting.places[parties[0]] for parties, _ in made], dtype=np.int64)
    other = np.array([setting.places[parties[1]] for parties, _ in made], dtype=np.int64)
    times = np.array([clause.amount / setting.unit if clause.kind in WITH_AMOUNT else 1.0 for _, clause in made])
    firm = np.array([rules.value.firm if clause.firm else 1.0 for _, clause in made])
    kinds, table = [KIND_INDEX[clause.kind] for _, clause in made], rules.clause_rules()
    points = to_thousandths(table.benefit[kinds] * times * firm)
    pairs = np.concatenate((one * n + other, other * n + one))
    cells, row = np.unique(pairs * len(DOMAINS) + np.tile(table.domain[kinds], 2), return_inverse=True)
    return cells, added(np.zeros(len(cells), dtype=np.int64), row, np.tile(points, 2))


def _tied(society: Ints, ruled: tuple[Rule | None, ...], cells: Ints, stakes: Ints) -> tuple[Ints, Ints, Ints, Ints]:
    """Observers, subjects, domains [m] in which members of a society of interest share something, and how much."""
    at, to, domain = np.unravel_index(cells, (len(society), len(society), len(DOMAINS)))
    interest = np.array([rule is Rule.INTEREST for rule in ruled], dtype=bool)
    kept = interest[society[at]] & (society[at] == society[to])
    return at[kept], to[kept], domain[kept], stakes[kept]


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
    share = help_share(strength, _reach(setting), fear)
    return to_thousandths(need(fear, share, most=rules.need.most, reach=rules.need.reach))


def fear_now(setting: Setting, stocks: Stocks, rules: Ruleset) -> Floats:
    """[of i, of j] points to which fear tends, from strength, reach and trust (rows 89-91)."""
    trust = to_points(trust_in(stocks, rules, SECURITY))
    return fear_target(to_points(stocks.strength), _reach(setting), trust, rules.fear.calm)


@lru_cache(maxsize=8)
def _reach(setting: Setting) -> Floats:
    """[n, n] points of reach, laid out by who is reached: so it is read."""
    floats: Floats = np.asfortranarray(setting.reach, dtype=np.float64)
    return floats
