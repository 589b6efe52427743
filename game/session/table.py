"""The table: people and leaders sit down, audiences are held, what they seal is adjudicated, the next window opens.

Everybody travels the same road: a leader, a person, a file of orders and a test. The table does nothing by itself: it
goes on whenever the last hand that it waits for has sealed.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from threading import RLock
from typing import TypeAlias

from game.journal.lines import Header, Opened, Said, Sealed, Undone
from game.journal.memory import MemoryJournal
from game.journal.opening import adjudicate, open_header
from game.journal.replay import Replay
from game.minds.leader import Leader
from game.rules.answers import asked
from game.session.audience import Hall, Odds
from game.session.doctrine import seated
from game.session.estimate import honest_odds
from game.session.leading import Dropped, lead
from game.session.sealing import as_refusals, sift, unsound
from game.session.seat import Change, Receipt, Refusal
from game.text import clean
from game.theory.chance import Chance
from game.world.event import Event
from game.world.names import PowerId, Window
from game.world.notation import format_order
from game.world.order import Order, Submission
from game.world.state import State
from game.world.war import Audience

ByHand: TypeAlias = Callable[[PowerId, str], bool]
"""Whether a power is played by hand in a window (`T3.orders`), by a person or a file."""

Listener: TypeAlias = tuple[PowerId, Callable[[Change], None]]
"""A seat, and what is to be called when something happens that concerns it, from whatever thread."""

OnWindow: TypeAlias = Callable[[State, tuple[Event, ...]], None]
"""Called after each closed window with the state after it and its events."""


def nobody_looked() -> int:
    """The clock of games that nobody watches."""
    return 0


class Table:
    """One game with everybody who plays it. Its methods may be called from any thread."""

    def __init__(
        self,
        journal: MemoryJournal,
        state: State,
        by_hand: ByHand | None = None,
        *,
        clock: Callable[[], int] = nobody_looked,
        odds: Odds = honest_odds,
        on_window: OnWindow | None = None,
    ) -> None:
        self.journal = journal
        self.state = state
        self.clock = clock
        self.odds = odds
        self.on_window = on_window
        self.people = people_of(journal.header)
        self.by_hand: ByHand = by_hand or (lambda power, _window: power in self.people)
        self.chosen: Mapping[PowerId, str] = dict(journal.header.doctrines)
        self.leaders: Mapping[PowerId, Leader] = {
            power.id: seated(self.chosen.get(power.id, power.doctrine), journal.header.seed, power.id)
            for power in state.setting.powers
            if power.id not in self.people
        }
        self.dropped: list[Dropped] = []
        self.listeners: list[Listener] = []
        self.lock = RLock()
        self.hall = self._hall()

    @classmethod
    def resume(cls, journal: MemoryJournal, *, clock: Callable[[], int] = nobody_looked) -> "Table":
        """A game taken up again where its journal ends."""
        return cls(journal, Replay().load(journal), clock=clock)

    @classmethod
    def fresh(cls, header: Header, *, clock: Callable[[], int] = nobody_looked) -> "Table":
        """A new game that is kept in memory alone."""
        return cls(MemoryJournal(header), open_header(header), clock=clock)

    # ------------------------------------------------------------------------------------------ who is waited for

    @property
    def over(self) -> bool:
        """Whether the game has ended."""
        return self.state.over

    def waiting(self) -> tuple[PowerId, ...]:
        """The powers played by hand that have not sealed the open window yet."""
        course = self.journal.course
        if course.opened is None:
            return ()
        return tuple(power for power in self._hands() if power not in course.sealed)

    def _hands(self) -> tuple[PowerId, ...]:
        window = self.state.window_name
        return tuple(power for power in self._called_on() if self.by_hand(power, window))

    def _called_on(self) -> tuple[PowerId, ...]:
        """Everybody who has something to seal in this window."""
        if self.state.turn == 0 or self.state.over:
            return ()
        return self.state.living() if self.state.window is Window.ORDERS else asked(self.state)

    # ------------------------------------------------------------------------------------------ windows

    def advance(self) -> None:
        """Go on until somebody is waited for, or the game is over."""
        with self.lock:
            while not self.over and not self.step():
                pass

    def step(self) -> bool:
        """Open the next window, or close the open one; True where a hand is waited for instead."""
        with self.lock:
            if self.over:
                return True
            if self.journal.course.opened is None or self._is_half_opened():
                self._open()
                return False
            if self.waiting():
                return True
            self._close()
            return False

    def close_for_absent(self) -> None:
        """Close the window for those who did not come: they hold, and defaults stand."""
        with self.lock:
            for power in self.waiting():
                orders = (*self.hall.charged(power), *self._counters(power, ()))
                empty = Submission(power, self.state.window_name, orders)
                self.journal.append(Sealed(submission=empty, at=self.clock()))
            self.advance()

    def _hall(self) -> Hall:
        window = self.state.window_name
        led = [power for power in self.leaders if not self.by_hand(power, window)]
        courts = {power: self._mind(power) for power in led}
        return Hall(self.state, courts, self.journal, self.odds, self.clock)

    def _mind(self, power: PowerId) -> Leader:
        """Who decides now: a successor with a doctrine of his own brings it, unless the table set another (row 19)."""
        page = self.state.setting.power(power)
        doctrine = page.leaders[self.state.leaders[self.state.place(power)]].doctrine
        if doctrine and power not in self.chosen:
            return seated(doctrine, self.state.seed, power)
        return self.leaders[power]

    def _is_half_opened(self) -> bool:
        """Whether the process ended while the leaders of the open window were still at it."""
        leaders = [power for power in self._called_on() if power in self.hall.courts]
        return any(power not in self.journal.course.sealed for power in leaders)

    def _open(self) -> None:
        """Open a window; leaders hold their audiences and seal before anybody else."""
        if self.journal.course.opened is None:
            date = self.state.setting.calendar.label(self.state.turn)
            called = self._called_on() if self.state.window is Window.ANSWERS else ()
            self.journal.append(Opened(window=self.state.window_name, date=date, asked=called, at=self.clock()))
        else:
            self.journal.append(Undone(window=self.state.window_name, at=self.clock()))
        self.hall = self._hall()
        chance = self.state.chance()
        precedence = sorted(
            (power for power in self._called_on() if power in self.hall.courts),
            key=lambda power: chance.word(self.state.window_name, "precedence", power),
        )
        for power in precedence:
            draw = Chance(chance.word(self.state.window_name, "leader", power))
            submission = lead(self.hall, power, draw, self.dropped)
            self.journal.append(Sealed(submission=submission, at=self.clock()))
        if self.state.turn:
            self.tell("opened")

    def _close(self) -> None:
        course = self.journal.course
        window = self.state.window_name
        resolution = adjudicate(self.state, course.submissions, course.audiences)
        self.journal.close(resolution.events, self.clock())
        self.state = resolution.state
        self.hall = self._hall()
        if self.on_window is not None:
            self.on_window(self.state, resolution.events)
        if window != "T0.answers":
            self.tell("ended" if self.over else "closed", window)

    def tell(self, kind: str, window: str = "", text: str = "", to: Collection[PowerId] | None = None) -> None:
        """Let those whom it concerns know that something happened; everybody where nobody is named."""
        change = Change(kind, self.state.turn, window or self.state.window_name, text)
        for power, heed in tuple(self.listeners):
            if to is None or power in to:
                heed(change)

    # ------------------------------------------------------------------------------------------ seats

    def audience(self, power: PowerId, order: Order) -> Audience | Refusal:
        """Put one draft before a court. What waits before people, or was refused, stands in the answer."""
        with self.lock:
            line = format_order(order, with_power=False)
            if power not in self.waiting():
                return Refusal(line, "this window is sealed already")
            sifted = sift(self.hall, power, (order,))
            if sifted.refused:
                return Refusal(line, sifted.refused[0][1])
            if not sifted.approaches:
                return Refusal(line, "these very terms were put to them already")
            held = self.hall.hold(power, sifted.approaches[0])
            if held.offer:
                named = self.state.setting.power(power).name
                self.tell("message", text=f"{named} has put an offer before us", to=(held.to,))
            return held

    def submit(self, submission: Submission) -> Receipt:
        """Seal a hand's submission, or refuse it with every reason. When the last hand has sealed the game goes on."""
        with self.lock:
            power = submission.power
            if power not in self.waiting() or submission.window != self.state.window_name:
                return Receipt(False, (Refusal(submission.window, "this window is not open to us"),))
            sifted = sift(self.hall, power, submission.orders)
            wrong = (*as_refusals(sifted.refused), *unsound(submission, self.hall, self.hall.told(power)))
            if wrong:
                return Receipt(False, wrong)
            for approach in sifted.approaches:
                self.hall.hold(power, approach)
            orders = (*self.hall.charged(power), *self._counters(power, sifted.orders), *sifted.orders)
            self.journal.append(Sealed(submission=replace(submission, orders=orders), at=self.clock()))
            self.advance()
            return Receipt(True)

    def _counters(self, power: PowerId, orders: tuple[Order, ...]) -> tuple[Order, ...]:
        """The orders that say which offers our counters answer, where we did not answer them otherwise."""
        answered = {order.thing for order in orders if order.verb in ("accept", "refuse")}
        return tuple(
            Order(power, "counter", thing=offer, terms=held.drafts[-1].terms)
            for offer, held in sorted(self.hall.countered(power).items())
            if offer not in answered
        )

    def withdraw(self, power: PowerId) -> bool:
        """Take a sealed submission back while the window is still open; whether there was one."""
        with self.lock:
            course = self.journal.course
            if power not in course.sealed or not self.by_hand(power, self.state.window_name):
                return False
            self.journal.append(Undone(window=self.state.window_name, power=power, at=self.clock()))
            return True

    def say(self, sender: PowerId, to: PowerId, text: str) -> None:
        """A message from one seat to another."""
        with self.lock:
            said = Said(window=self.state.window_name, sender=sender, to=to, text=clean(text, 2000), at=self.clock())
            if self.journal.course.opened is not None:
                self.journal.append(said)
            self.tell("message", text=f"{self.state.setting.power(sender).name}: {said.text}", to=(to,))


def people_of(header: Header) -> tuple[PowerId, ...]:
    """The powers that are played by hand throughout."""
    return tuple(power for power, who in header.seats if who != "leader")
