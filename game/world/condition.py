"""Conditions: what a scenario may ask of the world, as a small tree of plain values."""

from dataclasses import dataclass
from typing import TypeAlias

from game.world.names import FactId, PowerId, SceneId
from game.world.treaty import ClauseKind


@dataclass(frozen=True, slots=True)
class AllOf:
    """Every one of these."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AnyOf:
    """At least one of these."""

    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class AtLeast:
    """At least so many of these."""

    count: int
    of: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Not:
    """Not this."""

    of: "Condition"


@dataclass(frozen=True, slots=True)
class Flag:
    """A scenario's flag has been set."""

    name: str


@dataclass(frozen=True, slots=True)
class During:
    """The turn lies between these two, both counted in."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Level:
    """A stock lies within these points: `quantity` of `of`, towards `to`, in `domain` where it has one.

    Quantities are those of `world.stocks`, and `trust`, `hubris`, `standing`.
    """

    quantity: str
    of: PowerId
    to: PowerId | None = None
    domain: int | None = None
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class Chosen:
    """An option of a scene was chosen."""

    scene: SceneId
    option: str


@dataclass(frozen=True, slots=True)
class Pledged:
    """Odds within these bounds, in per cent, were told to the people on a scene."""

    scene: SceneId
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class FactLevel:
    """A fact's true value lies within these bounds."""

    fact: FactId
    at_least: float | None = None
    at_most: float | None = None


@dataclass(frozen=True, slots=True)
class AtWar:
    """These two are on opposite sides of a war now."""

    one: PowerId
    other: PowerId


@dataclass(frozen=True, slots=True)
class Bound:
    """A treaty with such a clause (any, if not said) is in force between these two."""

    one: PowerId
    other: PowerId
    kind: ClauseKind | None = None


@dataclass(frozen=True, slots=True)
class Standing:
    """The power is still on the board."""

    power: PowerId


@dataclass(frozen=True, slots=True)
class Luck:
    """So many times in a hundred, drawn once for each place where it is asked."""

    percent: float


@dataclass(frozen=True, slots=True)
class Happened:
    """A dated happening of the scenario has come about."""

    happening: str


Condition: TypeAlias = (
    AllOf
    | AnyOf
    | AtLeast
    | Not
    | Flag
    | During
    | Level
    | Chosen
    | Pledged
    | FactLevel
    | AtWar
    | Bound
    | Standing
    | Luck
    | Happened
)

ALWAYS = AllOf(())
"""The condition that always holds."""
