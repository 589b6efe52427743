"""Answers: everything that waits for a yes or a no, each with what holds if nothing is said."""

from textual.app import ComposeResult
from textual.containers import Vertical

from game.tui.asks import Ask, Way, answer_to, asks
from game.tui.cells import Cell, Cells
from game.tui.commands import GAME, bindings
from game.tui.messages import Settled
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.text import line, lines, plain
from game.tui.widgets.roll import Link, Roll, Row, gap


class AnswersScreen(PlaceScreen):
    """Yes or no."""

    PLACE = "answers"
    CSS_PATH = "answers.tcss"
    BINDINGS = bindings(GAME)
    HELP_TEXT = (
        "Enter chooses an answer, Enter again takes it back. What has no answer when the window is sealed follows its "
        "default. A call under a treaty that is not answered is a breach."
    )

    def body(self) -> ComposeResult:
        """One list."""
        with Vertical(classes="body"):
            yield Roll(id="matters")

    def draw(self) -> None:
        """Every matter with its ways."""
        self.query_one("#matters", Roll).fill(matter_rows(self.sitting))

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """A way was chosen, or taken back."""
        if event.link.kind != "way":
            return
        event.stop()
        ask = next(one for one in asks(self.sitting) if event.link.to in one.lines)
        taken = "" if self.sitting.is_drafted(event.link.to) else event.link.to
        self.post_message(Settled(ask.lines, taken))


def matter_rows(sitting: Sitting) -> list[Row]:
    """All that waits."""
    rows: list[Row] = []
    for ask in asks(sitting):
        rows += _ask_rows(ask, sitting)
    return rows or [Row(plain("Nothing waits for an answer.", "italic $text-muted"), is_heading=True)]


def _ask_rows(ask: Ask, sitting: Sitting) -> list[Row]:
    answer = answer_to(ask, sitting)
    head = lines(line((ask.title, "bold $primary")), plain(ask.text))
    rows = [Row(head, Link("power", ask.by) if ask.by else None)]
    rows += [_way(way, way is answer) for way in ask.ways]
    if answer is None:
        rows.append(Row(plain(f"      If we say nothing: {ask.default}.", "italic $text-muted"), is_heading=True))
    return [*rows, gap()]


def _way(way: Way, is_taken: bool) -> Row:
    mark = line(("(●)", "bold $accent")) if is_taken else line(("( )", "$text-muted"))
    label = plain(way.label, "bold" if is_taken else "")
    shown = Cells(Cell(plain(""), 1), Cell(mark, 3), Cell(label, 22), Cell(plain(way.means, "$text-muted")), gap=1)
    return Row(shown, Link("way", way.line), term=way.line.split(" ")[0])
