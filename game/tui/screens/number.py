"""A number opened: whose view it is, its parts as signed bars, and the events behind each part."""

from collections.abc import Iterator
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.widgets import Static

from game.session.seat import Entry, Explanation, OpenedPart
from game.sight.codex import page_for
from game.sight.words import number, signed, when
from game.tui.bars import signed_bar
from game.tui.cells import Cell, Cells
from game.tui.screens.window import WindowScreen
from game.tui.text import line, plain
from game.tui.widgets.roll import Link, Roll, Row, gap

NO_EVENT = frozenset({"time", "limit", ""})


class NumberScreen(WindowScreen[None]):
    """One number, all the way down."""

    CSS_PATH = "number.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,backspace", "leave", "Back"),
        Binding("q", "leave", "Back", show=False),
    ]
    AUTO_FOCUS = "Roll"
    HELP_TEXT = (
        "The parts add up to the number, always. Bars to the right raise it, hatched bars to the left lower it. "
        "Below each part stand the events that made it; Enter opens an event, or a part that is a number itself."
    )

    def __init__(self, explanation: Explanation, now: int) -> None:
        super().__init__()
        self.explanation, self.now = explanation, now

    def compose(self) -> ComposeResult:
        """Title and value, the parts, a note."""
        one = self.explanation
        with Vertical(classes="window") as window:
            window.border_subtitle = "Enter goes deeper · Esc back"
            value = line((number(one.value), "bold $accent"), f" {one.unit}")
            yield Static(Cells(Cell(plain(one.title, "bold")), Cell(value, value.cell_length, right=True)), id="head")
            yield Static(plain(one.whose, "italic $text-muted"), id="whose")
            yield Roll([*part_rows(one, self.now, wide=self.app.size.width >= 90), *page_rows(one)])
            yield Static(plain(one.note, "$text-muted"), id="note")

    def on_resize(self) -> None:
        """Leave room for title and note."""
        self.call_after_refresh(self.query_one(Roll).fit_within, self.app.size.height - 12)


def part_rows(one: Explanation, now: int, *, wide: bool = True) -> list[Row]:
    """Every part with its bar, and its events below it; the sum at the end."""
    most = max((abs(part.points) for part in one.parts), default=1.0) or 1.0
    rows: list[Row] = []
    for part in one.parts:
        rows.append(Row(_part(part, most, 12 if wide else 7), _link(part), term=part.name))
        rows += _entries(part, now)
    total = sum(part.points for part in one.parts)
    if not rows:
        return [Row(plain("It moved nothing of ours.", "italic $text-muted"), is_heading=True)]
    said = one.unit if one.unit == "in all" else f"{one.unit} together"
    sum_line = Cells(_figure(number(total), "bold $accent"), Cell(plain(said, "$text-muted")))
    return [*rows, gap(), Row(sum_line, is_heading=True)]


def page_rows(one: Explanation) -> list[Row]:
    """The page of the codex on what this number is."""
    word = one.page or one.number
    found = page_for(word)
    if found is None:
        return []
    words = Cells(_figure("?", "bold $primary"), Cell(line(("the codex on it: ", "$text-muted"), found.title)))
    return [Row(words, Link("codex", word), term=word)]


def _figure(text: str, style: str) -> Cell:
    """A figure in the column in which they all add up."""
    return Cell(plain(text, style), 8, right=True)


def _part(part: OpenedPart, most: float, width: int) -> Cells:
    bar = signed_bar(part.points, most, width)
    return Cells(_figure(signed(part.points), "bold"), Cell(plain(part.name, "bold")), Cell(bar, bar.cell_length))


def _link(part: OpenedPart) -> Link | None:
    """A part leads to the number that it is, or to its weightiest event."""
    if part.opens:
        return Link("open", part.opens)
    known = [entry for entry in part.entries if entry.event not in NO_EVENT]
    heaviest = max(known, key=lambda entry: abs(entry.points), default=None)
    return Link("open", f"event.{heaviest.event}") if heaviest else None


def _entries(part: OpenedPart, now: int) -> Iterator[Row]:
    for entry in part.entries:
        link = None if entry.event in NO_EVENT else Link("open", f"event.{entry.event}")
        yield Row(_entry(entry, now), link, is_heading=link is None)


def _entry(entry: Entry, now: int) -> Cells:
    told = when(entry.turn, now) if entry.event else ""
    return Cells(
        _figure(signed(entry.points), "$text-muted"), Cell(plain("└", "$rule"), 1),
        Cell(plain(entry.text, "$text-muted")), Cell(plain(told, "$text-muted"), 12),
    )  # fmt: skip
