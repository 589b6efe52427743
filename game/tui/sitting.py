"""One sitting at a table: the briefing that lies before us, and the draft that grows over it until it is sealed."""

from asyncio import Lock
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from game.session.drafting import read_draft, written
from game.session.seat import Counsel, DraftView, Receipt, Refusal, Seat
from game.sight.briefing import Asking, Briefing
from game.world.names import PowerId, QuestionId, Window
from game.world.notation import parse_order
from game.world.order import Forecast, Order, RangeAnswer, Submission
from game.world.treaty import Clause
from game.world.war import Draft

NOTHING_DRAFTED = DraftView((), 0, 0, 0.0, ())


@dataclass(slots=True)
class Proposal:
    """A treaty as it is put together in the audience."""

    to: PowerId | None = None
    clauses: list[Clause] = field(default_factory=list)
    term: int | None = 4
    tier: int = 0
    is_peace: bool = False
    """Whether it is to end our war with them."""


@dataclass(slots=True)
class Sitting:
    """What a person at the table has before them. Screens read it; the app alone changes it."""

    seat: Seat
    briefing: Briefing
    lines: list[str] = field(default_factory=list)
    """The drafted orders in notation, without the power's name."""
    forecasts: dict[str, int] = field(default_factory=dict)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    view: DraftView = NOTHING_DRAFTED
    council: tuple[Counsel, ...] | None = None
    """None until the advisers have spoken."""
    proposal: Proposal = field(default_factory=Proposal)
    audiences: dict[str, list[Draft]] = field(default_factory=dict)
    """The drafts of this window, by court."""
    subject: PowerId | None = None
    """Whose dossier lies open."""
    is_kept: bool = True
    """Whether the draft as it stands has been written down."""
    is_waiting: bool = False
    """Whether our submission is sealed and the others are not ready."""
    pen: Lock = field(default_factory=Lock)
    """Held while the draft is written down."""
    passed: frozenset[str] = frozenset()
    """The places that were gone on from in this window, with whatever is still open there left to its default."""

    @classmethod
    async def arrive(cls, seat: Seat) -> "Sitting":
        """Sit down and look at what lies on the table, a kept draft included."""
        sitting = cls(seat, await seat.briefing())
        await sitting.open_window(sitting.briefing)
        return sitting

    async def open_window(self, briefing: Briefing) -> None:
        """Begin a window: its briefing, the draft that was kept for it, and no word of the council yet."""
        kept = read_draft(() if briefing.over else await self.seat.drafted())
        self.briefing, self.council = briefing, None
        self.lines, self.forecasts, self.ranges = kept.orders, kept.forecasts, kept.ranges
        self.audiences = {}
        self.proposal, self.is_waiting, self.passed = Proposal(), False, frozenset()
        if briefing.over:
            self.view = NOTHING_DRAFTED
            return
        if self.subject not in briefing.others():
            self.subject = next(iter(briefing.others()), None)
        await self._draft()

    async def look(self) -> None:
        """Have the draft looked over and kept. A question that an order has put in another's place is asked anew."""
        before = {one.id: one.text for one in self.questions}
        await self._draft()
        others = [one.id for one in self.questions if before.get(one.id, one.text) != one.text]
        if others:
            self.forecasts = {key: figure for key, figure in self.forecasts.items() if key not in others}
            await self._draft()
            self.council = await self.seat.council()

    async def _draft(self) -> None:
        """Have the draft as it now stands kept: one call after the other, so that the last one holds."""
        async with self.pen:
            window, count = self.window_name, len(self.lines)
            view = await self.seat.draft([*self.lines, *written(self.forecasts, self.ranges)], window)
            if window == self.window_name:
                self.view = replace(view, previews=view.previews[:count])
                self.is_kept = True

    async def add(self, line: str) -> None:
        """One more order in the draft; one that stands there already is not doubled."""
        if line not in self.lines:
            self.lines.append(line)
            await self.look()

    async def strike(self, place: int) -> str:
        """Take an order out of the draft again."""
        struck = self.lines.pop(place)
        await self.look()
        return struck

    async def settle(self, instead_of: Sequence[str], line: str) -> None:
        """Say one thing of a matter, whatever the draft said of it before being struck."""
        self.lines = [one for one in self.lines if one not in instead_of]
        if line:
            self.lines.append(line)
        await self.look()

    def is_drafted(self, line: str) -> bool:
        """Whether the draft has this line."""
        return line in self.lines

    @property
    def power(self) -> PowerId:
        """The power that we play."""
        return self.briefing.seat

    @property
    def window_name(self) -> str:
        """Such as `T3.orders`."""
        return f"T{self.briefing.turn}.{self.briefing.window}"

    @property
    def is_orders(self) -> bool:
        """Whether the window is the one for orders."""
        return self.briefing.window is Window.ORDERS

    @property
    def questions(self) -> tuple[Asking, ...]:
        """What we are asked to forecast: as the draft has it, or else as the briefing has it."""
        return self.view.questions or self.briefing.questions

    def name(self, power: str | None) -> str:
        """What a power is called; an id that nobody has stands for itself."""
        realms = (realm.name for realm in self.briefing.atlas.realms if realm.id == power)
        return next(realms, power or "nobody")

    def unsaid(self) -> list[Asking]:
        """Questions to which we have given no figure yet."""
        return [one for one in self.asked() if one.id not in self.forecasts]

    def asked(self) -> list[Asking]:
        """Questions that wait for our figure in this window; what was signed before is settled by the world alone."""
        return [one for one in self.questions if one.said is None]

    def signed(self) -> list[Asking]:
        """Questions that were signed in an earlier window and are not settled yet."""
        return [one for one in self.questions if one.said is not None]

    def submission(self) -> Submission:
        """All that would be sealed now. Lines that cannot be read are left to the seat to refuse."""
        orders = [parse_order(line, self.power) for line in self.lines]
        return Submission(
            self.power,
            self.window_name,
            orders=tuple(order for order in orders if isinstance(order, Order)),
            forecasts=tuple(Forecast(QuestionId(key), figure) for key, figure in sorted(self.forecasts.items())),
            ranges=tuple(RangeAnswer(QuestionId(key), *pair) for key, pair in sorted(self.ranges.items())),
        )

    async def seal(self) -> Receipt:
        """Hand the submission in. Lines that are no order at all are refused here, with their reason."""
        refusals = []
        for line in self.lines:
            read = parse_order(line, self.power)
            if not isinstance(read, Order):
                refusals.append(Refusal(line, read.message, read.column))
        if refusals:
            return Receipt(False, tuple(refusals))
        return await self.seat.submit(self.submission())

    async def put(self, court: str, line: str) -> Draft | Refusal:
        """Put a draft before a court, hear its answer, and note it."""
        answer = await self.seat.audience(line)
        if isinstance(answer, Draft):
            self.audiences = {**self.audiences, court: [*self.audiences.get(court, []), answer]}
            await self.look()
        return answer

    def with_proposal(self, **changed: object) -> None:
        """Change the treaty that is being put together."""
        self.proposal = replace(self.proposal, **changed)  # type: ignore[arg-type]
