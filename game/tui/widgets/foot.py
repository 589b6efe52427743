"""The foot of every screen: the next thing to do and its key, then the keys that work here."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.widgets import Footer, Static

from game.tui.text import clickable, line


class Foot(Vertical):
    """Two lines at the bottom."""

    def compose(self) -> ComposeResult:
        """The next step, then Textual's footer."""
        yield Static(id="next", markup=False)
        yield Footer(compact=True, show_command_palette=False)

    def show(self, text: str, key: str = "") -> None:
        """Say the next step."""
        shown = clickable(f" {key} ", "screen.next", "bold reverse $accent") if key else line("")
        self.query_one("#next", Static).update(line((" Next  ", "$accent"), shown, " ", text))
