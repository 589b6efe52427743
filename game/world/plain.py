"""Values as plain data and back: what journals, traces and the network carry.

Dataclasses become dictionaries of their fields, enums their values, tuples and sets lists, mappings lists of pairs,
arrays a shape and a list. Both ways follow the types that the nouns declare, worked out once for each of them; so a
whole number in a field of floats is written as a float, and a value reads back as exactly what was written.
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from functools import cache
from operator import attrgetter
from types import NoneType, UnionType
from typing import Any, NamedTuple, Union, get_args, get_origin, get_type_hints

import numpy as np

from game.world.event import Event
from game.world.events import EVENTS

KIND = "is"
"""The key under which a value says which class it is."""


def to_plain(value: Any, *, keep_arrays: bool = False) -> Any:
    """A value as dictionaries, lists, strings, numbers, true, false and null.

    With `keep_arrays` the arrays stay as they are, for a writer that has a better place for them.
    """
    kind: Any = type(value)
    return _codec(kind, keep_arrays).write(value)


def from_plain(kind: Any, plain: Any) -> Any:
    """The value of this type that `to_plain` made this of. Raises `ValueError` where it fits no such value."""
    try:
        return _codec(kind, False).read(plain)
    except (KeyError, ValueError, TypeError, IndexError, AttributeError, OverflowError) as wrong:
        raise ValueError(f"this is no {getattr(kind, '__name__', kind)}") from wrong


@cache
def columns_of(kind: Any) -> tuple[str, ...]:
    """The names of a noun's fields, in the order in which `to_row` writes them."""
    return tuple(one.name for one in fields(kind) if one.init)


def to_row(value: Any, *, keep_arrays: bool = False) -> list[Any]:
    """A noun's fields without their names. Zipped with `columns_of` again, `from_plain` reads it back."""
    kind: Any = type(value)
    return _row_writer(kind, keep_arrays)(value)


