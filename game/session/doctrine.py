"""Which doctrine sits down: `mixed` draws one of those that a court may have, by seed and power."""

from game.minds.leader import Leader
from game.minds.registry import DOCTRINES, leader
from game.theory.chance import Chance
from game.world import names
from game.world.names import PowerId

MIXED = "mixed"
"""Stands for a doctrine drawn by lot when the table is laid."""
DRAWN = names.DOCTRINES
"""What the lot may fall on."""
NAMES: tuple[str, ...] = (*DOCTRINES, MIXED)
"""Every name that a seat's doctrine may have, in the order in which lists show them."""


def drawn(name: str, seed: int, power: PowerId) -> str:
    """The doctrine that a seat plays: its own, or for `mixed` the one that the lot falls on. A policy stays with it."""
    doctrine, plus, policy = name.partition("+")
    if doctrine != MIXED:
        return name
    return f"{Chance(seed).pick(DRAWN, MIXED, power)}{plus}{policy}"


def seated(name: str, seed: int, power: PowerId) -> Leader:
    """The leader who sits down for a power. Raises `BadInput` with the nearest name where there is none."""
    return leader(drawn(name, seed, power))
