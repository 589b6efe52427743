"""Before the seal: everything that will follow from the draft, on one page."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Button, Static

from game.session.asks import unanswered, undecided
from game.session.phrases import line_words
from game.session.seat import Preview
from game.sight.briefing import Asking, Briefing
from game.sight.words import number, probability
from game.text import plural
from game.tui.cells import Cell, Cells
from game.tui.screens.window import AskingScreen
from game.tui.sitting import Sitting
from game.tui.text import line, lines, plain
from game.tui.widgets.roll import Roll, Row, section


class SealScreen(AskingScreen[bool]):
    """Seal, or go back."""

    CSS_PATH = "seal.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,e,y", "answer(True)", "Seal", key_display="Enter", priority=True),
        Binding("escape", "answer(False)", "Back"),
    ]
    AUTO_FOCUS = "Roll"

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting

    def compose(self) -> ComposeResult:
        """The consequences and two buttons."""
        with Vertical(classes="window") as window:
            window.border_title = f"Seal the {self.sitting.briefing.window} of turn {self.sitting.briefing.turn}"
            yield Roll(consequences(self.sitting))
            yield Static(_warning(self.sitting), id="warning")
            with Horizontal(id="ways"):
                yield Button("Seal (Enter)", id="yes", compact=True)
                yield Button("Back (Esc)", id="no", compact=True)

    def on_resize(self) -> None:
        """Leave room for the buttons."""
        self.call_after_refresh(self.query_one(Roll).fit_within, self.app.size.height - 8)

    def action_answer(self, yes: bool) -> None:
        """Close with the answer."""
        self.dismiss(yes)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The same by mouse."""
        self.dismiss(event.button.id == "yes")


def _warning(sitting: Sitting) -> Content:
    """What to know before the seal: a line that is no order keeps it off."""
    if all(preview.legal for preview in sitting.view.previews):
        return plain("Sealed orders cannot be taken back.", "$text-muted")
    return line(("! ", "bold $error"), "What is marked so cannot be sealed: strike it first, with x on the orders.")


def consequences(sitting: Sitting) -> list[Row]:
    """What is ordered, what is left unsaid, and what happens then."""
    told = sitting.briefing
    orders = [Row(_order(preview, told)) for preview in sitting.view.previews]
    silent = [Row(_silence(ask.title, ask.default)) for ask in unanswered(told, sitting.lines)]
    return [
        *section("We order", orders, empty="Nothing. The turn passes without us."),
        *section("Not decided", [Row(_silence(*one)) for one in undecided(told, sitting.lines, sitting.ranges)]),
        *section("Unused and lost", [Row(plain(text)) for text in _unused(sitting)]),
        *section("Not answered", silent),
        *section("Signed with the staff's figure", [Row(_figure(one)) for one in _unsaid(sitting)]),
    ]  # fmt: skip


def _order(preview: Preview, told: Briefing) -> Cells:
    if not preview.legal:
        return Cells(Cell(lines(line(("! ", "$error"), preview.line), plain(preview.refusal, "$error"))))
    seen = f"seen by {preview.seen_by}" if preview.seen_by else ""
    words = line_words(preview.line, told)
    effect = preview.effect if words == preview.line else ""
    below = " · ".join(piece for piece in (preview.cost, effect, seen) if piece)
    return Cells(Cell(lines(plain(words, "bold"), plain(below, "$text-muted"))))


def _figure(one: Asking) -> Cells:
    return Cells(Cell(plain(one.text)), Cell(plain(probability(one.staff)), 24))


def _silence(title: str, default: str) -> Cells:
    return Cells(Cell(plain(title)), Cell(plain(default, "$text-muted"), 34))


def _unused(sitting: Sitting) -> list[str]:
    """Attention that is not spent, and silver below nought."""
    view = sitting.view
    if not sitting.is_orders:
        return []
    lost = []
    if view.initiatives_left > 0:
        lost.append(plural(view.initiatives_left, "initiative"))
    if view.inquiries_left > 0:
        lost.append(plural(view.inquiries_left, "inquiry", "inquiries"))
    if view.wealth_left < 0:
        lost.append(f"! We spend {number(-view.wealth_left)} more than we have.")
    return lost


def _unsaid(sitting: Sitting) -> list[Asking]:
    return sitting.unsaid() if sitting.is_orders else []
