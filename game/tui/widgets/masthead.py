"""The masthead of a game: who we are, when it is, what we have; and below it the places, each a click away."""

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.content import Content
from textual.widgets import Static

from game.session.phrases import haste_words
from game.sight.words import number, signed
from game.tui.bars import pips
from game.tui.cells import Cell, Cells
from game.tui.places import AFTERWARDS, PLACES
from game.tui.sitting import Sitting
from game.tui.text import clickable, fit, line

WIDE = 108
"""From here on the places are written out."""


FORMS = (
    (True, True, "kept", True), (False, True, "✓", True), (True, True, "kept", False), (True, True, "✓", False),
    (False, True, "✓", False), (False, False, "✓", False),
)  # fmt: skip
"""Coin and people written out or not, the sign for a kept draft, why there is an initiative more: the longest that fits
is taken."""


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
    """Power, date and turn on the left; silver, people and attention on the right, short where there is no room."""
    left = _when(sitting, width)
    tails = [_tail(sitting, *how) for how in FORMS]
    tail = next((one for one in tails if left.cell_length + one.cell_length + 2 <= width), tails[-1])
    return Cells(Cell(left), Cell(tail, tail.cell_length), gap=0)


def _when(sitting: Sitting, width: int) -> Content:
    """Who we are, and when it is."""
    briefing = sitting.briefing
    room = 22 if width < WIDE else 40
    window = "" if sitting.is_orders else f", {briefing.window}"
    turn = "the end" if briefing.over else f"turn {briefing.turn}{_of(briefing.horizon)}{window}"
    return line(
        (f" {fit(sitting.name(sitting.power), room).strip()} ", "bold reverse $primary"),
        (f" {briefing.date}", "bold"),
        (f" · {turn}", "$text-muted"),
    )


def _of(horizon: tuple[int, int]) -> str:
    """How long the game will last, as far as anybody knows."""
    first, last = horizon
    return f" of {first}" if first == last else f" of {first} to {last}"


def _tail(sitting: Sitting, coin: bool, people: bool, kept: str, has_reason: bool) -> Content:
    """What we have, what attention is left, and whether the draft is kept; coin and people written out or not."""
    briefing, view = sitting.briefing, sitting.view
    mark = (f"  {kept} ", "$text-muted") if sitting.is_kept else (f"  {'…':<{len(kept)}} ", "$warning")
    inquiries = "●" * max(view.inquiries_left, 0) + "○" * max(briefing.books.inquiries - view.inquiries_left, 0)
    initiatives = pips(view.initiatives_left, briefing.books.initiatives).plain
    haste = haste_words(briefing).partition(":")[0] if has_reason else ""
    reason = line(f"  {haste}" if haste else "").stylize("$warning")
    attention = line(reason, "  ", clickable(f"{initiatives} {inquiries}", "app.codex('attention')", "$accent"))
    has_attention = sitting.is_orders and not briefing.over
    return line(_holdings(sitting, coin, people), attention if has_attention else "", mark)


def _holdings(sitting: Sitting, has_coin: bool, has_people: bool) -> Content:
    """The treasury and the people's trust."""
    books = sitting.briefing.books
    coin = fit(sitting.briefing.atlas.wording.coin, 12).strip()
    is_drafting = sitting.is_orders and not sitting.briefing.over
    silver = sitting.view.wealth_left if is_drafting else books.wealth
    people = number(round(books.people))
    return line(
        clickable(number(round(silver)), "app.open('books.wealth')", "bold $secondary"),
        (f" {coin if has_coin else coin[:1]}", "$text-muted"),
        (f" {signed(round(books.income))}", "$text-muted"),
        "  ",
        clickable(f"people {people}" if has_people else f"p {people}", "app.open('books.people')", "$text-muted"),
    )


def places_line(here: str, marked: frozenset[str], width: int, *, is_over: bool) -> Content:
    """The places with their keys; the one we are in stands out, a dot marks those that wait."""
    pieces = []
    for place in PLACES:
        if (place.id not in AFTERWARDS) if is_over else (place.id == "ending" and here != "ending"):
            continue
        name = place.title if width >= WIDE else place.short
        dot, action = "•" if place.id in marked else " ", f"app.go('{place.id}')"
        if place.id == here:
            pieces.append(line((place.key, "bold $primary"), (dot, "$accent"), (name, "bold underline $primary")))
        else:
            shown = (clickable(place.key, action), clickable(dot, action, "$accent"), clickable(name, action))
            pieces.append(line(*shown))
    return line(" ", Content(" " if width < WIDE else "   ").join(pieces))
