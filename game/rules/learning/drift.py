"""What time does: fading, drifting, and the parts of trust that are worked out anew each turn."""

import numpy as np

from game.rules.docket import Docket
from game.rules.learning.membership import membership
from game.rules.learning.people import people, wellbeing_of
from game.rules.today import today
from game.sight.survey import survey
from game.theory.kin import prosperity
from game.theory.norms import practice
from game.theory.thousandths import Ints, cut, to_points, to_thousandths, total
from game.world.derived import custom_now, fear_now, likeness, need_now, stakes_of, unaligned
from game.world.events.conduct import Squeezed
from game.world.events.war import PowerDestroyed
from game.world.ledger import TIME
from game.world.names import PowerId
from game.world.orders import insiders, share_order
from game.world.power import Rule
from game.world.society import habits_at_first, homes_of
from game.world.state import State

FALLEN = 4
"""A power is feared no longer for what it was when its force would earn it less than a quarter of the fear."""


def drift(docket: Docket) -> None:
    """Everything that moves by itself, each as rows of `time`."""
    state = docket.state
    stocks, rules = state.stocks, state.ruleset
    book = docket.book
    book.block(TIME, "record", -_share(stocks.record + _lied(state), rules.record.fade))
    book.block(TIME, "regard", _esteem(state) - _off_diagonal(_share(stocks.regard - 50_000, rules.rank.fade)))
    book.block(TIME, "friendship", _friendship_fade(state))
    for name in ("resolve", "honesty"):
        book.block(TIME, name, _toward(stocks.array(name), 50_000, rules.repute.back))
    book.block(TIME, "affinity", _looks_fade(state))
    book.block(TIME, "institution", membership(state))
    book.block(TIME, "legitimacy", _legitimacy(state))
    book.block(TIME, "rightful", _rightful(state))
    book.block(TIME, "fear", _fear(state))
    people(docket)


def derive(docket: Docket) -> None:
    """Custom and need are worked out anew from the world as it now is; the change is a row of `time`."""
    state = docket.state
    stakes = stakes_of(state.treaties.values(), state.setting, state.ruleset)
    custom = custom_now(state.setting, state.stocks, state.ruleset, state.ruling, stakes)
    docket.book.block(TIME, "custom", custom - state.stocks.custom)
    docket.book.block(TIME, "need", need_now(state.setting, state.stocks, state.ruleset) - state.stocks.need)


def _lied(state: State) -> Ints:
    """Lies are not forgotten: a record goes back to what they left of it, and not to nothing (row 53)."""
    return state.stocks.scar if state.ruleset.scars.on else np.zeros_like(state.stocks.scar)


def _share(whole: Ints, share: float) -> Ints:
    """A share of every cell, in whole thousandths."""
    return to_thousandths(whole * (share / 1000.0))


def _toward(whole: Ints, goal: Ints | int, step: float) -> Ints:
    """At most a step, in points, toward a goal in thousandths."""
    most = round(step * 1000)
    return cut(goal - whole, -most, most)


def _off_diagonal(whole: Ints) -> Ints:
    kept = whole.copy()
    np.fill_diagonal(kept, 0)
    return kept


def _friendship_fade(state: State) -> Ints:
    """Friends without a treaty or an act between them drift apart; insiders of an honour society more slowly."""
    rules, n = state.ruleset.friendship, state.powers
    quiet = np.ones((n, n), dtype=bool)
    for treaty in state.treaties.values():
        _mark(quiet, state, treaty.parties)
    for pair, turn in state.dealings.items():
        if turn >= state.turn:
            _mark(quiet, state, pair)
    alive = np.array(state.alive)
    bound = share_order(state, Rule.HONOUR) & alive[:, None] & alive[None, :]
    step = np.where(bound, round(rules.fade_insiders * 1000), round(rules.fade * 1000))
    moved = cut(-state.stocks.friendship, -step, step)
    return np.where(quiet, moved, 0)


def _mark(
    quiet: np.ndarray[tuple[int, ...], np.dtype[np.bool_]], state: State, parties: tuple[PowerId, PowerId]
) -> None:
    one, other = (state.setting.places[power] for power in parties)
    quiet[one, other] = quiet[other, one] = False


