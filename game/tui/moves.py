"""The moves of a person at a table: what changes the draft, what seals it, what opens a number."""

from typing import TYPE_CHECKING

from game.session.seat import Change, Receipt, Seat
from game.tui.ground import Ground
from game.tui.library import leave, notice_of
from game.tui.messages import Ordered, Ranged, Said, Settled
from game.tui.next_step import next_step
from game.tui.partings import ask_leave
from game.tui.screens.command_bar import CommandBar
from game.tui.screens.earlier import ask_earlier
from game.tui.screens.number import NumberScreen
from game.tui.screens.opening import OpeningScreen
from game.tui.screens.place import PlaceScreen
from game.tui.screens.seal import SealScreen
from game.tui.screens.waiting import WaitingScreen
from game.tui.sitting import Sitting
from game.tui.talks import APPROACHES, Talks
from game.tui.widgets.roll import Link
from game.world.names import PowerId
from game.world.notation import parse_order
from game.world.order import Order

if TYPE_CHECKING:
    from textual.timer import Timer
    from textual.worker import Worker


PAUSE = 0.5
"""Seconds after the last key, when what was said is written down."""


class Moves:
    """Everything that a person can do at the table, each in one method."""

    def __init__(self, app: Ground, sitting: Sitting) -> None:
        self.app = app
        self.sitting = sitting
        self.talks = Talks(app, sitting)
        self.workers: list[Worker[None]] = []
        self.resting: Timer | None = None
        """Runs while the hand still moves a figure."""

    @classmethod
    async def begin(cls, app: Ground, seat: Seat) -> "Moves":
        """Sit down with this seat."""
        sitting = await Sitting.arrive(seat)
        app.sitting = sitting
        return cls(app, sitting)

    def arrive(self, *, is_new: bool) -> None:
        """Show the game: its opening when it is new, else the place where one goes on."""
        self.workers = [
            self.app.run_worker(self.listen(), group="changes", exit_on_error=False),
            self.app.run_worker(self.hear_council(), group="council", exclusive=True, exit_on_error=False),
        ]
        notice = notice_of(self.sitting.seat)
        if notice:
            self.app.tell(notice, wrong=True)
        if self.sitting.briefing.over:
            self.app.show_place("ending")
        elif is_new and self.sitting.briefing.turn == 1:
            self.app.push_screen(OpeningScreen(self.sitting), self._opened)
        else:
            self.app.show_place("briefing")

    def _opened(self, aim: str | None) -> None:
        self.app.show_place("briefing")
        if aim:
            others = tuple(f"aim {one.id}" for one in self.sitting.briefing.aims)
            self.run(self._settle(others, f"aim {aim}"))

    async def put_away(self) -> None:
        """Leave the table; what was said in the last moment is written down first."""
        self._lift()
        if not self.sitting.is_kept and not self.sitting.is_waiting and not self.sitting.briefing.over:
            await self.sitting.look()
        for worker in self.workers:
            worker.cancel()
        leave(self.sitting.seat)

    def run(self, work: object) -> None:
        """Carry out one move after the other."""
        self.app.run_worker(work, group="moves", exit_on_error=False)  # type: ignore[arg-type]

    # ------------------------------------------------------------------------------------------ what happens

    async def listen(self) -> None:
        """Look up whenever something happens at the table."""
        async for change in self.sitting.seat.changes():
            await self.heed(change)

    async def heed(self, change: Change) -> None:
        """A window opened, a message came, the draft was kept."""
        if change.kind == "opened" and self.sitting.is_waiting:
            await self.next_window()
        elif change.kind == "message":
            self.app.tell(change.text)
            await self.look_again()
        elif change.kind == "opened":
            await self.look_again()

    async def look_again(self) -> None:
        """Something came in while our window is open, an offer perhaps."""
        briefing = await self.sitting.seat.briefing()
        if f"T{briefing.turn}.{briefing.window}" == self.sitting.window_name:
            self.sitting.briefing = briefing
            self.app.redraw()

    async def hear_council(self) -> None:
        """Ask the advisers; until they have spoken the screens say so."""
        if self.sitting.briefing.over:
            self.sitting.council = ()
            return
        self.sitting.council = await self.sitting.seat.council()
        self.app.redraw()

    async def next_window(self) -> None:
        """Another window is open: read its briefing and go where it begins. Of two calls the first goes."""
        briefing = await self.sitting.seat.briefing()
        if f"T{briefing.turn}.{briefing.window}" == self.sitting.window_name and not briefing.over:
            return
        turned = briefing.turn != self.sitting.briefing.turn
        await self.sitting.open_window(briefing)
        if isinstance(self.app.screen, WaitingScreen):
            self.app.pop_screen()
        self.app.seen, self.app.trail = frozenset(), ()
        self.app.show_place("ending" if briefing.over else "happened" if turned else "answers")
        self.app.redraw()
        self.app.run_worker(self.hear_council(), group="council", exclusive=True, exit_on_error=False)

    # ------------------------------------------------------------------------------------------ the draft

    def said(self, event: Said) -> None:
        """A forecast was moved."""
        self.sitting.forecasts[event.question] = event.percent
        self._keep_soon()

    def ranged(self, event: Ranged) -> None:
        """A range was given."""
        self.sitting.ranges[event.question] = (event.low, event.high)
        self._keep_soon()

    def _keep_soon(self) -> None:
        """Write the draft down once the hand rests; until then the masthead does not say that it is kept."""
        self.sitting.is_kept = False
        self._lift()
        self.resting = self.app.set_timer(PAUSE, self._keep)

    def _lift(self) -> None:
        """The hand is off: nothing is written down for it any more."""
        if self.resting is not None:
            self.resting.stop()

    async def _keep(self) -> None:
        self.resting = None
        await self.sitting.look()
        self.app.redraw_frame()

    def ordered(self, event: Ordered) -> None:
        """An order goes into the draft."""
        self.run(self._order(event.line))

    async def _order(self, line: str) -> None:
        order = parse_order(line, self.sitting.power)
        if isinstance(order, Order) and order.verb in APPROACHES:
            await self.talks.approach(order, line)
            return
        await self.sitting.add(line)
        preview = next((one for one in self.sitting.view.previews if one.line == line), None)
        if preview is not None and not preview.legal:
            self.app.tell(preview.refusal, wrong=True)
        self.app.redraw()

    def settled(self, event: Settled) -> None:
        """A matter was settled this way or that."""
        self.run(self._settle(event.instead_of, event.line))

    async def _settle(self, instead_of: tuple[str, ...], line: str) -> None:
        await self.sitting.settle(instead_of, line)
        self.app.redraw()

    def strike(self, place: int) -> None:
        """Take an order out of the draft."""
        self.run(self._strike(place))

    async def _strike(self, place: int) -> None:
        if 0 <= place < len(self.sitting.lines):
            struck = await self.sitting.strike(place)
            self.app.tell(f"Struck: {struck}")
            self.app.redraw()

    def undo(self) -> None:
        """Strike the last line."""
        self.strike(len(self.sitting.lines) - 1)

    def write_order(self, begun: str) -> None:
        """Open the command bar with a line begun."""
        self.app.push_screen(CommandBar(self.sitting, begun), self._written)

    def write_on(self, letter: str) -> bool:
        """Whether a letter that nobody has taken belongs to a command bar that is still opening."""
        bar = self.app.screen
        if isinstance(bar, CommandBar):
            bar.write_on(letter)
        return isinstance(bar, CommandBar)

    def _written(self, line: str | None) -> None:
        if line:
            self.run(self._order(line))

    # ------------------------------------------------------------------------------------------ numbers, talk

    def open_number(self, number: str) -> None:
        """Open a number, or the event behind one."""
        self.run(self._open(number))

    async def _open(self, number: str) -> None:
        explanation = await self.sitting.seat.open(number)
        if explanation is None:
            self.app.tell("There is nothing behind this.")
        else:
            self.app.push_screen(NumberScreen(explanation, self.sitting.briefing.turn))

    def follow(self, link: Link) -> None:
        """Follow a row to where it leads."""
        match link.kind:
            case "open":
                self.open_number(link.to)
            case "codex":
                self.app.action_codex(link.to)
            case "go":
                self.app.action_go(link.to)
            case "power":
                self.sitting.subject = PowerId(link.to)
                self.app.action_go("dossier")
                self.app.redraw()
            case "begin":
                self.write_order(link.to)
            case "order":
                self.run(self._order(link.to))
            case "strike":
                self.strike(int(link.to))

    # ------------------------------------------------------------------------------------------ sealing, leaving

    def next(self) -> None:
        """Do what the line at the foot says: go on within the place, or else from it."""
        screen, here = self.app.screen, self.app.here
        if isinstance(screen, PlaceScreen) and screen.advance():
            return
        self.sitting.passed |= {here}
        step = next_step(self.sitting, here, self.app.seen)
        if step.place == "seal":
            self.ask_seal()
        elif step.place == "leave":
            ask_leave(self.app)
        elif step.place:
            self.app.action_go(step.place)

    def ask_seal(self) -> None:
        """List the consequences and ask."""
        if self.sitting.is_waiting or self.sitting.briefing.over:
            return
        self.app.push_screen(SealScreen(self.sitting), self._sealed)

    def _sealed(self, yes: bool | None) -> None:
        if yes:
            self.app.push_screen(WaitingScreen())
            self.run(self._seal())

    async def _seal(self) -> None:
        self._lift()
        receipt = await self.sitting.seal()
        if not receipt.sealed:
            self._refused(receipt)
            return
        self.sitting.is_waiting = True
        await self.next_window()

    def _refused(self, receipt: Receipt) -> None:
        if isinstance(self.app.screen, WaitingScreen):
            self.app.pop_screen()
        for refusal in receipt.refusals[:4]:
            self.app.tell(f"{refusal.line}: {refusal.reason}", wrong=True)
        self.app.action_go("orders")
        self.app.redraw()

    def ask_earlier(self) -> None:
        """List the turns to which one can go back."""
        ask_earlier(self.app, self.sitting)
