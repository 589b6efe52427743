"""The web of ties: all powers in a ring, bound by solid, dashed and dotted lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from game.tui.canvas import Canvas, Stroke
from game.tui.sitting import Sitting
from game.tui.text import fit
from game.tui.ties import MEANS, STYLES, Tie, ties
from game.world.names import PowerId

LONGEST = 12
"""Cells of the longest name that is written out."""
LEVEL = 0.2
"""How far from the middle, as a share of the ring, a power stands above or below it rather than beside."""


class Web(Widget):
    """A picture of who is bound to whom; the power that the cursor is on is marked."""

    def __init__(self, *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes)
        self.sitting: Sitting | None = None
        self.marked = ""
        self.picture: list[Strip] = []

    def show(self, sitting: Sitting, marked: str = "") -> None:
        """Draw the ties of this sitting."""
        self.sitting, self.marked = sitting, marked
        self.picture = []
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """One line of the picture, drawn whole the first time."""
        if not self.picture and self.sitting is not None:
            self.picture = self._draw(self.sitting)
        base = self.rich_style
        strip = self.picture[y] if y < len(self.picture) else Strip.blank(self.size.width, base)
        return strip.apply_style(base)

    def on_resize(self) -> None:
        """The room has changed."""
        self.picture = []

    def notify_style_update(self) -> None:
        """The colours have changed."""
        super().notify_style_update()
        self.picture = []

    def _draw(self, sitting: Sitting) -> list[Strip]:
        width, height = self.size
        canvas = Canvas(width, height)
        draw_web(canvas, sitting, self.marked)
        return [self._strip(pieces) for pieces in canvas.rows()]

    def _strip(self, pieces: list[tuple[str, str]]) -> Strip:
        cells = [Segment(text, self._style(style).rich_style if style else None) for text, style in pieces]
        return Strip(cells, self.size.width)

    def _style(self, style: str) -> Style:
        parsed: Style = self.app.stylesheet.parse_style(style)
        return parsed


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a power stands in the ring, in dots from the upper left."""

    x: int
    y: int
    side: int
    """-1 left of the middle, 1 right of it, 0 at the top or the bottom."""


def ring(ids: Sequence[PowerId], width: int, height: int, room: int) -> dict[PowerId, Spot]:
    """All powers in a ring within so many cells, the first at the top; names of `room` cells find place outside it."""
    middle_x, middle_y = width, (height - 1) * 2
    wide, high = min(middle_x - 2 * (room + 2), 2 * middle_y), middle_y - 4
    spots = {}
    for place, power in enumerate(ids):
        turn = 2 * pi * place / len(ids)
        side = 0 if abs(sin(turn)) < LEVEL else 1 if sin(turn) > 0 else -1
        spots[power] = Spot(round(middle_x + wide * sin(turn)), round(middle_y - high * cos(turn)), side)
    return spots


def draw_web(canvas: Canvas, sitting: Sitting, marked: str) -> None:
    """Lines first, then names, then what the strokes mean. We stand at the top."""
    others = sitting.briefing.others()
    ids = [sitting.power, *others]
    room = max(cell_len(_short(sitting.name(power))) for power in ids)
    spots = ring(ids, canvas.width, canvas.height - 1, room)
    drawn = sorted(ties(sitting), key=lambda tie: marked in tie)
    for tie in drawn:
        if tie.one in spots and tie.other in spots:
            _tie(canvas, tie, spots[tie.one], spots[tie.other])
    for power, spot in spots.items():
        _name(canvas, spot, _short(sitting.name(power)), is_ours=power == sitting.power, is_marked=power == marked)
    _legend(canvas)


def _tie(canvas: Canvas, tie: Tie, one: Spot, other: Spot) -> None:
    """A line from one to the other; that of an alliance is twice as thick, that of a war is crossed out."""
    style = STYLES[tie.stroke]
    canvas.line((one.x, one.y), (other.x, other.y), tie.stroke, style)
    if tie.stroke is Stroke.SOLID:
        is_steep = abs(one.y - other.y) > abs(one.x - other.x)
        x, y = (1, 0) if is_steep else (0, 1)
        canvas.line((one.x + x, one.y + y), (other.x + x, other.y + y), tie.stroke, style)
    if tie.stroke is Stroke.DOTTED:
        canvas.write((one.x + other.x) // 4, (one.y + other.y) // 8, "×", f"bold {style}")


def _name(canvas: Canvas, spot: Spot, name: str, *, is_ours: bool, is_marked: bool) -> None:
    """A power: its sign in the ring, its name outside it."""
    style = "bold $accent" if is_marked else "bold $foreground" if is_ours else "$foreground"
    column, row = spot.x // 2, spot.y // 4
    canvas.write(column, row, "●" if is_ours else "▸" if is_marked else "○", style)
    if spot.side:
        canvas.write(column + 2 if spot.side > 0 else column - 1 - cell_len(name), row, name, style)
    else:
        above = row < canvas.height // 2
        canvas.write(column - cell_len(name) // 2, row - 1 if above else row + 1, name, style)


def _legend(canvas: Canvas) -> None:
    x = 0
    for stroke, sign in ((Stroke.SOLID, "⠶⠶⠶"), (Stroke.DASHED, "⠒⠂⠒"), (Stroke.DOTTED, "⠂×⠂")):
        canvas.write(x, canvas.height - 1, sign, STYLES[stroke])
        canvas.write(x + 4, canvas.height - 1, MEANS[stroke], "$text-muted")
        x += 6 + len(MEANS[stroke])


def _short(name: str) -> str:
    """A name that fits beside the ring."""
    return fit(name, LONGEST).rstrip()
