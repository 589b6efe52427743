"""A coefficient of the ruleset: a number with its meaning, unit, range, rows and tuning note."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any


@dataclass(frozen=True, slots=True)
class Coefficient:
    """What is known of one number of the ruleset."""

    key: str
    """How `--set` names it: `rules.hubris.narrowing`."""
    value: float
    low: float
    high: float
    unit: str
    rows: str
    note: str
    """What it does, and when to turn it."""


def coefficient(value: float, low: float, high: float, unit: str, rows: str, note: str) -> Any:
    """Declare a coefficient as a field of a mechanism."""
    return field(default=value, metadata={"low": low, "high": high, "unit": unit, "rows": rows, "note": note})


def switch(rows: str, note: str) -> Any:
    """Declare whether a mechanism works at all: its null twin has it off."""
    return field(default=True, metadata={"low": 0, "high": 1, "unit": "on or off", "rows": rows, "note": note})


def coefficients_of(mechanism: Any, name: str) -> Iterator[Coefficient]:
    """Every coefficient of one mechanism, in the order of the file."""
    for one in fields(mechanism):
        told = one.metadata
        key = f"rules.{name}.{one.name}"
        value = float(getattr(mechanism, one.name))
        yield Coefficient(key, value, told["low"], told["high"], told["unit"], told["rows"], told["note"])
