"""The web of ties: all powers in a ring, bound by solid, dashed and dotted lines."""

from math import cos, pi, sin

from rich.cells import cell_len
from rich.segment import Segment
from textual.strip import Strip
from textual.style import Style
from textual.widget import Widget

from game.text import clean_line
from game.tui.canvas import Canvas, Stroke
from game.tui.sitting import Sitting
from game.tui.ties import MEANS, STYLES, ties

LONGEST = 14


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


def draw_web(canvas: Canvas, sitting: Sitting, marked: str) -> None:
    """Lines first, then names, then what the strokes mean."""
    ids = [power for power, lives in zip(sitting.briefing.atlas.ids, sitting.briefing.alive, strict=True) if lives]
    middle_x, middle_y = canvas.width, (canvas.height - 1) * 2
    wide, high = canvas.width - 2 * 9, (canvas.height - 1) * 2 - 6
    spots = {
        power: (
            round(middle_x + wide * cos(2 * pi * place / len(ids) - pi / 2)),
            round(middle_y + high * sin(2 * pi * place / len(ids) - pi / 2)),
        )
        for place, power in enumerate(ids)
    }
    for tie in ties(sitting):
        if tie.one in spots and tie.other in spots:
            canvas.line(spots[tie.one], spots[tie.other], tie.stroke, STYLES[tie.stroke])
    for power, (x, y) in spots.items():
        name = _short(sitting.name(power))
        style = "bold $accent" if power == marked else "bold $foreground" if power == sitting.power else "$foreground"
        shown = f"▸{name}" if power == marked else f"●{name}" if power == sitting.power else f" {name}"
        canvas.write(x // 2 - cell_len(shown) // 2, y // 4, f"{shown} ", style)
    _legend(canvas)


def _legend(canvas: Canvas) -> None:
    x = 0
    for stroke, sign in ((Stroke.SOLID, "⠒⠒⠒"), (Stroke.DASHED, "⠒⠂⠒"), (Stroke.DOTTED, "⠂⠐⠂")):
        canvas.write(x, canvas.height - 1, sign, STYLES[stroke])
        canvas.write(x + 4, canvas.height - 1, MEANS[stroke], "$text-muted")
        x += 6 + len(MEANS[stroke])


def _short(name: str) -> str:
    """A name that fits into the picture."""
    text = clean_line(name)
    return text if cell_len(text) <= LONGEST else text[: LONGEST - 1].rstrip() + "…"