def _esteem(state: State) -> Ints:
    """[of i, of j] thousandths of regard that j's bearing wins it in the eyes of i, a weaker insider.

    Whoever is surer than he has reason to be is thought more of (Anderson, Brion, Moore and Kennedy 2012).
    """
    strength = state.stocks.strength
    impressed = insiders(state) & survey(state).bearing[None, :] & (strength[:, None] < strength[None, :])
    return np.where(impressed, round(state.ruleset.hubris.esteem * 1000), 0)


def _looks_fade(state: State) -> Ints:
    """A leader's looks wear off; what is left is likeness (row 16), and for the non-aligned their own growth (113)."""
    lasting = likeness(state.setting, state.ruleset) + _growth(state)[:, None]
    return -_off_diagonal(_share(state.stocks.affinity - lasting, state.ruleset.affinity.looks_fade))


def _growth(state: State) -> Ints:
    """[n] thousandths that each adds to its trust in everybody for its own growth."""
    rules, apart = state.ruleset, unaligned(state.setting)
    if not (rules.kin.on and rules.affinity.on and apart.any()):
        return np.zeros(state.powers, dtype=np.int64)
    wellbeing = np.array([wellbeing_of(state, at) for at in range(state.powers)], dtype=np.int64)
    return to_thousandths(prosperity(to_points(wellbeing), apart, rules.kin.growth))


def _legitimacy(state: State) -> Ints:
    """An order goes to its fit with custom in turns in which nobody abused it (rows 65, 84, 104).

    The fit is what the scenario says, and more or less as the norms are lived by more or less than they were. In the
    turn of an abuse it stands still: else what a squeeze takes would be made good at once.
    """
    societies, norms = state.setting.societies, state.ruleset.norms
    fit = to_thousandths([society.legitimacy for society in societies])
    if norms.on:
        fit = fit + practice(state.stocks.habit, habits_at_first(state.setting), norms.practice)
    moved = _toward(state.stocks.legitimacy, fit, state.ruleset.custom.drift)
    abused = {
        state.setting.power(event.target).society
        for event in today(state)
        if isinstance(event, Squeezed | PowerDestroyed) and event.target is not None
    }
    return np.where(np.array([society.id in abused for society in societies], dtype=bool), 0, moved)


def _rightful(state: State) -> Ints:
    """A tie's right goes a point a turn towards what the client, or the member of a league, thinks of its head."""
    moved = np.zeros_like(state.stocks.rightful)
    ties = [(tie.client, tie.patron) for tie in state.patronages]
    ties += [(one, league.head) for league in state.leagues.values() if league.head for one in league.members]
    for below, above in ties:
        if below == above:
            continue
        client, patron = state.place(below), state.place(above)
        goal = int(state.stocks.regard[client, patron])
        moved[client, patron] = max(-1000, min(1000, goal - int(state.stocks.rightful[client, patron])))
    return moved


def _fear(state: State) -> Ints:
    """Fear settles where strength, reach and trust put it, and spreads among insiders of a society (row 90)."""
    rules = state.ruleset.fear
    if not rules.on:
        return np.zeros_like(state.stocks.fear)
    fear = state.stocks.fear
    goal = to_thousandths(fear_now(state.setting, state.stocks, state.ruleset)) * np.array(state.alive, dtype=np.int64)
    moved = np.where(goal * FALLEN < fear, _share(goal - fear, rules.relief), _share(goal - fear, rules.settle))
    return _off_diagonal(moved + _share(_contagion(state), rules.spread))


def _contagion(state: State) -> Ints:
    """[of i, of j] thousandths by which the other insiders of i's society fear j more than i does, on average."""
    homes, fear = np.where(np.array(state.alive), homes_of(state.setting), -1), state.stocks.fear
    inside = _off_diagonal(insiders(state).astype(np.int64))
    societies = range(max(len(state.setting.societies), 1))
    sums = np.array([total(fear[homes == society], axis=0) for society in societies])
    of_others = np.where(homes[:, None] >= 0, sums[homes] - fear, 0)
    among = total(inside, axis=1)[:, None] - inside
    more: Ints = np.where(among > 0, np.maximum(of_others // np.maximum(among, 1) - fear, 0), 0)
    return more
