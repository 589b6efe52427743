"""Lines as bytes and back: one piece of JSON, the bytes of every array behind it, the whole compressed.

Events are written as rows, with the names of their columns once for each kind, so that a Melian that knows more
columns still reads them. Whole numbers in arrays take as many bytes as the largest of them needs.
"""

import json
import zlib
from collections.abc import Mapping, Sequence
from struct import Struct
from typing import Any

import numpy as np

from game.journal.lines import KIND_OF, KINDS, Closed, Drafted, Header, Line
from game.world.event import Event
from game.world.events import EVENTS
from game.world.plain import columns_of, from_plain, to_plain, to_row

MOST = 256 * 1024 * 1024
"""Bytes that a line may unfold to; more is not a game but a bomb."""

_ARRAY = "\0"
"""The key under which JSON names an array by its place; no field and no text of a game is called so."""
_LENGTH = Struct("<I")
_CELLS = ("<i1", "<i2", "<i4", "<i8", "<f8")


def to_body(line: Line | Header | Drafted) -> bytes:
    """A line as it is kept."""
    if isinstance(line, Closed):
        return pack({"window": line.window, "digest": line.digest, "at": line.at, **rows_of(line.events)})
    return pack(to_plain(line, keep_arrays=True))


def from_body(kind: str, body: bytes) -> Any:
    """The line of this kind that was kept so. Raises `ValueError` where it is none."""
    try:
        plain = unpack(body)
        if KINDS[kind] is Closed:
            return Closed(window=plain["window"], events=events_of(plain), digest=plain["digest"], at=plain["at"])
        return from_plain(KINDS[kind], plain)
    except (KeyError, TypeError, IndexError, AttributeError, RecursionError) as wrong:
        raise ValueError(f"this is no line of kind {kind}") from wrong


def kind_of(line: Line | Header | Drafted) -> str:
    """The kind under which a line is kept."""
    return KIND_OF[type(line)]


def rows_of(events: Sequence[Event]) -> dict[str, Any]:
    """Events as rows under the names of their columns; arrays stay arrays."""
    kinds: dict[Any, None] = dict.fromkeys(type(event) for event in events)
    columns = {kind.__name__: columns_of(kind) for kind in kinds}
    return {"columns": columns, "rows": [[event.name, to_row(event, keep_arrays=True)] for event in events]}


def events_of(plain: Mapping[str, Any]) -> tuple[Event, ...]:
    """The events that `rows_of` made this of."""
    columns = plain["columns"]
    return tuple(from_plain(EVENTS[name], dict(zip(columns[name], row, strict=True))) for name, row in plain["rows"])


def laid_out(plain: Any) -> tuple[bytes, list[Any]]:
    """Plain data as canonical JSON, and the arrays that it names by their places."""
    arrays: list[Any] = []

    def place(value: Any) -> Any:
        if isinstance(value, np.generic):
            return value.item()
        arrays.append(np.asarray(value))
        return {_ARRAY: len(arrays) - 1}

    # Nouns hold no circles, and looking for one takes a sixth of the time.
    spelled = json.dumps(plain, default=place, sort_keys=True, separators=(",", ":"), check_circular=False)
    return spelled.encode(), arrays


def pack(plain: Any) -> bytes:
    """Plain data with arrays as compressed bytes."""
    text, arrays = laid_out(plain)
    narrow = [_narrow(array) for array in arrays]
    shapes = json.dumps([[cells.dtype.str.replace("|", "<"), list(cells.shape)] for cells in narrow]).encode()
    pieces = [_LENGTH.pack(len(text)), _LENGTH.pack(len(shapes)), text, shapes, *(cells.tobytes() for cells in narrow)]
    return zlib.compress(b"".join(pieces))


def unpack(body: bytes) -> Any:
    """What `pack` made this of. Raises `ValueError` where nothing did."""
    whole = _unfolded(body)
    if len(whole) < 2 * _LENGTH.size:
        raise ValueError("a line breaks off")
    (text,), (shapes,) = _LENGTH.unpack_from(whole, 0), _LENGTH.unpack_from(whole, _LENGTH.size)
    start = 2 * _LENGTH.size
    arrays: list[Any] = []
    rest = memoryview(whole)[start + text + shapes :]
    for code, shape in json.loads(whole[start + text : start + text + shapes]):
        if code not in _CELLS:
            raise ValueError("an array of an unknown kind")
        size = np.dtype(code).itemsize
        for side in shape:
            size *= side
        cells = np.frombuffer(rest[:size], dtype=code).astype(np.float64 if code == "<f8" else np.int64)
        arrays.append(cells.reshape(shape))
        rest = rest[size:]
    return json.loads(
        whole[start : start + text], object_hook=lambda found: arrays[found[_ARRAY]] if _ARRAY in found else found
    )


def _narrow(array: Any) -> Any:
    """Whole numbers in the smallest type that holds them all, floats as they are; little-endian."""
    if array.dtype.kind == "f":
        return np.ascontiguousarray(array, dtype="<f8")
    most = max(abs(int(array.max(initial=0))), abs(int(array.min(initial=0)) + 1))
    return np.ascontiguousarray(array, dtype=f"<i{next(size for size in (1, 2, 4, 8) if most < 1 << (8 * size - 1))}")


def _unfolded(body: bytes) -> bytes:
    """The bytes before compression."""
    unfolding = zlib.decompressobj()
    try:
        whole = unfolding.decompress(body, MOST)
    except zlib.error as wrong:
        raise ValueError("a line cannot be unfolded") from wrong
    if not unfolding.eof:
        raise ValueError("a line breaks off or is larger than any game")
    return whole
