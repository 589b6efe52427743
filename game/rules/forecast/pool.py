"""The pool of questions: one about the world, one about what another will do in dealings with us (core E; row 10).

None is about our own conduct, and the pool holds only what an honest staff is unsure of.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

import numpy as np

from game.rules.docket import Docket
from game.rules.forecast.acts import Acts
from game.rules.forecast.levels import Levels
from game.rules.forecast.staff import bent
from game.sight.survey import survey
from game.world.events.sight import QuestionsAsked
from game.world.names import PowerId, QuestionId
from game.world.question import Question
from game.world.scene import Asked
from game.world.state import State

Wording = Callable[[], Question]
"""A question of the pool, put into words only where it is picked."""
AROUND = 4
"""How many others a court asks about at least."""


def ask(docket: Docket) -> None:
    """Put the new turn's two questions to every seat. The turn that opens is the state's next one."""
    state = docket.state
    turn = state.turn + 1
    acts = Acts(state, turn)
    concerns = _concerns(state, acts.partners)
    levels = Levels(docket, turn, concerns)
    for power, others in concerns.items():
        questions = [*_of_scenario(docket, power, turn)]
        for which, pool in (
            ("first", _world(power, others, levels, acts)),
            ("second", _dealings(power, others, levels, acts)),
        ):
            if len(questions) < 2 and pool:
                questions.append(docket.chance.pick(pool, f"T{turn}", "question", power, which)())
        named = tuple(
            replace(one, id=QuestionId(f"T{turn}.{power}.q{place}")) for place, one in enumerate(questions[:2], 1)
        )
        if named:
            docket.record(QuestionsAsked, None, power, (power,), questions=named)


def _of_scenario(docket: Docket, seat: PowerId, turn: int) -> Iterator[Question]:
    """Questions that the scenario puts this turn."""
    for asked in docket.state.setting.questions:
        if asked.asked == turn and (not asked.seats or seat in asked.seats):
            yield _scenario_question(docket.state, seat, asked)


def _scenario_question(state: State, seat: PowerId, asked: Asked) -> Question:
    subject = asked.subject or seat
    staff = bent(state, seat, subject, asked.staff, wish=1.0)
    return Question(
        asked.id,
        seat,
        "asked",
        asked.text,
        subject,
        asked.asked,
        asked.resolves,
        asked.id,
        None,
        0.0,
        asked.staff,
        staff,
    )


def _concerns(state: State, partners: Mapping[PowerId, set[PowerId]]) -> dict[PowerId, list[PowerId]]:
    """Whom each court has reason to ask about: those it is tied to, at war with or afraid of; at least four."""
    found: dict[PowerId, list[PowerId]] = {}
    by_name, fear = np.argsort(np.argsort(np.array(state.ids), kind="stable"), kind="stable"), survey(state).fear
    for seat in state.living():
        at = state.place(seat)
        tied = partners.get(seat, set()) | {
            power for war in state.wars.values() if war.side_of(seat) for power in war.powers()
        }
        strange = np.array([one not in tied for one in state.ids])
        others = np.lexsort((by_name, -fear[at], strange)).tolist()
        near = [state.ids[other] for other in others if state.alive[other] and other != at]
        found[seat] = near[: max(AROUND, len(tied - {seat}))]
    return found


def _world(seat: PowerId, others: list[PowerId], levels: Levels, acts: Acts) -> list[Wording]:
    """Questions about the others: what they will do, how strong they will be, whom they will fear."""
    pool: list[Wording] = []
    for subject in others:
        pool += acts.of(seat, subject, "at-war", "signs", "arms")
        pool += levels.of(seat, subject, "strength", "fear")
    return pool


def _dealings(seat: PowerId, others: list[PowerId], levels: Levels, acts: Acts) -> list[Wording]:
    """Questions about what another will do in dealings with us (row 10)."""
    pool = acts.ties(seat)
    for subject in others:
        pool += levels.of(seat, subject, "friendship", "trust")
    return pool
