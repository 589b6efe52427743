"""The one door by which text comes onto the screen: cleaned, and shown literally, whatever stands in it.

Textual reads brackets in a plain string as markup, which may crash it or act; `Content` made here is never read so.
"""

from functools import lru_cache
from typing import TypeAlias

from rich.cells import cell_len, set_cell_size
from rich.segment import Segment
from textual.color import Color
from textual.content import Content
from textual.filter import LineFilter
from textual.style import Style

from game.text import clean, clean_line

Piece: TypeAlias = str | Content | tuple[str, str | Style]
"""A text, a finished content, or a text with a style such as `bold $primary`."""


TIE = "\u2800"
"""Stands for the blank before a % until the lines are broken: Textual breaks at every blank, the no-break one too."""


@lru_cache(maxsize=4096)
def _cleaned(text: str) -> str:
    """The text cleaned, each % tied to its figure; plain letters need no looking through."""
    seen = text if text.isascii() and text.isprintable() else clean(text)
    return seen.replace(" %", f"{TIE}%")


class Untie(LineFilter):
    """Shows the tie as the blank that it stands for."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:  # noqa: ARG002
        """The same segments with blanks in them."""
        return [Segment(text.replace(TIE, " "), style, control) for text, style, control in segments]


def line(*pieces: Piece) -> Content:
    """Pieces put together; each text among them is cleaned."""
    return Content.assemble(*(_clean_piece(piece) for piece in pieces))


def _clean_piece(piece: Piece) -> Piece:
    if isinstance(piece, str):
        return _cleaned(piece)
    if isinstance(piece, tuple):
        return _cleaned(piece[0]), piece[1]
    return piece


def plain(text: str, style: str = "") -> Content:
    """One text in one style."""
    return line((text, style))


def lines(*rows: Content) -> Content:
    """Rows below one another."""
    return Content("\n").join(rows)


def clickable(text: str, action: str, style: str = "") -> Content:
    """A text of our own that does something when it is clicked; strangers' text never comes this way."""
    return Content.assemble((text, Style.from_meta({"@click": action}))).stylize(style)


def fit(text: str, width: int) -> str:
    """A text in exactly so many cells: filled with blanks, or cut with a sign that more was there."""
    short = clean_line(text, 400)
    if cell_len(short) > width:
        short = set_cell_size(short, max(width - 1, 0)).rstrip() + "…"
    return set_cell_size(short, width)


def caps(text: str) -> str:
    """A short heading in capitals."""
    return clean_line(text).upper()
