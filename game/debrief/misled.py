"""What misled you: the few misreadings that cost most, on one page, in words.

A misreading is a report that the lens made worse, behind one of the weightiest orders; or a warning that went under
the pile before what it warned of.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from game.debrief.assessment import Assessment
from game.debrief.chronicler import date, name_of, told, turn_of
from game.debrief.weighty import Weighty
from game.sight import words
from game.world.event import Event
from game.world.events.conduct import BreachFound
from game.world.events.diplomacy import DemandMade
from game.world.events.sight import CueShown, Warned
from game.world.events.war import WarDeclared
from game.world.names import PowerId
from game.world.state import State

MOST = 4
"""Misreadings on the page, if they fit."""
PAGE, LINE = 22, 74
"""Lines of a page, and signs in a line, on the smallest terminal that is promised."""
LEAST = 0.25
"""Harm, in half widths of an honest range, below which a bent report misled nobody."""
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


@dataclass(frozen=True, slots=True)
class Misreading:
    """One thing that was read wrongly, and what came of it."""

    turn: int
    date: str
    order: str
    """What was done on the strength of it, or what came of missing it."""
    told: str
    true: str
    mechanism: str
    """The named ways in which it was bent, and what each did."""
    known: str
    """How it could have been known at the time."""
    weight: float
    report: str = ""
    """The id of the report, where there is one."""

    def lines(self) -> int:
        """About how many lines of a terminal it takes, with the empty one before it."""
        return 1 + sum(1 + len(part) // LINE for part in self.paragraph().split("\n"))

    def paragraph(self) -> str:
        """The whole of it: what was done; told and true; how it was bent; how it could have been known. A line each."""
        parts = (self.order, f"{self.told} {self.true}".strip(), self.mechanism, self.known)
        return "\n".join(part for part in parts if part)


def misled(state: State, seat: PowerId, orders: Sequence[Weighty]) -> tuple[Misreading, ...]:
    """The three or four most consequential misreadings, the earliest first; none where nothing bent weighed."""
    found = [*_behind_orders(orders), *_buried(state, seat)]
    found.sort(key=lambda one: (-one.weight, one.turn, one.report))
    chosen: list[Misreading] = []
    for one in found[:MOST]:
        if sum(other.lines() for other in (*chosen, one)) <= PAGE:
            chosen.append(one)
    return tuple(sorted(chosen, key=lambda one: one.turn))


def _behind_orders(orders: Sequence[Weighty]) -> Iterator[Misreading]:
    """For each order the report behind it that the lens made worst, if it made one worse at all."""
    taken: set[str] = set()
    for order in sorted(orders, key=lambda one: -one.weight):
        bent = [one for one in order.page if one.steps and one.harm >= LEAST and one.id not in taken]
        if bent:
            worst = max(bent, key=lambda one: _cost(order, one))
            taken.add(worst.id)
            yield _misreading(order, worst)


def _misreading(order: Weighty, one: Assessment) -> Misreading:
    return Misreading(
        order.turn,
        order.date,
        f"{words.capital(order.date)}. {order.text.split('; the reason given')[0].rstrip('.')}.",
        f"You were told of {one.title}: {spoken(one)}.",
        f"It was {words.number(round(one.truth))}.",
        mechanisms_in_words(one),
        " ".join(part for part in (one.cue, one.second) if part),
        _cost(order, one),
        one.id,
    )


def _cost(order: Weighty, one: Assessment) -> float:
    """What a misreading weighs: the order's weight times the harm, less where the error spoke against the order."""
    wish = dict(order.wishes).get(one.quantity, 0)
    toward = wish * (one.estimate - one.truth) >= 0
    return order.weight * min(FULL, one.harm) * (1.0 if toward else ELSEWHERE)


def spoken(one: Assessment) -> str:
    """A report as it was told: "84, between 78 and 90 points"."""
    return f"{words.number(round(one.estimate))}, {words.between(one.low, one.high, one.unit)}"


def mechanisms_in_words(one: Assessment) -> str:
    """What each mechanism did to a report: "Shift toward the wish took 9 off it; narrowed range ..."."""
    before, low, high = one.raw, one.raw_low, one.raw_high
    said: list[str] = []
    for step in one.steps:
        moved = round(step.estimate - before)
        if moved:
            said.append(f"{step.name} added {moved}" if moved > 0 else f"{step.name} took {-moved} off it")
        elif round(step.high - step.low) < round(high - low):
            narrow, wide = round(step.high - step.low), round(high - low)
            said.append(f"{step.name} left a range {narrow} wide, which ought to be {wide}")
        before, low, high = step.estimate, step.low, step.high
    return f"{words.capital('; '.join(said))}." if said else ""


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
        f"You were told nothing of {by} beforehand.",
        f"A warning lay under the pile in turn {turn}: “{warning.text}”",
        "Delayed or demoted warning: the surer a court is, the more of them go under.",
        f"In plain sight was this: {cue}" if cue else "A seated dissenter brings every warning to the desk.",
        60.0 * BURIED,
    )
