"""Walking the format: which part stands at a path, and every name in a scenario that refers to something."""

from collections.abc import Iterator
from functools import cache
from types import UnionType
from typing import Annotated, Any, Union, get_args, get_origin, get_type_hints

from game.scenario.schema.base import Part, Ref
from game.scenario.schema.condition import Measured
from game.scenario.tree import Path


@cache
def hints_of(part: type[Part]) -> dict[str, Any]:
    """The annotations of a part, each under the key that the file uses."""
    hints = get_type_hints(part, include_extras=True)
    return {field.alias or name: hints[name] for name, field in part.model_fields.items()}


def part_at(root: type[Part], path: Path) -> type[Part] | None:
    """The part whose keys stand at a path, if there is one."""
    hint: Any = root
    for step in path:
        inner = _bare(hint)
        if isinstance(inner, type) and issubclass(inner, Part):
            hint = hints_of(inner).get(str(step))
        elif get_origin(inner) is dict:
            hint = get_args(inner)[1]
        elif get_origin(inner) is tuple:
            hint = get_args(inner)[0]
        else:
            return None
    inner = _bare(hint)
    return inner if isinstance(inner, type) and issubclass(inner, Part) else None


def _bare(hint: Any) -> Any:
    """An annotation without its marks, and without `or nothing`."""
    while get_origin(hint) is Annotated:
        hint = get_args(hint)[0]
    if get_origin(hint) in (Union, UnionType):
        return _bare(next(one for one in get_args(hint) if one is not type(None)))
    return hint


def references(value: Any, kind: str, path: Path = ()) -> Iterator[tuple[Path, str, bool]]:
    """Every name of a kind in a part: its path, the name, and whether it is a key."""
    if isinstance(value, Part):
        yield from _in_part(value, kind, path)


def _in_part(part: Part, kind: str, path: Path) -> Iterator[tuple[Path, str, bool]]:
    """Names in the values of a part's keys."""
    for name, field in type(part).model_fields.items():
        key = field.alias or name
        held = getattr(part, name)
        if held is not None and name in part.model_fields_set:
            yield from _in_value(held, hints_of(type(part))[key], kind, (*path, key))
    if isinstance(part, Measured) and kind == "power":
        yield from (((*path, *inner), name, False) for inner, name in part.powers_measured())


def _in_value(value: Any, hint: Any, kind: str, path: Path) -> Iterator[tuple[Path, str, bool]]:
    """Names in a value of an annotated type."""
    if isinstance(value, Part):
        yield from _in_part(value, kind, path)
    elif isinstance(value, str):
        if _refers(hint, kind):
            yield path, value, False
    elif isinstance(value, dict):
        key_hint, value_hint = get_args(_bare(hint))
        for key, inner in value.items():
            if _refers(key_hint, kind):
                yield (*path, key), key, True
            yield from _in_value(inner, value_hint, kind, (*path, key))
    elif isinstance(value, tuple):
        inner_hint = get_args(_bare(hint))[0]
        for place, inner in enumerate(value):
            yield from _in_value(inner, inner_hint, kind, (*path, place))


def _refers(hint: Any, kind: str) -> bool:
    """Whether an annotation marks names of this kind."""
    if get_origin(hint) in (Union, UnionType):
        return any(_refers(one, kind) for one in get_args(hint))
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return any(isinstance(mark, Ref) and mark.kind == kind for mark in marks)
