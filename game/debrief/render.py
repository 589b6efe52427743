"""A debrief as text: plain for terminals and pipes, markdown for whoever keeps it."""

from collections.abc import Iterator, Sequence
from functools import partial
from textwrap import wrap as wrapped

from game.debrief.page import Debrief, Plot, Section, Table
from game.sight import words
from game.text import clean

WIDTH = 78
"""Columns of the plain text."""
NARROWEST = 8
"""Columns below which no column of a table is squeezed."""
GAP = "  "

wrap = partial(wrapped, break_on_hyphens=False)


def as_text(debrief: Debrief, width: int = WIDTH) -> str:
    """The whole debrief as plain text, no line longer than the width."""
    lines = [*_banner(debrief.title, "=", width)]
    for section in debrief.sections:
        lines += ["", *section_lines(section, width)]
    return clean("\n".join(lines), 1_000_000) + "\n"


def section_text(section: Section, width: int = WIDTH) -> str:
    """One section as plain text."""
    return clean("\n".join(section_lines(section, width)), 1_000_000) + "\n"


def section_lines(section: Section, width: int = WIDTH) -> list[str]:
    """The lines of one section."""
    lines = list(_banner(section.title, "-", width))
    apart = any(len(paragraph) > 2 * width for paragraph in section.paragraphs)
    for at, paragraph in enumerate(section.paragraphs):
        shown = [row for part in paragraph.split("\n") for row in wrap(part, width)]
        lines += ["", *shown] if apart and at else shown
    for table in section.tables:
        lines += ["", *table_lines(table, width)]
    for plot in section.plots:
        lines += ["", *table_lines(plot_table(plot), width)]
    return lines


def _banner(title: str, sign: str, width: int) -> Iterator[str]:
    yield from wrap(title, width)
    yield sign * min(width, len(title))


def table_lines(table: Table, width: int = WIDTH) -> list[str]:
    """A table in aligned columns; long cells run over several lines."""
    lines = wrap(table.title, width) if table.title else []
    if not table.rows:
        return lines
    sides = column_widths(table, width)
    if any(table.columns):
        lines += [*_row_lines(table.columns, sides), GAP.join("-" * side for side in sides)]
    for row in table.rows:
        lines += _row_lines(row, sides)
    return lines


def _row_lines(row: Sequence[str], sides: Sequence[int]) -> list[str]:
    cells = [wrap(cell, side) or [""] for cell, side in zip(row, sides, strict=True)]
    tall = max(len(cell) for cell in cells)
    return [
        GAP.join(
            (cell[at] if at < len(cell) else "").ljust(side) for cell, side in zip(cells, sides, strict=True)
        ).rstrip()
        for at in range(tall)
    ]


def column_widths(table: Table, width: int) -> list[int]:
    """Columns as wide as their longest cell; where that is too much, the widest give way first."""
    sides = [max(len(cell) for cell in column) for column in zip(table.columns, *table.rows, strict=True)]
    room = width - len(GAP) * (len(sides) - 1)
    while sum(sides) > room and max(sides) > NARROWEST:
        sides[sides.index(max(sides))] -= 1
    return sides


def plot_table(plot: Plot) -> Table:
    """A plot in figures: a row for each line, a column for each turn."""
    columns = ("turn", *(str(turn) for turn in plot.turns))
    rows = tuple((line.name, *(_cell(value) for value in line.values)) for line in plot.series)
    return Table(columns, rows, f"{plot.title}, in {plot.unit}")


def _cell(value: float | None) -> str:
    return "" if value is None else words.number(round(value))


def as_markdown(debrief: Debrief) -> str:
    """The whole debrief as markdown."""
    lines = [f"# {_escaped(debrief.title)}"]
    for section in debrief.sections:
        lines += ["", f"## {_escaped(section.title)}"]
        for paragraph in section.paragraphs:
            lines += ["", _escaped(paragraph)]
        for table in (*section.tables, *(plot_table(plot) for plot in section.plots)):
            lines += ["", *_markdown_table(table)]
    return clean("\n".join(lines), 1_000_000) + "\n"


def _markdown_table(table: Table) -> Iterator[str]:
    if table.title:
        yield f"**{_escaped(table.title)}**"
        yield ""
    if table.rows:
        yield _markdown_row(table.columns)
        yield _markdown_row(["---"] * len(table.columns))
        for row in table.rows:
            yield _markdown_row([_escaped(cell) for cell in row])


def _markdown_row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Text on one line in which nothing is taken for markup."""
    one_line = " ".join(text.split())
    for sign in "\\`*_<>|[]#":
        one_line = one_line.replace(sign, f"\\{sign}")
    return one_line
