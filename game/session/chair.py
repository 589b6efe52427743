"""The chair: a person's seat at a table in the same process. Everything slow is done in a thread, one at a time."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from typing import TypeVar

from game.journal.lines import Drafted, Shown
from game.session.acceptance import acceptance
from game.session.council import counsel, shown, voices_of
from game.session.preview import look, questions
from game.session.seat import Acceptance, Change, Counsel, DraftView, Receipt, Refusal, Suggestion
from game.session.suggest import Suggestions
from game.session.table import Table
from game.sight.briefing import Briefing
from game.sight.explain import explain
from game.sight.explanation import Explanation
from game.text import clean_line
from game.world.names import PowerId
from game.world.notation import Unreadable, parse_order
from game.world.order import Order, Submission
from game.world.war import Draft

Answer = TypeVar("Answer")


class Chair:
    """One power's place at a table: the `Seat` in process."""

    def __init__(self, table: Table, power: PowerId) -> None:
        self.table = table
        self._power = power
        self._suggestions: tuple[Briefing, Suggestions] | None = None
        self._shown = ""
        """The window in which the council was last written down."""
        self._news: list[asyncio.Queue[Change | None]] = []

    @property
    def power(self) -> PowerId:
        """The power that this seat plays."""
        return self._power

    @property
    def over(self) -> bool:
        """Whether the game has ended."""
        return self.table.over

    @property
    def is_waiting(self) -> bool:
        """Whether the table waits for this seat."""
        return self._power in self.table.waiting()

    # ------------------------------------------------------------------------------------------ what is told

    async def briefing(self) -> Briefing:
        """What the seat is told now, offers that came in this window included."""
        return await self._at_table(lambda: self.table.hall.told(self._power, in_words=True))

    async def open(self, number: str) -> Explanation | None:
        """Open a number; None where there is none."""
        return await self._at_table(lambda: explain(self.table.state, self._power, number))

    async def council(self) -> tuple[Counsel, ...]:
        """What the advisers say to the open questions, those that the kept draft calls for included."""
        return await self._at_table(self._council)

    def _council(self) -> tuple[Counsel, ...]:
        drafted = self.table.journal.drafted(self._power)
        spoken = self._counsel(_orders(drafted, self._power))
        window = self.table.state.window_name
        if spoken and self._shown != window and self._may_write():
            self._shown = window
            content = shown(spoken)
            line = Shown(window=window, seat=self._power, what="council", content=content, at=self.table.clock())
            self.table.journal.append(line)
        return spoken

    def _counsel(self, orders: tuple[Order, ...]) -> tuple[Counsel, ...]:
        """What the advisers say to the questions that come with these orders."""
        told = self.table.hall.told(self._power, in_words=True)
        return counsel(told, questions(self.table.hall, self._power, orders))

    # ------------------------------------------------------------------------------------------ the draft

    async def draft(self, lines: Sequence[str], window: str = "") -> DraftView:
        """Look at a draft without sealing it; it is kept while its window is open, and offered again on resume."""
        given = tuple(clean_line(line) for line in lines)
        view = await self._at_table(lambda: self._draft(given, window))
        self._heed(Change("kept", self.table.state.turn, self.table.state.window_name))
        return view

    def _draft(self, lines: tuple[str, ...], meant: str) -> DraftView:
        view = look(self.table.hall, self._power, lines)
        window = self.table.state.window_name
        is_late = meant not in ("", window)
        if not is_late and self._may_write() and lines != self.table.journal.drafted(self._power):
            self.table.journal.keep_draft(Drafted(seat=self._power, window=window, lines=lines, at=self.table.clock()))
        return view

    async def drafted(self) -> tuple[str, ...]:
        """The draft that was kept for the open window, if any."""
        return await self._at_table(lambda: self.table.journal.drafted(self._power))

    async def legal(self, prefix: str) -> tuple[Suggestion, ...]:
        """How a begun line may go on, at most `suggest.MOST` ways."""
        return await self._at_table(lambda: self._suggest().of(prefix))

    def _suggest(self) -> Suggestions:
        told = self.table.hall.at_table(self._power)
        if self._suggestions is None or not _same_desk(self._suggestions[0], told):
            self._suggestions = (told, Suggestions(told))
        return self._suggestions[1]

    # ------------------------------------------------------------------------------------------ dealings

    async def estimate(self, line: str) -> Acceptance:
        """Our staff's estimate for a proposal, a demand, a war or an offer of peace, in notation."""
        order = parse_order(clean_line(line), self._power)
        if isinstance(order, Unreadable):
            return Acceptance(0.0, 0.0, 0.0, (), veto=order.message)
        return await self._at_table(lambda: self._estimate(order))

    def _estimate(self, order: Order) -> Acceptance:
        hall = self.table.hall
        return acceptance(hall.at_table(self._power), order, questions(hall, self._power, (order,)))

    async def audience(self, line: str) -> Draft | Refusal:
        """Put a proposal before a court, which answers at once; where a person sits it waits for his answer."""
        order = parse_order(clean_line(line), self._power)
        if isinstance(order, Unreadable):
            return Refusal(line, order.message, order.column)
        held = await self._at_table(lambda: self.table.audience(self._power, order))
        return held if isinstance(held, Refusal) else held.drafts[-1]

    async def say(self, to: PowerId, text: str) -> None:
        """A message to another seat."""
        await self._at_table(lambda: self.table.say(self._power, to, text))

    async def submit(self, submission: Submission) -> Receipt:
        """Seal a window's orders, answers and forecasts; what the advisers said goes with them."""
        return await self._at_table(lambda: self.table.submit(self._with_voices(submission)))

    def _with_voices(self, submission: Submission) -> Submission:
        if submission.voices or not self.is_waiting or submission.power != self._power:
            return submission
        return replace(submission, voices=voices_of(self._counsel(submission.orders)))

    # ------------------------------------------------------------------------------------------ what happens

    async def changes(self) -> AsyncIterator[Change]:
        """What happens at the table, as it happens, until the seat is left."""
        news: asyncio.Queue[Change | None] = asyncio.Queue()
        loop = asyncio.get_running_loop()
        listener = (self._power, lambda change: _put(loop, news, change))
        self.table.listeners.append(listener)
        self._news.append(news)
        try:
            while (change := await news.get()) is not None:
                yield change
        finally:
            self.table.listeners.remove(listener)
            self._news.remove(news)

    def leave(self) -> None:
        """End the stream of changes. The game stays as it is."""
        for news in self._news:
            news.put_nowait(None)

    def _heed(self, change: Change) -> None:
        for news in self._news:
            news.put_nowait(change)

    # ------------------------------------------------------------------------------------------ the table

    async def _at_table(self, work: Callable[[], Answer]) -> Answer:
        """Do something at the table in a thread, while nobody else does."""

        def alone() -> Answer:
            with self.table.lock:
                return work()

        return await asyncio.to_thread(alone)

    def _may_write(self) -> bool:
        """Whether anything can be kept: the game is open, and no other process plays it."""
        return self.table.journal.course.opened is not None and not self.table.journal.read_only


def _orders(lines: Sequence[str], power: PowerId) -> tuple[Order, ...]:
    """The lines that are orders."""
    read = [parse_order(line, power) for line in lines]
    return tuple(one for one in read if isinstance(one, Order))


def _same_desk(one: Briefing, other: Briefing) -> bool:
    """Whether the same may be ordered from two briefings of one seat."""
    return one.desk is other.desk and one.offers == other.offers and one.treaties == other.treaties


def _put(loop: asyncio.AbstractEventLoop, news: "asyncio.Queue[Change | None]", change: Change) -> None:
    """Hand news over from whatever thread it happened in."""
    if not loop.is_closed():
        loop.call_soon_threadsafe(news.put_nowait, change)
