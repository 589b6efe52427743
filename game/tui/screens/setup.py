"""Before a new game: which seat, and how one wants to be told of the world."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.screen import ModalScreen
from textual.widgets import Button, Static

from game.tui.shelf import Choice, Playable
from game.tui.text import line, lines, plain
from game.tui.widgets.stepper import Stepper

MODES = (("bent", "bent by hubris and hope (the game)"), ("honest", "honest (for comparison)"))
AGAIN = (("no", "drawn again by seed and condition"), ("yes", "as it was in history"))


class SetupScreen(ModalScreen[Choice]):
    """Seat, mode, draws; Enter begins."""

    CSS_PATH = "setup.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "Begin", priority=True),
        Binding("escape", "leave", "Back"),
    ]
    AUTO_FOCUS = "Stepper"

    def __init__(self, playable: Playable) -> None:
        super().__init__()
        self.playable = playable

    def compose(self) -> ComposeResult:
        """The scenario, three choices, two buttons."""
        one = self.playable
        with Vertical(classes="window") as window:
            window.border_title = plain(one.title)
            window.border_subtitle = "← → change · Enter begins"
            yield Static(plain(one.summary), id="summary")
            chairs = [(chair.power, plain(_chair(chair.name, chair.leader)).plain) for chair in one.chairs]
            yield Stepper("Seat", chairs or [("", "the seat of the scenario")], id="seat")
            yield Stepper("Reports", MODES, id="mode")
            yield Stepper("What others do", AGAIN, id="again", label_width=16)
            yield Static("", id="card")
            with Horizontal(id="ways"):
                yield Button("Begin (Enter)", id="yes", compact=True)
                yield Button("Back (Esc)", id="no", compact=True)

    def on_mount(self) -> None:
        """Show the first seat's card."""
        self._show_card()

    def on_stepper_changed(self) -> None:
        """Show the card of the seat."""
        self._show_card()

    def _show_card(self) -> None:
        power = self.query_one("#seat", Stepper).value
        chair = next((chair for chair in self.playable.chairs if chair.power == power), None)
        card = plain(chair.card) if chair else plain("")
        note = line(("In honest mode only the lens is off; sources still err.", "$text-muted"))
        self.query_one("#card", Static).update(lines(card, note) if self._value("mode") == "honest" else card)

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Stepper).value

    def action_begin(self) -> None:
        """Begin with what is chosen."""
        choice = Choice(
            self.playable.id, self._value("seat"), self._value("mode"), as_it_was=self._value("again") == "yes"
        )
        self.dismiss(choice)

    def action_leave(self) -> None:
        """Back to the title."""
        self.dismiss(None)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The same by mouse."""
        if event.button.id == "yes":
            self.action_begin()
        else:
            self.action_leave()


def _chair(name: str, leader: str) -> str:
    return f"{name}, led by {leader}" if leader else name
