"""One lesson being drawn: who saw an act, how fully, and what it does to the observer's view of the actor."""

from collections.abc import Iterator
from dataclasses import dataclass

from game.rules.docket import Docket
from game.world.event import Event
from game.world.names import PowerId


@dataclass(slots=True)
class Lesson:
    """The stage's docket with what the lessons need at hand, in plain numbers read once."""

    docket: Docket
    need: list[list[int]]
    friendship: list[list[int]]

    def bad_news(self, observer: int, subject: int, points: float) -> float:
        """Bad news, as far as need lets it be heard (row 18)."""
        rules = self.docket.state.ruleset.need
        if points >= 0 or not rules.on:
            return points
        return points * max(0.0, 1.0 - self.need[observer][subject] / 1000.0 / rules.deaf)

    def observers(self, event: Event) -> Iterator[tuple[PowerId, int, float]]:
        """Everybody who saw it, with his place and how fully it counts: the victim whole, others half."""
        for power in event.witnesses:
            if power != event.actor and self.docket.state.is_alive(power):
                yield power, self.docket.state.place(power), 1.0 if power == event.target else 0.5

    def record(self, event: Event, observer: int, subject: int, domain: int, points: float) -> None:
        """Move the record in one domain."""
        if self.docket.state.ruleset.record.on:
            size = self.bad_news(observer, subject, points)
            self.docket.book.domain(event.number, "record", observer, subject, domain, size)

    def friend(self, event: Event, observer: int, subject: int, points: float) -> None:
        """Move friendship, which reaches into every domain (rows 20-21)."""
        if self.docket.state.ruleset.friendship.on:
            size = self.bad_news(observer, subject, points)
            self.docket.book.dyad(event.number, "friendship", observer, subject, size)

    def regard(self, event: Event, subject: PowerId, points: float) -> None:
        """Move standing: the regard of every insider of the subject's society (row 72)."""
        if not self.docket.state.ruleset.rank.on:
            return
        at = self.docket.state.place(subject)
        for insider in self.docket.insiders(subject):
            self.docket.book.dyad(event.number, "regard", self.docket.state.place(insider), at, points)

    def repute(self, event: Event, quantity: str, power: PowerId, points: float) -> None:
        """Move resolve or honesty, which are public."""
        if self.docket.state.ruleset.repute.on:
            self.docket.book.power(event.number, quantity, self.docket.state.place(power), points)