class Codec(NamedTuple):
    """The two ways of one type."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


def _same(value: Any) -> Any:
    return value


@cache
def _codec(kind: Any, keep: bool) -> Codec:
    """The codec of a type, by the first family that it fits."""
    if hasattr(kind, "__supertype__"):
        return _codec(kind.__supertype__, keep)
    for fits, make in _FAMILIES:
        if fits(get_origin(kind) or kind):
            return make(kind, keep)
    raise TypeError(f"{kind} has no plain form")


def _anything(_kind: Any, keep: bool) -> Codec:
    """What is declared as anything says by its own type how it is written, and is read as it stands."""
    return Codec(lambda value: to_plain(value, keep_arrays=keep), _same)


def _scalar(kind: Any, _keep: bool) -> Codec:
    """A string, number, truth value or nothing, and nothing else in its place."""
    fitting = (int, float) if kind is float else kind

    def read(plain: Any) -> Any:
        if not isinstance(plain, fitting) or (isinstance(plain, bool) and kind is not bool):
            raise ValueError(f"this is no {kind.__name__}")
        return float(plain) if kind is float else plain

    return Codec(_same if kind in (str, NoneType) else kind, read)


def _enum(kind: Any, _keep: bool) -> Codec:
    return Codec(lambda value: value.value if isinstance(value, Enum) else value, kind)


def _union(kind: Any, keep: bool) -> Codec:
    """None, one of several classes that are named under `is`, or the first other type that takes it."""
    kinds = get_args(kind)
    others: list[Any] = [one for one in kinds if one is not NoneType]
    classes: dict[str, Any] = {getattr(one, "__name__", ""): one for one in others if is_dataclass(one)}

    def read(plain: Any) -> Any:
        if plain is None and NoneType in kinds:
            return None
        if isinstance(plain, dict) and plain.get(KIND) in classes:
            return _codec(classes[plain[KIND]], keep).read(plain)
        for one in others:
            try:
                return _codec(one, keep).read(plain)
            except (KeyError, TypeError, ValueError, AttributeError):
                continue
        raise ValueError("this is none of its possible kinds")

    if len(others) > 1:
        return Codec(lambda value: to_plain(value, keep_arrays=keep), read)
    write = _codec(others[0], keep).write
    return Codec(_same if write is _same else lambda value: None if value is None else write(value), read)


def _array(kind: Any, keep: bool) -> Codec:
    """Whole numbers or floats; nothing else is kept in arrays."""
    cells = np.dtype(np.int64 if "int64" in str(kind) else np.float64)

    def read(plain: Any) -> Any:
        if isinstance(plain, np.ndarray):
            return np.asarray(plain, dtype=cells)
        return np.array(plain["cells"], dtype=cells).reshape(plain["shape"])

    return Codec(_same if keep else lambda array: {"shape": list(array.shape), "cells": array.ravel().tolist()}, read)


def _lone_number(kind: Any, _keep: bool) -> Codec:
    """A number that fell out of an array."""
    return Codec(lambda number: number.item(), kind)


def _tuple(kind: Any, keep: bool) -> Codec:
    kinds = get_args(kind) or (Any, Ellipsis)
    if len(kinds) == 2 and kinds[1] is Ellipsis:
        inner = _codec(kinds[0], keep)
        write = list if inner.write is _same else lambda items: [inner.write(item) for item in items]
        return Codec(write, lambda plain: tuple([inner.read(item) for item in plain]))
    each = [_codec(one, keep) for one in kinds]
    return Codec(
        lambda items: [one.write(item) for one, item in zip(each, items, strict=True)],
        lambda plain: tuple([one.read(item) for one, item in zip(each, plain, strict=True)]),
    )


def _set(kind: Any, keep: bool) -> Codec:
    inner = _codec(*(get_args(kind) or (Any,)), keep)
    return Codec(
        lambda items: sorted((inner.write(item) for item in items), key=repr),
        lambda plain: frozenset(inner.read(_hashable(item)) for item in plain),
    )


def _mapping(kind: Any, keep: bool) -> Codec:
    keys, items = (_codec(one, keep) for one in get_args(kind) or (Any, Any))
    return Codec(
        lambda table: [[keys.write(key), items.write(item)] for key, item in table.items()],
        lambda plain: {keys.read(_hashable(key)): items.read(item) for key, item in plain},
    )


def _hashable(key: Any) -> Any:
    return tuple(map(_hashable, key)) if isinstance(key, list) else key


def _event(_kind: Any, keep: bool) -> Codec:
    """Any event: its name says which."""
    classes: Mapping[str, Any] = EVENTS
    return Codec(
        lambda event: to_plain(event, keep_arrays=keep),
        lambda plain: _codec(classes[plain[KIND]], keep).read(plain),
    )


def _record(kind: Any, keep: bool) -> Codec:
    """A dataclass. A field that an older Melian did not write yet takes its default."""
    names, row = columns_of(kind), _row_writer(kind, keep)

    def read(plain: Any) -> Any:
        if plain.get(KIND, kind.__name__) != kind.__name__:
            raise ValueError(f"this is no {kind.__name__}")
        inner = _inside(kind, keep)
        return kind(**{name: inner[name].read(item) for name, item in plain.items() if name != KIND})

    return Codec(lambda value: {KIND: kind.__name__, **dict(zip(names, row(value), strict=True))}, read)


@cache
def _row_writer(kind: Any, keep: bool) -> Callable[[Any], list[Any]]:
    """Writes the fields of a dataclass as a list; only those are touched that are not plain as they stand."""
    names = columns_of(kind)
    get = attrgetter(*names) if len(names) > 1 else lambda value: [getattr(value, name) for name in names]
    turned: list[tuple[int, Callable[[Any], Any]]] = []

    def write(value: Any) -> list[Any]:
        if not turned:
            writers = enumerate(codec.write for codec in _inside(kind, keep).values())
            turned[:] = [(at, one) for at, one in writers if one is not _same]
        row = list(get(value))
        for at, one in turned:
            row[at] = one(row[at])
        return row

    return write


@cache
def _inside(kind: Any, keep: bool) -> dict[str, Codec]:
    """The codecs of a dataclass's fields: asked for when the first value comes, since nouns nest."""
    hints = get_type_hints(kind)
    return {name: _codec(hints[name], keep) for name in columns_of(kind)}


def _is(*kinds: Any) -> Callable[[Any], bool]:
    """Whether a type is one of these."""
    return lambda kind: kind in kinds


def _below(*kinds: type) -> Callable[[Any], bool]:
    """Whether a type is one of these or made from one."""
    return lambda kind: isinstance(kind, type) and issubclass(kind, kinds)


_FAMILIES: tuple[tuple[Callable[[Any], bool], Callable[[Any, bool], Codec]], ...] = (
    (_is(Any), _anything),
    (_is(str, int, bool, float, NoneType), _scalar),
    (_is(Union, UnionType), _union),
    (_is(Event), _event),
    (_below(Enum), _enum),
    (_below(np.ndarray), _array),
    (_below(np.generic), _lone_number),
    (_below(frozenset, set), _set),
    (_below(Mapping), _mapping),
    (is_dataclass, _record),
    (_below(tuple, list), _tuple),
)
