"""The state: all that is true. Only `rules.apply` makes a new one; only `sight.observe` tells of it (rows 3, 20-21)."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import numpy as np

from game.theory.chance import Chance
from game.theory.thousandths import Ints, cut, to_thousandths, total
from game.world.event import Event
from game.world.league import League, Patronage
from game.world.ledger import Ledger
from game.world.names import LeagueId, Mode, PowerId, TreatyId, WarId, Window
from game.world.order import Order, Plan
from game.world.power import Rule
from game.world.question import Pledge, Question, Settled
from game.world.report import FactReport, Told
from game.world.ruleset import Ruleset
from game.world.setting import Setting
from game.world.stocks import Stocks
from game.world.treaty import Footing, Treaty
from game.world.war import Call, Demand, Offer, RedLine, War


@dataclass(frozen=True, slots=True, eq=False)
class State:
    """Everything that is true at one moment of a game."""

    setting: Setting
    ruleset: Ruleset
    modes: tuple[Mode, ...]
    """One for each power, in the arrays' order."""
    seed: int
    stocks: Stocks
    turn: int = 1
    window: Window = Window.ORDERS
    over: bool = False
    alive: tuple[bool, ...] = ()
    leaders: tuple[int, ...] = ()
    """Each power's present leader, as a place in its list."""
    treaties: Mapping[TreatyId, Treaty] = field(default_factory=dict)
    wars: Mapping[WarId, War] = field(default_factory=dict)
    leagues: Mapping[LeagueId, League] = field(default_factory=dict)
    riders: Mapping[PowerId, int] = field(default_factory=dict)
    """Who has not paid a league's dues: the turn in which it last did not."""
    patronages: tuple[Patronage, ...] = ()
    ruling: tuple[Rule, ...] = ()
    """The order that rules in each society now (rows 75, 90)."""
    disputes: frozenset[frozenset[PowerId]] = frozenset()
    """Never iterated; asked only whether a pair is in it."""
    offers: Mapping[str, Offer] = field(default_factory=dict)
    demands: Mapping[str, Demand] = field(default_factory=dict)
    calls: Mapping[str, Call] = field(default_factory=dict)
    red_lines: tuple[RedLine, ...] = ()
    beaten: Mapping[PowerId, PowerId] = field(default_factory=dict)
    """Powers at a victor's mercy, each with its victor."""
    mobilised: Mapping[PowerId, int] = field(default_factory=dict)
    """Until which turn."""
    envoys: Mapping[tuple[PowerId, PowerId], int] = field(default_factory=dict)
    """Until which turn an envoy of the first sits with the second."""
    inquiries: Mapping[tuple[PowerId, PowerId], tuple[int, ...]] = field(default_factory=dict)
    """Turns of the first's recent inquiries into the second."""
    renewed: Mapping[TreatyId, int] = field(default_factory=dict)
    """The turn in which a treaty was last renewed."""
    gifts: Mapping[tuple[PowerId, PowerId], tuple[int, int, int]] = field(default_factory=dict)
    """Giver and receiver: turn of the last gift, how many in a row, thousandths of friendship it brought as an end."""
    requests: Mapping[tuple[PowerId, PowerId], int] = field(default_factory=dict)
    """Who asked something of whom, by terms, a demand or a call: the turn in which he last did."""
    dealings: Mapping[tuple[PowerId, PowerId], int] = field(default_factory=dict)
    """A sorted pair: the last turn with an act between the two."""
    footings: Mapping[tuple[TreatyId, PowerId], Footing] = field(default_factory=dict)
    """What a treaty was worth to each party when it signed or last renewed it."""
    dissenters: frozenset[PowerId] = frozenset()
    justified: Mapping[PowerId, tuple[int, int, float]] = field(default_factory=dict)
    """Turn of the last justification, and how many before it faded."""
    taken: Mapping[PowerId, int] = field(default_factory=dict)
    """Talents taken and not yet found out."""
    closed_books: Mapping[PowerId, int] = field(default_factory=dict)
    """Until which turn nothing can be taken."""
    postponed: Mapping[PowerId, str] = field(default_factory=dict)
    """The order that a second hearing has put off, in notation."""
    refused_honours: frozenset[tuple[PowerId, PowerId]] = frozenset()
    streaks: Mapping[PowerId, int] = field(default_factory=dict)
    """Successes in a row (above nought) or failures (below)."""
    opening_income: Mapping[PowerId, int] = field(default_factory=dict)
    """Thousandths of a talent, for wellbeing."""
    incomes: Mapping[PowerId, int] = field(default_factory=dict)
    """Last turn's net income, thousandths of a talent."""
    plans: Mapping[PowerId, tuple[Plan, ...]] = field(default_factory=dict)
    questions: Mapping[str, Question] = field(default_factory=dict)
    """Open ones."""
    forecasts: tuple[Settled, ...] = ()
    """Settled ones, in their order."""
    said: Mapping[str, tuple[float, bool]] = field(default_factory=dict)
    """Open questions already answered: per cent, and whether the seat said so itself."""
    voices: Mapping[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)
    """What the advisers said to open questions, in per cent."""
    pledges: tuple[Pledge, ...] = ()
    misses: tuple[tuple[PowerId, str], ...] = ()
    """Confident misses that wait to be owned or explained away."""
    aims: Mapping[PowerId, str] = field(default_factory=dict)
    scenes: Mapping[str, str] = field(default_factory=dict)
    """Scenes opened: the option chosen, or empty while it is open."""
    came: Mapping[str, int] = field(default_factory=dict)
    """Happenings that came, with their turn."""
    flags: frozenset[str] = frozenset()
    facts: Mapping[str, float] = field(default_factory=dict)
    """The true values, drawn at the opening."""
    revealed: frozenset[str] = frozenset()
    fact_reports: tuple[FactReport, ...] = ()
    told: tuple[Told, ...] = ()
    """All reports so far, one item a turn."""
    squeezed: Mapping[tuple[PowerId, PowerId], int] = field(default_factory=dict)
    """Patron and client: talents squeezed so far."""
    chronicle: tuple[Event, ...] = ()
    """Every event so far but the ledgers and the reports."""
    ledgers: tuple[tuple[int, Ledger], ...] = ()
    """Every ledger so far with its turn, one for each stage that moved anything."""
    trust_then: Ints | None = None
    """[observer, subject, domain] thousandths of trust when the turn before this one opened."""
    trust_now: Ints | None = None
    """The same when this turn opened."""
    counted: int = 0
    """How many events this turn has had so far."""
    carried: tuple[Order, ...] = ()
    """Orders of the first window that are still to be carried out, while the second is open."""

    @property
    def powers(self) -> int:
        """How many powers there are, destroyed ones counted."""
        return len(self.setting.powers)

    @property
    def ids(self) -> tuple[PowerId, ...]:
        """The powers' ids, in the order of the arrays."""
        return self.setting.ids

    def place(self, power: PowerId) -> int:
        """A power's place in every array."""
        return self.setting.places[power]

    def is_alive(self, power: PowerId) -> bool:
        """Whether a power is still on the board."""
        return self.alive[self.setting.places[power]]

    def living(self) -> tuple[PowerId, ...]:
        """The powers on the board, in their order."""
        return _living(self.ids, self.alive)

    def bound(self, power: PowerId) -> tuple[Treaty, ...]:
        """The treaties in force that bind a power, in their order."""
        return _bound(self).get(power, ())

    def chance(self) -> Chance:
        """The game's draws."""
        return Chance(self.seed, self.setting.draws)

    @property
    def window_name(self) -> str:
        """Such as `T3.orders`."""
        return f"T{self.turn}.{self.window}"


