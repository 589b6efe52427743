"""A doctrine: the figures by which a court keeps faith, strikes, forgives, and what it spends itself on (core I)."""

from collections.abc import Callable
from dataclasses import dataclass

from game.minds.leader import Wish
from game.sight.briefing import Briefing
from game.theory.chance import Chance
from game.world.names import PowerId

Spend = Callable[[Briefing, Chance], list[Wish]]
"""What a doctrine would do with initiatives left over."""
Grievance = Callable[[Briefing, PowerId], tuple[str, ...]]
"""Why one would strike another; empty where there is no reason to."""


@dataclass(frozen=True, slots=True)
class Doctrine:
    """One page of doctrine."""

    name: str
    faith: float
    """Points on keeping, towards everybody."""
    faith_insiders: float
    """Points on keeping, towards members of one's own society."""
    margin: float
    """Least worth of a treaty that is signed, in points."""
    strike: float
    """Least own odds for a war, 0-1; above 1: never."""
    grievance: Grievance
    spend: Spend
    resents: float = 8.0
    """Points for war that each grievance counts."""
    pride: float = 0.0
    """Points against giving in."""
    loyal: float = 0.0
    """Points towards coming when called."""
    longest: int | None = None
    """The longest term it likes, in turns; None for any."""
    tier: int = 0
    """The inspection that it asks for."""
    cheats: bool = True
    squeezes: int = 0
    """Talents a turn that it takes from each client when it is short or free to."""
    forgives: int = 4
    """Turns after which a wrong is forgiven."""


def wrongs_by(briefing: Briefing, other: PowerId, within: int) -> tuple[str, ...]:
    """What another did to us of late, in words: breaches, calls refused, demands, wars."""
    found = []
    names = {
        "BreachFound": "they broke a treaty with us",
        "DemandMade": "they made a demand of us",
        "WarDeclared": "they made war on us",
        "Squeezed": "they squeezed us",
    }
    for item in (*briefing.recent, *briefing.news):
        if item.turn < briefing.turn - within or item.actor != other or item.target != briefing.seat:
            continue
        if item.name in names:
            found.append(names[item.name])
    return tuple(dict.fromkeys(found))


def same_society(briefing: Briefing, other: PowerId) -> bool:
    """Whether another lives in our own society."""
    mine = briefing.atlas.realm(briefing.seat).society
    return bool(mine) and briefing.atlas.realm(other).society == mine


def faith_towards(doctrine: Doctrine, briefing: Briefing, other: PowerId) -> float:
    """Points on keeping faith with another."""
    return doctrine.faith_insiders if same_society(briefing, other) else doctrine.faith
