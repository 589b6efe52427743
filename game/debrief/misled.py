"""What misled you: the few misreadings that cost most, on one page, in words (row 11).

A misreading is a report behind one of the weightiest orders that the lens made worse, or that told of what had been
put there to be seen; or a warning that went under the pile before what it warned of.
"""

from collections.abc import Iterator, Sequence

from game.debrief.assessment import Assessment
from game.debrief.chronicler import date, name_of, told, turn_of
from game.debrief.inquiry import price_paid, show_of
from game.debrief.misreading import Misreading, reported, why
from game.debrief.weighty import Weighty
from game.sight import words
from game.world.event import Event
from game.world.events.conduct import BreachFound
from game.world.events.diplomacy import DemandMade
from game.world.events.home import Fared, OptionChosen
from game.world.events.sight import CueShown, Warned
from game.world.events.war import WarDeclared
from game.world.names import PowerId
from game.world.state import State

MOST = 4
"""Misreadings on the page, if they fit."""
PAGE = 22
"""Lines of a page on the smallest terminal that is promised."""
HEAD = 2
"""Lines that its title takes."""
LEAST = 0.25
"""Harm, in half widths of an honest range, below which a bent report misled nobody."""
GROSS = 1.0
"""Harm from which it misled although its range held the truth."""
FULL = 2.0
"""Harm from which more of it makes no difference to the choice."""
BLOWS: tuple[type[Event], ...] = (WarDeclared, DemandMade, BreachFound)
"""What a warning warns of."""
ELSEWHERE = 0.4
"""What is left of a misreading's weight where the error spoke against the order that was given."""
WARNED = 3
"""Turns within which a blow makes good a warning."""
BURIED = 1.5
"""A buried warning counts like this much harm."""


def misled(state: State, seat: PowerId, orders: Sequence[Weighty]) -> tuple[Misreading, ...]:
    """The three or four most consequential misreadings, the earliest first; none where nothing bent weighed."""
    found = [*_behind_orders(state, orders), *_buried(state, seat)]
    found.sort(key=lambda one: (-one.weight, one.turn, one.report))
    chosen: list[Misreading] = []
    for one in found[:MOST]:
        if HEAD + sum(other.lines() for other in (*chosen, one)) <= PAGE:
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.turn))


def held_up(state: State, orders: Sequence[Weighty]) -> str:
    """What stood behind the weightiest order and was bent, but not so far that it mattered; empty where nothing was."""
    for order in sorted(orders, key=lambda one: -one.weight):
        for one in order.page:
            if one.steps and not _misled_by(state, one):
                paid = price_paid(state, one)
                price = f" It had cost you {paid}." if paid else ""
                return f"{_deed(order)} {reported(one)} It was {words.number(round(one.truth))}.{price}"
    return ""


def _misled_by(state: State, one: Assessment) -> bool:
    """Whether a report misled: the lens or a show made it worse, and it shut the truth out or was far off."""
    harm = _harm(state, one)
    return harm >= LEAST and (not one.held or harm >= GROSS)


def _harm(state: State, one: Assessment) -> float:
    """What the lens made worse, and what was put there to be seen, in half widths of the honest range."""
    bent = one.harm if one.steps else 0.0
    return bent + (0.0 if one.held else min(abs(show_of(state, one)), one.miss) / one.half)


def _behind_orders(state: State, orders: Sequence[Weighty]) -> Iterator[Misreading]:
    """For each order the report behind it that the lens made worst, if it made one worse at all."""
    taken: set[str] = set()
    for order in sorted(orders, key=lambda one: -one.weight):
        bent = [one for one in order.page if _misled_by(state, one) and one.id not in taken]
        if bent:
            worst = max(bent, key=lambda one: _cost(state, order, one))
            taken.add(worst.id)
            yield _misreading(state, order, worst)


def _misreading(state: State, order: Weighty, one: Assessment) -> Misreading:
    return Misreading(
        order.turn,
        order.date,
        _deed(order),
        reported(one),
        f"{words.number(round(one.truth))}.{_luck(state, order, one)}",
        why(state, one),
        one.cue,
        one.second,
        _cost(state, order, one),
        one.id,
    )


def _deed(order: Weighty) -> str:
    """The order in one sentence, dated, without its pretext."""
    return f"{words.capital(order.date)}. {order.text.split('; the reason given')[0].rstrip('.')}."


def _luck(state: State, order: Weighty, one: Assessment) -> str:
    """What is to be said where the error spoke for a scene's choice, and it came out well all the same."""
    deed = next((event for event in state.chronicle if event.id == order.event), None)
    if not isinstance(deed, OptionChosen) or one.held:
        return ""
    fared = [event.well for event in state.chronicle if isinstance(event, Fared) and event.what == deed.scene]
    return " It came out well all the same; that was luck." if fared and fared[-1] else ""


def _cost(state: State, order: Weighty, one: Assessment) -> float:
    """What a misreading weighs: the order's weight times the harm, less where the error spoke against the order."""
    wish = dict(order.wishes).get(one.quantity, 0)
    toward = wish * (one.estimate - one.truth) >= 0
    return order.weight * min(FULL, _harm(state, one)) * (1.0 if toward else ELSEWHERE)


def _buried(state: State, seat: PowerId) -> Iterator[Misreading]:
    """Warnings that lay under the pile when they were given, and the blow that followed."""
    under = [one for one in state.chronicle if isinstance(one, Warned) and one.target == seat and one.rank == 0]
    blows = [one for one in state.chronicle if isinstance(one, BLOWS) and one.target == seat]
    for blow in blows:
        warned = [one for one in under if one.about == blow.actor and 0 <= blow.turn - turn_of(one) < WARNED]
        if warned:
            yield _unheard(state, warned[-1], blow)


def _unheard(state: State, warning: Warned, blow: Event) -> Misreading:
    turn = turn_of(warning)
    by = name_of(state, PowerId(warning.about))
    cues = [one for one in state.chronicle if isinstance(one, CueShown) and one.target == warning.target]
    cue = next((one.text for one in reversed(cues) if one.actor == blow.actor and one.turn < blow.turn), "")
    return Misreading(
        turn,
        date(state, turn),
        f"{words.capital(date(state, turn_of(blow)))}. {told(blow, state)}",
        f"Nothing of {by} beforehand.",
        f"A warning lay under the pile in turn {turn}: “{warning.text}”",
        "Delayed or demoted warning: the surer a court is, the more of them go under.",
        cue,
        "A seated dissenter brings every warning to the desk.",
        60.0 * BURIED,
    )
