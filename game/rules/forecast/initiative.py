"""The question that a seat's own initiative calls for: what another will do about it (core E; row 10).

It is drawn when the orders are drafted, and takes the place of the turn's second question.
"""

from collections.abc import Callable

from game.rules.forecast.acts import Acts
from game.rules.forecast.staff import allies_of, bent, gives_in, unsure
from game.sight.survey import survey
from game.world.names import PowerId, QuestionId
from game.world.order import Order
from game.world.question import Question
from game.world.report import READING
from game.world.state import State

LEAST, MOST = 15.0, 85.0
"""Per cent between which an honest answer to a threat is put."""


def about_orders(state: State, seat: PowerId, orders: tuple[Order, ...]) -> Question | None:
    """The question about the weightiest of a seat's orders; None where no order calls for one."""
    for verb, ask in ASKED.items():
        for order in orders:
            question = ask(state, seat, order) if order.verb == verb else None
            if question is not None:
                return question
    return None


def _complies(state: State, seat: PowerId, order: Order) -> Question | None:
    """Whether they will give in, by what is said of their strength and by our name for carrying out threats."""
    if order.target is None:
        return None
    honest = gives_in(state, seat, order.target)
    return _question(state, seat, order.target, "complies", "Will {name} give in to our demand?", honest, wish=1.0)


def _joins(state: State, seat: PowerId, order: Order) -> Question | None:
    """Whether the strongest friend of whom we attack will be at war with us."""
    friends = allies_of(state, order.target) if order.target else ()
    others = [one for one in friends if one != seat and state.is_alive(one)]
    if not others:
        return None
    friend = max(others, key=lambda one: (_told(state, seat, one, "strength"), one))
    text = "Will {name} be at war with us when the turn is over?"
    return _question(state, seat, friend, "joins", text, state.ruleset.questions.comes, wish=-1.0)


def _comes(state: State, seat: PowerId, order: Order) -> Question | None:
    """Whether the one whom we call will come."""
    if order.target is None:
        return None
    attacked = any(war.defender == seat for war in state.wars.values())
    bound = attacked and order.target in allies_of(state, seat)
    usual = state.ruleset.questions.comes if bound else state.ruleset.questions.comes_unbound
    trust = float(survey(state).trust[state.place(seat), state.place(order.target), 0])
    honest = max(LEAST, min(MOST, usual + 0.4 * (trust - 40.0)))
    return _question(state, seat, order.target, "comes", "Will {name} come to our war?", honest, wish=1.0)


def _answered_in_arms(state: State, seat: PowerId, order: Order) -> Question | None:
    """Whether the one whom our levy frightens most will arm too."""
    del order
    others = [one for one in state.living() if one != seat]
    whom = max(others, key=lambda one: (_told(state, seat, one, "fear"), one))
    honest = Acts(state, state.turn).honest("arms", whom)
    text = "Will {name} raise its own strength this turn, for all to see?"
    return _question(state, seat, whom, "arms", text, honest, wish=-1.0) if unsure(state, honest) else None


ASKED: dict[str, Callable[[State, PowerId, Order], Question | None]] = {
    "demand": _complies,
    "declare": _joins,
    "call": _comes,
    "mobilise": _answered_in_arms,
}
"""The orders that call for a question, the weightiest first."""


def _told(state: State, seat: PowerId, other: PowerId, reading: str) -> float:
    """What our sources saw, before anything bent it; never the truth."""
    return float(state.told[-1].raw[state.place(seat), state.place(other), READING[reading]])


def _question(
    state: State, seat: PowerId, subject: PowerId, kind: str, text: str, honest: float, *, wish: float
) -> Question:
    words = text.format(name=state.setting.power(subject).name)
    name, turn = QuestionId(f"T{state.turn}.{seat}.q2"), state.turn
    staff = bent(state, seat, subject, honest, wish=wish)
    return Question(name, seat, kind, words, subject, turn, turn, "", None, 0.0, honest, staff)
