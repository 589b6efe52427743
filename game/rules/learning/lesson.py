"""One lesson being drawn: who saw an act, or heard of it, how fully, and what it does to his view of the actor."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.rules.docket import Docket
from game.world.event import Event
from game.world.names import PowerId

HEARSAY = -3
"""The cause of a row that came by hearsay."""


@dataclass(slots=True)
class Lesson:
    """The stage's docket with what the lessons need at hand, in plain numbers read once."""

    docket: Docket
    need: list[list[int]]
    friendship: list[list[int]]
    heard: bool = False
    """Whether it is drawn a turn late, by those who were not there."""

    def bad_news(self, observer: int, subject: int, points: float) -> float:
        """Bad news, as far as need lets it be heard (row 18)."""
        rules = self.docket.state.ruleset.need
        if points >= 0 or not rules.on:
            return points
        return points * max(0.0, 1.0 - self.need[observer][subject] / 1000.0 / rules.deaf)

    def observers(self, event: Event) -> Iterator[tuple[PowerId, int, float]]:
        """Who learns from it, with his place and how fully: the victim whole, who saw it half, who heard a quarter."""
        state, rules = self.docket.state, self.docket.state.ruleset.record
        for power in state.living():
            if power != event.actor and (power in event.witnesses) != self.heard:
                share = rules.hearsay if self.heard else 1.0 if power == event.target else rules.witness
                yield power, state.place(power), share

    def cause(self, event: Event) -> int:
        """What the ledger names as the cause; hearsay of an earlier turn has no number of its own."""
        return HEARSAY if self.heard else event.number

    def record(self, event: Event, observer: int, subject: int, domain: int, points: float) -> None:
        """Move the record in one domain."""
        if self.docket.state.ruleset.record.on:
            size = self.bad_news(observer, subject, points)
            self.docket.book.domain(self.cause(event), "record", observer, subject, domain, size)

    def scar(self, event: Event, observer: int, subject: int, domain: int, points: float) -> None:
        """Move what lies left in one domain: the level below which the record is not forgotten (row 53)."""
        rules = self.docket.state.ruleset
        if rules.scars.on and rules.record.on:
            size = -self.bad_news(observer, subject, -points)
            self.docket.book.domain(self.cause(event), "scar", observer, subject, domain, size)

    def friend(self, event: Event, observer: int, subject: int, points: float) -> None:
        """Move friendship, which reaches into every domain (rows 20-21)."""
        if self.docket.state.ruleset.friendship.on:
            size = self.bad_news(observer, subject, points)
            self.docket.book.dyad(self.cause(event), "friendship", observer, subject, size)

    def regard(self, event: Event, subject: PowerId, points: float) -> None:
        """Move standing: the regard of every insider of the subject's society (row 72)."""
        if self.heard or not self.docket.state.ruleset.rank.on:
            return
        at = self.docket.state.place(subject)
        for insider in self.docket.insiders(subject):
            self.docket.book.dyad(event.number, "regard", self.docket.state.place(insider), at, points)

    def repute(self, event: Event, quantity: str, power: PowerId, points: float) -> None:
        """Move resolve or honesty, which are public."""
        if self.docket.state.ruleset.repute.on and not self.heard:
            self.docket.book.power(event.number, quantity, self.docket.state.place(power), points)
