"""The setting: everything of a scenario that does not change while the game is played."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.theory.thousandths import Ints
from game.world.league import League, Patronage
from game.world.names import PowerId
from game.world.power import Power, Society
from game.world.scene import Aim, Asked, Fact, Happening, Scene
from game.world.treaty import Treaty

UNSAID = -(1 << 62)
"""Stands in an array of `relations` where the scenario is silent: the rules open that cell."""


@dataclass(frozen=True, slots=True)
class Calendar:
    """What the turns are called."""

    labels: tuple[str, ...]
    """One for each turn; the last is used for whatever follows."""

    def label(self, turn: int) -> str:
        """The date of a turn, such as "spring 415 BCE"."""
        return self.labels[min(max(turn, 1), len(self.labels)) - 1] if self.labels else f"turn {turn}"


@dataclass(frozen=True, slots=True)
class Wording:
    """The words in which a scenario speaks of common things."""

    coin: str = "talents"
    assembly: str = "the people"
    army: str = "men"


@dataclass(frozen=True, slots=True, eq=False)
class Setting:
    """One scenario, read and found sound."""

    id: str
    title: str
    powers: tuple[Power, ...]
    societies: tuple[Society, ...]
    calendar: Calendar
    turns: int
    """How many turns the game lasts; seats know only `horizon`."""
    horizon: tuple[int, int]
    reach: Ints
    """[n, n] points: how much of i's strength arrives at j."""
    affinity: Ints
    """[n, n] thousandths from 0 to 8,000: how alike i finds j."""
    kin: tuple[tuple[PowerId, PowerId], ...] = ()
    """Pairs bound by blood or founding, either way round."""
    disputes: tuple[tuple[PowerId, PowerId], ...] = ()
    treaties: tuple[Treaty, ...] = ()
    patronages: tuple[Patronage, ...] = ()
    leagues: tuple[League, ...] = ()
    relations: Mapping[str, Ints] = field(default_factory=dict)
    """Openings of dyadic stocks that the scenario names, arrays in thousandths; `UNSAID` in cells it leaves open."""
    scenes: tuple[Scene, ...] = ()
    happenings: tuple[Happening, ...] = ()
    facts: tuple[Fact, ...] = ()
    questions: tuple[Asked, ...] = ()
    aims: tuple[Aim, ...] = ()
    without: tuple[str, ...] = ()
    """Verbs that the scenario switches off."""
    unit: float = 2.0
    """Talents: a twelfth of a middling power's income; the price of watching (core B)."""
    wording: Wording = Wording()
    introduction: str = ""
    notes: str = ""
    """For whoever teaches with it: sources and doubts."""
    as_it_was: bool = False
    """Whether history's draws are played."""
    draws: Mapping[str, float] = field(default_factory=dict)
    """Draws fixed by their address (cases only)."""
    advice: bool = True

    ids: tuple[PowerId, ...] = field(init=False)
    """The powers' ids, in the order of the arrays."""
    places: Mapping[PowerId, int] = field(init=False)
    """Each power's place in every array."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "ids", tuple(power.id for power in self.powers))
        object.__setattr__(self, "places", {power.id: place for place, power in enumerate(self.powers)})

    def power(self, power: PowerId) -> Power:
        """The power of this id."""
        return self.powers[self.places[power]]
