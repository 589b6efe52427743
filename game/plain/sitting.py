"""One sitting: the briefing that lies before a person, and the draft that grows over it until it is sealed."""

from dataclasses import dataclass, field, replace

from game.session.drafting import read_draft, written
from game.session.seat import Counsel, DraftView, Preview, Receipt, Refusal, Seat
from game.sight.briefing import Asking, Briefing
from game.text import clean_line
from game.world.names import PowerId, QuestionId, Window
from game.world.notation import parse_order
from game.world.order import Forecast, Order, RangeAnswer, Submission

EITHER = {"accept", "refuse", "counter", "comply", "defy", "come", "stay-out", "carry-out", "swallow", "own", "explain"}
"""Verbs of which one thing bears one: the later takes the earlier's place."""
BEATEN = {"spare", "bind", "destroy"}
APPROACHES = frozenset({"propose", "renew", "peace", "arbitrate", "protect", "counter"})
"""Verbs that open an audience; a court answers them at once."""


@dataclass(slots=True)
class Sitting:
    """What a person at the table has before them."""

    seat: Seat
    briefing: Briefing
    view: DraftView
    lines: list[str] = field(default_factory=list)
    """The drafted orders in notation, without the power's name."""
    forecasts: dict[str, int] = field(default_factory=dict)
    ranges: dict[str, tuple[int, int]] = field(default_factory=dict)
    council: tuple[Counsel, ...] = ()
    seen: set[str] = field(default_factory=set)
    """Places of the menu that were visited in this window."""
    heard: dict[str, list[str]] = field(default_factory=dict)
    """What each court answered in this window."""

    @classmethod
    async def arrive(cls, seat: Seat) -> "Sitting":
        """Sit down before the open window, a kept draft included."""
        briefing = await seat.briefing()
        sitting = cls(seat, briefing, DraftView((), 0, 0, 0.0, ()))
        if not briefing.over:
            kept = read_draft(await seat.drafted())
            sitting.lines, sitting.forecasts, sitting.ranges = kept.orders, kept.forecasts, kept.ranges
            await sitting.look()
            sitting.council = await seat.council()
        return sitting

    @property
    def power(self) -> PowerId:
        """The power that we play."""
        return self.briefing.seat

    @property
    def window(self) -> str:
        """Such as `T3.orders`."""
        return f"T{self.briefing.turn}.{self.briefing.window}"

    @property
    def is_orders(self) -> bool:
        """Whether the open window is the one for orders."""
        return self.briefing.window is Window.ORDERS

    @property
    def coin(self) -> str:
        """What the scenario counts its wealth in."""
        return self.briefing.atlas.wording.coin

    @property
    def questions(self) -> tuple[Asking, ...]:
        """What we are asked to forecast, given the draft."""
        return self.view.questions or self.briefing.questions

    def unsaid(self) -> list[Asking]:
        """Questions to which we have given no figure yet."""
        return [one for one in self.questions if one.id not in self.forecasts and one.said is None]

    async def foresee(self, question: str, percent: int) -> None:
        """Note how sure we are, and keep it."""
        self.forecasts[question] = percent
        await self.look()

    async def span(self, question: str, low: int, high: int) -> None:
        """Note a range, and keep it."""
        self.ranges[question] = (low, high)
        await self.look()

    def name(self, power: str | None) -> str:
        """What a power is called; an id that nobody has stands for itself."""
        found = (realm.name for realm in self.briefing.atlas.realms if realm.id == power)
        return clean_line(next(found, power or "nobody"), 60)

    def has(self, line: str) -> bool:
        """Whether the draft has this line."""
        return line in self.lines

    async def look(self) -> None:
        """Have the draft looked over and kept."""
        view = await self.seat.draft([*self.lines, *written(self.forecasts, self.ranges)], self.window)
        self.view = replace(view, previews=view.previews[: len(self.lines)])

    async def add(self, line: str) -> Preview | None:
        """Put a line into the draft, in the place of what it contradicts. An illegal one is looked at and left out."""
        before = list(self.lines)
        self.lines = [one for one in before if one != line and not _rivals(one, line, self.power)] + [line]
        await self.look()
        preview = next((one for one in self.view.previews if one.line == line), None)
        if preview is not None and not preview.legal:
            self.lines = before
            await self.look()
        return preview

    async def strike(self, place: int) -> str:
        """Take a line out of the draft."""
        struck = self.lines.pop(place)
        await self.look()
        return struck

    async def unsay(self, *lines: str) -> None:
        """Take these lines out of the draft, where they stand in it."""
        self.lines = [one for one in self.lines if one not in lines]
        await self.look()

    def submission(self) -> Submission:
        """All that would be sealed now."""
        orders = [parse_order(line, self.power) for line in self.lines]
        asked = {one.id for one in self.questions}
        return Submission(
            self.power,
            self.window,
            orders=tuple(order for order in orders if isinstance(order, Order)),
            forecasts=tuple(
                Forecast(QuestionId(key), figure) for key, figure in sorted(self.forecasts.items()) if key in asked
            ),
            ranges=tuple(RangeAnswer(QuestionId(key), *pair) for key, pair in sorted(self.ranges.items())),
        )

    async def seal(self) -> Receipt:
        """Hand the submission in. Lines that are no order are refused here."""
        read = [(line, parse_order(line, self.power)) for line in self.lines]
        wrong = tuple(Refusal(line, one.message, one.column) for line, one in read if not isinstance(one, Order))
        return Receipt(False, wrong) if wrong else await self.seat.submit(self.submission())


def _rivals(one: str, other: str, power: PowerId) -> bool:
    """Whether two lines cannot both be meant: two ways out of one scene, yes and no to one offer."""
    first, second = parse_order(one, power), parse_order(other, power)
    if not isinstance(first, Order) or not isinstance(second, Order):
        return False
    if first.verb in EITHER and second.verb in EITHER:
        return first.thing == second.thing
    if first.verb in BEATEN and second.verb in BEATEN:
        return first.target == second.target
    if first.verb != second.verb:
        return False
    return first.verb in {"aim", "arm", "take"} or (
        first.verb in {"choose", "pledge", "effort"} and first.thing == second.thing
    )
