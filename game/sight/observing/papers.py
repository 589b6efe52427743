"""What lies before a seat: questions, the notebook, scenes, facts."""

from collections.abc import Iterable
from dataclasses import replace

from game.sight.briefing import Asking, Choice, FactLine, OpenScene, Remembered
from game.world.names import PowerId
from game.world.question import TOPICS, Question, Topic
from game.world.scene import Option, Scene
from game.world.setting import Setting
from game.world.state import State


def questions_of(state: State, own: Iterable[Question]) -> tuple[Asking, ...]:
    """Open questions of a seat, with the bent figure and never the honest one."""
    return tuple(
        Asking(
            one.id,
            one.text,
            one.subject,
            float(round(one.staff)),
            one.resolves,
            one.kind,
            one.thing,
            one.other,
            one.level,
            state.said[one.id][0] if one.id in state.said else None,
            topic_of(state.setting, one),
        )
        for one in own
    )


def topic_of(setting: Setting, question: Question) -> Topic | None:
    """What a yes to a question speaks of: by its kind, or as the scenario that asks it says."""
    own = next((asked.topic for asked in setting.questions if asked.id == question.thing), None)
    return TOPICS.get(question.kind, own)


def notebook_of(state: State, seat: PowerId) -> tuple[Remembered, ...]:
    """The automatic notebook: every forecast with its outcome."""
    return tuple(
        Remembered(one.question.id, one.question.text, one.percent, one.said, one.outcome, one.turn, one.voices)
        for one in state.forecasts
        if one.question.seat == seat
    )


def scenes_of(state: State, seat: PowerId) -> tuple[OpenScene, ...]:
    """Decisions that lie before the seat; what the options do is not told beforehand."""
    mine = [scene for scene in state.setting.scenes if scene.seat == seat and state.scenes.get(scene.id) == ""]
    return tuple(_scene(scene, state.setting) for scene in mine)


def _scene(scene: Scene, setting: Setting) -> OpenScene:
    choices = tuple(
        Choice(one.id, one.label, _cost(one, setting), one.initiative, one.inquiry, one.success is not None)
        for one in scene.options
    )
    blank = tuple(replace(quiz, truth=0.0, source="") for quiz in scene.quizzes)
    return OpenScene(scene.id, scene.title, scene.text, choices, scene.default, scene.pledge, blank)


def _cost(option: Option, setting: Setting) -> str:
    """What an option costs, in words."""
    parts = [
        "an initiative" if option.initiative else "",
        "an inquiry" if option.inquiry else "",
        f"{option.wealth} {setting.wording.coin}" if option.wealth else "",
        f"{option.people} of the people's trust" if option.people else "",
    ]
    return ", ".join(part for part in parts if part)


def facts_of(state: State, seat: PowerId) -> tuple[FactLine, ...]:
    """What sources told this seat of the scenario's facts."""
    known = {fact.id: fact for fact in state.setting.facts}
    return tuple(
        FactLine(
            one.id,
            one.fact,
            known[one.fact].name,
            known[one.fact].unit,
            one.source,
            one.grade,
            one.as_of,
            one.estimate,
            one.low,
            one.high,
        )
        for one in state.fact_reports
        if one.seat == seat
    )
