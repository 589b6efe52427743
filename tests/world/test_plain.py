"""Every noun and every event goes into plain data and comes back as what it was."""

import json
from collections.abc import Callable, Mapping
from dataclasses import fields, is_dataclass
from enum import Enum
from random import Random
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import numpy as np
import pytest

from game.theory.thousandths import Ints
from game.world import condition, league, order, power, question, report, scene, setting, treaty, war
from game.world.event import Event
from game.world.events import EVENTS
from game.world.events.conduct import Cheated, Kept
from game.world.ledger import Ledger
from game.world.names import PowerId, Stage
from game.world.plain import KIND, columns_of, from_plain, to_plain, to_row
from game.world.ruleset import LEBOW, Ruleset
from game.world.setting import Calendar, Setting
from game.world.state import State
from game.world.stocks import Stocks, empty_stocks

ROOMS = (condition, league, order, power, question, report, scene, setting, treaty, war)
NOUNS = [
    kind
    for room in ROOMS
    for kind in vars(room).values()
    if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == room.__name__
]


def made(kind: Any, dice: Random, depth: int = 4) -> Any:
    """Some value of a type, as the nouns declare it; the deeper it lies, the less is in it."""
    origin, inner = get_origin(kind), get_args(kind)
    if hasattr(kind, "__supertype__"):
        return made(kind.__supertype__, dice, depth)
    if kind in SCALARS:
        return SCALARS[kind](dice)
    if origin in (Union, UnionType):
        shallow = [one for one in inner if depth > 0 or one.__name__ not in ("AllOf", "AnyOf", "AtLeast", "Not")]
        return made(dice.choice(shallow), dice, depth - 1)
    if origin is np.ndarray:
        shape = [dice.randrange(4) for _ in range(dice.randint(1, 3))]
        kept = int if "int64" in str(kind) else float
        cells = [SCALARS[kept](dice) for _ in range(int(np.prod(shape)))]
        return np.array(cells, dtype=np.int64 if kept is int else np.float64).reshape(shape)
    if origin is tuple and inner[-1] is not Ellipsis:
        return tuple(made(one, dice, depth) for one in inner)
    if origin in (tuple, frozenset):
        return origin(made(inner[0], dice, depth - 1) for _ in range(dice.randrange(3) if depth > 0 else 0))
    if origin is not None and issubclass(origin, Mapping):
        return {made(inner[0], dice, depth): made(inner[1], dice, depth - 1) for _ in range(dice.randrange(3))}
    if isinstance(kind, type) and issubclass(kind, Enum):
        return dice.choice(list(kind))
    if kind is Event:
        return made(EVENTS[dice.choice(sorted(EVENTS))], dice, depth - 1)
    hints = get_type_hints(kind)
    return kind(**{one.name: made(hints[one.name], dice, depth - 1) for one in fields(kind) if one.init})


SCALARS: dict[Any, Callable[[Random], Any]] = {
    str: lambda dice: "".join(dice.choice('ab-Ἀ"\\ \u2028\0🏺') for _ in range(dice.randrange(6))),
    int: lambda dice: dice.choice((0, 1, -1, dice.randrange(-(2**62), 2**62))),
    float: lambda dice: dice.choice((0.0, -0.0, 1e-300, 0.1, -3.0, dice.uniform(-1e6, 1e6))),
    bool: lambda dice: dice.random() < 0.5,
    NoneType: lambda _: None,
}
SEEDS = range(8)


def same(one: Any, other: Any) -> bool:
    """Whether two values are the same all the way down, arrays and types of numbers included."""
    if type(one) is not type(other):
        return False
    if isinstance(one, np.ndarray):
        return bool(one.dtype == other.dtype and one.shape == other.shape and one.tobytes() == other.tobytes())
    if is_dataclass(one):
        return all(same(getattr(one, each.name), getattr(other, each.name)) for each in fields(one) if each.init)
    if isinstance(one, Mapping):
        return list(one) == list(other) and all(same(one[key], other[key]) for key in one)
    if isinstance(one, tuple):
        return len(one) == len(other) and all(same(*pair) for pair in zip(one, other, strict=True))
    return bool(one == other)


def through_json(value: Any) -> Any:
    return json.loads(json.dumps(to_plain(value)))


@pytest.mark.parametrize("name", sorted(EVENTS))
def test_every_event_comes_back(name: str) -> None:
    for seed in SEEDS:
        event = made(EVENTS[name], Random(seed))
        assert same(from_plain(Event, through_json(event)), event)
        row = json.loads(json.dumps(to_row(event)))
        assert same(from_plain(EVENTS[name], dict(zip(columns_of(EVENTS[name]), row, strict=True))), event)  # type: ignore[arg-type]


