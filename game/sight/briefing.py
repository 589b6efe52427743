"""The briefing: all that one seat is told. It is built up from nothing, field by field, by `sight.observe`.

Arrays run over all powers in the order of `atlas.ids`; the seat's own row stands in them too, with its own books.
Points are 0-100 as on the screen (friendship from -50), talents are talents, probabilities 0-1.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.theory.thousandths import Floats, Ints
from game.world.league import League, Patronage
from game.world.names import FactId, Mode, PowerId, QuestionId, SceneId, TreatyId, Window
from game.world.order import Plan
from game.world.power import Rule, Trait
from game.world.ruleset import Ruleset
from game.world.scene import Aim, Quiz
from game.world.setting import Wording
from game.world.treaty import ClauseKind, Treaty
from game.world.war import Call, Demand, Offer, RedLine, War


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

    def place(self, power: PowerId) -> int:
        """A power's place in every array."""
        return self.ids.index(power)

    def realm(self, power: PowerId) -> Realm:
        """The page of one power."""
        return self.realms[self.ids.index(power)]


@dataclass(frozen=True, slots=True)
class Books:
    """A court's own books. Arithmetic is never forged."""

    strength: float
    wealth: float
    income: float
    """Net, last turn; home income before the first."""
    home_income: float
    upkeep: float
    people: float
    justice: float
    checks: float
    reason: float
    motives: tuple[float, float, float]
    """Security, wellbeing, standing: shares of 100."""
    accounts: tuple[tuple[str, float], ...] = ()
    """Last turn's income and outgoings, row by row, in talents."""
    initiatives: int = 3
    inquiries: int = 1
    bearing: bool = False
    """Whether our confidence is public and the weaker give way to it."""
    dissenter: bool = False
    """Whether the dissenter has a seat."""
    dissenter_gone: bool = False
    taken: int = 0
    """Talents taken and not found out."""
    books_closed_until: int = 0
    mobilised_until: int = 0
    justified: int = 0
    """How often the elite has justified itself without deeds in between."""
    postponed: str = ""
    aim: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Desk:
    """Numbers about the others: our own trust, which is ours to know, and our staff's estimates, which may be bent."""

    trust: Floats
    """[power, domain] points: our court's trust in them."""
    parts: Floats
    """[part, power, domain] points, in the order of `names.PARTS`; they sum to `trust`."""
    before: Floats
    """[power, domain] points: our trust in them a turn ago."""
    friendship: Floats
    """[power] ours for them."""
    need: Floats
    fear: Floats
    """[power] ours of them."""
    regard: Floats
    """[power] ours of them."""
    rightful: Floats
    """[power] how rightful we find their rank over us."""
    standing: Floats
    """[power] public: the mean regard in their own society."""
    resolve: Floats
    """[power] public: their name for carrying out threats."""
    honesty: Floats
    """[power] public: their name for keeping promises."""
    estimate: Floats
    """[power, reading] the staff's estimate, in the order of `report.READINGS`."""
    low: Floats
    high: Floats
    """The ends of the staff's 90 % ranges."""
    estimate_before: Floats
    """[power, reading] a turn ago."""
    as_of: int
    """The turn of which the reports claim to speak."""
    grades: tuple[str, ...]
    """[power] the grade of our source there, content apart: A-F / 1-6."""
    word: Floats
    """[power, domain] probability, 0-1: will they keep their word?"""
    stand: Floats
    """[power] will they stand by us?"""
    benign: Floats
    """[power] are their intentions benign?"""
    judgement_points: Floats
    """[part, power]: the named sums behind the three judgements, in the order of `sight.judgement.TERMS`."""
    certainty: float
    """What a sum of points is divided by before it becomes a probability (rows 6-7)."""
    habit: Floats
    """[kind] how settled each norm is in our own society, in points."""
    legitimacy: float
    """Of our own society's order, in points."""


@dataclass(frozen=True, slots=True)
class News:
    """One event as this seat saw it."""

    id: str
    """The event's id, such as `T3.17`; Enter opens it."""
    turn: int
    name: str
    actor: PowerId | None
    target: PowerId | None
    text: str
    """In words."""
    weight: int = 0
    """How much it matters to this seat; headlines are the weightiest six."""
    thing: str = ""
    """The treaty, war, demand or scene that it is about."""
    amount: float = 0.0


