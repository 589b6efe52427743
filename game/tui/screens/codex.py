"""The codex: short pages on the ideas of the game. `?` opens it at the word or number under the cursor."""

from typing import Any, ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from game.sight.codex import CONTENTS, Page, otherwise, page, page_for, source
from game.tui.screens.window import WindowScreen
from game.tui.text import line, lines, plain
from game.tui.widgets.roll import Link, Roll, Row, section
from game.world.ruleset import LEBOW, Ruleset

FIRST = "turn"


class CodexScreen(WindowScreen[None]):
    """Contents on one side, the page on the other."""

    CSS_PATH = "codex.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape,question_mark,q", "leave", "Back"),
        Binding("right,l", "scroll_page(1)", "Down", show=False),
        Binding("left,h", "scroll_page(-1)", "Up", show=False),
    ]
    AUTO_FOCUS = "Roll"
    HELP_TEXT: ClassVar[str] = "Walk through the pages with the arrows; ← and → scroll a long one."

    def __init__(self, term: str = "", ruleset: Ruleset = LEBOW) -> None:
        super().__init__()
        self.ruleset = ruleset
        found = page_for(term) if term else None
        self.first = found.id if found is not None else FIRST

    def compose(self) -> ComposeResult:
        """Contents and page."""
        with Vertical(classes="window") as window:
            window.border_title = "Codex"
            window.border_subtitle = "↑ ↓ pages · Esc back"
            with Horizontal():
                yield Roll(contents_rows(), id="contents")
                with VerticalScroll(id="leaf", can_focus=False):
                    yield Static("", id="page")

    def on_mount(self) -> None:
        """Go to the page that was asked for."""
        self.query_one("#contents", Roll).point(Link("page", self.first))

    def on_roll_pointed(self, event: Roll.Pointed) -> None:
        """Show the page under the cursor."""
        shown = page(event.link.to, self.ruleset) if event.link is not None else None
        if shown is not None:
            self.query_one("#page", Static).update(page_words(shown, self.ruleset))
            self.query_one("#leaf").scroll_home(animate=False)

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """Enter goes to the first page to be read next."""
        event.stop()
        shown = page(event.link.to)
        if shown is not None and shown.see:
            self.query_one("#contents", Roll).point(Link("page", shown.see[0]))

    def action_scroll_page(self, by: int) -> None:
        """Scroll a page that is longer than the screen."""
        self.query_one("#leaf").scroll_relative(y=by * 6, animate=False)


def contents_rows() -> list[Row]:
    """Chapters and their pages."""
    rows: list[Row] = []
    for chapter, names in CONTENTS:
        rows += section(chapter, [Row(plain(_title(name)), Link("page", name)) for name in names])
    return rows


def _title(name: str) -> str:
    found = page(name)
    return found.title if found is not None else name


def page_words(shown: Page, ruleset: Ruleset) -> Content:
    """A page: title, text, where to read on, what is otherwise in this world, where it is seen best."""
    see = line(("Read on: ", "$text-muted"), ", ".join(_title(name) for name in shown.see))
    world = otherwise(shown, ruleset)
    return lines(
        plain(shown.title, "bold $primary"),
        plain(""),
        plain(shown.text),
        plain(""),
        *([plain(world, "$warning"), plain("")] if world else []),
        *([see] if shown.see else []),
        plain(source(shown), "italic $text-muted"),
    )


def term_of(screen: Screen[Any]) -> str:
    """The word or number under the cursor of a screen, or what its focused widget is about."""
    focused = screen.focused
    if isinstance(focused, Roll) and focused.here is not None:
        link = focused.here.link
        return focused.here.term or (link.to if link is not None and link.kind == "open" else "")
    return str(getattr(focused, "term", "") or getattr(screen, "PLACE", ""))
