"""What came of a question once its turn is over; None where our own act decided it (core E)."""

from collections.abc import Callable

from game.rules.condition import holds
from game.rules.forecast.acts import who_armed
from game.rules.today import of_today, today
from game.sight.survey import survey
from game.theory.chance import Chance
from game.world.events.conduct import Armed
from game.world.events.diplomacy import CallAnswered, DemandAnswered, TreatyEnded, TreatyRenounced, TreatySigned
from game.world.names import TreatyId
from game.world.question import Question
from game.world.state import State


def outcome_of(state: State, question: Question, chance: Chance) -> bool | None:
    """Whether it happened."""
    if question.kind == "asked":
        return _scenario_outcome(state, question, chance)
    if question.kind.startswith("level-"):
        return _above(state, question)
    judge = JUDGES.get(question.kind)
    return judge(state, question) if judge is not None else None


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


def _at_war(state: State, question: Question) -> bool:
    return any(war.side_of(question.subject) for war in state.wars.values())


def _signs(state: State, question: Question) -> bool | None:
    """Void where they signed with us and with nobody else."""
    signed = [one.treaty for one in of_today(state, TreatySigned) if one.treaty.binds(question.subject)]
    if any(not treaty.binds(question.seat) for treaty in signed):
        return True
    return None if signed else False


def _arms(state: State, question: Question) -> bool:
    return any(who_armed(event) == question.subject for event in of_today(state, Armed))


def _held(state: State, question: Question) -> bool | None:
    """Whether a treaty of ours stood the turn through; void where we ended it ourselves."""
    thing = TreatyId(question.thing)
    ends: tuple[TreatyRenounced | TreatyEnded, ...] = (
        *of_today(state, TreatyRenounced),
        *of_today(state, TreatyEnded),
    )
    for event in sorted((one for one in ends if one.treaty == thing), key=lambda one: one.number):
        if isinstance(event, TreatyRenounced):
            return None if event.actor == question.seat else False
        if event.why in ("term", "agreed", "party gone"):
            return None
    if thing in state.treaties:
        return True
    own = any(
        getattr(event, "actor", None) == question.seat and getattr(event, "treaty", None) == thing
        for event in today(state)
    )
    return None if own else False


def _complies(state: State, question: Question) -> bool | None:
    answers = [one for one in of_today(state, DemandAnswered) if one.target == question.seat]
    theirs = [one for one in answers if one.actor == question.subject]
    return any(one.answer == "comply" for one in theirs) if theirs else None


def _comes(state: State, question: Question) -> bool | None:
    """Void where they were not called after all."""
    answers = [one for one in of_today(state, CallAnswered) if one.actor == question.subject]
    ours = [one for one in answers if one.target == question.seat]
    return any(one.came for one in ours) if ours else None


def _joins(state: State, question: Question) -> bool | None:
    """Whether they fight us; void where we fight nobody."""
    ours = [war for war in state.wars.values() if war.side_of(question.seat)]
    if not ours:
        return None
    return any(war.side_of(question.subject) == -war.side_of(question.seat) for war in ours)


JUDGES: dict[str, Callable[[State, Question], bool | None]] = {
    "at-war": _at_war,
    "signs": _signs,
    "arms": _arms,
    "treaty-holds": _held,
    "complies": _complies,
    "comes": _comes,
    "joins": _joins,
}


def _scenario_outcome(state: State, question: Question, chance: Chance) -> bool | None:
    asked = next((one for one in state.setting.questions if one.id == question.thing), None)
    return holds(asked.condition, state, chance, f"question.{question.id}") if asked is not None else None
