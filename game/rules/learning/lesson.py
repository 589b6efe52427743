"""One lesson being drawn: who saw an act, or heard of it, how fully, and what it does to his view of the actor."""

from dataclasses import dataclass

import numpy as np

from game.rules.docket import Docket
from game.theory.thousandths import Floats, Ints, to_points
from game.world.event import Event
from game.world.ledger import Column
from game.world.names import DOMAINS, PowerId
from game.world.state import State

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
        rules, seen = self.state.ruleset.record, frozenset(event.witnesses)
        learning = [one for one in self.state.living() if one != event.actor and (one in seen) != self.heard]
        usual = rules.hearsay if self.heard else rules.witness
        shares = np.full(len(learning), usual)
        if not self.heard and event.target in learning:
            shares[learning.index(event.target)] = 1.0
        return self.places(learning), shares

    def places(self, powers: list[PowerId]) -> Ints:
        """[m] the places of powers in the arrays."""
        place = self.state.setting.places
        return np.array([place[one] for one in powers], dtype=np.int64)

    def friendship(self, observers: Ints, subject: Ints | int) -> Floats:
        """[m] points of their friendship for another as it was before the stage."""
        return to_points(self.state.stocks.friendship[observers, subject])

    def record(self, observers: Ints, subject: Ints | int, domain: int, points: Floats | float) -> Column:
        """How much their record of a subject moves in one domain."""
        heeded = self._heeded(points, observers, subject) * float(self.state.ruleset.record.on)
        return "record", self._cells(observers, subject, domain), heeded

    def scar(self, observers: Ints, subject: Ints | int, domain: int, points: Floats | float) -> Column:
        """How far what lies left in one domain moves: the level below which the record is not forgotten (row 53)."""
        rules = self.state.ruleset
        heeded = -self._heeded(-points, observers, subject) * float(rules.scars.on and rules.record.on)
        return "scar", self._cells(observers, subject, domain), heeded

    def friend(self, observers: Ints, subject: Ints | int, points: Floats | float) -> Column:
        """How much their friendship moves, which reaches into every domain (rows 20-21)."""
        heeded = self._heeded(points, observers, subject) * float(self.state.ruleset.friendship.on)
        return "friendship", observers * self.state.powers + subject, heeded

    def learn(self, event: Event, *columns: Column) -> None:
        """Enter what each observer learns from an event, one observer after the other."""
        self.docket.book.columns(HEARSAY if self.heard else event.number, columns)

    def _cells(self, observers: Ints, subject: Ints | int, domain: int) -> Ints:
        cells: Ints = (observers * self.state.powers + subject) * len(DOMAINS) + domain
        return cells

    def _heeded(self, points: Floats | float, observers: Ints, subject: Ints | int) -> Floats:
        """[m] bad news, as far as need lets it be heard (row 18)."""
        rules, told = self.state.ruleset.need, points + np.zeros(len(observers))
        if not rules.on or told.min(initial=0.0) >= 0.0:
            return told
        deaf = self.state.stocks.need[observers, subject] / 1000.0 / rules.deaf
        floats: Floats = np.where(told < 0.0, told * np.maximum(0.0, 1.0 - deaf), told)
        return floats

    def regard(self, event: Event, subject: PowerId, points: float) -> None:
        """Move standing: the regard of every insider of the subject's society (row 72)."""
        if self.heard or not self.state.ruleset.rank.on:
            return
        at = self.state.place(subject)
        for insider in self.docket.insiders(subject):
            self.docket.book.dyad(event.number, "regard", self.state.place(insider), at, points)

    def repute(self, event: Event, quantity: str, power: PowerId, points: float) -> None:
        """Move resolve or honesty, which are public."""
        if self.state.ruleset.repute.on and not self.heard:
            self.docket.book.power(event.number, quantity, self.state.place(power), points)
