"""The roll: rows that can be walked through, and opened with Enter or a click. Most of every screen is one."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from rich.segment import Segment
from textual.binding import Binding, BindingType
from textual.content import Content
from textual.message import Message
from textual.strip import Strip
from textual.visual import Visual
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from game.tui.cells import Cell, Cells, Stack
from game.tui.text import caps, line, plain


@dataclass(frozen=True, slots=True)
class Link:
    """Where a row leads: a kind (`open` a number, `go` to a place, `power`, `begin` an order, ...) and what."""

    kind: str
    to: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: what it shows, and where it leads. Without a link it is only read."""

    shows: Content | Cells | Stack
    link: Link | None = None
    is_heading: bool = False
    """Headings and gaps are passed over by the cursor."""
    term: str = ""
    """The page of the codex that `?` opens here, and Enter where the row leads nowhere else."""

    @property
    def leads(self) -> Link | None:
        """Where Enter goes from here."""
        return self.link or (Link("codex", self.term) if self.term and not self.is_heading else None)


def heading(text: str, aside: str = "") -> Row:
    """The heading of a section, with a remark at its end."""
    title = line((caps(text), "bold $primary"))
    if not aside:
        return Row(title, is_heading=True)
    return Row(Cells(Cell(title, len(title.plain)), Cell(plain(aside, "$text-muted"))), is_heading=True)


def gap() -> Row:
    """An empty row."""
    return Row(plain(" "), is_heading=True)


def section(title: str, rows: Sequence[Row], *, empty: str = "", aside: str = "") -> list[Row]:
    """A heading with its rows and a gap below; where there are none, one line says so, or nothing is shown."""
    if not rows and not empty:
        return []
    shown = list(rows) or [Row(plain(empty, "$text-muted italic"), is_heading=True)]
    return [heading(title, aside), *shown, gap()]


class Roll(OptionList):
    """Rows in a column, with a cursor."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("j", "cursor_down", "Down", show=False),
        Binding("k", "cursor_up", "Up", show=False),
        Binding("space", "select", "Open", show=False),
    ]

    @dataclass
    class Chosen(Message):
        """A row was opened."""

        roll: "Roll"
        link: Link

        @property
        def control(self) -> "Roll":
            """The roll it stands in."""
            return self.roll

    @dataclass
    class Pointed(Message):
        """The cursor came to a row."""

        roll: "Roll"
        link: Link | None

        @property
        def control(self) -> "Roll":
            """The roll it stands in."""
            return self.roll

    def __init__(self, rows: Iterable[Row] = (), *, id: str | None = None, classes: str | None = None) -> None:  # noqa: A002
        super().__init__(id=id, classes=classes, markup=False)
        self.rows: tuple[Row, ...] = ()
        self.measured = -1
        """For how many cells the rows were last measured."""
        self.fill(rows)

    def fill(self, rows: Iterable[Row]) -> None:
        """Show these rows, the cursor staying on the row that leads to the same place, or else where it was."""
        before, place, top = self.here, self.highlighted, self.scroll_y
        self.rows = tuple(rows)
        self.clear_options()
        self.add_options(_option(row) for row in self.rows)
        same = [at for at, row in enumerate(self.rows) if before is not None and row.link == before.link]
        if before is not None and before.link is not None and same:
            self.highlighted = same[0]
        elif place is not None and place < len(self.rows) and not self.rows[place].is_heading:
            self.highlighted = place
        else:
            self.action_first()
        if top and self.is_attached:
            self.scroll_to(y=top, animate=False)

    def fit_within(self, height: int) -> None:
        """Be as high as the rows, but no higher than this, and scroll; for windows that grow with what they show."""
        self.styles.height = max(1, min(self.virtual_size.height, height))

    @property
    def here(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.highlighted] if self.highlighted is not None and self.rows else None

    def point(self, link: Link) -> None:
        """Put the cursor on the row that leads there."""
        for place, row in enumerate(self.rows):
            if row.link == link:
                self.highlighted = place
                return

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Pass the choice on in our own words."""
        event.stop()
        row = self.rows[event.option_index]
        if row.leads is not None:
            self.post_message(self.Chosen(self, row.leads))

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """Say where the cursor is; at the first row, show what stands above it too."""
        event.stop()
        if event.option_index >= len(self.rows):
            return
        if all(row.is_heading for row in self.rows[: event.option_index]):
            self.scroll_to(y=0, animate=False)
        self.post_message(self.Pointed(self, self.rows[event.option_index].link))

    def _update_lines(self) -> None:
        """Measure the rows; anew where the room has changed, which a list is not always told while a screen is laid."""
        room = self.scrollable_content_region.width
        if room != self.measured:
            self.measured = room
            self._clear_caches()
        super()._update_lines()

    def render_line(self, y: int) -> Strip:
        """A line of a row, with a mark before the one under the cursor."""
        strip = super().render_line(y)
        try:
            place, offset = self._lines[self.scroll_offset.y + y]
        except IndexError:
            return strip
        if place != self.highlighted or offset or not self.has_focus:
            return strip
        segments = list(strip.crop(0, 1))
        style = segments[0].style if segments else None
        return Strip.join([Strip([Segment("▸", style)], 1), strip.crop(1)])


def _option(row: Row) -> Option:
    """A row as Textual's list wants it."""
    shows: Visual = row.shows
    return Option(shows, disabled=row.is_heading)
