"""The range field: two figures between which one is nine tenths sure that the truth lies."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from game.tui.bars import range_bar
from game.tui.text import Piece, clickable, line, lines

STEPS = 40
"""Into how many steps the room between the two ends is cut."""


class RangeField(Widget, can_focus=True):
    """From ... to ..., by arrows, digits or mouse; Tab or up and down change which end is held."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,minus", "move(-1)", "Less", show=False),
        Binding("right,plus,equals_sign", "move(1)", "More", show=False),
        Binding("space,enter", "other", "Other end", show=False),
        Binding("up", "up", "Up", show=False),
        Binding("down", "down", "Down", show=False),
        Binding("backspace", "rub", "Rub out", show=False),
    ]

    @dataclass
    class Changed(Message):
        """Another range was given."""

        field: "RangeField"
        low: int
        high: int

        @property
        def control(self) -> "RangeField":
            """The field."""
            return self.field

    def __init__(
        self, question: str, text: str, unit: str, ends: tuple[float, float], pair: tuple[int, int] | None
    ) -> None:
        super().__init__()
        self.question, self.text, self.unit, self.term = question, text, unit, "range"
        self.least, self.most = round(ends[0]), round(ends[1])
        third = (self.most - self.least) // 3
        self.pair = list(pair or (self.least + third, self.most - third))
        self.held = 0
        self.is_said = pair is not None
        self.typed = ""

    def action_move(self, by: int) -> None:
        """Move the end that is held by one step."""
        step = max(1, (self.most - self.least) // STEPS)
        self.typed = ""
        self._put(self.pair[self.held] + by * step)

    def action_other(self) -> None:
        """Hold the other end."""
        self.held, self.typed = 1 - self.held, ""
        self.refresh()

    def action_up(self) -> None:
        """To the lower end, then to the field above."""
        if self.held:
            self.action_other()
        else:
            self.screen.focus_previous()

    def action_down(self) -> None:
        """To the upper end, then to the field below."""
        if self.held:
            self.screen.focus_next()
        else:
            self.action_other()

    def action_rub(self) -> None:
        """Rub out the last digit."""
        self.typed = self.typed[:-1]
        self._put(int(self.typed or "0"), clip=False)

    def hold(self, end: int) -> None:
        """Hold one end (0 the lower, 1 the upper)."""
        self.held, self.typed = end, ""
        self.refresh()

    def action_hold(self, end: int) -> None:
        """The same by mouse."""
        self.focus()
        self.hold(end)

    def on_key(self, event: events.Key) -> None:
        """Digits write the figure; while they are typed they lead to no place."""
        if event.character is not None and event.character.isdecimal() and event.character.isascii():
            event.stop()
            event.prevent_default()
            self.typed = (self.typed + event.character)[-7:]
            self._put(int(self.typed), clip=False)

    def on_blur(self) -> None:
        """Whatever was typed is now brought between the ends and into order."""
        self.typed = ""
        low, high = sorted(max(self.least, min(self.most, end)) for end in self.pair)
        if [low, high] != self.pair:
            self.pair = [low, high]
            self._tell()

    def _put(self, value: int, *, clip: bool = True) -> None:
        self.pair[self.held] = max(self.least, min(self.most, value)) if clip else value
        if clip and self.pair[0] > self.pair[1]:
            self.pair = [self.pair[self.held]] * 2
        self._tell()

    def _tell(self) -> None:
        self.is_said = True
        self.refresh()
        low, high = sorted(max(self.least, min(self.most, end)) for end in self.pair)
        self.post_message(self.Changed(self, low, high))

    def render(self) -> Content:
        """The question, then the two figures over their track."""
        low, high = self.pair
        middle = (low + high) / 2
        ends: list[Piece] = [
            self._end(0, low),
            (" to ", "$text-muted"),
            self._end(1, high),
            (f" {self.unit}", "$text-muted"),
        ]
        bar = range_bar(low, middle, high, self.least, self.most, 26)
        state = "" if self.is_said else "  not said yet"
        return lines(
            line(("▸ " if self.has_focus else "  ", "$primary"), (self.text, "bold" if self.has_focus else "")),
            line("    ", bar, "  ", *ends, (state, "italic $text-muted")),
        )

    def _end(self, end: int, value: int) -> Content:
        style = "bold reverse $accent" if self.has_focus and self.held == end else "bold"
        return clickable(f" {value:,} ", f"hold({end})", style)
