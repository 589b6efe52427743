"""What is said where the terminal is too small."""

from textual.app import ComposeResult
from textual.screen import ModalScreen
from textual.widgets import Static

from game.tui.text import plain


class SmallScreen(ModalScreen[None]):
    """A plain message; it goes away when there is room."""

    DEFAULT_CSS = "SmallScreen { align: left top; background: $background; }"

    def compose(self) -> ComposeResult:
        """The message alone."""
        yield Static(plain("Melian needs 60 columns and 18 rows. Make the window larger, or play with --plain."))
