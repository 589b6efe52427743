"""What a seat's wrongs paid at once and what they have cost since; and how it saw itself meanwhile (rows 43, 116-117).

Every figure is read from the ledger: a wrong paid what its own event brought, and cost what the events by which it came
to light took away. What was never found out has cost nothing yet.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from game.debrief.chronicler import date, name_of
from game.sight import words
from game.sight.observing.persons import self_views_of
from game.text import listing, plural
from game.world.event import Event
from game.world.events.conduct import BreachFound, Cheated, GiftGiven, Squeezed
from game.world.events.diplomacy import CallAnswered
from game.world.events.home import Taken, TakingFound
from game.world.events.war import FateDecided
from game.world.names import PowerId
from game.world.report import READING
from game.world.state import State
from game.world.stocks import PLACE

COSTS: tuple[tuple[str, str], ...] = (
    ("trust", "trust in other courts"),
    ("honesty", "your name for keeping promises"),
    ("regard", "others' regard"),
    ("justice", "justice at home"),
    ("people", "your people's trust"),
    ("legitimacy", "the order's legitimacy"),
)
"""What a wrong may cost, in points, each with its words."""
MARKED = 0.5
"""Points below which a cost is not spoken of."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """One wrong: what it brought at once, in the coin, and what it has cost since, in points by name."""

    turn: int
    date: str
    text: str
    gain: float
    costs: tuple[tuple[str, float], ...]
    found: bool
    """Whether it came to light, where that was in doubt."""

    def price(self) -> str:
        """The costs in words."""
        if not self.found:
            return "nothing: it was never found out"
        told = [f"{words.number(round(points))} of {dict(COSTS)[name]}" for name, points in self.costs]
        return listing(told) or "nothing that is written anywhere"


def wrongs(state: State, seat: PowerId) -> tuple[Wrong, ...]:
    """Everything that a seat did to others, or to its own people, which it had promised or was bound not to do."""
    return tuple(_wrong(state, event) for event in state.chronicle if event.actor == seat and _is_wrong(event))


def _is_wrong(event: Event) -> bool:
    if isinstance(event, CallAnswered):
        return event.bound and not event.came and not event.excused
    return isinstance(event, Cheated | Squeezed | Taken) or (isinstance(event, FateDecided) and event.fate == "destroy")


def _wrong(state: State, event: Event) -> Wrong:
    came = tuple(_brought_to_light(state, event))
    found = bool(came) or not isinstance(event, Cheated | Taken)
    causes = (event, *came)
    costs = tuple((name, cost) for name, _ in COSTS if (cost := -_moved(state, causes, name)) >= MARKED)
    gain = _moved(state, (event,), "wealth", event.actor)
    return Wrong(event.turn, date(state, event.turn), _text(state, event), gain, costs, found or bool(costs))


def _brought_to_light(state: State, wrong: Event) -> Iterator[Event]:
    """The events by which a secret wrong became known."""
    for event in state.chronicle:
        if event.actor != wrong.actor or event.turn < wrong.turn:
            continue
        if isinstance(wrong, Cheated) and isinstance(event, BreachFound) and event.treaty == wrong.treaty:
            if (event.since or event.turn) == wrong.turn:
                yield event
        elif isinstance(wrong, Taken) and isinstance(event, TakingFound):
            yield event
            return


def _moved(state: State, causes: Sequence[Event], name: str, power: PowerId | None = None) -> float:
    """What some events moved in a stock, in points: in all its cells, or in one power's.

    `trust` is the record, and the share of friendship that is trust.
    """
    if name == "trust":
        rules = state.ruleset.friendship
        weight = rules.weight if rules.on else 0.0
        return _moved(state, causes, "record") + weight * _moved(state, causes, "friendship")
    whole, cell = 0, state.place(power) if power else None
    for turn, ledger in state.ledgers:
        numbers = [event.number for event in causes if event.turn == turn]
        mine = np.isin(ledger.cause, numbers) & (ledger.quantity == PLACE[name])
        whole += int(ledger.delta[mine if cell is None else mine & (ledger.cell == cell)].sum())  # whole numbers
    return whole / 1000.0


def _text(state: State, event: Event) -> str:
    """A wrong in a few words."""
    target = name_of(state, event.target) if event.target else ""
    if isinstance(event, Cheated):
        return f"cheated {target} over {event.clause}"
    if isinstance(event, Squeezed):
        return f"squeezed {words.number(event.amount)} out of {target}"
    if isinstance(event, Taken):
        return f"took {words.number(event.amount)} at home"
    if isinstance(event, FateDecided):
        return f"destroyed {target}"
    return f"stayed out though bound to {target}" if target else "stayed out though bound"


def mirror(state: State, seat: PowerId) -> tuple[str, ...]:
    """How the seat saw itself and how the others saw it, in sentences (rows 116-117)."""
    at = state.place(seat)
    own, name = self_views_of(state)[at], int(state.stocks.honesty[at]) / 1000.0
    said = [f"The others held your word at {words.number(round(name))} of 100 in the end."]
    if own - name >= 1.0:
        said = [f"You held your own word at {words.number(round(own))} of 100; the others held it at {round(name)}."]
    others = [state.place(power) for power in state.living() if power != seat]
    if state.told and others:
        reading = READING["trust"]
        told, true = (
            sum(float(array[at, one, reading]) for one in others) / len(others)
            for array in (state.told[-1].estimate, state.told[-1].truth)
        )
        said.append(
            f"Your staff last told you that they trusted you {round(told)}, one with another; it was {round(true)}."
        )
    return (*said, responsibility(state, seat))


def responsibility(state: State, seat: PowerId) -> str:
    """What a seat gave to others and what it took out of them, as a leader of others is judged by it (row 117)."""
    given = sum(event.amount for event in state.chronicle if isinstance(event, GiftGiven) and event.actor == seat)
    came = len([one for one in state.chronicle if isinstance(one, CallAnswered) and one.actor == seat and one.came])
    taken = sum(event.amount for event in state.chronicle if isinstance(event, Squeezed) and event.actor == seat)
    coin = state.setting.wording.coin
    done = [f"gave {words.amount(given, coin)}"] if given else []
    done += [f"came {plural(came, 'time')} when called"] if came else []
    done += [f"took {words.amount(taken, coin)} out of those who looked to you"] if taken else []
    return f"To the others you {listing(done)}." if done else "You gave others nothing and took nothing."


def in_all(found: Sequence[Wrong], coin: str) -> str:
    """All wrongs together in one sentence."""
    if not found:
        return "You did nobody a wrong that the record knows of."
    gain = sum(one.gain for one in found)
    cost = sum(points for one in found for name, points in one.costs if name == "trust")
    hidden = len([one for one in found if not one.found])
    told = f"{plural(len(found), 'wrong')} brought you {words.amount(round(gain), coin)} at once"
    paid = f"and cost {words.number(round(cost))} points of trust in other courts so far"
    return f"{told}, {paid}{f'; {hidden} never came to light' if hidden else ''}."
