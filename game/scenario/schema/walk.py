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


def references(part: Part, path: Path = ()) -> Iterator[tuple[str, Path, str, bool]]:
    """Every name in a part that refers to something: its kind, its path, the name, and whether it is a key."""
    hints = hints_of(type(part))
    for name, field in type(part).model_fields.items():
        held = getattr(part, name) if name in part.model_fields_set else None
        if held is not None:
            key = field.alias or name
            yield from _in_value(held, hints[key], (*path, key))
    if isinstance(part, Measured):
        yield from (("power", (*path, *inner), name, False) for inner, name in part.powers_measured())


def _in_value(value: Any, hint: Any, path: Path) -> Iterator[tuple[str, Path, str, bool]]:
    """Names in a value of an annotated type."""
    if isinstance(value, Part):
        yield from references(value, path)
    elif isinstance(value, str):
        kind = _kind(hint)
        if kind:
            yield kind, path, value, False
    elif isinstance(value, dict):
        key_hint, value_hint = get_args(_bare(hint))
        kind = _kind(key_hint)
        for key, inner in value.items():
            if kind:
                yield kind, (*path, key), key, True
            yield from _in_value(inner, value_hint, (*path, key))
    elif isinstance(value, tuple):
        inner_hint = get_args(_bare(hint))[0]
        for place, inner in enumerate(value):
            yield from _in_value(inner, inner_hint, (*path, place))


@cache
def _kind(hint: Any) -> str:
    """The kind of name that an annotation marks, if any."""
    if get_origin(hint) in (Union, UnionType):
        return next((kind for kind in map(_kind, get_args(hint)) if kind), "")
    marks = get_args(hint)[1:] if get_origin(hint) is Annotated else ()
    return next((mark.kind for mark in marks if isinstance(mark, Ref)), "")
