"""Cells beside one another, each wrapped in its own width: the rows of every table and list on the screen."""

from dataclasses import dataclass
from typing import Any

from textual.content import Content
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a row. Without a width it takes what the others leave."""

    content: Content
    width: int | None = None
    right: bool = False
    """Whether it is set flush right, as figures are."""


class Cells(Visual):
    """A row of cells with a gap between them."""

    def __init__(self, *cells: Cell, gap: int = 2) -> None:
        self.cells = cells
        self.gap = gap

    def widths(self, width: int) -> list[int]:
        """How wide each cell becomes in so much room."""
        fixed = sum(cell.width for cell in self.cells if cell.width is not None)
        free = [cell for cell in self.cells if cell.width is None]
        rest = max(width - fixed - self.gap * (len(self.cells) - 1), len(free))
        shares = [rest // len(free) + (place < rest % len(free)) for place in range(len(free))] if free else []
        return [cell.width if cell.width is not None else shares.pop(0) for cell in self.cells]

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The row, as high as its highest cell."""
        columns = [
            self._column(cell, room, style, options) for cell, room in zip(self.cells, self.widths(width), strict=True)
        ]
        tallest = max((len(column) for column, _ in columns), default=0)
        blank = style.rich_style
        rows = []
        for row in range(tallest if height is None else min(tallest, height)):
            strips: list[Strip] = []
            for place, (column, room) in enumerate(columns):
                if place:
                    strips.append(Strip.blank(self.gap, blank))
                strips.append(column[row] if row < len(column) else Strip.blank(room, blank))
            rows.append(Strip.join(strips).adjust_cell_length(width, blank))
        return rows

    @staticmethod
    def _column(cell: Cell, room: int, style: Style, options: RenderOptions) -> tuple[list[Strip], int]:
        blank = style.rich_style
        strips = cell.content.render_strips(room, None, style, options)
        if cell.right:
            strips = [Strip.join([Strip.blank(max(room - strip.cell_length, 0), blank), strip]) for strip in strips]
        return [strip.adjust_cell_length(room, blank) for strip in strips], room

    def get_optimal_width(self, rules: Any, container_width: int) -> int:  # noqa: ARG002
        """All the room there is."""
        return container_width

    def get_height(self, rules: Any, width: int) -> int:
        """The height of its highest cell."""
        rooms = zip(self.cells, self.widths(width), strict=True)
        return max((cell.content.get_height(rules, room) for cell, room in rooms), default=1)


class Stack(Visual):
    """Rows of cells below one another, as one."""

    def __init__(self, *rows: Cells | Content) -> None:
        self.rows = rows

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """All rows, from the top."""
        blank = style.rich_style
        strips = [
            strip.adjust_cell_length(width, blank)
            for row in self.rows
            for strip in row.render_strips(width, None, style, options)
        ]
        return strips if height is None else strips[:height]

    def get_optimal_width(self, rules: Any, container_width: int) -> int:  # noqa: ARG002
        """All the room there is."""
        return container_width

    def get_height(self, rules: Any, width: int) -> int:
        """The heights of its rows together."""
        return sum(row.get_height(rules, width) for row in self.rows)
