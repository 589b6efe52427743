"""Fields of events: what each may hold, so that a line which can never fit is named instead of passing for nothing."""

import re
from collections.abc import Callable, Iterator, Sequence
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from game.text import listing
from game.world.names import PowerId
from game.world.setting import Setting
from game.world.treaty import KINDS
from game.world.verb import EFFORTS

POWERS = frozenset(
    [
        *("patron", "client", "to", "off", "winner", "loser", "duress"),
        *("paid", "withheld", "unrestrained"),
    ]
)
"""Fields whose text names a power."""
NUMBER = re.compile(r"-?\d*\.?\d+")


def fault_of(kind: type, path: str, written: str, setting: Setting) -> str:
    """Why a field of this path can never hold what is written; empty where it can."""
    held = kinds_at(kind, path)
    if not held:
        return f'{kind.__name__} has no "{path}"'
    told = [_text(path.rpartition(".")[2], setting) if one is str else _told(one, setting) for one in held]
    if any(fits is None or fits(written) for fits, _ in told):
        return ""
    return f'{path} of {kind.__name__} is {listing([what for _, what in told], "or")}, not "{written}"'


def kinds_at(kind: type, path: str) -> tuple[Any, ...]:
    """The plain kinds of value that a path may lead to, None among them; empty where it leads nowhere."""
    found: tuple[Any, ...] = (kind,)
    for step in path.split("."):
        found = tuple(dict.fromkeys(leaf for one in found for leaf in _leaves(_hint(one, step))))
    return found


def _hint(kind: Any, step: str) -> Any:
    """The type of a field or of a property."""
    if not isinstance(kind, type):
        return None
    member = getattr(kind, step, None)
    if isinstance(member, property):
        return get_type_hints(member.fget).get("return")
    return get_type_hints(kind).get(step)


def _leaves(hint: Any) -> Iterator[Any]:
    """The kinds of value within a type; nothing where there is no type."""
    if hint is None or hint is Ellipsis:
        return
    inner = get_args(hint)
    if inner and (get_origin(hint) in (Union, UnionType) or get_origin(hint) in (tuple, frozenset)):
        for one in inner:
            yield from _leaves(one)
    else:
        yield hint


Fits = tuple[Callable[[str], object] | None, str]
"""Whether a text can be such a value (None: any can), and what such values are called."""


def _told(held: Any, setting: Setting) -> Fits:
    """What a kind of value allows."""
    if held is type(None):
        return "none".__eq__, "none"
    if held is bool:
        return ("yes", "no").__contains__, "yes or no"
    if held in (int, float):
        return NUMBER.fullmatch, "a number"
    if held is PowerId:
        return _one_of(setting.ids)
    if isinstance(held, type) and issubclass(held, Enum):
        return _one_of([str(one.value) for one in held])
    return None, "a name"


def _text(name: str, setting: Setting) -> Fits:
    """What a field of text allows, by its name."""
    if name in POWERS:
        return _one_of(setting.ids)
    lists = {"effort": tuple(EFFORTS), "clause": KINDS, "society": [one.id for one in setting.societies]}
    return _one_of([str(one) for one in lists[name]]) if name in lists else (None, "a text")


def _one_of(words: Sequence[str]) -> Fits:
    return words.__contains__, f"one of {', '.join(words)}"
