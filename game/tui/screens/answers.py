"""Answers: everything that waits for a yes or a no, each with what holds if nothing is said."""

from textual.app import ComposeResult
from textual.containers import Vertical

from game.session.asks import Ask, Way, asks, unanswered
from game.tui.cells import Cell, Cells
from game.tui.commands import GAME, bindings
from game.tui.messages import Settled
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.stops import NO_HINT, Hint
from game.tui.text import line, lines, plain
from game.tui.widgets.roll import Link, Roll, Row, gap

HEAD = "treaties"
"""The page of the codex that `?` opens on a matter; it marks the head of each."""


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

    def hint(self) -> Hint:
        """What to do with the matter under the cursor, or where the next open one is."""
        ahead, here = self._ahead(), self._place()
        if not ahead:
            return NO_HINT
        if here >= 0 and ahead[0].id == asks(self.sitting.briefing)[here].id:
            return Hint("Choose an answer with Enter, then go on.", "n")
        return Hint(f"{ahead[0].title}.", "n")

    def advance(self) -> bool:
        """To the next matter that has no answer."""
        here = self._place()
        matters = asks(self.sitting.briefing)
        ahead = [ask for ask in self._ahead() if here < 0 or ask.id != matters[here].id]
        if ahead:
            self.query_one("#matters", Roll).point(Link("way", ahead[0].ways[0].line))
        return bool(ahead)

    def on_roll_pointed(self) -> None:
        """Another matter is under the cursor: the foot says what to do with it."""
        if self.is_laid:
            self.draw_frame()

    def _place(self) -> int:
        """Which matter the cursor is in; -1 for none."""
        roll = self.query_one("#matters", Roll)
        if roll.highlighted is None:
            return -1
        return sum(row.term == HEAD for row in roll.rows[: roll.highlighted + 1]) - 1

    def _ahead(self) -> list[Ask]:
        """What is still open, from the matter under the cursor on."""
        told, open_asks = self.sitting.briefing, unanswered(self.sitting.briefing, self.sitting.lines)
        return [ask for ask in asks(told)[max(self._place(), 0) :] if ask in open_asks]

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """A way was chosen, or taken back."""
        if event.link.kind != "way":
            return
        event.stop()
        ask = next(one for one in asks(self.sitting.briefing) if event.link.to in one.lines)
        taken = "" if self.sitting.is_drafted(event.link.to) else event.link.to
        self.post_message(Settled(ask.lines, taken))


def matter_rows(sitting: Sitting) -> list[Row]:
    """All that waits."""
    rows: list[Row] = []
    for ask in asks(sitting.briefing):
        rows += _ask_rows(ask, sitting)
    return rows or [Row(plain("Nothing waits for an answer.", "italic $text-muted"), is_heading=True)]


def _ask_rows(ask: Ask, sitting: Sitting) -> list[Row]:
    answer = ask.answer(sitting.lines)
    said = [plain(ask.text), plain(ask.note, "$text-muted")] if ask.note else [plain(ask.text)]
    head = lines(line((ask.title, "bold $primary")), *said)
    rows = [Row(head, is_heading=True, term=HEAD)]
    rows += [_way(way, way is answer) for way in ask.ways]
    default = "Enter again takes it back." if answer else f"If we say nothing: {ask.default}."
    rows.append(Row(plain(f"      {default}", "italic $text-muted"), is_heading=True))
    return [*rows, gap()]


def _way(way: Way, is_taken: bool) -> Row:
    mark = line(("(●)", "bold $accent")) if is_taken else line(("( )", "$text-muted"))
    label = plain(way.label, "bold" if is_taken else "")
    shown = Cells(Cell(plain(""), 1), Cell(mark, 3), Cell(label, 22), Cell(plain(way.means, "$text-muted")), gap=1)
    return Row(shown, Link("way", way.line), term=way.line.split(" ")[0])
