"""The stepper: one value out of a few, moved with left and right, plus and minus, or the mouse."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from game.tui.text import clickable, fit, line


class Stepper(Widget, can_focus=True):
    """A label and a value between two arrows."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,minus,h", "step(-1)", "Less", show=False),
        Binding("right,plus,equals_sign,l,space", "step(1)", "More", show=False),
        Binding("up,k", "app.focus_previous", "Up", show=False),
        Binding("down,j", "app.focus_next", "Down", show=False),
    ]

    @dataclass
    class Changed(Message):
        """Another value was chosen."""

        stepper: "Stepper"
        value: str

        @property
        def control(self) -> "Stepper":
            """The stepper."""
            return self.stepper

    def __init__(
        self,
        label: str,
        choices: Sequence[tuple[str, str]],
        value: str = "",
        *,
        id: str | None = None,  # noqa: A002
        label_width: int = 14,
        wraps: bool = True,
    ) -> None:
        super().__init__(id=id)
        self.label, self.label_width, self.wraps = label, label_width, wraps
        self.choices = tuple(choices)
        self.place = 0
        self.put(value)

    @property
    def value(self) -> str:
        """The chosen value."""
        return self.choices[self.place][0] if self.choices else ""

    def offer(self, choices: Sequence[tuple[str, str]], value: str = "") -> None:
        """Put other values up for choice."""
        self.choices = tuple(choices)
        self.place = 0
        self.put(value)

    def put(self, value: str) -> None:
        """Show a value, without a message; an unknown one leaves what is there."""
        self.place = next((at for at, (one, _) in enumerate(self.choices) if one == value), self.place)
        self.refresh()

    def action_step(self, by: int) -> None:
        """Go on by so many values."""
        last = len(self.choices) - 1
        if last < 1:
            return
        place = self.place + by
        self.place = place % (last + 1) if self.wraps else max(0, min(last, place))
        self.refresh()
        self.post_message(self.Changed(self, self.value))

    def render(self) -> Content:
        """The label, and the value between its arrows."""
        shown = self.choices[self.place][1] if self.choices else "none"
        style = "bold $accent" if self.has_focus else ""
        return line(
            ("▸ " if self.has_focus else "  ", "$primary"),
            (fit(self.label, self.label_width), "$text-muted"),
            clickable(" ‹ ", "step(-1)", "$primary"),
            (shown, style),
            clickable(" › ", "step(1)", "$primary"),
        )
