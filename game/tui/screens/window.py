"""Screens that are closed with an answer, and the window over a place: Esc closes it, and so does a click beside it."""

from typing import TypeVar

from textual import events
from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

Answer = TypeVar("Answer")


class AnsweredOnce(Screen[Answer]):
    """A screen whose first answer counts: Textual would close with a second one whatever lies beneath."""

    def dismiss(self, result: Answer | None = None) -> AwaitComplete:
        """Close with an answer; of a key held down, or a double click, the rest is passed over."""
        return super().dismiss(result) if self.is_current else AwaitComplete()


class AskingScreen(ModalScreen[Answer], AnsweredOnce[Answer]):
    """A question over a place, answered by its buttons or keys alone.

    The modal screen is named first: Textual takes style sheets from the first base.
    """


class WindowScreen(AskingScreen[Answer]):
    """What lies over the screen until it is answered or left."""

    def on_click(self, event: events.Click) -> None:
        """A click on the ground beside the window leaves it."""
        if event.widget is self:
            self.action_leave()

    def action_leave(self) -> None:
        """Back, without an answer."""
        self.dismiss(None)
