"""The ending: the verdict, what misled us, and the whole debrief, chapter by chapter, with its plots."""

import re
from asyncio import to_thread

from textual import work
from textual.app import ComposeResult
from textual.containers import Horizontal, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.debrief.page import Debrief, Section, Table
from game.debrief.render import column_widths
from game.tui.cells import Cell, Cells, Stack
from game.tui.commands import GAME, bindings
from game.tui.library import debrief_of
from game.tui.plotting import plot_content
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.stops import NO_HINT, Hint
from game.tui.text import Piece, line, lines, plain
from game.tui.widgets.roll import Link, Roll, Row, heading

WAITING = "We look a few turns ahead, to see what your deeds will have brought. A moment."
MANY, ROOM = 4, 12
"""A table of more columns than this wants so many cells for each, or its rows are told one by one."""
DATED = re.compile(r"[^:.]{1,40} \(turn \d+\):")
"""How a paragraph begins that tells what happened when."""
ELSEWHERE = "The game is over. Its debrief lies with the host."


class EndingScreen(PlaceScreen):
    """Chapters on one side, the chapter on the other."""

    PLACE = "ending"
    CSS_PATH = "ending.tcss"
    BINDINGS = bindings(GAME, "ending")
    HELP_TEXT = (
        "The chapters stand on the left; the cursor opens them, ← and → scroll a long one. In plots a line is what "
        "you were told, the shaded band its range, a cross what was true."
    )

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.told: Debrief | None = None
        self.is_read = False
        self.is_working = True
        """Until the debrief is made, or lies elsewhere."""

    def body(self) -> ComposeResult:
        """Chapters and page."""
        with Horizontal(classes="body"):
            yield Roll(id="chapters")
            with VerticalScroll(id="leaf", can_focus=False):
                yield Static(plain(WAITING, "italic $text-muted"), id="page")

    def on_mount(self) -> None:
        """The foot says whether there is more to read."""
        leaf = self.query_one("#leaf")
        for name in ("virtual_size", "scroll_y"):
            self.watch(leaf, name, self._read_on, init=False)

    def _read_on(self) -> None:
        if self.is_laid:
            self.draw_frame()

    def draw(self) -> None:
        """The chapters, and the one under the cursor; the first time the debrief is worked out."""
        if not self.is_read:
            self.is_read = True
            self.read()
        elif self.told is not None:
            self._show(self.query_one("#chapters", Roll).here)

    @work(exclusive=True, group="debrief")
    async def read(self) -> None:
        """Have the debrief made; the epilogue takes a while."""
        self.told = await to_thread(debrief_of, self.sitting.seat)
        self.is_working = False
        if self.told is None:
            self.query_one("#page", Static).update(plain(ELSEWHERE))
            return
        rows = [Row(_entry(section.title), Link("chapter", section.id)) for section in self.told.sections]
        roll = self.query_one("#chapters", Roll)
        roll.fill([heading("Debrief"), *rows])
        roll.focus()
        self._show(roll.here)
        self.call_after_refresh(self.draw_frame)

    def on_roll_pointed(self, event: Roll.Pointed) -> None:
        """Open the chapter under the cursor."""
        self._show(event.roll.here)
        self.query_one("#leaf").scroll_home(animate=False)
        self.call_after_refresh(self.draw_frame)

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """The chapter lies open already."""
        event.stop()

    def action_scroll_leaf(self, by: int) -> None:
        """Scroll the page."""
        self.query_one("#leaf").scroll_relative(y=by * 8, animate=False)

    def hint(self) -> Hint:
        """How one reads on."""
        if self.told is None:
            return Hint("The debrief is being worked out.") if self.is_working else NO_HINT
        leaf, roll = self.query_one("#leaf"), self.query_one("#chapters", Roll)
        if leaf.scroll_offset.y < leaf.max_scroll_y:
            return Hint("Read on in this chapter; ↑ ↓ choose another.", "n")
        ahead = roll.rows[(roll.highlighted or 0) + 1 :]
        return (
            Hint(f"The next chapter: {self.told.section(ahead[0].link.to).title}.", "n")
            if ahead and ahead[0].link
            else NO_HINT
        )

    def advance(self) -> bool:
        """A page further down, then the next chapter; False after the last."""
        if self.told is None:
            return self.is_working
        leaf, roll = self.query_one("#leaf"), self.query_one("#chapters", Roll)
        if leaf.scroll_offset.y < leaf.max_scroll_y:
            leaf.scroll_page_down(animate=False)
        elif roll.highlighted is not None and roll.highlighted < len(roll.rows) - 1:
            roll.action_cursor_down()
        else:
            return False
        return True

    def _show(self, row: Row | None) -> None:
        if self.told is None or row is None or row.link is None:
            return
        leaf = self.query_one("#leaf")
        width = max(30, leaf.size.width - 5)
        section = self.told.section(row.link.to)
        self.query_one("#page", Static).update(section_page(section, width))


