"""Forecast questions: the game asks, the seat answers, the world settles (core E; rows 4-5, 10).

The first question is about the world; the second about what another will do in dealings with us. None is about our
own conduct, and the pool holds only what an honest staff is unsure of.
"""

from collections.abc import Iterator
from math import sqrt

from game.rules.condition import holds
from game.rules.docket import Docket
from game.rules.sealed import Sealed
from game.sight.survey import Survey, bends, survey
from game.theory.chance import Chance
from game.theory.curve import likelihood, points_for
from game.world.event import Event
from game.world.events.diplomacy import DemandAnswered, TreatyEnded, TreatyRenounced, TreatySigned
from game.world.events.sight import ForecastsSealed, QuestionsAsked, QuestionSettled
from game.world.names import PowerId, QuestionId, TreatyId
from game.world.order import Order
from game.world.question import Question, Settled
from game.world.report import READING
from game.world.scene import Asked
from game.world.state import State

ASKED_ABOUT: tuple[str, ...] = ("strength", "friendship", "trust", "fear")
"""The readings that questions of quantity ask about."""
OFFSETS = (-0.9, -0.6, -0.3, 0.3, 0.6, 0.9)
"""How far from the honest estimate a threshold may lie, in spreads of the source's error."""


def chance_above(estimate: float, level: float, spread: float) -> float:
    """The probability that the truth lies above a level, for a bell-shaped error; 0-1 (within .03 of the exact)."""
    if spread <= 0:
        return 0.95 if estimate > level else 0.05
    z = (estimate - level) / spread
    return 0.5 + z / (2.0 * sqrt(1.6 + z * z))


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
        own = own or [one for one in _dealings(docket, power, turn)]
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


def _unsure(state: State, honest: float) -> bool:
    least = state.ruleset.questions.least
    return least <= honest <= 100.0 - least


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
        if _unsure(state, base):
            yield _made(state, seat, "at-war", text, subject, turn, base, wish=-1.0)
        if _unsure(state, rules.signs):
            text = f"Will {name} sign a treaty with anybody this turn?"
            yield _made(state, seat, "signs", text, subject, turn, rules.signs, wish=0.0)


def _dealings(docket: Docket, seat: PowerId, turn: int) -> Iterator[Question]:
    """Questions about what another will do in dealings with us (row 10)."""
    state = docket.state
    rules = state.ruleset.questions
    for treaty in state.treaties.values():
        if treaty.binds(seat) and treaty.renounced_by is None and (treaty.ends is None or treaty.ends > turn):
            other = treaty.other(seat)
            base = _bounded(rules.treaty_holds + 0.2 * (_trust(state, seat, other) - 40.0))
            text = f"Will {state.setting.power(other).name} leave our treaty standing this turn?"
            if _unsure(state, base):
                yield _made(state, seat, "treaty-holds", text, other, turn, base, wish=1.0, thing=treaty.id)
    for subject in state.living():
        if subject != seat:
            yield from _levels(docket, seat, subject, turn, ("friendship", "trust"))


def _trust(state: State, seat: PowerId, other: PowerId) -> float:
    return float(survey(state).trust[state.place(seat), state.place(other), 0])


def _bounded(percent: float) -> float:
    return max(5.0, min(95.0, percent))


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
        honest = 100.0 * chance_above(raw, level, spread)
        width = spread * float(told.width[at])
        staff = _bounded(100.0 * chance_above(float(told.estimate[at, whom, what]), level, width))
        if _unsure(state, honest):
            text = _level_text(state, name, subject, level)
            yield Question(
                QuestionId(""), seat, f"level-{name}", text, subject, turn, turn, name, None, level, honest, staff
            )


