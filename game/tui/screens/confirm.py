"""A question with two answers."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from game.tui.screens.window import AskingScreen
from game.tui.text import plain


class ConfirmScreen(AskingScreen[bool]):
    """Yes or no."""

    CSS_PATH = "confirm.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("y,enter", "answer(True)", "Yes"),
        Binding("n,escape", "answer(False)", "No"),
    ]
    AUTO_FOCUS = ""

    def __init__(self, title: str, text: str) -> None:
        super().__init__()
        self.title_text, self.text = title, text

    def compose(self) -> ComposeResult:
        """The question and two buttons."""
        with Vertical(classes="window") as window:
            window.border_title = self.title_text
            yield Static(plain(self.text))
            with Horizontal(id="ways"):
                yield Button("Yes (Enter)", id="yes", compact=True)
                yield Button("No (Esc)", id="no", compact=True)

    def action_answer(self, yes: bool) -> None:
        """Close with the answer."""
        self.dismiss(yes)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The same by mouse."""
        self.dismiss(event.button.id == "yes")