@dataclass(frozen=True, slots=True)
class Asking:
    """A forecast question that waits for this seat's answer."""

    id: QuestionId
    text: str
    subject: PowerId
    staff: float
    """The staff's figure in per cent: what is signed if the seat says nothing."""
    resolves: int
    kind: str
    thing: str = ""
    other: PowerId | None = None
    level: float = 0.0
    said: float | None = None
    """What the seat has already said, if it did."""


@dataclass(frozen=True, slots=True)
class Remembered:
    """A settled forecast in the automatic notebook."""

    id: QuestionId
    text: str
    percent: float
    said: bool
    outcome: bool | None
    turn: int
    voices: tuple[tuple[str, float], ...] = ()


@dataclass(frozen=True, slots=True)
class Choice:
    """An option of a scene, as it is put to the seat."""

    id: str
    label: str
    cost: str
    """In words; empty where it costs nothing."""
    initiative: int = 0
    inquiry: int = 0


@dataclass(frozen=True, slots=True)
class OpenScene:
    """A decision that lies before this seat."""

    id: SceneId
    title: str
    text: str
    choices: tuple[Choice, ...]
    default: str
    pledge: bool = False
    quizzes: tuple[Quiz, ...] = ()
    """Their `truth` is blanked."""


@dataclass(frozen=True, slots=True)
class FactLine:
    """What a source told this seat of a fact of the scenario."""

    id: str
    fact: FactId
    name: str
    unit: str
    source: str
    grade: str
    as_of: int
    estimate: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Warning:
    """A warning that reached the desk."""

    id: str
    text: str
    about: PowerId | None
    turn: int


@dataclass(frozen=True, slots=True)
class Due:
    """A date that falls due within two turns."""

    turn: int
    text: str
    thing: str = ""


@dataclass(frozen=True, slots=True)
class Cause:
    """One of the largest causes of a change, in words, with the event that opens behind it."""

    subject: PowerId
    text: str
    points: float
    event: str
    """An event id, `time` or `limit`."""


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
    values_at_signing: Mapping[TreatyId, float] = field(default_factory=dict)
    """What our own treaties were worth to us when we signed."""
    wars: tuple[War, ...] = ()
    leagues: tuple[League, ...] = ()
    patronages: tuple[Patronage, ...] = ()
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
    mobilised: tuple[PowerId, ...] = ()
    """Who has called up its levy; everybody sees that."""
    gifts: Mapping[PowerId, int] = field(default_factory=dict)
    """The turn of our last gift to each."""
    questions: tuple[Asking, ...] = ()
    notebook: tuple[Remembered, ...] = ()
    misses: tuple[QuestionId, ...] = ()
    scenes: tuple[OpenScene, ...] = ()
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
    """What we saw in the four turns before, for leaders with a memory."""

    @property
    def place(self) -> int:
        """Our own place in the arrays."""
        return self.atlas.ids.index(self.seat)

    @property
    def headlines(self) -> tuple[News, ...]:
        """The weightiest news, at most six."""
        return tuple(sorted(self.news, key=lambda item: -item.weight)[:6])

    def others(self) -> tuple[PowerId, ...]:
        """The other powers on the board."""
        pairs = zip(self.atlas.ids, self.alive, strict=True)
        return tuple(power for power, lives in pairs if lives and power != self.seat)

    def treaty(self, treaty: str) -> Treaty | None:
        """A treaty by its id."""
        return next((one for one in self.treaties if one.id == treaty), None)

    def treaties_with(self, power: PowerId) -> tuple[Treaty, ...]:
        """Our own treaties with one power."""
        return tuple(one for one in self.treaties if one.binds(self.seat) and one.binds(power))

    def war(self, war: str) -> War | None:
        """A war by its id."""
        return next((one for one in self.wars if one.id == war), None)

    def at_war_with(self, power: PowerId) -> bool:
        """Whether we fight that power now."""
        return any(one.side_of(self.seat) * one.side_of(power) < 0 for one in self.wars)
