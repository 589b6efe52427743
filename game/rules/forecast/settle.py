"""Sealing forecasts with the orders, and holding them against the world when their turn has come (core E)."""

from game.rules.condition import holds
from game.rules.docket import Docket
from game.rules.forecast.pool import about_orders
from game.rules.sealed import Sealed
from game.rules.today import today
from game.sight.survey import survey
from game.theory.chance import Chance
from game.world.event import Event
from game.world.events.diplomacy import DemandAnswered, TreatyEnded, TreatyRenounced, TreatySigned
from game.world.events.sight import ForecastsSealed, QuestionsAsked, QuestionSettled
from game.world.names import TreatyId
from game.world.question import Question, Settled
from game.world.state import State


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
            voices = submission.voices if submission is not None else ()
            docket.record(ForecastsSealed, seat, seen_by=(seat,), said=said, voices=voices)


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
        voices = state.voices.get(question.id, ())
        settled = Settled(question, percent, said, outcome, state.turn, weight, voices=voices)
        docket.record(QuestionSettled, question.seat, question.subject, (question.seat,), settled=settled)


def outcome_of(state: State, question: Question, chance: Chance) -> bool | None:
    """What came of a question; None where our own act decided it."""
    events = today(state)
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


def _held(state: State, question: Question, events: tuple[Event, ...]) -> bool | None:
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
