"""Scenes and happenings that can never come: they wait for each other, or for a date that has passed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from game.scenario.checks.scope import Scope
from game.scenario.problems import Problem, Severity
from game.scenario.schema.condition import ConditionPart
from game.scenario.tree import Path

Thing: TypeAlias = tuple[str, str]
"""A scene, a happening or a flag, by its table and its name."""
Turns: TypeAlias = Mapping[Thing, int | None]
"""The earliest turn in which each thing can come; None if it cannot."""


@dataclass(frozen=True, slots=True)
class _Way:
    """One way in which a thing may come about."""

    thing: Thing
    first: int
    last: int
    needs: tuple[ConditionPart, ...]
    path: Path


def check(scope: Scope) -> Iterator[Problem]:
    """Every root of what can never come: a thing that waits for another such thing is not reported besides."""
    ways = _ways(scope)
    turns = _earliest(ways, dict.fromkeys((way.thing for way in ways), None))
    lost = [thing for thing, turn in turns.items() if turn is None]
    hopeful: dict[Thing, int | None] = {**turns, **dict.fromkeys(lost, 1)}
    told: set[Thing] = set()
    for thing in lost:
        mine = [way for way in ways if way.thing == thing]
        if thing[0] != "flag" and not any(_comes(way, hopeful) for way in mine):
            yield _too_late(scope, mine[0])
            told.add(thing)
    yield from _circles(scope, ways, lost, told)


def _ways(scope: Scope) -> list[_Way]:
    """Every way in which scenes open, happenings come and flags are raised."""
    scenario = scope.scenario
    ways: list[_Way] = []
    for name, scene in scenario.scenes.items():
        ways.append(_Way(("scene", name), *scene.turn, _only(scene.when), ("scenes", name)))
    for name, happening in scenario.happenings.items():
        ways.append(_Way(("happening", name), *happening.turn, _only(happening.when), ("happenings", name)))
    over = dict(scope.whens)
    for path, effect in scope.effects:
        if effect.raise_flag:
            needs = (_cause(path), *(over[path[:end]].if_ for end in range(len(path)) if path[:end] in over))
            ways.append(_Way(("flag", effect.raise_flag), 1, scenario.turns, needs, path))
    return ways


def _only(condition: ConditionPart | None) -> tuple[ConditionPart, ...]:
    """A condition, if there is one."""
    return (condition,) if condition is not None else ()


def _cause(path: Path) -> ConditionPart:
    """What an effect belongs to, as a condition: a happening came, an option was chosen."""
    if path[0] == "happenings":
        return ConditionPart(happened=str(path[1]))
    return ConditionPart(chosen={str(path[1]): (str(path[3]),)})


def _earliest(ways: list[_Way], start: dict[Thing, int | None]) -> dict[Thing, int | None]:
    """The earliest turn of each thing, found by letting what can come make room for more until nothing changes."""
    turns = dict(start)
    for _ in range(len(ways) + 1):
        before = dict(turns)
        for way in ways:
            comes = _comes(way, turns)
            known = turns[way.thing]
            if comes is not None and (known is None or comes < known):
                turns[way.thing] = comes
        if turns == before:
            break
    return turns


def _comes(way: _Way, turns: Turns) -> int | None:
    """The first turn in which a way is open, if it ever is."""
    at = way.first
    for need in way.needs:
        opens = _opens(need, turns)
        if opens is None:
            return None
        at = max(at, opens)
    return at if at <= way.last and _not_over(way, at) else None


def _not_over(way: _Way, at: int) -> bool:
    """Whether no date that a way asks for has passed by then."""
    spans = [one.turn for need in way.needs for one in _together(need) if one.turn is not None]
    return all(at <= span[1] for span in spans)


def _together(condition: ConditionPart) -> Iterator[ConditionPart]:
    """What must hold together."""
    if condition.all_ is None:
        yield condition
    for part in condition.all_ or ():
        yield from _together(part)


def _opens(condition: ConditionPart, turns: Turns) -> int | None:
    """The first turn in which a condition may hold, if it ever may. What is not known here may hold at once."""
    if condition.all_ is not None:
        parts = [_opens(part, turns) for part in condition.all_]
        return None if None in parts else max(part for part in parts if part is not None)
    several = condition.any_ or condition.of
    if several is not None:
        count = 1 if condition.any_ is not None else int(condition.at_least or 1)
        opened = sorted(part for part in (_opens(one, turns) for one in several) if part is not None)
        return opened[count - 1] if len(opened) >= count else None
    if condition.turn is not None:
        return condition.turn[0]
    waits = [turns.get(thing, 1) for thing in _waits_for(condition)]
    return None if None in waits else max((turn for turn in waits if turn is not None), default=1)


def _waits_for(condition: ConditionPart) -> list[Thing]:
    """The things that a single condition waits for."""
    things: list[Thing] = [("scene", scene) for scene in condition.chosen or {}]
    if condition.pledged is not None:
        things.append(("scene", condition.pledged))
    if condition.happened is not None:
        things.append(("happening", condition.happened))
    if condition.flag is not None:
        things.append(("flag", condition.flag))
    return things


def _too_late(scope: Scope, way: _Way) -> Problem:
    """A thing whose own date and condition exclude each other."""
    kind, name = way.thing
    message = f'{kind} "{name}" can never come: its condition never holds while its turn lasts'
    point = (*way.path, "when") if way.needs else way.path
    return scope.at_key(point, "unreachable", message, severity=Severity.WARNING)


def _circles(scope: Scope, ways: list[_Way], lost: list[Thing], told: set[Thing]) -> Iterator[Problem]:
    """Things that wait for themselves, by way of others."""
    graph = {thing: _needed(ways, thing, lost) for thing in lost}
    for thing in lost:
        circle = _circle(graph, thing)
        if circle and not told & set(circle):
            told |= set(circle)
            row = ", ".join(f'{one[0]} "{one[1]}" waits for {other[0]} "{other[1]}"' for one, other in _steps(circle))
            shown = next(one for one in circle if one[0] != "flag")
            path = next(way.path for way in ways if way.thing == shown)
            yield scope.at_key((*path, "when"), "cycle", f"this waits for itself: {row}")


def _needed(ways: list[_Way], thing: Thing, lost: list[Thing]) -> list[Thing]:
    """What a lost thing waits for among the lost ones."""
    parts = [one for way in ways if way.thing == thing for need in way.needs for _, one in need.every()]
    return [needed for part in parts for needed in _waits_for(part) if needed in lost]


def _circle(graph: Mapping[Thing, list[Thing]], start: Thing) -> list[Thing] | None:
    """The shortest way from a thing back to itself, if there is one."""
    roads = [[start]]
    seen: set[Thing] = set()
    while roads:
        road = roads.pop(0)
        for following in graph[road[-1]]:
            if following == start:
                return road
            if following not in seen:
                seen.add(following)
                roads.append([*road, following])
    return None


def _steps(circle: list[Thing]) -> list[tuple[Thing, Thing]]:
    """Each thing of a circle with the one it waits for."""
    return list(zip(circle, [*circle[1:], circle[0]], strict=True))
