"""The opening state of a game: a setting, a ruleset, a seed and modes in; everything that is true at the start out.

Rows 15-16.
"""

from collections.abc import Mapping
from dataclasses import replace

import numpy as np

from game.theory.chance import Chance
from game.theory.thousandths import Ints, to_thousandths
from game.world.derived import custom_now, fear_now, identity_ground, likeness, need_now
from game.world.names import Mode, Window
from game.world.office import ruling_motives
from game.world.orders import opening_rules
from game.world.power import Power, Rule
from game.world.ruleset import Ruleset
from game.world.setting import UNSAID, Setting
from game.world.society import belonging_at_first, habits_at_first
from game.world.state import State
from game.world.stocks import Stocks, empty_stocks
from game.world.trait import reach_by_sea
from game.world.treaty import KINDS

MEMBERSHIP = 8.0
"""Points of institution between members of a league that is as old as the game."""


def open_game(
    setting: Setting, ruleset: Ruleset, modes: tuple[Mode, ...], seed: int, draws: Mapping[str, float] | None = None
) -> State:
    """The state before the first turn; `rules.turn.begin` opens that. `draws` fixes chances by address (cases)."""
    if draws:
        setting = replace(setting, draws={**setting.draws, **draws})
    setting = replace(setting, reach=reach_by_sea(setting, ruleset))
    chance = Chance(seed, setting.draws)
    motives = to_thousandths([power.motives for power in setting.powers])
    ruling = opening_rules(setting, motives, ruleset)
    return State(
        setting=setting,
        ruleset=ruleset,
        modes=modes,
        seed=seed,
        stocks=_stocks(setting, ruleset, ruling),
        turn=0,
        window=Window.ANSWERS,
        alive=tuple(True for _ in setting.powers),
        leaders=tuple(0 for _ in setting.powers),
        treaties={treaty.id: treaty for treaty in sorted(setting.treaties, key=lambda one: one.id)},
        leagues={league.id: league for league in sorted(setting.leagues, key=lambda one: one.id)},
        patronages=setting.patronages,
        ruling=ruling,
        disputes=frozenset(frozenset(pair) for pair in setting.disputes),
        facts={
            fact.id: fact.values[0] if setting.as_it_was else chance.pick(fact.values, "fact", fact.id)
            for fact in setting.facts
        },
    )


def _stocks(setting: Setting, ruleset: Ruleset, ruling: tuple[Rule, ...]) -> Stocks:
    """Every stock at the opening; what the scenario does not name is worked out from what it does."""
    n, societies = len(setting.powers), max(len(setting.societies), 1)
    stocks = empty_stocks(n, societies, len(KINDS)).with_arrays(_powers(setting.powers, ruleset))
    dyads: dict[str, Ints] = {
        "regard": _everywhere(n, 50_000),
        "affinity": _affinity(setting, ruleset),
        "rightful": _rightful(setting, n),
        "institution": _institution(setting, ruleset, n),
        "legitimacy": to_thousandths([one.legitimacy for one in setting.societies] or [0.0]),
        "habit": habits_at_first(setting),
        "identity": identity_ground(setting, setting.leagues, ruleset),
        "belonging": belonging_at_first(setting, ruleset),
        "lanes": to_thousandths([one.lanes for one in setting.societies] or [100.0]),
    }
    stocks = stocks.with_arrays(dyads)
    stocks = stocks.with_arrays({name: _named(setting, name, stocks.array(name)) for name in setting.relations})
    custom = custom_now(setting, stocks, ruleset, ruling, setting.treaties)
    stocks = stocks.with_arrays({"custom": _named(setting, "custom", custom)})
    if ruleset.fear.on:
        fear = to_thousandths(fear_now(setting, stocks, ruleset))
        stocks = stocks.with_arrays({"fear": _named(setting, "fear", fear)})
    return stocks.with_arrays({"need": _named(setting, "need", need_now(setting, stocks, ruleset))})


def _named(setting: Setting, stock: str, opened: Ints) -> Ints:
    """What the scenario names of a stock, over what was worked out."""
    said = setting.relations.get(stock)
    return opened if said is None else np.where(said == UNSAID, opened, said)


def _powers(powers: tuple[Power, ...], ruleset: Ruleset) -> dict[str, Ints]:
    """The stocks of the powers and of the leaders who open the game."""
    first = [power.leaders[0] for power in powers]
    columns = {
        "strength": [power.strength for power in powers],
        "wealth": [power.wealth for power in powers],
        "people": [power.trust for power in powers],
        "justice": [power.justice for power in powers],
        "checks": [power.checks for power in powers],
        "offices": [power.trusted.offices if power.trusted else 0.0 for power in powers],
        "resolve": [power.resolve for power in powers],
        "honesty": [power.honesty for power in powers],
        "conduct": [leader.hubris for leader in first],
        "hope": [leader.hope for leader in first],
        "reason": [leader.reason for leader in first],
        "motives": [
            ruling_motives(power, power.trusted.offices if power.trusted else 0.0, ruleset) for power in powers
        ],
    }
    return {name: to_thousandths(column) for name, column in columns.items()}


def _everywhere(n: int, whole: int) -> Ints:
    """The same for every directed dyad, nothing toward oneself."""
    array = np.full((n, n), whole, dtype=np.int64)
    np.fill_diagonal(array, 0)
    return array


def _affinity(setting: Setting, ruleset: Ruleset) -> Ints:
    """Likeness, and what the leaders' looks add at first sight (rows 15-16)."""
    if not ruleset.affinity.on:
        return np.zeros_like(setting.affinity)
    looks = to_thousandths([power.leaders[0].looks for power in setting.powers])
    whole: Ints = likeness(setting, ruleset) + looks[None, :]
    np.fill_diagonal(whole, 0)
    return whole


def _rightful(setting: Setting, n: int) -> Ints:
    array = np.zeros((n, n), dtype=np.int64)
    for tie in setting.patronages:
        array[setting.places[tie.client], setting.places[tie.patron]] = 60_000
    for league in setting.leagues:
        for member in league.members:
            if league.head is not None and member != league.head:
                array[setting.places[member], setting.places[league.head]] = 60_000
    return array


def _institution(setting: Setting, ruleset: Ruleset, n: int) -> Ints:
    array = np.zeros((n, n, 3), dtype=np.int64)
    if ruleset.institution.on:
        for league in setting.leagues:
            places = [setting.places[member] for member in league.members]
            for one in places:
                for other in places:
                    if one != other:
                        array[one, other, league.domain] = round(MEMBERSHIP * 1000)
    return array
