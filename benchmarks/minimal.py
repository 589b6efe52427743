"""The smallest Textual app that does anything: one line, counting keys. The yardstick of `screen.py`."""

from textual.app import App, ComposeResult
from textual.events import Key
from textual.widgets import Static


class Minimal(App[None]):
    """One line of text."""

    keys = 0

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("the smallest app, keys: 0 " * 4, id="line")

    def on_key(self, _event: Key) -> None:
        """Count."""
        self.keys += 1
        self.query_one("#line", Static).update(f"the smallest app, keys: {self.keys} " * 4)


Minimal().run()
