"""The command bar: an order written in a line, with its ways to go on; open on every screen under the colon."""

from typing import ClassVar

from textual import on, work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Input, Static

from game.session.seat import Suggestion
from game.tui.cells import Cell, Cells
from game.tui.screens.window import WindowScreen
from game.tui.sitting import Sitting
from game.tui.text import line, plain
from game.tui.widgets.roll import Link, Roll, Row


class CommandBar(WindowScreen[str]):
    """Write or choose an order; it closes with the line."""

    CSS_PATH = "command_bar.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "Back", priority=True),
        Binding("down", "walk(1)", "Down", priority=True, show=False),
        Binding("up", "walk(-1)", "Up", priority=True, show=False),
        Binding("tab", "fill", "Complete", priority=True),
    ]
    HELP_TEXT = (
        "Type a few letters, choose with ↑ and ↓, complete with Tab, and give the order with Enter. Orders are "
        "written with ids, such as `propose alliance + trade 4 to corcyra for 8 turns`."
    )

    def __init__(self, sitting: Sitting, begun: str = "") -> None:
        super().__init__()
        self.sitting, self.begun = sitting, begun
        self.ways: tuple[Suggestion, ...] = ()

    def compose(self) -> ComposeResult:
        """The ways to go on, the line, and a word on the way that is marked."""
        with Vertical(classes="window") as window:
            window.border_title = "Order"
            window.border_subtitle = "Tab completes · Enter orders · Esc leaves"
            yield Roll(id="ways")
            yield Input(self.begun, placeholder="give corcyra 4", id="line", select_on_focus=False)
            yield Static("", id="word")

    def on_mount(self) -> None:
        """Begin to write."""
        self._write(self.begun)
        self.look(self.begun)

    def write_on(self, letter: str) -> None:
        """Take a letter that was typed before the line was there: a quick hand, or a paste, loses nothing."""
        if self.is_mounted:
            self._write(self.query_one("#line", Input).value + letter)
        else:
            self.begun += letter

    @on(Input.Changed, "#line")
    def _changed(self, event: Input.Changed) -> None:
        self.look(event.value)

    @work(exclusive=True, exit_on_error=False)
    async def look(self, prefix: str) -> None:
        """Ask the seat how the line may go on."""
        self.ways = await self.sitting.seat.legal(prefix.lstrip())
        roll = self.query_one("#ways", Roll)
        roll.fill(Row(_way(way), Link("way", str(place))) for place, way in enumerate(self.ways))
        roll.highlighted = 0 if self.ways else None
        roll.scroll_home(animate=False)
        is_whole = any(way.complete and way.line == prefix.strip() for way in self.ways)
        word = (
            "Enter gives this order."
            if is_whole
            else ""
            if self.ways
            else "The list has nothing like it; Enter tries the line as it stands."
        )
        self.query_one("#word", Static).update(plain(word, "$success" if is_whole else "$warning"))

    @property
    def marked(self) -> Suggestion | None:
        """The way under the cursor."""
        place = self.query_one("#ways", Roll).highlighted
        return self.ways[place] if place is not None and place < len(self.ways) else None

    def action_walk(self, by: int) -> None:
        """Move through the ways while writing."""
        roll = self.query_one("#ways", Roll)
        if by > 0:
            roll.action_cursor_down()
        else:
            roll.action_cursor_up()

    def action_fill(self) -> None:
        """Take over the marked way, to be written on."""
        if self.marked is not None:
            self._write(self.marked.line)

    def _write(self, text: str) -> None:
        box = self.query_one("#line", Input)
        box.value = text
        box.cursor_position = len(text)
        box.focus()

    @on(Input.Submitted, "#line")
    def _submitted(self, event: Input.Submitted) -> None:
        text = event.value.strip()
        whole = any(way.complete and way.line == text for way in self.ways)
        if whole or not self.ways:
            self.dismiss(text)
        elif self.marked is not None:
            self._take(self.marked)

    def _take(self, way: Suggestion) -> None:
        if way.complete:
            self.dismiss(way.line)
        else:
            self._write(way.line)

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """A way was clicked."""
        event.stop()
        self._take(self.ways[int(event.link.to)])


def _way(way: Suggestion) -> Cells:
    """One way to go on."""
    mark = ("⏎ ", "$success") if way.complete else ("… ", "$text-muted")
    return Cells(Cell(line(mark, (way.line, "bold" if way.complete else ""))), Cell(plain(way.does, "$text-muted")))
