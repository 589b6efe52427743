"""Forecasts: how sure we are of what the game asks, beside what the staff and the council say."""

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.session.seat import Counsel, Voice
from game.sight.briefing import Asking
from game.sight.words import probability
from game.tui.cells import Cell, Cells, Stack
from game.tui.commands import GAME, bindings
from game.tui.messages import Said
from game.tui.notebook import record_words
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.stops import Stop
from game.tui.text import line, lines, plain
from game.tui.widgets.odds import OddsSlider


class ForecastScreen(PlaceScreen):
    """One slider a question."""

    PLACE = "forecast"
    CSS_PATH = "forecast.tcss"
    BINDINGS = bindings(GAME)
    AUTO_FOCUS = "OddsSlider"
    HELP_TEXT = (
        "← and → move by five, with Shift by one; Enter takes the figure as it stands. What you do not say is signed "
        "with the staff's figure. Overclaiming feeds hubris; always saying 50 teaches nothing and scores nothing."
    )

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.shown: tuple[str, ...] | None = None
        """What is asked now, and whether the council has spoken; None before anything was laid."""

    def body(self) -> ComposeResult:
        """A scroll of questions."""
        with VerticalScroll(classes="body", id="questions", can_focus=False):
            yield Static("", id="record", markup=False)

    def draw(self) -> None:
        """The questions, made anew only when they are others."""
        words = record_words(self.sitting.briefing.notebook) or "There is no record of our forecasts yet."
        self.query_one("#record", Static).update(
            lines(line(("HOW SURE ARE WE?", "bold $primary")), plain(words, "$text-muted"))
        )
        is_orders = self.sitting.is_orders
        asked, signed = (self.sitting.asked(), self.sitting.signed()) if is_orders else ([], [])
        marks = tuple(f"{one.id} {one.text} {self.sitting.council is None}" for one in (*asked, *signed))
        if marks != self.shown:
            self.shown = marks
            self.lay(asked, signed)

    @work(group="lay", exclusive=True, exit_on_error=False)
    async def lay(self, asked: list[Asking], signed: list[Asking]) -> None:
        """Put the blocks on the screen."""
        focused = getattr(self.focused, "question", None)
        room = self.query_one("#questions", VerticalScroll)
        await room.query(".question").remove()
        blocks = [self._block(place, one) for place, one in enumerate(asked, 1)]
        if signed:
            blocks.append(Vertical(Static(self._signed(signed)), classes="question"))
        if not blocks:
            text = "Nothing is asked of us in this window."
            blocks = [Vertical(Static(plain(text, "italic $text-muted")), classes="question")]
        await room.mount(*blocks)
        sliders = list(self.query(OddsSlider))
        wanted = [slider for slider in sliders if slider.question == focused] or sliders
        if wanted and self.is_current:
            # The first stands in sight from the top; to scroll to it before all is laid would hide the heading.
            wanted[0].focus(scroll_visible=wanted[0] is not sliders[0])

    def stops(self) -> list[Stop]:
        """One slider after the other."""
        hint = "Set the figure with ← →, or keep the staff's with Enter"
        return [Stop(slider, hint, slider.said is None) for slider in self.query(OddsSlider)]

    def _block(self, place: int, one: Asking) -> Vertical:
        said = self.sitting.forecasts.get(one.id)
        words = line((one.text, "bold"), (f"  {self._known(one)}", "$text-muted"))
        title = Cells(Cell(plain(str(place), "$text-muted"), 2, right=True), Cell(words), gap=1)
        return Vertical(
            Static(title), OddsSlider(one.id, one.staff, said), Static(self._voices(one)), classes="question"
        )

    def _known(self, one: Asking) -> str:
        """When the world will have answered."""
        return f"known when turn {one.resolves} ends"

    def _signed(self, signed: list[Asking]) -> Stack:
        """What was signed in an earlier turn and is not settled yet."""
        rows: list[Cells | Content] = [plain("SIGNED BEFORE", "bold $primary")]
        for one in signed:
            words = line(one.text, (f"  signed: {probability(one.said or 0)}, {self._known(one)}", "$text-muted"))
            rows.append(Cells(Cell(plain(""), 2), Cell(words), gap=1))
        return Stack(*rows)

    def _voices(self, one: Asking) -> Stack | Content:
        if self.sitting.council is None:
            return plain("   The advisers are still conferring.", "italic $text-muted")
        counsel = next((each for each in self.sitting.council if each.question.id == one.id), None)
        return lowest_and_highest(counsel)

    def on_odds_slider_moved(self, event: OddsSlider.Moved) -> None:
        """A figure was said."""
        self.post_message(Said(event.slider.question, event.percent))
        self.set_timer(0.01, self.draw_frame)


def lowest_and_highest(counsel: Counsel | None) -> Stack | Content:
    """The ends of the council's opinion on one question."""
    if counsel is None or not counsel.voices:
        return plain("   The council is silent on this.", "italic $text-muted")
    ends = counsel.voices if len(counsel.voices) < 2 else (counsel.voices[0], counsel.voices[-1])
    return Stack(*(_voice(voice) for voice in ends))


def _voice(voice: Voice) -> Cells:
    record = f", {voice.record}" if voice.record else ""
    words = line((f"{voice.adviser} ({voice.school}{record}): ", "$text-muted"), voice.reason)
    return Cells(Cell(plain(f"{voice.percent:.0f} %", "$accent"), 7, right=True), Cell(words))
