"""The six figures of a verdict and what else an ending turns on: pure functions of one state (core H).

All in points, rounded to thousandths: 0-100, judgement -100 to 100.
"""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np

from game.debrief.friends import arriving, coalition, come_unasked, come_when_called
from game.debrief.past import stocks_at
from game.rules.learning.people import wellbeing
from game.sight.survey import standing_of
from game.theory.calibration import brier, judgement
from game.theory.thousandths import Floats, Ints, to_points, to_thousandths, total
from game.world.events.home import Overturned
from game.world.names import PowerId
from game.world.state import State
from game.world.treaty import ClauseKind

ENOUGH = 6
"""Settled forecasts below which there is too little to judge anybody's judgement by."""
SQUEEZE = 1.0
"""Points of justice that every talent squeezed out of a client takes away."""
HONOURED = 5.0
"""Per cent of dread that a point of standing makes up for."""
MEMORY = 8
"""Turns for which a city that turned its rulers out is judged by that: an epilogue, and a little before it."""
BLED = 10
"""Talents squeezed out of a client from which it is a subject rather than a client."""


@dataclass(frozen=True, slots=True)
class Figures:
    """The six figures. There is no total and no rank."""

    security: float
    """What stands for it against what may come: its own strength and its helpers' beside the likeliest coalition."""
    wellbeing: float
    """50 at the income of the opening."""
    standing: float
    """How highly its own society thinks of it."""
    justice: float
    """At home, less what was squeezed out of others."""
    friendship: float
    """How likely each of the others is to come unasked, one with another; seen from their side."""
    judgement: float | None
    """0 is a coin, 100 an honest staff; None where there were too few forecasts."""


FIGURES: tuple[str, ...] = tuple(one.name for one in fields(Figures))


@dataclass(frozen=True, slots=True)
class Reckoning:
    """The figures, and what else decides how a game ended for one power."""

    figures: Figures
    alive: float = 1.0
    """1 on the board, 0 gone."""
    subject: float = 0.0
    """1 for one that pays tribute under duress, is at a victor's mercy, or is bled by its patron."""
    people: float = 50.0
    """The people's trust in the elite."""
    overturned: float = 0.0
    """1 if its people turned out those who ruled it within living memory: the last turns and the epilogue."""
    fear: float = 0.0
    """How much the others fear it, one with another."""
    dread: float = 100.0
    """The same in per cent of what a power of this world is feared on the average.

    Who was feared more than that when the game opened is measured by so much more: strength was given to it, and
    only what it made of it is its own doing.
    """
    helpers: float = 0.0
    """How many would more likely than not come for it."""
    first: float = 0.0
    """1 if nobody in its society stands higher."""

    @property
    def arche(self) -> float:
        """How far it is obeyed for fear and not for honour: 100 for one feared and honoured like any other."""
        return self.dread - HONOURED * (self.figures.standing - 50.0)

    def value(self, quantity: str) -> float:
        """One of the figures or of the fields above, by name; too few forecasts count as a coin's judgement."""
        return float(getattr(self.figures if quantity in FIGURES else self, quantity) or 0.0)


def reckon(state: State, power: PowerId) -> Reckoning:
    """What a state comes to for one power."""
    return reckon_all(state)[state.place(power)]


@lru_cache(maxsize=4)
def reckon_all(state: State) -> tuple[Reckoning, ...]:
    """What a state comes to for every power, in their order. States are compared by identity."""
    security, friendship, standing = _security(state), _friendship(state), standing_of(state).tolist()
    fed = wellbeing(state).tolist()
    fear, helpers = _fear(state), _helpers(state)
    dread = _dread(state, fear, _fear(state, stocks_at(state, 1).fear))
    return tuple(
        Reckoning(
            Figures(
                security=security[at],
                wellbeing=fed[at] / 1000.0 if state.alive[at] else 0.0,
                standing=standing[at],
                justice=_justice(state, power, at),
                friendship=friendship[at],
                judgement=judgement_of(state, power),
            ),
            alive=float(state.alive[at]),
            subject=float(is_subject(state, power)),
            people=int(state.stocks.people[at]) / 1000.0,
            overturned=float(_was_overturned(state, power)),
            fear=fear[at],
            dread=dread[at],
            helpers=helpers[at],
            first=float(_is_first(state, at, standing)),
        )
        for at, power in enumerate(state.ids)
    )


def _security(state: State) -> list[float]:
    """[power] 100 x (own + helpers)/(that + the likeliest coalition); each force as far as it would arrive."""
    force = arriving(state)
    own = np.where(np.array(state.alive), state.stocks.strength, 0)
    with_us = own + total(_whole(force * come_when_called(state)), axis=0)
    against = coalition(state)
    both = np.maximum(with_us + against, 1)
    return [round(100_000 * int(ours) / int(all_)) / 1000.0 for ours, all_ in zip(with_us, both, strict=True)]


