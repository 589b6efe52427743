"""The stocks: every quantity that the ledger moves, as arrays of whole thousandths."""

from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from enum import IntEnum
from typing import NamedTuple

import numpy as np

from game.theory.thousandths import Ints


class Shape(IntEnum):
    """What a quantity is kept for: a power, a directed dyad, a dyad in a domain, a society, a norm of a society."""

    POWER = 0
    MOTIVE = 1
    DYAD = 2
    DOMAIN = 3
    SOCIETY = 4
    NORM = 5


class Quantity(NamedTuple):
    """One stock: its name, its shape, its bounds in points, and what it is."""

    name: str
    shape: Shape
    low: float
    high: float
    does: str


QUANTITIES: tuple[Quantity, ...] = (
    Quantity("strength", Shape.POWER, 0, 1000, "what a power can put in the field"),
    Quantity("wealth", Shape.POWER, 0, 100000, "talents in the treasury"),
    Quantity("people", Shape.POWER, 0, 100, "the people's trust in the elite"),
    Quantity("justice", Shape.POWER, 0, 100, "justice at home"),
    Quantity("checks", Shape.POWER, 0, 100, "what keeps the elite in bounds"),
    Quantity("offices", Shape.POWER, 0, 100, "offices held by those whom the people trust with them"),
    Quantity("resolve", Shape.POWER, 0, 100, "the name for carrying out threats"),
    Quantity("honesty", Shape.POWER, 0, 100, "the name for keeping promises"),
    Quantity("conduct", Shape.POWER, 0, 100, "hubris from conduct"),
    Quantity("overclaim", Shape.POWER, 0, 60, "hubris from forecasting"),
    Quantity("hope", Shape.POWER, 0, 100, "the leader's hope"),
    Quantity("reason", Shape.POWER, 0, 100, "how far reason restrains the other two"),
    Quantity("motives", Shape.MOTIVE, 0, 100, "security, wellbeing, standing"),
    Quantity("regard", Shape.DYAD, 0, 100, "how highly one thinks of the other"),
    Quantity("fear", Shape.DYAD, 0, 100, "how far one fears the other"),
    Quantity("friendship", Shape.DYAD, -50, 100, "friendship of one for the other"),
    Quantity("affinity", Shape.DYAD, -20, 40, "likeness, kinship of mind, and a leader's looks"),
    Quantity("need", Shape.DYAD, 0, 40, "how much one needs the other"),
    Quantity("rightful", Shape.DYAD, 0, 100, "how rightful a client finds its patron's rank"),
    Quantity("custom", Shape.DOMAIN, 0, 100, "what custom vouches for"),
    Quantity("record", Shape.DOMAIN, -60, 60, "what they did in this domain"),
    Quantity("institution", Shape.DOMAIN, -20, 40, "what membership vouches for, or a closed league denies"),
    Quantity("legitimacy", Shape.SOCIETY, 0, 100, "how far a society's order fits its customs"),
    Quantity("habit", Shape.NORM, 0, 100, "how settled a norm is"),
    Quantity("identity", Shape.DYAD, 0, 100, "how far the other's good is one's own"),
    Quantity("belonging", Shape.POWER, 0, 100, "how far a power has taken in the norms of its society"),
    Quantity("lanes", Shape.SOCIETY, 0, 100, "how safe ships and envoys travel among its powers"),
    Quantity("scar", Shape.DOMAIN, 0, 40, "what a lie took from the record for good"),
)

PLACE: Mapping[str, int] = {quantity.name: place for place, quantity in enumerate(QUANTITIES)}
"""The place of each quantity in the ledger's code."""


@dataclass(frozen=True, slots=True, eq=False)
class Stocks:
    """Every stock of a game. [n] for powers, [n, n] observer toward subject, [n, n, 3] with domain."""

    strength: Ints
    wealth: Ints
    people: Ints
    justice: Ints
    checks: Ints
    offices: Ints
    resolve: Ints
    honesty: Ints
    conduct: Ints
    overclaim: Ints
    hope: Ints
    reason: Ints
    motives: Ints
    regard: Ints
    fear: Ints
    friendship: Ints
    affinity: Ints
    need: Ints
    rightful: Ints
    custom: Ints
    record: Ints
    institution: Ints
    legitimacy: Ints
    habit: Ints
    identity: Ints
    belonging: Ints
    lanes: Ints
    scar: Ints

    def array(self, name: str) -> Ints:
        """One stock by name."""
        stock: Ints = getattr(self, name)
        return stock

    def with_arrays(self, changed: Mapping[str, Ints]) -> "Stocks":
        """These stocks with some arrays replaced."""
        return replace(self, **changed)


def shape_of(quantity: Quantity, powers: int, societies: int, kinds: int) -> tuple[int, ...]:
    """The shape of a quantity's array."""
    return {
        Shape.POWER: (powers,),
        Shape.MOTIVE: (powers, 3),
        Shape.DYAD: (powers, powers),
        Shape.DOMAIN: (powers, powers, 3),
        Shape.SOCIETY: (societies,),
        Shape.NORM: (societies, kinds),
    }[quantity.shape]


def empty_stocks(powers: int, societies: int, kinds: int) -> Stocks:
    """Stocks of the right shapes, all zero."""
    made = {one.name: np.zeros(shape_of(one, powers, societies, kinds), dtype=np.int64) for one in QUANTITIES}
    assert set(made) == {one.name for one in fields(Stocks)}
    return Stocks(**made)
