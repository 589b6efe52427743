"""Questions of quantity: whether a reading will stand above a level when the turn is over (core E).

The level lies a drawn step off what the source saw. Which readings can be asked about is worked out for all seats at
once; a step is drawn only where that depends on it, and for the question that is asked.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

import numpy as np

from game.rules.docket import Docket
from game.rules.forecast.staff import bounded, chance_above, chances_above
from game.theory.thousandths import Floats, total
from game.world.names import PowerId, QuestionId
from game.world.question import Question
from game.world.report import BOUNDS, READING, READINGS, Told
from game.world.state import State

STEPS = (-1.0, -0.7, -0.4, 0.4, 0.7, 1.0)
"""How far from the honest estimate a level may lie, in spreads of the source's error."""
HIGHEST = 200.0
"""No question asks about more than this."""
WORDS = {
    "strength": "Will {whose} strength be above {level} when the turn is over?",
    "fear": "Will {whose} fear of us be above {level} when the turn is over?",
    "friendship": "Will {whose} friendship for us be above {level} when the turn is over?",
    "trust": "Will {name} trust us above {level} in matters of security when the turn is over?",
}
"""The readings that are asked about, in words."""


class Levels:
    """The questions of quantity that can be put in a turn, to all seats about those who concern them."""

    def __init__(self, docket: Docket, turn: int, concerns: Mapping[PowerId, Sequence[PowerId]]) -> None:
        self.docket, self.turn = docket, turn
        self.told = docket.state.told[-1]
        pairs = [(seat, subject) for seat, others in concerns.items() for subject in others]
        self.rows = {pair: row for row, pair in enumerate(pairs)}
        """The row of each seat and subject."""
        self.open = _open(docket.state, self.told, pairs)
        """[row, reading, step] whether the question can be asked at that step."""
        self.steps: list[list[int]] = total(self.open.astype(np.int64), axis=2).tolist()
        """[row][reading] at how many of its steps it can be asked."""

    def of(self, seat: PowerId, subject: PowerId, *readings: str) -> list[Callable[[], Question]]:
        """The questions that can be put to a seat about another, each yet to be put into words."""
        cells = self.steps[self.rows[seat, subject]]
        return [
            partial(self.worded, seat, subject, name)
            for name in readings
            if (steps := cells[READING[name]]) and (steps == len(STEPS) or self._fits(seat, subject, name))
        ]

    def _fits(self, seat: PowerId, subject: PowerId, name: str) -> bool:
        """Whether it can be asked at the step that is drawn."""
        return bool(self.open[self.rows[seat, subject], READING[name], self.step(seat, subject, name)])

    def step(self, seat: PowerId, subject: PowerId, name: str) -> int:
        """The place of the step that is drawn."""
        return self.docket.chance.pick(range(len(STEPS)), f"T{self.turn}", "question", seat, subject, name)

    def worded(self, seat: PowerId, subject: PowerId, name: str) -> Question:
        """The question, with what an honest staff and the staff as it is say to it."""
        state, told = self.docket.state, self.told
        cell = (state.place(seat), state.place(subject), READING[name])
        raw, spread = float(told.raw[cell]), float(told.spread[cell])
        level = float(round(raw + STEPS[self.step(seat, subject, name)] * spread))
        honest = 100.0 * chance_above(raw, level, spread)
        width = spread * float(told.width[cell[0]])
        staff = bounded(100.0 * chance_above(float(told.estimate[cell]), level, width))
        text = _text(state, name, subject, level)
        nobody, turn = QuestionId(""), self.turn
        return Question(nobody, seat, f"level-{name}", text, subject, turn, turn, name, None, level, honest, staff)


def _open(
    state: State, told: Told, pairs: Sequence[tuple[PowerId, PowerId]]
) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """[row, reading, step] whether an honest staff is unsure, and the level within what can be."""
    cells = np.array([[state.place(one) for one in pair] for pair in pairs], dtype=np.int64).reshape(-1, 2)
    known = told.spread[cells[:, 0], cells[:, 1]]
    spread = np.where(known > 0.0, known, 1.0)[..., None]
    raw = told.raw[cells[:, 0], cells[:, 1]][..., None]
    level: Floats = np.rint(raw + np.array(STEPS) * spread)
    low = np.array([least for least, _ in BOUNDS])[:, None]
    high = np.array([min(most, HIGHEST) for _, most in BOUNDS])[:, None]
    honest = 100.0 * chances_above(raw, level, spread)
    least = state.ruleset.questions.least
    unsure = (least <= honest) & (honest <= 100.0 - least)
    return unsure & (low < level) & (level < high) & (known > 0.0)[..., None] & _is_there(state)[:, None]


def _is_there(state: State) -> np.ndarray[tuple[int, ...], np.dtype[np.bool_]]:
    """[reading] whether this world knows the thing at all: nobody asks about friendship where there is none."""
    gone = {"friendship": not state.ruleset.friendship.on, "fear": not state.ruleset.fear.on}
    return np.array([not gone.get(name, False) for name in READINGS])


def _text(state: State, reading: str, subject: PowerId, level: float) -> str:
    name = state.setting.power(subject).name
    whose = f"{name}'" if name.endswith("s") else f"{name}'s"
    return WORDS[reading].format(name=name, whose=whose, level=f"{level:.0f}".replace("-", "−"))
