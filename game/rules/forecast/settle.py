"""Sealing forecasts with the orders, and holding them against the world when their turn has come (core E)."""

from game.rules.docket import Docket
from game.rules.forecast.initiative import about_orders
from game.rules.forecast.outcome import outcome_of
from game.rules.sealed import Sealed
from game.world.events.sight import ForecastsSealed, QuestionsAsked, QuestionSettled
from game.world.question import Settled


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
    for question in state.questions.values():
        if question.resolves > state.turn:
            continue
        outcome = outcome_of(state, question, docket.chance)
        percent, said = state.said.get(question.id, (question.staff, False))
        voices = state.voices.get(question.id, ())
        settled = Settled(question, percent, said, outcome, state.turn, voices=voices)
        docket.record(QuestionSettled, question.seat, question.subject, (question.seat,), settled=settled)
