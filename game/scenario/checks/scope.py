"""What a check looks at: the scenario in its parts, and the tree that knows where each of them stands."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from game.scenario.problems import Problem
from game.scenario.schema.base import Part
from game.scenario.schema.condition import ConditionPart
from game.scenario.schema.effect import EffectPart, WhenPart
from game.scenario.schema.scenario import ScenarioPart
from game.scenario.tree import Path, Tree


@dataclass(frozen=True)
class Scope:
    """A scenario whose parts have the right shape."""

    scenario: ScenarioPart
    tree: Tree

    def at(self, path: Path, rule: str, message: str, **more: Any) -> Problem:
        """A problem with the value at a path."""
        return self.tree.place(path).problem(rule, message, **more)

    def at_key(self, path: Path, rule: str, message: str, **more: Any) -> Problem:
        """A problem with the key at the end of a path."""
        return self.tree.key_place(path).problem(rule, message, **more)

    @cached_property
    def conditions(self) -> tuple[tuple[Path, ConditionPart], ...]:
        """Every condition that is no part of another, with its path."""
        return tuple(_outermost(self.scenario, ConditionPart))

    @cached_property
    def effects(self) -> tuple[tuple[Path, EffectPart], ...]:
        """Every effect, with its path."""
        return tuple(_outermost(self.scenario, EffectPart))

    @cached_property
    def whens(self) -> tuple[tuple[Path, WhenPart], ...]:
        """Every set of effects under a condition, with its path."""
        return tuple(_outermost(self.scenario, WhenPart))


def _outermost(value: Any, kind: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    """Every part of a kind that the file holds and that lies in no other of that kind."""
    if isinstance(value, kind):
        yield path, value
    elif isinstance(value, Part):
        for name, field in type(value).model_fields.items():
            if name in value.model_fields_set:
                yield from _outermost(getattr(value, name), kind, (*path, field.alias or name))
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _outermost(inner, kind, (*path, key))
    elif isinstance(value, tuple):
        for place, inner in enumerate(value):
            yield from _outermost(inner, kind, (*path, place))
