"""A window over a place: Esc closes it, and so does a click beside it."""

from typing import TypeVar

from textual import events
from textual.screen import ModalScreen

Answer = TypeVar("Answer")


class WindowScreen(ModalScreen[Answer]):
    """What lies over the screen until it is answered or left."""

    def on_click(self, event: events.Click) -> None:
        """A click on the ground beside the window leaves it."""
        if event.widget is self:
            self.action_leave()

    def action_leave(self) -> None:
        """Back, without an answer."""
        self.dismiss(None)
