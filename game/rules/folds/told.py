"""What events do to what seats know: reports, questions, inquiries, envoys; and to the turn itself."""

from collections.abc import Callable
from typing import Any

from game.rules.folds.folding import Folding
from game.world.event import Event
from game.world.events import sight
from game.world.names import Window
from game.world.question import Settled
from game.world.state import trust_of


def _reported(folding: Folding, event: sight.Reported) -> None:
    folding.append("told", event.told)


def _fact(folding: Folding, event: sight.FactTold) -> None:
    folding.append("fact_reports", event.report)


def _inquired(folding: Folding, event: sight.Answered | sight.RedTeamed | sight.EnvoySent) -> None:
    table = folding.table("inquiries")
    key = (event.actor, event.target)
    kept = tuple(turn for turn in table.get(key, ()) if event.turn - turn < 2)
    table[key] = (*kept, event.turn)


def _envoy(folding: Folding, event: sight.EnvoySent) -> None:
    folding.table("envoys")[(event.actor, event.target)] = event.until
    _inquired(folding, event)


def _questions(folding: Folding, event: sight.QuestionsAsked) -> None:
    table = folding.table("questions")
    for question in event.questions:
        table[question.id] = question


def _said(folding: Folding, event: sight.ForecastsSealed) -> None:
    table = folding.table("said")
    for question, percent, own in event.said:
        table[question] = (percent, own)
    if event.voices:
        folding.table("voices").update(event.voices)


def _settled(folding: Folding, event: sight.QuestionSettled) -> None:
    settled: Settled = event.settled
    folding.table("questions").pop(settled.question.id, None)
    folding.table("said").pop(settled.question.id, None)
    folding.append("forecasts", settled)
    sure = max(settled.percent, 100 - settled.percent) >= 75
    if settled.said and settled.outcome is not None and sure and (settled.percent > 50) != settled.outcome:
        folding.append("misses", (settled.question.seat, settled.question.id))


def _opened(folding: Folding, event: sight.TurnOpened) -> None:
    turn = event.turn + 1
    folding.put("turn", turn)
    folding.put("window", Window.ORDERS)
    folding.put("counted", 0)
    folding.put("carried", ())
    folding.put("trust_then", folding.state.trust_now)
    folding.put("trust_now", trust_of(folding.state.stocks, folding.state.ruleset))
    folding.put("calls", {})
    folding.put("envoys", {key: until for key, until in folding.now("envoys").items() if until >= turn})
    folding.put("mobilised", {key: until for key, until in folding.now("mobilised").items() if until >= turn})
    folding.put("red_lines", tuple(line for line in folding.now("red_lines") if line.until >= turn))


def _carried(folding: Folding, event: sight.AnswersAsked) -> None:
    folding.put("window", Window.ANSWERS)
    folding.put("carried", event.carried)


def _ended(folding: Folding, event: sight.GameEnded) -> None:
    del event
    folding.put("over", True)


TOLD: dict[type[Event], Callable[[Folding, Any], None]] = {
    sight.Reported: _reported,
    sight.FactTold: _fact,
    sight.Answered: _inquired,
    sight.RedTeamed: _inquired,
    sight.EnvoySent: _envoy,
    sight.QuestionsAsked: _questions,
    sight.ForecastsSealed: _said,
    sight.QuestionSettled: _settled,
    sight.AnswersAsked: _carried,
    sight.TurnOpened: _opened,
    sight.GameEnded: _ended,
}
"""The folds of sight and of the clock."""
