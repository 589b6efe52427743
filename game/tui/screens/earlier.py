"""Going back: the turns from which the game can be taken up again, in a copy marked as a second sitting."""

from functools import partial
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from game.session.sought import NO_EARLIER, SECOND_SITTING, Earlier
from game.tui.cells import Cell, Cells
from game.tui.ground import Ground
from game.tui.library import earlier_turns, go_back
from game.tui.screens.window import WindowScreen
from game.tui.sitting import Sitting
from game.tui.text import plain
from game.tui.widgets.roll import Link, Roll, Row


class EarlierScreen(WindowScreen[str]):
    """Choose a turn; it closes with its window."""

    CSS_PATH = "earlier.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "Back")]
    AUTO_FOCUS = "Roll"
    HELP_TEXT = SECOND_SITTING

    def __init__(self, turns: tuple[Earlier, ...]) -> None:
        super().__init__()
        self.turns = turns

    def compose(self) -> ComposeResult:
        """The turns, the latest first."""
        with Vertical(classes="window") as window:
            window.border_title = "Go back to an earlier turn"
            window.border_subtitle = "Enter begins there · Esc back"
            yield Static(plain(SECOND_SITTING, "$text-muted"))
            yield Roll([Row(_turn(one), Link("turn", one.window)) for one in self.turns])

    def on_resize(self) -> None:
        """Leave room for the warning."""
        self.call_after_refresh(self.query_one(Roll).fit_within, self.app.size.height - 10)

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """Close with the window of the turn."""
        event.stop()
        self.dismiss(event.link.to)


def _turn(one: Earlier) -> Cells:
    return Cells(Cell(plain(f"turn {one.turn}", "bold"), 9), Cell(plain(one.date, "$text-muted")))


def ask_earlier(app: Ground, sitting: Sitting) -> None:
    """List the turns to which one can go back, and go back to the one that is chosen."""
    turns = earlier_turns(sitting.seat)
    if turns:
        app.push_screen(EarlierScreen(turns), partial(_chosen, app, sitting))
    else:
        app.tell(NO_EARLIER)


def _chosen(app: Ground, sitting: Sitting, window: str | None) -> None:
    if window:
        app.run_worker(_go_back(app, sitting, window), group="moves", exit_on_error=False)


async def _go_back(app: Ground, sitting: Sitting, window: str) -> None:
    app.tell("The table is being laid as it was. A moment.")
    await app.change_seat(await go_back(sitting.seat, window))
    app.tell("A second sitting: the game as it was then.")
