"""All that one seat is told at the opening of one window."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import wraps
from typing import Any, TypeVar

from game.sight.briefing.atlas import Atlas
from game.sight.briefing.desk import Books, Desk
from game.sight.briefing.items import Asking, Cause, Due, FactLine, News, OpenScene, Petition, Remembered, Warning
from game.world.league import League, Patronage
from game.world.names import Mode, PowerId, QuestionId, TreatyId, Window
from game.world.order import Plan
from game.world.power import Rule
from game.world.ruleset import Ruleset
from game.world.scene import Aim
from game.world.treaty import Footing, Treaty
from game.world.war import Call, Demand, Offer, RedLine, War

Found = TypeVar("Found")


@dataclass(frozen=True, slots=True, eq=False)
class Briefing:
    """All that one seat is told at the opening of one window."""

    seat: PowerId
    turn: int
    window: Window
    date: str
    horizon: tuple[int, int]
    """Between which turns the game will end."""
    mode: Mode
    over: bool
    atlas: Atlas
    ruleset: Ruleset
    alive: tuple[bool, ...]
    leaders: tuple[str, ...]
    books: Books
    desk: Desk
    treaties: tuple[Treaty, ...] = ()
    footings: Mapping[TreatyId, Footing] = field(default_factory=dict)
    """On what footing we stood when we signed each of our own treaties."""
    times: tuple[float, ...] = ()
    """[power] -1 to 1: how far the times speak for our ties with each; our own affair, and exact (row 50)."""
    temptations: Mapping[TreatyId, tuple[str, float]] = field(default_factory=dict)
    """For each of our treaties the clause that tempts us most this turn, and by how many points of value."""
    wars: tuple[War, ...] = ()
    leagues: tuple[League, ...] = ()
    riders: Mapping[PowerId, int] = field(default_factory=dict)
    """Who has a name for riding free, and the turn in which it last did (row 59)."""
    patronages: tuple[Patronage, ...] = ()
    ruling: tuple[Rule, ...] = ()
    """[power] the order that rules in its society now: its page in the atlas has that of the opening."""
    disputes: frozenset[frozenset[PowerId]] = frozenset()
    offers: tuple[Offer, ...] = ()
    """Offers to us that wait, and ours that wait elsewhere."""
    demands: tuple[Demand, ...] = ()
    """Demands on us that wait, and ours that were defied."""
    calls: tuple[Call, ...] = ()
    """Calls that wait for our answer."""
    red_lines: tuple[RedLine, ...] = ()
    mercy: tuple[PowerId, ...] = ()
    """Powers at our mercy."""
    envoys: tuple[PowerId, ...] = ()
    """Where our envoys sit."""
    bearing: tuple[PowerId, ...] = ()
    """Whose confidence is public: the weaker give way to it (row 9)."""
    unbound: tuple[PowerId, ...] = ()
    """In whom nothing restrains the passions, as those see whom it can reach (row 89); for people only."""
    mobilised: tuple[PowerId, ...] = ()
    """Who has called up its levy; everybody sees that."""
    persons: tuple[float, ...] = ()
    """[power] points of our trust in its word in security that are trust in its leader himself (row 19)."""
    self_views: tuple[float, ...] = ()
    """[power] how reliable each holds itself, in points, beside its public name for keeping promises (row 116)."""
    gifts: Mapping[PowerId, int] = field(default_factory=dict)
    """The turn of our last gift to each."""
    questions: tuple[Asking, ...] = ()
    notebook: tuple[Remembered, ...] = ()
    misses: tuple[QuestionId, ...] = ()
    scenes: tuple[OpenScene, ...] = ()
    petitions: tuple[Petition, ...] = ()
    """What is asked of us beside offers, calls and demands; for people only."""
    aims: tuple[Aim, ...] = ()
    facts: tuple[FactLine, ...] = ()
    plans: tuple[Plan, ...] = ()
    warnings: tuple[Warning, ...] = ()
    news: tuple[News, ...] = ()
    """What we saw since the last orders, in the order in which it happened."""
    dues: tuple[Due, ...] = ()
    causes: tuple[Cause, ...] = ()
    """The largest causes of last turn's changes in our trust; for people only."""
    recent: tuple[News, ...] = ()
    """What we saw in the four turns before: for leaders with a memory, and in words for people who read dossiers."""
    drawn: dict[Callable[["Briefing"], Any], Any] = field(default_factory=dict, init=False, repr=False)
    """What has been drawn from it so far, by the `kept` work that drew it."""

    @property
    def place(self) -> int:
        """Our own place in the arrays."""
        return self.atlas.places[self.seat]

    @property
    def headlines(self) -> tuple[News, ...]:
        """The weightiest news, at most six."""
        return tuple(sorted(self.news, key=lambda item: -item.weight)[:6])

    def others(self) -> tuple[PowerId, ...]:
        """The other powers on the board."""
        return _others(self)

    def treaty(self, treaty: str) -> Treaty | None:
        """A treaty by its id."""
        return next((one for one in self.treaties if one.id == treaty), None)

    def treaties_with(self, power: PowerId) -> tuple[Treaty, ...]:
        """Our own treaties with one power."""
        return _ours(self).get(power, ())

    def war(self, war: str) -> War | None:
        """A war by its id."""
        return next((one for one in self.wars if one.id == war), None)

    def rule_over(self, power: PowerId) -> Rule:
        """The order that rules in a power's society now."""
        return self.ruling[self.atlas.place(power)] if self.ruling else self.atlas.realm(power).rule

    def at_war_with(self, power: PowerId) -> bool:
        """Whether we fight that power now."""
        return power in _enemies(self)


def kept(work: Callable[[Briefing], Found]) -> Callable[[Briefing], Found]:
    """Work that is done once a briefing and kept with it: a briefing never changes, nor does what follows from it."""

    @wraps(work)
    def known(briefing: Briefing) -> Found:
        drawn = briefing.drawn
        if work not in drawn:
            drawn[work] = work(briefing)
        found: Found = drawn[work]
        return found

    return known


@kept
def _ours(briefing: Briefing) -> Mapping[PowerId, tuple[Treaty, ...]]:
    """Our own treaties by partner."""
    found: dict[PowerId, tuple[Treaty, ...]] = {}
    for one in briefing.treaties:
        if one.binds(briefing.seat):
            other = one.other(briefing.seat)
            found[other] = (*found.get(other, ()), one)
    return found


@kept
def _others(briefing: Briefing) -> tuple[PowerId, ...]:
    pairs = zip(briefing.atlas.ids, briefing.alive, strict=True)
    return tuple(power for power, lives in pairs if lives and power != briefing.seat)


@kept
def _enemies(briefing: Briefing) -> frozenset[PowerId]:
    """Whom we fight now."""
    fought = [(one.side_of(briefing.seat), one) for one in briefing.wars]
    return frozenset(one for side, war in fought if side for one in war.powers() if war.side_of(one) == -side)
