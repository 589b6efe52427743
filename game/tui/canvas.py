"""A canvas of braille dots, eight to a cell, for pictures in a terminal: lines solid, dashed or dotted, and words."""

from collections.abc import Iterator
from enum import StrEnum

from rich.cells import cell_len

DOTS = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
"""The bit of each dot in a braille cell: rows from the top, columns from the left."""
BLANK = 0x2800


class Stroke(StrEnum):
    """How a line is drawn; lines differ in this, never in colour alone."""

    SOLID = "solid"
    DASHED = "dashed"
    DOTTED = "dotted"


PATTERN: dict[Stroke, tuple[int, int]] = {Stroke.SOLID: (1, 0), Stroke.DASHED: (4, 3), Stroke.DOTTED: (1, 3)}
"""So many dots drawn, then so many left out."""


class Canvas:
    """So many cells by so many. Words lie over lines; of two lines in a cell the later gives the colour."""

    def __init__(self, width: int, height: int) -> None:
        self.width, self.height = width, height
        self.bits = [[0] * width for _ in range(height)]
        self.styles = [[""] * width for _ in range(height)]
        self.shades = [[""] * width for _ in range(height)]
        self.words: dict[tuple[int, int], tuple[str, str]] = {}

    def dot(self, x: int, y: int, style: str = "") -> None:
        """One dot, in dots from the upper left; beyond the edge nothing is drawn."""
        column, row = x // 2, y // 4
        if 0 <= column < self.width and 0 <= row < self.height:
            self.bits[row][column] |= DOTS[y % 4][x % 2]
            self.styles[row][column] = style

    def line(
        self, start: tuple[int, int], end: tuple[int, int], stroke: Stroke = Stroke.SOLID, style: str = ""
    ) -> None:
        """A line between two dots."""
        drawn, left_out = PATTERN[stroke]
        for place, (x, y) in enumerate(_between(start, end)):
            if place % (drawn + left_out) < drawn:
                self.dot(x, y, style)

    def write(self, x: int, y: int, text: str, style: str = "") -> None:
        """A word, in cells from the upper left, pushed inside where it would stick out."""
        x = max(0, min(x, self.width - cell_len(text)))
        if 0 <= y < self.height:
            self.words[(x, y)] = (text, style)

    def shade(self, x: int, top: int, bottom: int, style: str = "") -> None:
        """Shade a column of cells; dots and words lie over it."""
        for y in range(max(0, top), min(self.height - 1, bottom) + 1):
            if 0 <= x < self.width:
                self.shades[y][x] = style

    def rows(self) -> Iterator[list[tuple[str, str]]]:
        """Each row as pieces of text with their styles."""
        for y in range(self.height):
            pieces: list[tuple[str, str]] = []
            x = 0
            while x < self.width:
                text, style = self.words.get((x, y), ("", ""))
                if text:
                    pieces.append((text, style))
                    x += cell_len(text)
                    continue
                bits = self.bits[y][x]
                shade = self.shades[y][x]
                blank = ("░", shade) if shade else (" ", "")
                pieces.append((chr(BLANK | bits), self.styles[y][x]) if bits else blank)
                x += 1
            yield pieces


def _between(start: tuple[int, int], end: tuple[int, int]) -> Iterator[tuple[int, int]]:
    """Every dot from one to the other (Bresenham)."""
    (x, y), (to_x, to_y) = start, end
    wide, high = abs(to_x - x), -abs(to_y - y)
    step_x, step_y = (1 if x < to_x else -1), (1 if y < to_y else -1)
    error = wide + high
    while True:
        yield x, y
        if (x, y) == (to_x, to_y):
            return
        twice = 2 * error
        if twice >= high:
            error, x = error + high, x + step_x
        if twice <= wide:
            error, y = error + wide, y + step_y