@pytest.mark.parametrize("kind", NOUNS, ids=lambda kind: kind.__name__)
def test_every_noun_comes_back(kind: type) -> None:
    for seed in SEEDS:
        noun = made(kind, Random(seed)) if kind is not Setting else a_world(Random(seed))
        assert same(from_plain(kind, through_json(noun)), noun)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_whole_state_comes_back(seed: int) -> None:
    dice, hints = Random(seed), get_type_hints(State)
    rest = {one.name: made(hints[one.name], dice, 3) for one in fields(State) if one.name not in FIXED}
    state = State(a_world(dice), FLOATS, (), 7, empty_stocks(2, 1, 12), **rest)
    assert same(from_plain(State, through_json(state)), state)


FLOATS: Ruleset = from_plain(Ruleset, to_plain(LEBOW))
"""The ruleset with every figure a float; its file writes whole ones as whole numbers."""
FIXED = ("setting", "ruleset", "modes", "seed", "stocks")


def a_world(dice: Random) -> Setting:
    return Setting(
        id="pair",
        title="Two towns",
        powers=tuple(a_power(name) for name in ("athens", "sparta")),
        societies=made(tuple[power.Society, ...], dice),
        calendar=Calendar(("spring", "autumn")),
        turns=4,
        horizon=(3, 5),
        reach=np.full((2, 2), 50, dtype=np.int64),
        affinity=np.zeros((2, 2), dtype=np.int64),
        relations={"friendship": np.full((2, 2), 10_000, dtype=np.int64)},
        scenes=made(tuple[scene.Scene, ...], dice),
        happenings=made(tuple[scene.Happening, ...], dice),
        draws={"T1.conduct.found.grain-treaty": 0.0},
    )


def a_power(name: str) -> power.Power:
    return power.Power(
        PowerId(name), name, name, "hellas", (power.Leader("A"),), "hold", (40.0, 30.0, 30.0), 50.0, 20.0, 9.0
    )


def test_a_ruleset_comes_back() -> None:
    changed = LEBOW.with_value("rules.hubris.on", 0)
    assert isinstance(changed, Ruleset)
    assert from_plain(Ruleset, through_json(changed)) == changed


def test_a_whole_number_in_a_field_of_floats_is_written_as_a_float() -> None:
    truth: Any = np.bool_(True)
    plain = to_plain(Kept(treaty="t", cost=3, dear=truth))
    assert json.dumps([plain["cost"], plain["dear"]]) == "[3.0, true]"


def test_numbers_from_arrays_become_plain_numbers() -> None:
    assert (
        json.dumps(to_plain({"a": np.int64(4), "b": (np.float64(0.5), Stage.WAR)})) == '[["a", 4], ["b", [0.5, "war"]]]'
    )


def test_arrays_stay_arrays_where_asked() -> None:
    ledger = Ledger(*(np.arange(3) for _ in range(4)))
    kept = to_plain(ledger, keep_arrays=True)
    assert kept["delta"] is ledger.delta
    assert same(from_plain(Ledger, kept), ledger)


def test_a_field_from_before_it_existed_takes_its_default() -> None:
    plain = to_plain(Cheated(treaty="t", clause="trade", gain=2.0))
    del plain["tag"]
    assert from_plain(Event, plain).tag == "drift"


@pytest.mark.parametrize(
    ("kind", "plain"),
    [
        (Event, {KIND: "NoSuchEvent"}),
        (Event, {KIND: "Kept", "treaty": "t"}),
        (Event, {KIND: "Kept", "treaty": 5, "cost": 1.0, "dear": True}),
        (Event, {KIND: "Kept", "treaty": "t", "cost": "dear", "dear": True}),
        (Event, {KIND: "Kept", "treaty": "t", "cost": 1.0, "dear": True, "more": 1}),
        (treaty.Treaty, {KIND: "War"}),
        (treaty.Terms, ["alliance"]),
        (Stocks, None),
        (Stage, "no such stage"),
        (tuple[int, str], [1]),
        (int | None, "four"),
        (Ints, {"shape": [2, 2], "cells": [1, 2, 3]}),
        (Ints, {"shape": [1], "cells": [2**70]}),
        (condition.Condition, {KIND: "Luck", "percent": None}),
    ],
)
def test_what_fits_no_noun_is_refused(kind: Any, plain: Any) -> None:
    with pytest.raises(ValueError, match="this is no "):
        from_plain(kind, plain)
