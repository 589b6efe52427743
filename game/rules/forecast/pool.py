"""The pool of questions: one about the world, one about what another will do in dealings with us (core E; row 10).

None is about our own conduct, and the pool holds only what an honest staff is unsure of.
"""

from collections.abc import Iterator

from game.rules.docket import Docket
from game.rules.forecast.staff import bent, bounded, chance_above, unsure
from game.sight.survey import survey
from game.theory.curve import likelihood, points_for
from game.world.events.sight import QuestionsAsked
from game.world.names import PowerId, QuestionId
from game.world.order import Order
from game.world.question import Question
from game.world.report import BOUNDS, READING
from game.world.scene import Asked
from game.world.state import State

ASKED_ABOUT: tuple[str, ...] = ("strength", "friendship", "trust", "fear")
"""The readings that questions of quantity ask about."""
OFFSETS = (-0.9, -0.6, -0.3, 0.3, 0.6, 0.9)
"""How far from the honest estimate a threshold may lie, in spreads of the source's error."""


def ask(docket: Docket) -> None:
    """Put the new turn's two questions to every seat. The turn that opens is the state's next one."""
    state = docket.state
    turn = state.turn + 1
    for power in state.living():
        questions = [*_of_scenario(docket, power, turn)]
        pool = list(_world(docket, power, turn))
        if len(questions) < 2 and pool:
            questions.append(docket.chance.pick(pool, f"T{turn}", "question", power, "first"))
        own = [one for one in _dealings(docket, power, turn) if one.kind not in {other.kind for other in questions}]
        own = own or list(_dealings(docket, power, turn))
        if len(questions) < 2 and own:
            questions.append(docket.chance.pick(own, f"T{turn}", "question", power, "second"))
        named = tuple(
            _renamed(one, QuestionId(f"T{turn}.{power}.q{place}")) for place, one in enumerate(questions[:2], 1)
        )
        if named:
            docket.record(QuestionsAsked, None, power, (power,), questions=named)


def _renamed(question: Question, name: QuestionId) -> Question:
    return Question(
        name,
        question.seat,
        question.kind,
        question.text,
        question.subject,
        question.asked,
        question.resolves,
        question.thing,
        question.other,
        question.level,
        question.honest,
        question.staff,
    )


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


def _world(docket: Docket, seat: PowerId, turn: int) -> Iterator[Question]:
    """Questions about the others: levels, treaties, wars."""
    state = docket.state
    rules = state.ruleset.questions
    for subject in state.living():
        if subject == seat:
            continue
        yield from _levels(docket, seat, subject, turn, ("strength", "fear"))
        at_war = any(war.side_of(subject) for war in state.wars.values())
        name = state.setting.power(subject).name
        base = rules.stays_at_war if at_war else rules.goes_to_war
        text = f"Will {name} be at war when the turn is over?"
        if unsure(state, base):
            yield _made(state, seat, "at-war", text, subject, turn, base, wish=-1.0)
        if unsure(state, rules.signs):
            text = f"Will {name} sign a treaty with anybody this turn?"
            yield _made(state, seat, "signs", text, subject, turn, rules.signs, wish=0.0)


def _dealings(docket: Docket, seat: PowerId, turn: int) -> Iterator[Question]:
    """Questions about what another will do in dealings with us (row 10)."""
    state = docket.state
    rules = state.ruleset.questions
    for treaty in state.treaties.values():
        if treaty.binds(seat) and treaty.renounced_by is None and (treaty.ends is None or treaty.ends > turn):
            other = treaty.other(seat)
            base = bounded(rules.treaty_holds + 0.2 * (_trust(state, seat, other) - 40.0))
            text = f"Will {state.setting.power(other).name} leave our treaty standing this turn?"
            if unsure(state, base):
                yield _made(state, seat, "treaty-holds", text, other, turn, base, wish=1.0, thing=treaty.id)
    for subject in state.living():
        if subject != seat:
            yield from _levels(docket, seat, subject, turn, ("friendship", "trust"))


def _trust(state: State, seat: PowerId, other: PowerId) -> float:
    return float(survey(state).trust[state.place(seat), state.place(other), 0])


def _levels(
    docket: Docket, seat: PowerId, subject: PowerId, turn: int, readings: tuple[str, ...]
) -> Iterator[Question]:
    """Whether a quantity will stand above a level when the turn is over."""
    state = docket.state
    if not state.told:
        return
    told, at, whom = state.told[-1], state.place(seat), state.place(subject)
    for name in readings:
        what = READING[name]
        raw, spread = float(told.raw[at, whom, what]), float(told.spread[at, whom, what])
        if spread <= 0:
            continue
        offset = docket.chance.pick(OFFSETS, f"T{turn}", "question", seat, subject, name)
        level = float(round(raw + offset * spread))
        if not BOUNDS[what][0] < level < min(BOUNDS[what][1], 200.0):
            continue
        honest = 100.0 * chance_above(raw, level, spread)
        width = spread * float(told.width[at])
        staff = bounded(100.0 * chance_above(float(told.estimate[at, whom, what]), level, width))
        if unsure(state, honest):
            text = _level_text(state, name, subject, level)
            yield Question(
                QuestionId(""), seat, f"level-{name}", text, subject, turn, turn, name, None, level, honest, staff
            )


def _level_text(state: State, reading: str, subject: PowerId, level: float) -> str:
    name = state.setting.power(subject).name
    whose = f"{name}'" if name.endswith("s") else f"{name}'s"
    return {
        "strength": f"Will {whose} strength be above {level:.0f} when the turn is over?",
        "fear": f"Will {whose} fear of us be above {level:.0f} when the turn is over?",
        "friendship": f"Will {whose} friendship for us be above {level:.0f} when the turn is over?",
        "trust": f"Will {name} trust us above {level:.0f} in matters of security when the turn is over?",
    }[reading]


def _made(
    state: State,
    seat: PowerId,
    kind: str,
    text: str,
    subject: PowerId,
    turn: int,
    honest: float,
    *,
    wish: float,
    thing: str = "",
) -> Question:
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
