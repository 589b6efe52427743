"""What time does: fading, drifting, and the parts of trust that are worked out anew each turn.

Rows 16, 53, 64-65, 81, 84, 90, 94, 104, 113.
"""

import numpy as np
from numpy.typing import NDArray

from game.rules.bearing import esteem, resented
from game.rules.docket import Docket
from game.rules.learning.fear import fear_moved
from game.rules.learning.membership import membership
from game.rules.learning.people import people, wellbeing
from game.rules.today import today
from game.theory.kin import prosperity
from game.theory.norms import practice
from game.theory.thousandths import Ints, cut, to_points, to_thousandths
from game.world.derived import custom_now, likeness, need_now, unaligned
from game.world.events.conduct import Squeezed
from game.world.events.war import PowerDestroyed
from game.world.ledger import TIME
from game.world.orders import share_order
from game.world.power import Rule
from game.world.society import habits_at_first
from game.world.state import State


def drift(docket: Docket) -> None:
    """Everything that moves by itself, each as rows of `time`."""
    state = docket.state
    stocks, rules = state.stocks, state.ruleset
    book = docket.book
    book.scattered(TIME, "record", *_forgotten(state))
    book.block(TIME, "regard", esteem(state) + _off_diagonal(_share(50_000 - stocks.regard, rules.rank.fade)))
    book.scattered(TIME, "friendship", *_friendship_fade(state))
    book.scattered(TIME, "friendship", *resented(state))
    for name in ("resolve", "honesty"):
        book.block(TIME, name, _toward(stocks.array(name), 50_000, rules.repute.back))
    book.block(TIME, "affinity", _looks_fade(state))
    book.scattered(TIME, "institution", *membership(state))
    book.block(TIME, "legitimacy", _legitimacy(state))
    book.scattered(TIME, "rightful", *_rightful(state))
    book.block(TIME, "fear", fear_moved(state))
    people(docket)


def derive(docket: Docket) -> None:
    """Custom and need are worked out anew from the world as it now is; the change is a row of `time`."""
    state = docket.state
    custom = custom_now(state.setting, state.stocks, state.ruleset, state.ruling, state.treaties.values())
    docket.book.block(TIME, "custom", custom - state.stocks.custom)
    docket.book.block(TIME, "need", need_now(state.setting, state.stocks, state.ruleset) - state.stocks.need)


def _forgotten(state: State) -> tuple[Ints, Ints]:
    """The cells of records that fade, and by how much.

    Lies are not forgotten: a record goes back to what they left of it, and not to nothing (row 53).
    """
    record, scar = state.stocks.record.ravel(), state.stocks.scar.ravel()
    left = record + scar if state.ruleset.scars.on else record
    cells = np.flatnonzero(left != 0)
    return cells, -_share(left[cells], state.ruleset.record.fade)


def _share(whole: Ints, share: float) -> Ints:
    """A share of every cell, in whole thousandths."""
    return to_thousandths(whole * (share / 1000.0))


def _toward(whole: Ints, goal: Ints | int, step: float) -> Ints:
    """At most a step, in points, toward a goal in thousandths."""
    most = round(step * 1000)
    return cut(goal - whole, -most, most)


def _off_diagonal(whole: Ints) -> Ints:
    """An array just made, with noughts where a power meets itself."""
    np.fill_diagonal(whole, 0)
    return whole


def _friendship_fade(state: State) -> tuple[Ints, Ints]:
    """Friends without a treaty or an act between them drift apart; insiders of an honour society more slowly.

    The cells of their friendship, and by how much.
    """
    rules = state.ruleset.friendship
    cells = np.flatnonzero((state.stocks.friendship != 0) & _quiet(state))
    one, other = np.divmod(cells, state.powers)
    alive = np.array(state.alive)
    bound = share_order(state, Rule.HONOUR, one, other) & alive[one] & alive[other]
    step = np.where(bound, round(rules.fade_insiders * 1000), round(rules.fade * 1000))
    return cells, cut(-state.stocks.friendship.ravel()[cells], -step, step)


def _quiet(state: State) -> NDArray[np.bool_]:
    """[n, n] whether two have no treaty and did nothing to each other this turn."""
    pairs = [treaty.parties for treaty in state.treaties.values()]
    pairs += [pair for pair, turn in state.dealings.items() if turn >= state.turn]
    place = state.setting.places
    one, other = [place[power] for power, _ in pairs], [place[power] for _, power in pairs]
    quiet = np.ones((state.powers, state.powers), dtype=bool)
    quiet[one, other] = quiet[other, one] = False
    return quiet


def _looks_fade(state: State) -> Ints:
    """A leader's looks wear off; what is left is likeness (row 16), and for the non-aligned their own growth (113)."""
    lasting = likeness(state.setting, state.ruleset) + _growth(state)[:, None]
    return _off_diagonal(_share(lasting - state.stocks.affinity, state.ruleset.affinity.looks_fade))


def _growth(state: State) -> Ints:
    """[n] thousandths that each adds to its trust in everybody for its own growth."""
    rules, apart = state.ruleset, unaligned(state.setting)
    if not (rules.kin.on and rules.affinity.on and apart.any()):
        return np.zeros(state.powers, dtype=np.int64)
    return to_thousandths(prosperity(to_points(wellbeing(state)), apart, rules.kin.growth))


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


def _rightful(state: State) -> tuple[Ints, Ints]:
    """A tie's right goes a point a turn towards what the client, or the member of a league, thinks of its head.

    The cells of ties, and by how much.
    """
    ties = [(tie.client, tie.patron) for tie in state.patronages]
    ties += [(one, league.head) for league in state.leagues.values() if league.head for one in league.members]
    placed = [state.place(below) * state.powers + state.place(above) for below, above in ties if below != above]
    cells = np.unique(np.array(placed, dtype=np.int64))
    goal = state.stocks.regard.ravel()[cells]
    return cells, _toward(state.stocks.rightful.ravel()[cells], goal, 1.0)
