"""The range field: two figures between which one is nine tenths sure that the truth lies."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from game.tui.bars import range_bar
from game.tui.cells import Cell, Cells, Stack
from game.tui.text import clickable, line, plain

TRACK, BEFORE = 26, 4
"""Cells of the track, and before it."""


def step_of(value: int) -> int:
    """A round figure near an eighth of a value: 1, 2 or 5 with noughts. By such steps an arrow moves it."""
    size = 1
    while size * 80 <= value:
        size *= 10
    return next(size * part for part in (5, 2, 1) if size * part * 8 <= value or part == 1)


class RangeField(Widget, can_focus=True):
    """From ... to ..., by arrows, digits or mouse; Tab or up and down change which end is held."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,minus", "move(-1)", "Less", show=False),
        Binding("right,plus,equals_sign", "move(1)", "More", show=False),
        Binding("space", "other", "Other end", show=False),
        Binding("enter", "down", "Go on", show=False),
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

    @dataclass
    class Held(Message):
        """Another end is held."""

        field: "RangeField"

    def __init__(
        self, question: str, text: str, unit: str, ends: tuple[float, float], pair: tuple[int, int] | None
    ) -> None:
        super().__init__()
        self.question, self.text, self.unit, self.term = question, text, unit, "range"
        self.least, self.most = round(ends[0]), round(ends[1])
        third = (self.most - self.least) // 3
        self.pair = list(pair or (self.least + third, self.most - third))
        self.held = 0
        self.is_said = self.is_done = pair is not None
        self.typed = ""

    @property
    def hint(self) -> str:
        """What to do here, for the foot."""
        return f"Type the {'highest' if self.held else 'lowest'} figure, or move it with ← →"

    @property
    def is_open(self) -> bool:
        """Whether nothing was said yet, or only one end, with the other still to come."""
        return not self.is_said or (self.has_focus and not self.is_done)

    def advance(self) -> bool:
        """From the lower end to the upper; False from there, when the range is done with."""
        if self.held:
            self.is_done = True
            return False
        self.action_other()
        return True

    def action_move(self, by: int) -> None:
        """Move the end that is held by one step."""
        value, self.typed = self.pair[self.held], ""
        step = step_of(value)
        self._put((round(value / step) + by) * step)

    def action_other(self) -> None:
        """Hold the other end; what was typed at this one is brought within the bounds."""
        self.pair[self.held] = self._within(self.pair[self.held])
        self.hold(1 - self.held)

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
        self.post_message(self.Held(self))

    def action_hold(self, end: int) -> None:
        """The same by mouse."""
        self.focus()
        self.hold(end)

    def on_click(self, event: events.Click) -> None:
        """A click on the track puts the nearer end there."""
        if event.y == self.size.height - 1 and BEFORE <= event.x < BEFORE + TRACK:
            value = self.least + round((event.x - BEFORE) / (TRACK - 1) * (self.most - self.least))
            self.hold(int(abs(self.pair[1] - value) < abs(self.pair[0] - value)))
            self._put(round(value / step_of(value)) * step_of(value))

    def on_key(self, event: events.Key) -> None:
        """Digits write the figure; while they are typed they lead to no place."""
        if event.character is not None and event.character.isdecimal() and event.character.isascii():
            event.stop()
            event.prevent_default()
            self.typed = (self.typed + event.character)[: len(str(self.most))]
            self._put(int(self.typed), clip=False)

    def on_blur(self) -> None:
        """Whatever was typed is now brought between the ends and into order."""
        self.typed, self.is_done = "", self.is_said
        low, high = self.ends
        if [low, high] != self.pair:
            self.pair = [low, high]
            self._tell()

    @property
    def ends(self) -> tuple[int, int]:
        """The lower and the upper end, within the bounds and in order."""
        low, high = sorted(self._within(end) for end in self.pair)
        return low, high

    def _within(self, value: int) -> int:
        return max(self.least, min(self.most, value))

    def _put(self, value: int, *, clip: bool = True) -> None:
        self.is_done = False
        self.pair[self.held] = self._within(value) if clip else value
        if clip and self.pair[0] > self.pair[1]:
            self.pair = [self.pair[self.held]] * 2
        self._tell()

    def _tell(self) -> None:
        self.is_said = True
        self.refresh()
        self.post_message(self.Changed(self, *self.ends))

    def render(self) -> Stack:
        """The question, then the track and the two figures."""
        low, high = self.pair
        bar = range_bar(self.ends[0], (low + high) / 2, self.ends[1], self.least, self.most, TRACK)
        unit = "" if self.unit in self.text else f" {self.unit}"
        state = "" if self.is_said or self.has_focus else "  not said yet"
        figures = line(
            self._end(0, low), (" to ", "$text-muted"), self._end(1, high), (unit, "$text-muted"),
            *self._arrows(), (state, "italic $text-muted"),
        )  # fmt: skip
        mark = plain("▸" if self.has_focus else " ", "$primary")
        words = plain(self.text, "bold" if self.has_focus else "")
        return Stack(
            Cells(Cell(mark, 1), Cell(words), gap=1), Cells(Cell(plain(""), 3), Cell(bar, TRACK), Cell(figures), gap=1)
        )

    def _arrows(self) -> list[Content]:
        """For the mouse: less and more, at the end that is held."""
        if not self.has_focus:
            return []
        return [
            plain("   "),
            clickable("‹", "move(-1)", "$primary"),
            plain("  "),
            clickable("›", "move(1)", "$primary"),
        ]

    def _end(self, end: int, value: int) -> Content:
        style = "bold reverse $accent" if self.has_focus and self.held == end else "bold"
        return clickable(f" {value:,} ", f"hold({end})", style)