def _whole(floats: Floats) -> Ints:
    whole: Ints = np.rint(floats).astype(np.int64)
    return whole


def _mean_of_others(state: State, cells: Ints) -> list[float]:
    """[power] the mean over the living others of what each holds toward it, in points; `cells` [other, power]."""
    living = np.array(state.alive)
    held = total(np.where(living[:, None] & ~np.eye(state.powers, dtype=bool), cells, 0), axis=0)
    others = [max(1, len(state.living()) - int(lives)) for lives in living]
    return [round(int(whole) / count) / 1000.0 for whole, count in zip(held, others, strict=True)]


def _friendship(state: State) -> list[float]:
    return _mean_of_others(state, to_thousandths(100.0 * come_unasked(state)))


def _fear(state: State, fear: Ints | None = None) -> list[float]:
    return _mean_of_others(state, state.stocks.fear if fear is None else fear)


def _dread(state: State, fear: Sequence[float], opened: Sequence[float]) -> list[float]:
    """[power] what it is feared in per cent of the average, over what it was at the opening, where that was more."""
    now, then = _usual(state, fear), _usual(state, opened)
    given = [max(1.0, before / then) if then > 0.0 else 1.0 for before in opened]
    return [
        round(100_000 * points / (now * share)) / 1000.0 if now > 0.0 else 100.0
        for points, share in zip(fear, given, strict=True)
    ]


def _usual(state: State, fear: Sequence[float]) -> float:
    """What a living power is feared on the average, in points."""
    held = [round(points * 1000) for points, lives in zip(fear, state.alive, strict=True) if lives]
    return sum(held) / 1000.0 / max(1, len(held))  # whole numbers


def _helpers(state: State) -> list[float]:
    likely = np.maximum(come_when_called(state), come_unasked(state)) >= 0.5
    return [float(count) for count in total(likely.astype(np.int64), axis=0)]


def _justice(state: State, power: PowerId, at: int) -> float:
    """Justice at home less a point for every talent squeezed abroad, never below 0."""
    if not state.alive[at]:
        return 0.0
    talents = sum(amount for (patron, _), amount in state.squeezed.items() if patron == power)
    return max(0.0, float(to_points(state.stocks.justice[at])) - SQUEEZE * talents)


def _is_first(state: State, at: int, standing: Sequence[float]) -> bool:
    """Whether nobody alive in its society (anywhere, if it has none) stands higher."""
    society = state.setting.powers[at].society
    rivals = [
        standing[other]
        for other, power in enumerate(state.setting.powers)
        if other != at and state.alive[other] and (not society or power.society == society)
    ]
    return state.alive[at] and all(standing[at] >= rival for rival in rivals)


def _was_overturned(state: State, power: PowerId) -> bool:
    """Whether its people turned its rulers out so lately that what came of it is still the whole story."""
    since = state.turn - MEMORY
    return any(isinstance(one, Overturned) and one.actor == power and one.turn > since for one in state.chronicle)


def is_subject(state: State, power: PowerId) -> bool:
    """Whether it pays tribute that it signed under duress, is at a victor's mercy, or is bled by its patron."""
    if power in state.beaten:
        return True
    for treaty in state.treaties.values():
        pays = any(clause.kind is ClauseKind.TRIBUTE and clause.by == power for clause in treaty.terms.clauses)
        if treaty.duress == power and pays:
            return True
    patrons = [tie.patron for tie in state.patronages if tie.client == power]
    return any(state.squeezed.get((patron, power), 0) >= BLED for patron in patrons)


def judgement_of(state: State, power: PowerId) -> float | None:
    """100 x (.25 - B)/max(.25 - B*, .05): its own Brier score beside an honest staff's on the same questions."""
    settled = [one for one in state.forecasts if one.question.seat == power and one.outcome is not None]
    if len(settled) < ENOUGH:
        return None
    own = brier((one.percent / 100.0, bool(one.outcome)) for one in settled)
    honest = brier((one.question.honest / 100.0, bool(one.outcome)) for one in settled)
    found = judgement(own, honest)
    return None if found is None else round(found * 1000) / 1000.0


def median(values: Sequence[float]) -> float:
    """The middle value, or the middle of the two middle ones. Needs at least one."""
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else round((ordered[half - 1] + ordered[half]) * 500) / 1000.0


def middle(reckonings: Sequence[Reckoning], own: float | None) -> Reckoning:
    """The medians of several reckonings of one power; its judgement is its own and not its steward's."""
    figures = {name: median([one.value(name) for one in reckonings]) for name in FIGURES if name != "judgement"}
    rest = [one.name for one in fields(Reckoning) if one.name != "figures"]
    return Reckoning(
        Figures(judgement=own, **figures), **{name: median([one.value(name) for one in reckonings]) for name in rest}
    )
