"""Where a scenario says how it was in one place, it says so in every place that `--as-it-was` will ask."""

from collections.abc import Iterator

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity
from game.scenario.schema.story import HappeningPart, ScenePart

RULE = "as-it-was"


def check(scope: Scope) -> Iterator[Problem]:
    """Scenes and happenings of a scenario that plays history. One that never says how it was is not asked."""
    scenes, happenings = scope.scenario.scenes, scope.scenario.happenings
    if not any(option.as_it_was for scene in scenes.values() for option in scene.options.values()):
        return
    for name, scene in scenes.items():
        yield from _scene(scope, name, scene)
    for name, happening in happenings.items():
        yield from _happening(scope, name, happening)


def _scene(scope: Scope, name: str, scene: ScenePart) -> Iterator[Problem]:
    """One option of each scene is history's."""
    chosen = [option for option, part in scene.options.items() if part.as_it_was]
    if not chosen:
        message = f'no option of scene "{name}" is marked as it was; its default is then played'
        hint = "write as_it_was: true under the one that history chose"
        yield scope.at_key(("scenes", name), RULE, message, hint=hint, severity=Severity.WARNING)
    for option in chosen[1:]:
        message = f'scene "{name}" has a second option marked as it was; the first is "{chosen[0]}"'
        yield scope.at_key(("scenes", name, "options", option, "as_it_was"), RULE, message)


def _happening(scope: Scope, name: str, happening: HappeningPart) -> Iterator[Problem]:
    """An uncertain happening says whether and when it came."""
    first, last = happening.turn
    said = happening.as_it_was
    if said is None and (happening.percent < 100 or first < last):
        message = f'happening "{name}" does not say when it came in history'
        hint = "write as_it_was: and the turn, or never"
        yield scope.at_key(("happenings", name), RULE, message, hint=hint, severity=Severity.WARNING)
    if isinstance(said, int) and not first <= said <= last:
        message = f'happening "{name}" came in turn {said}, outside its own turns'
        yield scope.at(("happenings", name, "as_it_was"), RULE, message)
