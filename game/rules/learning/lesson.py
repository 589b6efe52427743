"""One lesson being drawn: who saw an act, or heard of it, how fully, and what it does to his view of the actor.

Rows 14, 18, 20-22, 53, 72.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from game.rules.docket import Docket
from game.theory.thousandths import Floats, Ints, to_points
from game.world.event import Event
from game.world.ledger import Column
from game.world.names import DOMAINS, PowerId
from game.world.setting import Setting
from game.world.state import State
from game.world.stocks import Stocks

HEARSAY = -3
"""The cause of a row that came by hearsay."""


@dataclass(slots=True)
class Lesson:
    """The stage's docket, and how much those who learn take in.

    Observers are arrays of places [m]; a subject is one place, or one for each of them.
    """

    docket: Docket
    heard: bool = False
    """Whether it is drawn a turn late, by those who were not there."""

    @property
    def state(self) -> State:
        """The state before the stage."""
        return self.docket.state

    def observers(self, event: Event) -> tuple[Ints, Floats]:
        """Who learns from it and how fully [m]: the victim whole, who saw it half, who heard a quarter."""
        state, rules = self.state, self.state.ruleset.record
        learning = _learning(state.setting, state.alive, event.witnesses, self.heard)
        if event.actor is not None:
            learning = learning[learning != state.place(event.actor)]
        shares = np.full(len(learning), rules.hearsay if self.heard else rules.witness)
        if not self.heard and event.target is not None:
            shares[learning == state.place(event.target)] = 1.0
        return learning, shares

    def onlookers(self, event: Event) -> Ints:
        """Those of its witnesses to whom nothing was done in it, and who did nothing [m]."""
        state, concerned = self.state, (event.actor, event.target)
        learning = _learning(state.setting, state.alive, event.witnesses, False)
        for place in self.places([one for one in concerned if one is not None]).tolist():
            learning = learning[learning != place]
        return learning

    def places(self, powers: list[PowerId]) -> Ints:
        """[m] the places of powers in the arrays."""
        place = self.state.setting.places
        return np.array([place[one] for one in powers], dtype=np.int64)

    def friendship(self, observers: Ints, subject: Ints | int) -> Floats:
        """[m] points of their friendship for another as it was before the stage."""
        return to_points(self.state.stocks.friendship[observers, subject])

    def record(self, observers: Ints, subject: Ints | int, domain: int, points: Floats | float) -> Column:
        """How much their record of a subject moves in one domain."""
        heeded = self._heeded(points, observers, subject, self.state.ruleset.record.on)
        return "record", self._cells(observers, subject, domain), heeded

    def records(self, observers: Ints, subject: Ints | int, points: Floats | float) -> list[Column]:
        """The same in every domain."""
        heeded = self._heeded(points, observers, subject, self.state.ruleset.record.on)
        return [("record", self._cells(observers, subject, domain), heeded) for domain in range(len(DOMAINS))]

    def scar(self, observers: Ints, subject: Ints | int, domain: int, points: Floats | float) -> Column:
        """How far what lies left in one domain moves: the level below which the record is not forgotten (row 53)."""
        rules = self.state.ruleset
        heeded = -self._heeded(-points, observers, subject, rules.scars.on and rules.record.on)
        return "scar", self._cells(observers, subject, domain), heeded

    def friend(self, observers: Ints, subject: Ints | int, points: Floats | float) -> Column:
        """How much their friendship moves, which reaches into every domain (rows 20-21)."""
        heeded = self._heeded(points, observers, subject, self.state.ruleset.friendship.on)
        return "friendship", observers * self.state.powers + subject, heeded

    def learn(self, event: Event, *columns: Column) -> None:
        """Enter what each observer learns from an event, one observer after the other."""
        self.docket.book.columns(HEARSAY if self.heard else event.number, columns)

    def _cells(self, observers: Ints, subject: Ints | int, domain: int) -> Ints:
        cells: Ints = (observers * self.state.powers + subject) * len(DOMAINS) + domain
        return cells

    def _heeded(self, points: Floats | float, observers: Ints, subject: Ints | int, on: bool) -> Floats:
        """[m] bad news, as far as need lets it be heard (row 18); nothing where what it moves is switched off."""
        rules, told = self.state.ruleset.need, points * float(on)
        if not rules.on or (isinstance(told, float) and told >= 0.0):
            return told + np.zeros(len(observers))
        floats: Floats = np.maximum(told, told * _heed(self.state.stocks, rules.deaf)[observers, subject])
        return floats

    def regard(self, event: Event, subject: PowerId, points: float) -> None:
        """Move standing: the regard of every insider of the subject's society (row 72)."""
        if self.heard or not self.state.ruleset.rank.on:
            return
        insiders = self.places(list(self.docket.insiders(subject)))
        cells = insiders * self.state.powers + self.state.place(subject)
        self.docket.book.columns(event.number, [("regard", cells, np.full(len(cells), points))])

    def repute(self, event: Event, quantity: str, power: PowerId, points: float) -> None:
        """Move resolve or honesty, which are public."""
        if self.state.ruleset.repute.on and not self.heard:
            self.docket.book.power(event.number, quantity, self.state.place(power), points)


@lru_cache(maxsize=256)
def _learning(setting: Setting, alive: tuple[bool, ...], witnesses: tuple[PowerId, ...], heard: bool) -> Ints:
    """[m] the living who were there, in their order; or, of those who only hear of it, who were not."""
    there = np.zeros(len(alive), dtype=bool)
    there[[setting.places[one] for one in witnesses]] = True
    learning: Ints = np.flatnonzero((there != heard) & np.array(alive))
    learning.flags.writeable = False
    return learning


@lru_cache(maxsize=2)
def _heed(stocks: Stocks, deaf: float) -> Floats:
    """[observer, subject] 0-1: the share of bad news that gets through to who needs him of whom it tells.

    So bad news heard is the greater of itself and its share, and of good news it is the whole.
    """
    floats: Floats = np.maximum(0.0, 1.0 - stocks.need / 1000.0 / deaf)
    return floats
