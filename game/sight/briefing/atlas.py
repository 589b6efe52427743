"""The atlas: what everybody knows of the world and what does not change."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.theory.thousandths import Ints
from game.world.names import PowerId
from game.world.power import Rule, Trait
from game.world.setting import Wording
from game.world.treaty import ClauseKind


@dataclass(frozen=True, slots=True)
class Realm:
    """What everybody knows of a power: its page in the atlas."""

    id: PowerId
    name: str
    people: str
    leader: str
    society: str
    society_name: str
    rule: Rule
    traits: tuple[Trait, ...]
    culture: str
    regime: str
    faith: str
    ideology: str = ""
    trusted: str = ""
    """Whom its people trust with its offices, where that is known."""
    card: str = ""
    """The seat card; only one's own is filled."""


@dataclass(frozen=True, slots=True, eq=False)
class Atlas:
    """What everybody knows of the world and what does not change."""

    scenario: str
    title: str
    introduction: str
    ids: tuple[PowerId, ...]
    realms: tuple[Realm, ...]
    reach: Ints
    kindred: frozenset[frozenset[PowerId]]
    wording: Wording
    unit: float
    without: frozenset[str]
    fits: Mapping[str, Mapping[ClauseKind, float]]
    """For each society, how well each kind of clause fits its customs, in points of value."""
    places: Mapping[PowerId, int] = field(init=False)
    """Each power's place in every array."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "places", {power: place for place, power in enumerate(self.ids)})

    def place(self, power: PowerId) -> int:
        """A power's place in every array."""
        return self.places[power]

    def realm(self, power: PowerId) -> Realm:
        """The page of one power."""
        return self.realms[self.places[power]]
