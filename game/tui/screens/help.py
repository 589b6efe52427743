"""Help: how to read the screen one came from, and every key that works there."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.screen import Screen

from game.sight.words import capital
from game.tui.cells import Cell, Cells
from game.tui.commands import EVERYWHERE, GAME, Command, commands_of
from game.tui.screens.window import WindowScreen
from game.tui.text import plain
from game.tui.widgets.roll import Roll, Row, section

READING = (
    "A word comes first, the figure behind it. Figures run from 0 to 100 where nothing else is said.",
    "▲ rising, ▼ falling, · steady. Hatched bars lower a number, full ones raise it.",
    "Enter opens what the cursor is on: a number into its parts, a part into its event.",
    "Whose view a number is stands beside it: our own books, our court's trust, the staff's estimate.",
)


class HelpScreen(WindowScreen[None]):
    """A page over the screen that it explains."""

    CSS_PATH = "help.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,f1,q", "leave", "Back")]
    AUTO_FOCUS = "Roll"

    def __init__(self, screen: Screen[Any]) -> None:
        super().__init__()
        self.explained = screen

    def compose(self) -> ComposeResult:
        """How to read it, then the keys."""
        with Vertical(classes="window") as window:
            window.border_title = "Help"
            window.border_subtitle = "Esc back"
            yield Roll(help_rows(self.explained))


def help_rows(screen: Screen[Any]) -> list[Row]:
    """Everything to be said of a screen."""
    place = str(getattr(screen, "PLACE", ""))
    text = str(getattr(screen, "HELP_TEXT", ""))
    here = commands_of(place) if place else ()
    game = commands_of(GAME) if place else ()
    return [
        *section("This screen", [Row(plain(text))] if text else []),
        *section("Its keys", [_command(command) for command in here]),
        *section("Anywhere in the game", [_command(command) for command in game]),
        *section("Anywhere", [_command(command) for command in commands_of(EVERYWHERE)]),
        *section("How to read it", [Row(plain(text)) for text in READING]),
    ]


def _command(command: Command) -> Row:
    keys = Cell(plain(command.keys_shown, "bold $primary"), 9)
    does = capital(command.help.removeprefix(f"{command.footer}: "))
    return Row(Cells(keys, Cell(plain(command.footer), 12), Cell(plain(does, "$text-muted"))))
