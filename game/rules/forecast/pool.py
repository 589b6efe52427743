"""The pool of questions: one about the world, one about what another will do in dealings with us (core E; row 10).

None is about our own conduct, and the pool holds only what an honest staff is unsure of.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial

from game.rules.docket import Docket
from game.rules.forecast.levels import Levels
from game.rules.forecast.staff import bent, bounded, unsure
from game.sight.survey import survey
from game.theory.curve import likelihood, points_for
from game.world.events.sight import QuestionsAsked
from game.world.names import PowerId, QuestionId
from game.world.order import Order
from game.world.question import Question
from game.world.scene import Asked
from game.world.state import State

Wording = Callable[[], Question]
"""A question of the pool, put into words only where it is picked."""


def ask(docket: Docket) -> None:
    """Put the new turn's two questions to every seat. The turn that opens is the state's next one."""
    state = docket.state
    turn = state.turn + 1
    levels = Levels(docket, turn)
    fighting = frozenset(side for war in state.wars.values() for side in war.powers())
    for power in state.living():
        questions = [*_of_scenario(docket, power, turn)]
        for which, pool in (
            ("first", _world(state, power, levels, fighting)),
            ("second", _dealings(state, power, levels)),
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


def _world(state: State, seat: PowerId, levels: Levels, fighting: frozenset[PowerId]) -> list[Wording]:
    """Questions about the others: levels, treaties, wars."""
    rules, turn = state.ruleset.questions, state.turn + 1
    pool: list[Wording] = []
    for subject in state.living():
        if subject == seat:
            continue
        pool += levels.of(seat, subject, "strength", "fear")
        base = rules.stays_at_war if subject in fighting else rules.goes_to_war
        if unsure(state, base):
            pool.append(partial(_made, state, seat, "at-war", subject, turn, base, wish=-1.0))
        if unsure(state, rules.signs):
            pool.append(partial(_made, state, seat, "signs", subject, turn, rules.signs, wish=0.0))
    return pool


def _dealings(state: State, seat: PowerId, levels: Levels) -> list[Wording]:
    """Questions about what another will do in dealings with us (row 10)."""
    rules, turn = state.ruleset.questions, state.turn + 1
    pool: list[Wording] = []
    for treaty in state.treaties.values():
        if treaty.binds(seat) and treaty.renounced_by is None and (treaty.ends is None or treaty.ends > turn):
            other = treaty.other(seat)
            base = bounded(rules.treaty_holds + 0.2 * (_trust(state, seat, other) - 40.0))
            if unsure(state, base):
                pool.append(partial(_made, state, seat, "treaty-holds", other, turn, base, wish=1.0, thing=treaty.id))
    for subject in state.living():
        if subject != seat:
            pool += levels.of(seat, subject, "friendship", "trust")
    return pool


def _trust(state: State, seat: PowerId, other: PowerId) -> float:
    return float(survey(state).trust[state.place(seat), state.place(other), 0])


WORDS = {
    "at-war": "Will {name} be at war when the turn is over?",
    "signs": "Will {name} sign a treaty with anybody this turn?",
    "treaty-holds": "Will {name} leave our treaty standing this turn?",
}


def _made(
    state: State,
    seat: PowerId,
    kind: str,
    subject: PowerId,
    turn: int,
    honest: float,
    *,
    wish: float,
    thing: str = "",
) -> Question:
    text = WORDS[kind].format(name=state.setting.power(subject).name)
    staff = bent(state, seat, subject, honest, wish=wish)
    return Question(QuestionId(""), seat, kind, text, subject, turn, turn, thing, None, 0.0, honest, staff)


def about_orders(state: State, seat: PowerId, orders: tuple[Order, ...]) -> Question | None:
    """The question that a seat's own initiative calls for: what will the other do? It takes the second's place."""
    for order in orders:
        if order.verb == "demand" and order.target is not None:
            text = f"Will {state.setting.power(order.target).name} give in to our demand?"
            at, to = state.place(seat), state.place(order.target)
            resolve = int(state.stocks.resolve[at]) / 1000.0
            strength = (int(state.stocks.strength[at]) + 1000) / (int(state.stocks.strength[to]) + 1000)
            honest = 100.0 * likelihood(
                points_for(state.ruleset.questions.complies / 100.0)
                + resolve
                - 50.0
                + 10.0 * (min(strength, 3.0) - 1.0)
            )
            honest = max(15.0, min(85.0, honest))
            staff = bent(state, seat, order.target, honest, wish=1.0)
            return Question(
                QuestionId(f"T{state.turn}.{seat}.q2"),
                seat,
                "complies",
                text,
                order.target,
                state.turn,
                state.turn,
                "",
                None,
                0.0,
                honest,
                staff,
            )
    return None
