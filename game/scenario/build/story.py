"""Scenes, happenings, facts, questions and aims as the rules read them."""

from game.scenario.build.condition import condition
from game.scenario.build.effect import effects, whens
from game.scenario.schema.scenario import ScenarioPart
from game.scenario.schema.story import HappeningPart, OptionPart, QuizPart, ScenePart
from game.world.names import FactId, PowerId, QuestionId, SceneId
from game.world.scene import Aim, Asked, Fact, Happening, Option, Quiz, Scene


def scenes(scenario: ScenarioPart) -> tuple[Scene, ...]:
    """The scenes, in the order of the file."""
    return tuple(_scene(name, part) for name, part in scenario.scenes.items())


def _scene(name: str, part: ScenePart) -> Scene:
    """One scene."""
    return Scene(
        SceneId(name),
        PowerId(part.seat),
        *part.turn,
        part.title,
        part.text,
        tuple(_option(option, inner) for option, inner in part.options.items()),
        part.default,
        condition(part.when),
        part.public,
        part.pledge,
        tuple(_quiz(quiz, inner) for quiz, inner in part.quizzes.items()),
        part.reckoned,
    )


def _option(name: str, part: OptionPart) -> Option:
    """One way out of a scene."""
    cost = part.cost
    return Option(
        name,
        part.label,
        part.says or "",
        cost.initiative,
        cost.inquiry,
        cost.wealth,
        cost.people,
        effects(part.effects),
        whens(part.when),
        float(part.weight),
        part.as_it_was,
        condition(part.success) if part.success is not None else None,
    )


def _quiz(name: str, part: QuizPart) -> Quiz:
    """One quiz."""
    figures = (float(part.truth), float(part.low), float(part.high))
    return Quiz(QuestionId(name), part.text, part.unit, *figures, source=part.source or "")


def happenings(scenario: ScenarioPart) -> tuple[Happening, ...]:
    """The happenings, in the order of the file."""
    return tuple(_happening(name, part) for name, part in scenario.happenings.items())


def _happening(name: str, part: HappeningPart) -> Happening:
    """One happening. What is certain and has one date came on that date, where the file does not say otherwise."""
    came = part.as_it_was
    if came is None and part.percent >= 100 and part.turn[0] == part.turn[1]:
        came = part.turn[0]
    return Happening(
        name,
        *part.turn,
        part.headline,
        part.text,
        condition(part.when),
        float(part.percent),
        None if came == "never" else came,
        effects(part.effects),
        tuple(PowerId(power) for power in part.witnesses),
    )


def facts(scenario: ScenarioPart) -> tuple[Fact, ...]:
    """The hidden quantities."""
    return tuple(
        Fact(
            FactId(name),
            part.name,
            part.unit,
            tuple(float(value) for value in part.values),
            float(part.low),
            float(part.high),
            1 if part.wish == "high" else -1,
        )
        for name, part in scenario.facts.items()
    )


def questions(scenario: ScenarioPart) -> tuple[Asked, ...]:
    """The scenario's own forecast questions."""
    return tuple(
        Asked(
            QuestionId(name),
            part.text,
            tuple(PowerId(seat) for seat in part.seats),
            part.asked,
            part.resolves,
            condition(part.yes_if),
            float(part.staff),
            PowerId(part.subject) if part.subject else None,
            part.topic,
        )
        for name, part in scenario.questions.items()
    )


def aims(scenario: ScenarioPart) -> tuple[Aim, ...]:
    """What the seats may choose to be judged by."""
    return tuple(
        Aim(name, PowerId(part.seat), part.title, condition(part.kept), condition(part.half), part.text)
        for name, part in scenario.aims.items()
    )