def _level_text(state: State, reading: str, subject: PowerId, level: float) -> str:
    name = state.setting.power(subject).name
    return {
        "strength": f"Will {name}'s strength be above {level:.0f} when the turn is over?",
        "fear": f"Will {name}'s fear of us be above {level:.0f} when the turn is over?",
        "friendship": f"Will {name}'s friendship for us be above {level:.0f} when the turn is over?",
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


def bent(state: State, seat: PowerId, subject: PowerId, honest: float, *, wish: float) -> float:
    """An honest per cent as the staff shows it: leaned by hope toward the wish, made surer by hubris (rows 6-9)."""
    at, whom = state.place(seat), state.place(subject)
    if not bends(state.modes[at]):
        return honest
    points = points_for(max(1.0, min(99.0, honest)) / 100.0)
    if state.told and state.ruleset.hope.on:
        told, rules = state.told[-1], state.ruleset
        share = rules.hope.alone + (1.0 - rules.hope.alone) * float(told.hubris[at]) / 100.0
        points += wish * rules.questions.lean * rules.hope.lean * float(told.hope[at, whom]) / 100.0 * share
    seen: Survey = survey(state)
    return _bounded(100.0 * likelihood(points / float(seen.certainty[at])))


def about_orders(state: State, seat: PowerId, orders: tuple[Order, ...]) -> Question | None:
    """The question that a seat's own initiative calls for: what will the other do about it? It takes the second's place."""
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


def seal(docket: Docket, sealed: Sealed) -> None:
    """Forecasts are sealed; where a seat said nothing the staff's bent figure is signed."""
    state = docket.state
    submissions = {one.power: one for one in sealed.submissions}
    for seat in state.living():
        submission = submissions.get(seat)
        drafted = about_orders(state, seat, submission.orders) if submission is not None else None
        if drafted is not None:
            docket.record(QuestionsAsked, None, seat, (seat,), questions=(drafted,))
        own = {one.question: one.percent for one in submission.forecasts} if submission is not None else {}
        open_ = {one.id: one for one in state.questions.values() if one.seat == seat and one.id not in state.said}
        if drafted is not None:
            open_[drafted.id] = drafted
        said = tuple(
            (str(name), float(max(5, min(95, own.get(name, question.staff)))), name in own)
            for name, question in open_.items()
        )
        if said:
            docket.record(ForecastsSealed, seat, seen_by=(seat,), said=said)


def settle(docket: Docket) -> None:
    """Questions whose turn has come meet the world."""
    state = docket.state
    pledged = {(one.seat, one.on): one for one in state.pledges}
    for question in state.questions.values():
        if question.resolves > state.turn:
            continue
        outcome = outcome_of(state, question, docket.chance)
        percent, said = state.said.get(question.id, (question.staff, False))
        weight = 2 if (question.seat, question.thing) in pledged else 1
        settled = Settled(question, percent, said, outcome, state.turn, weight)
        docket.record(QuestionSettled, question.seat, question.subject, (question.seat,), settled=settled)


def outcome_of(state: State, question: Question, chance: Chance) -> bool | None:
    """What came of a question; None where our own act decided it."""
    events = [event for event in state.chronicle[-state.counted :] if event.turn == state.turn] if state.counted else []
    subject = question.subject
    if question.kind.startswith("level-"):
        return _above(state, question)
    if question.kind == "at-war":
        return any(war.side_of(subject) for war in state.wars.values())
    if question.kind == "signs":
        ours = question.seat
        signed = [event.treaty for event in events if isinstance(event, TreatySigned) and event.treaty.binds(subject)]
        if any(treaty.binds(ours) for treaty in signed):
            return None
        return bool(signed)
    if question.kind == "treaty-holds":
        return _held(state, question, events)
    if question.kind == "complies":
        answers = [event for event in events if isinstance(event, DemandAnswered) and event.target == question.seat]
        return any(event.answer == "comply" for event in answers) if answers else None
    if question.kind == "asked":
        return _scenario_outcome(state, question, chance)
    return None


def _above(state: State, question: Question) -> bool | None:
    at, whom = state.place(question.seat), state.place(question.subject)
    if not state.is_alive(question.subject):
        return None
    quantity = question.kind.removeprefix("level-")
    seen = survey(state)
    value = {
        "strength": int(state.stocks.strength[whom]) / 1000.0,
        "friendship": float(seen.friendship[whom, at]),
        "trust": float(seen.trust[whom, at, 0]),
        "fear": float(seen.fear[whom, at]),
    }[quantity]
    return value > question.level


def _held(state: State, question: Question, events: list[Event]) -> bool | None:
    """Whether a treaty of ours stood the turn through; void where we ended it ourselves."""
    thing = TreatyId(question.thing)
    for event in events:
        if isinstance(event, TreatyRenounced) and event.treaty == thing:
            return None if event.actor == question.seat else False
        if isinstance(event, TreatyEnded) and event.treaty == thing and event.why in ("term", "agreed", "party gone"):
            return None
    if thing in state.treaties:
        return True
    own = any(
        getattr(event, "actor", None) == question.seat and getattr(event, "treaty", None) == thing for event in events
    )
    return None if own else False


def _scenario_outcome(state: State, question: Question, chance: Chance) -> bool | None:
    asked = next((one for one in state.setting.questions if one.id == question.thing), None)
    return holds(asked.condition, state, chance, f"question.{question.id}") if asked is not None else None
