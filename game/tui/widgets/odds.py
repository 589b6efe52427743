"""The odds slider: how sure one is of something, from 5 to 95 %, in a word, on a track, and in a figure."""

from dataclasses import dataclass
from typing import ClassVar

from textual import events
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from game.sight.words import likelihood_word
from game.tui.text import line, lines

LEAST, MOST, STEP = 5, 95, 5
TRACK = 37
"""Cells of the track: two for each step, and one."""


class OddsSlider(Widget, can_focus=True):
    """A figure in per cent; before it is touched it shows the staff's."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("left,minus,h", "move(-5)", "Less", show=False),
        Binding("right,plus,equals_sign,l", "move(5)", "More", show=False),
        Binding("shift+left", "move(-1)", "A little less", show=False),
        Binding("shift+right", "move(1)", "A little more", show=False),
        Binding("home", "move(-100)", "Least", show=False),
        Binding("end", "move(100)", "Most", show=False),
        Binding("up,k", "app.focus_previous", "Up", show=False),
        Binding("down,j", "app.focus_next", "Down", show=False),
        Binding("enter,space", "move(0)", "Say so", show=False),
    ]

    @dataclass
    class Moved(Message):
        """Another figure was said."""

        slider: "OddsSlider"
        percent: int

        @property
        def control(self) -> "OddsSlider":
            """The slider."""
            return self.slider

    def __init__(self, question: str, staff: float | None, said: float | None = None, *, term: str = "hubris") -> None:
        super().__init__()
        self.question, self.staff, self.term = question, staff, term
        self.said: int | None = None if said is None else round(said)

    @property
    def percent(self) -> int:
        """The figure as it stands."""
        return (
            self.said
            if self.said is not None
            else max(LEAST, min(MOST, round(50 if self.staff is None else self.staff)))
        )

    def action_move(self, by: int) -> None:
        """Be more or less sure by so many per cent; figures stay on the track's steps where they can."""
        aimed = self.percent + by
        if abs(by) == STEP:
            aimed = round(aimed / STEP) * STEP
        self.put(aimed)

    def put(self, percent: int) -> None:
        """Say this figure."""
        self.said = max(LEAST, min(MOST, percent))
        self.refresh(layout=True)
        self.post_message(self.Moved(self, self.said))

    def on_click(self, event: events.Click) -> None:
        """A click on the track says the figure there."""
        if event.y == 0 and 2 <= event.x < 2 + TRACK:
            self.put(LEAST + round((event.x - 2) / 2) * STEP)

    def render(self) -> Content:
        """Track, word and figure; below, the staff's."""
        at = _cell(self.percent)
        signs = [("━", "$primary" if place < at else "$rule") for place in range(TRACK)]
        signs[TRACK // 2] = ("┼", signs[TRACK // 2][1])
        if self.staff is not None:
            signs[_cell(self.staff)] = ("┿", "$secondary")
        signs[at] = ("●", "bold $accent")
        mark = "▸ " if self.has_focus else "  "
        figure = f"  {self.percent:>2} %  {likelihood_word(self.percent)}"
        blanks = " " * (TRACK // 2 - 2)
        return lines(
            line((mark, "$primary"), *signs, (figure, "bold $accent" if self.has_focus else "bold")),
            line((f"  5{blanks}50{blanks}95   ", "$text-muted"), *self._below()),
        )

    def _below(self) -> list[tuple[str, str]]:
        """What the staff says, and whether we have said anything."""
        if self.staff is None:
            return [("" if self.said is not None else "not said yet", "italic $text-muted")]
        told = "" if self.said is not None else ", ours unless moved"
        return [(f"┿ staff {round(self.staff)} %", "$secondary"), (told, "italic $text-muted")]


def _cell(percent: float) -> int:
    """Where a figure lies on the track."""
    return max(0, min(TRACK - 1, round((percent - LEAST) / STEP * 2)))
