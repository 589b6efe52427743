"""What is shown while the others act and the turn is settled."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from game.tui.text import plain


class WaitingScreen(ModalScreen[None]):
    """The window is sealed; it goes away by itself."""

    CSS_PATH = "waiting.tcss"

    def compose(self) -> ComposeResult:
        """One sentence."""
        with Vertical(classes="window"):
            yield Static(plain("Sealed. The other courts deliberate."))
