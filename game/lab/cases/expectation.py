"""Expectations: what a line under `expect` asks, and whether a game that was played answers it."""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from math import inf, isnan
from typing import Protocol

from game.lab.cases.occurrence import Occurrence
from game.lab.cases.quantity import Quantity
from game.lab.cases.thing import Thing
from game.scenario.tree import Place
from game.text import nearest
from game.world.names import PowerId
from game.world.state import State

NEAR = 0.05
"""Figures are compared to a tenth of a point, so half of that is no difference."""


class Told(Protocol):
    """An order that came to nothing, for whatever reason."""

    @property
    def text(self) -> str:
        """The order in notation, with its power."""
        ...

    @property
    def reason(self) -> str:
        """Why."""
        ...


class Tale(Protocol):
    """A case as it was played, with the games to which it is compared."""

    @property
    def turns(self) -> int:
        """How many turns were played."""
        ...

    def at(self, turn: int) -> State:
        """The state at the end of a turn; turn 0 is the opening."""
        ...

    def without(self, turn: int, power: PowerId | None) -> State:
        """The same, had the last orders up to that turn (of one power, or of all) been to hold."""
        ...

    def gives(self, turn: int, power: PowerId | None) -> bool:
        """Whether anybody (or this power) has orders up to that turn, which a comparison could leave out."""
        ...

    def ever(self, kind: str) -> Sequence[str]:
        """The names of all treaties, wars, leagues or offers that were ever there, in this game or beside it."""
        ...

    def asked(self) -> Container[str]:
        """The addresses of all chances that were drawn."""
        ...

    def goes_back(self, turn: int) -> bool:
        """Whether going back to a turn leaves the game as it was and makes a copy that says what it is."""
        ...

    def refused(self) -> Sequence[Told]:
        """Orders that were not legal."""
        ...

    def failed(self) -> Sequence[Told]:
        """Orders that were legal and came to nothing."""
        ...


@dataclass(frozen=True, slots=True)
class Finding:
    """Whether an expectation was met, with the figures."""

    passed: bool
    measured: str


Check = Callable[[Tale], Finding]


@dataclass(frozen=True, slots=True)
class Expectation:
    """One line under `expect`."""

    text: str
    place: Place
    check: Check


@dataclass(frozen=True, slots=True)
class Amount:
    """Bounds of a figure, both counted in."""

    low: float = -inf
    high: float = inf

    def holds(self, figure: float) -> bool:
        """Whether a figure lies within; nothing (a figure of what is not there) never does."""
        return not isnan(figure) and self.low - NEAR <= figure <= self.high + NEAR


@dataclass(frozen=True, slots=True)
class Frame:
    """When something is measured, and against what."""

    after: int | None = None
    """The turn at whose end; None is the last."""
    since: int | None = None
    """The turn at whose end the comparison stands, 0 the opening; None compares with holding."""
    without: PowerId | None = None
    """Whose orders the comparison leaves out; None is everybody's."""

    def now(self, tale: Tale) -> State:
        """The state that is measured."""
        return tale.at(self._turn(tale))

    def then(self, tale: Tale) -> State:
        """The state that it is compared with."""
        return tale.at(self.since) if self.since is not None else tale.without(self._turn(tale), self.without)

    def lacks(self, tale: Tale) -> str:
        """Why the two would be one and the same game; empty where they are not."""
        turn, whose = self._turn(tale), f" of {self.without}" if self.without else ""
        apart = self.since is not None or tale.gives(turn, self.without)
        return (
            ""
            if apart
            else f"nothing to compare with: no orders{whose} up to turn {turn} (or write: since the opening)"
        )

    def _turn(self, tale: Tale) -> int:
        return tale.turns if self.after is None else self.after


def figure(value: float) -> str:
    """A figure as results print it."""
    return "nothing" if isnan(value) else f"{value:.1f}".removesuffix(".0")


