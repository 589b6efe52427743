"""The masthead of a game: who we are, when it is, what we have; and below it the places, each a click away."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from game.sight.words import number, signed
from game.tui.bars import pips
from game.tui.cells import Cell, Cells
from game.tui.places import AFTERWARDS, PLACES
from game.tui.sitting import Sitting
from game.tui.text import clickable, fit, line

WIDE = 108
"""From here on the places are written out."""


class Masthead(Vertical):
    """Two lines at the top of every screen of a game."""

    def compose(self) -> ComposeResult:
        """The line of state, then the places."""
        yield Static(id="state", markup=False)
        yield Static(id="places", markup=False)

    def show(self, sitting: Sitting, here: str, marked: frozenset[str]) -> None:
        """Draw it for this place; places in `marked` wait for us."""
        width = self.app.size.width
        self.query_one("#state", Static).update(state_line(sitting, width))
        self.query_one("#places", Static).update(places_line(here, marked, width, is_over=sitting.briefing.over))


def state_line(sitting: Sitting, width: int) -> Cells:
    """Power, date and turn on the left; silver, people and attention on the right."""
    briefing, view = sitting.briefing, sitting.view
    room = 22 if width < WIDE else 40
    left = line(
        (f" {fit(sitting.name(sitting.power), room).strip()} ", "bold reverse $primary"),
        (f" {briefing.date}", "bold"),
        (f" · turn {briefing.turn}{_of(briefing.horizon, width)}, {briefing.window}", "$text-muted"),
    )
    right = _holdings(sitting, width)
    kept = line(("  kept ", "$text-muted") if sitting.is_kept else ("  …    ", "$warning"))
    attention = line(
        ("  ", ""), pips(view.initiatives_left, briefing.books.initiatives), " ",
        ("●" * max(view.inquiries_left, 0) + "○" * max(briefing.books.inquiries - view.inquiries_left, 0), "$accent"),
    )  # fmt: skip
    tail = line(right, attention if sitting.is_orders and not briefing.over else "", kept)
    return Cells(Cell(left), Cell(tail, tail.cell_length), gap=0)


def _of(horizon: tuple[int, int], width: int) -> str:
    """How long the game will last, as far as anybody knows."""
    if width < WIDE:
        return ""
    first, last = horizon
    return f" of {first}" if first == last else f" of {first} to {last}"


def _holdings(sitting: Sitting, width: int) -> Content:
    """The treasury and the people's trust."""
    books = sitting.briefing.books
    coin = sitting.briefing.atlas.wording.coin
    silver = sitting.view.wealth_left if sitting.is_orders else books.wealth
    long, people = width >= WIDE, number(round(books.people))
    return line(
        clickable(number(round(silver)), "app.open('books.wealth')", "bold $secondary"),
        (f" {fit(coin, 12).strip()}" if long else f" {coin[:1]}", "$text-muted"),
        (f" {signed(round(books.income))}", "$text-muted"),
        "  ",
        clickable(f"people {people}" if long else f"p {people}", "app.open('books.people')", "$text-muted"),
    )


def places_line(here: str, marked: frozenset[str], width: int, *, is_over: bool) -> Content:
    """The places with their keys; the one we are in stands out, a dot marks those that wait."""
    pieces = []
    for place in PLACES:
        if (place.id not in AFTERWARDS) if is_over else (place.id == "ending" and here != "ending"):
            continue
        name = place.title if width >= WIDE else place.short
        text, dot = f"{place.key} {name}", line(("•" if place.id in marked else " ", "$accent"))
        if place.id == here:
            pieces.append(line((text, "bold underline $primary"), dot))
        else:
            pieces.append(line(clickable(text, f"app.go('{place.id}')"), dot))
    return line(" ", Content("" if width < WIDE else "  ").join(pieces))