@lru_cache(maxsize=16)
def _living(ids: tuple[PowerId, ...], alive: tuple[bool, ...]) -> tuple[PowerId, ...]:
    return tuple(power for power, lives in zip(ids, alive, strict=True) if lives)


@lru_cache(maxsize=8)
def _bound(state: State) -> dict[PowerId, tuple[Treaty, ...]]:
    """The treaties in force, by party. States are compared by identity."""
    found: dict[PowerId, list[Treaty]] = {}
    for treaty in state.treaties.values():
        for power in treaty.parties:
            found.setdefault(power, []).append(treaty)
    return {power: tuple(treaties) for power, treaties in found.items()}


def hubris_of(stocks: Stocks) -> Ints:
    """[n] thousandths: conduct part and forecast part, cut at 0 and 100 points."""
    return cut(stocks.conduct + stocks.overclaim, 0, 100_000)


def trust_parts(stocks: Stocks, ruleset: Ruleset) -> Ints:
    """[part, observer, subject, domain] thousandths, in the order of `names.PARTS`; the last is `limit`.

    The sum over the parts is the trust itself: there is no other computation of it (rows 3, 14-23).
    """
    return _parts(stocks, _weight(ruleset))


def trust_of(stocks: Stocks, ruleset: Ruleset) -> Ints:
    """[observer, subject, domain] thousandths of trust."""
    return _trust(stocks, _weight(ruleset))


def trust_in(stocks: Stocks, ruleset: Ruleset, domain: int) -> Ints:
    """[observer, subject] thousandths of trust in one domain, where the others are not asked for."""
    custom, record, affinity, need, friendship, institution = _terms(stocks, _weight(ruleset))
    whole = (affinity + need + friendship)[:, :, 0]
    for one in (custom, record, institution):
        whole += one[:, :, domain]
    return cut(whole, 0, 100_000)


def _weight(ruleset: Ruleset) -> float:
    """The share of friendship that is trust."""
    return ruleset.friendship.weight if ruleset.friendship.on else 0.0


def _terms(stocks: Stocks, weight: float) -> tuple[Ints, ...]:
    """What is added up to trust, in the order of `names.PARTS`: [observer, subject, domain], or one for all domains."""
    friendship = to_thousandths(stocks.friendship * (weight / 1000.0))
    dyads = (stocks.affinity[:, :, None], stocks.need[:, :, None], friendship[:, :, None])
    return (stocks.custom, stocks.record, *dyads, stocks.institution)


@lru_cache(maxsize=8)
def _trust(stocks: Stocks, weight: float) -> Ints:
    """Stocks never change, so the trust of the last few is remembered."""
    custom, record, affinity, need, friendship, institution = _terms(stocks, weight)
    whole, alike = custom + record + institution, (affinity + need + friendship)[:, :, 0]
    for domain in range(whole.shape[2]):  # long rows are read faster than short ones
        whole[:, :, domain] += alike
    trust = cut(whole, 0, 100_000)
    trust.flags.writeable = False
    return trust


@lru_cache(maxsize=8)
def _parts(stocks: Stocks, weight: float) -> Ints:
    """The terms one after the other, and what the cut took or gave: it takes seven times the room of trust alone."""
    terms = _terms(stocks, weight)
    parts = np.empty((len(terms) + 1, *stocks.custom.shape), dtype=np.int64)
    for part, term in zip(parts, terms, strict=False):
        part[:] = term
    np.subtract(_trust(stocks, weight), total(parts[:-1], axis=0), out=parts[-1])
    parts.flags.writeable = False
    return parts