def _entry(title: str) -> Cells:
    """A chapter among the others; the mark tells a second line from the next chapter."""
    return Cells(Cell(plain("·", "$text-muted"), 1), Cell(plain(title)), gap=1)


def section_page(section: Section, width: int) -> Stack:
    """A chapter: title, paragraphs, tables, plots; a picture that the paragraphs explain comes before them."""
    rows: list[Cells | Content] = [line((section.title, "bold $primary")), plain("")]
    drawn = [one for plot in section.plots for one in (plot_content(plot, min(width, 90), 12), plain(""))]
    if not section.tables:
        rows += drawn
    for at, paragraph in enumerate(section.paragraphs):
        rows += [_paragraph(paragraph)] if is_listed(section, at, width) else [_paragraph(paragraph), plain("")]
    for table in section.tables:
        rows += [*table_rows(table, width), plain("")]
    return Stack(*rows, *(drawn if section.tables else []))


def is_listed(section: Section, at: int, width: int) -> bool:
    """Whether a paragraph and the next are short and say the same of different things or turns: they make a list."""
    here, after = section.paragraphs[at], next(iter(section.paragraphs[at + 1 :]), "")
    is_alike = here.split(" ")[:2] == after.split(" ")[:2] or bool(DATED.match(here) and DATED.match(after))
    return max(len(here), len(after)) <= 2 * width and is_alike


def _paragraph(text: str) -> Content:
    """A paragraph; of one in several lines the first is its heading."""
    first, *rest = text.split("\n")
    return lines(plain(first, "bold"), *(plain(one) for one in rest)) if rest else plain(first)


def table_rows(table: Table, width: int) -> list[Cells | Content]:
    """A table in aligned columns."""
    rows: list[Cells | Content] = [plain(table.title, "bold")] if table.title else []
    if not table.rows:
        return rows
    if len(table.columns) > MANY and width < len(table.columns) * ROOM:
        return [*rows, *(piece for row in table.rows for piece in _record(table, row))]
    sides = column_widths(table, width)
    if any(table.columns):
        rows.append(_table_row(table.columns, sides, "$secondary"))
    shown = [_table_row(row, sides, "") for row in table.rows]
    is_tall = len(table.columns) > 2 and any(row.get_height({}, width) > 3 for row in shown)
    for row in shown:
        rows += [row, plain("")] if is_tall else [row]
    return rows


def _record(table: Table, row: tuple[str, ...]) -> list[Cells | Content]:
    """A row of a table for which there is no room: its first two cells as a heading, the others by their names."""
    pieces: list[Piece] = []
    for name, text in list(zip(table.columns, row, strict=True))[2:]:
        pieces += [(f"{name} ", "$secondary"), f"{text}  "]
    return [line((f"{table.columns[0]} {row[0]}: ", "$text-muted"), (row[1], "bold")), line(*pieces), plain("")]


def _table_row(texts: tuple[str, ...], sides: list[int], style: str) -> Cells:
    return Cells(*(Cell(plain(text, style), side) for text, side in zip(texts, sides, strict=True)))