def moves(quantity: Quantity, direction: int, amount: Amount, frame: Frame) -> Check:
    """Whether a quantity rose (1), fell (-1), or moved either way (0) by so much."""

    def check(tale: Tale) -> Finding:
        lacking = frame.lacks(tale)
        if lacking:
            return Finding(False, lacking)
        then, now = quantity.read(frame.then(tale)), quantity.read(frame.now(tale))
        moved = now - then
        shown = f"{quantity.text}: {figure(then)} -> {figure(now)}"
        return Finding(amount.holds(abs(moved) if direction == 0 else direction * moved), shown)

    return of_things(quantity.things, check)


def stands(quantity: Quantity, amount: Amount, frame: Frame) -> Check:
    """Whether a quantity lies within bounds."""

    def check(tale: Tale) -> Finding:
        value = quantity.read(frame.now(tale))
        return Finding(amount.holds(value), f"{quantity.text}: {figure(value)}")

    return of_things(quantity.things, check)


def exceeds(one: Quantity, other: Quantity, direction: int, amount: Amount, frame: Frame) -> Check:
    """Whether one quantity lies above (1) or below (-1) another by so much."""

    def check(tale: Tale) -> Finding:
        left, right = one.read(frame.now(tale)), other.read(frame.now(tale))
        shown = f"{one.text}: {figure(left)}, {other.text}: {figure(right)}"
        apart = direction * (left - right)
        return Finding(apart > NEAR and amount.holds(apart), shown)

    return of_things((*one.things, *other.things), check)


def happens(occurrence: Occurrence, amount: Amount) -> Check:
    """Whether such an event came about so many times."""

    def check(tale: Tale) -> Finding:
        events = tale.at(tale.turns).chronicle
        found, other = len(occurrence.among(events)), occurrence.misses(events)
        passed = amount.holds(found)
        shown = f"{occurrence.name}: {found}"
        return Finding(passed, f"{shown}; there was one, but {other}" if other and not found and not passed else shown)

    return of_things(occurrence.things(), check)


def holds(what: str, things: Sequence[Thing], test: Callable[[State], bool], frame: Frame) -> Check:
    """Whether something is so at the end of a turn."""

    def check(tale: Tale) -> Finding:
        so = test(frame.now(tale))
        return Finding(so, f"{what}: {'yes' if so else 'no'}")

    return of_things(things, check)


def of_things(things: Sequence[Thing], check: Check) -> Check:
    """A check that holds nothing where what it names was never there: such a line would pass for nothing."""

    def sure(tale: Tale) -> Finding:
        for one in things:
            known = tale.ever(one.kind)
            if one.name not in known:
                close = nearest(one.name, known)
                hint = f"the nearest is {close}" if close else f"there was {', '.join(known) or 'none at all'}"
                return Finding(False, f'there never was a {one.kind} "{one.name}" in this game ({hint})')
        return check(tale)

    return sure if things else check


def comes_to_nothing(order: str, because: str, *, legal: bool) -> Check:
    """Whether an order was refused, or failed though it was legal, for a reason that contains these words."""

    def check(tale: Tale) -> Finding:
        told = [one for one in (tale.failed() if legal else tale.refused()) if one.text == order]
        shown = told[-1].reason if told else "it did not fail" if legal else "it was not refused"
        return Finding(any(because in one.reason for one in told), shown)

    return check


def stays_undrawn(address: str, things: Sequence[Thing]) -> Check:
    """Whether a chance is left out of the game altogether, so that no luck could bring it about."""

    def check(tale: Tale) -> Finding:
        so = address not in tale.asked()
        return Finding(so, f"the draw {address}: {'never asked for' if so else 'asked for'}")

    return of_things(things, check)


def goes_back(turn: int) -> Check:
    """Whether going back makes a second sitting."""

    def check(tale: Tale) -> Finding:
        so = tale.goes_back(turn)
        return Finding(so, f"back to turn {turn}: {'a second sitting' if so else 'the game was changed'}")

    return check
