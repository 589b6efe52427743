"""A doctrine: the figures by which a court keeps faith, strikes, forgives, and what it spends itself on (core I)."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from game.minds.leader import Wish
from game.sight.briefing import Briefing, kept
from game.theory.chance import Chance
from game.world.names import PowerId
from game.world.treaty import Terms

Spend = Callable[[Briefing, Chance], list[Wish]]
"""What a doctrine would do with initiatives left over."""
Grievance = Callable[[Briefing, PowerId], tuple[str, ...]]
"""Why one would strike another; empty where there is no reason to."""
Bond = Callable[[Briefing, PowerId, int], float]
"""Points on keeping faith with one, by the tier at which the promise is inspected."""
Menu = Callable[[Briefing, PowerId, tuple[Terms, ...]], tuple[Terms, ...]]
"""What a doctrine makes of the terms that any court would think of with another."""


def alike(briefing: Briefing, other: PowerId, tier: int) -> float:
    """No bond with anybody in particular."""
    del briefing, other, tier
    return 0.0


def ordinary(briefing: Briefing, other: PowerId, terms: tuple[Terms, ...]) -> tuple[Terms, ...]:
    """The terms that any court would think of."""
    del briefing, other
    return terms


def nobody(briefing: Briefing) -> PowerId | None:
    """A court that looks up to nobody."""
    del briefing
    return None


def no_price(briefing: Briefing, other: PowerId) -> float:
    """A court that asks of one what it asks of all."""
    del briefing, other
    return 0.0


@dataclass(frozen=True, slots=True)
class Doctrine:
    """One page of doctrine."""

    name: str
    faith: float
    """Points on keeping, towards everybody."""
    margin: float
    """Least worth of a treaty that is signed, in points."""
    strike: float
    """Least own odds for a war, 0-1; above 1: never."""
    grievance: Grievance
    spend: Spend
    bond: Bond = alike
    """Points on keeping beside that: with insiders, with a patron, where the promise is inspected."""
    menu: Menu = ordinary
    """The terms that it thinks of; none for one whom it does not seek."""
    patron: Callable[[Briefing], PowerId | None] = nobody
    """One to whom it clings: forgiven everything, asked again after every refusal."""
    price: Callable[[Briefing, PowerId], float] = no_price
    """Points on the margin for one in particular."""
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
    least_tier: int = 0
    """The inspection without which it binds itself to nothing."""
    renews: bool = True
    """Whether it lets a treaty that served it begin anew on the old terms."""
    haggles: int = 0
    """Units of silver a turn that it asks of the weaker before it puts its plain terms."""
    cheats: bool = True
    squeezes: int = 0
    """Talents a turn that it takes from each client when it is short or free to."""
    forgives: int = 4
    """Turns for which one who wronged it is offered nothing."""


WRONGS: Mapping[str, str] = {
    "BreachFound": "they broke a treaty with us",
    "DemandMade": "they made a demand of us",
    "WarDeclared": "they made war on us",
    "Squeezed": "they squeezed us",
}
"""What counts as a wrong, in words."""


def wrongs_by(briefing: Briefing, other: PowerId, within: int) -> tuple[str, ...]:
    """What another did to us of late, in words: breaches, calls refused, demands, wars."""
    done = _wrongs(briefing).get(other, ())
    return tuple(dict.fromkeys(WRONGS[name] for turn, name in done if turn >= briefing.turn - within))


@kept
def _wrongs(briefing: Briefing) -> dict[PowerId, list[tuple[int, str]]]:
    """What each of the others did to us of late: the turn and the deed."""
    found: dict[PowerId, list[tuple[int, str]]] = {}
    for item in (*briefing.recent, *briefing.news):
        if item.name in WRONGS and item.target == briefing.seat and item.actor is not None:
            found.setdefault(item.actor, []).append((item.turn, item.name))
    return found


def same_society(briefing: Briefing, other: PowerId) -> bool:
    """Whether another lives in our own society."""
    mine = briefing.atlas.realm(briefing.seat).society
    return bool(mine) and briefing.atlas.realm(other).society == mine


def faith_towards(doctrine: Doctrine, briefing: Briefing, other: PowerId, tier: int = 0) -> float:
    """Points on keeping a promise to another that is inspected at a tier."""
    return doctrine.faith + doctrine.bond(briefing, other, tier)
