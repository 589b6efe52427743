"""Scenes: decisions that the scenario puts before us alone, odds pledged on them, ranges asked for, and our aim."""

from collections.abc import Iterator

from textual import work
from textual.app import ComposeResult
from textual.containers import Vertical, VerticalScroll
from textual.widget import Widget
from textual.widgets import Static

from game.session.aims import aim_text
from game.session.asks import is_decided, is_venture, pledges_on
from game.sight.briefing import OpenScene
from game.tui.cells import Cell, Cells
from game.tui.commands import GAME, bindings
from game.tui.known import known_rows
from game.tui.messages import Ranged, Settled
from game.tui.next_step import has_aim
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.stops import Stop
from game.tui.text import line, lines, plain
from game.tui.widgets.odds import OddsSlider
from game.tui.widgets.range_field import RangeField
from game.tui.widgets.roll import Link, Roll, Row, gap


class Options(Roll):
    """The options of a scene; beyond its ends the cursor goes on to what stands above and below."""

    def __init__(self, scene: OpenScene, sitting: Sitting) -> None:
        super().__init__(option_rows(scene, sitting))
        self.scene = scene

    def action_cursor_down(self) -> None:
        """To the next option, then to what stands below."""
        if self.highlighted is not None and self.highlighted >= len(self.rows) - 1:
            self.screen.focus_next()
        else:
            super().action_cursor_down()

    def action_cursor_up(self) -> None:
        """To the option before, then to what stands above."""
        if self.highlighted == 0:
            self.screen.focus_previous()
        else:
            super().action_cursor_up()


class Odds(Vertical):
    """The odds that the people are told of a scene; shown while the option that stands can come out well or badly."""

    def __init__(self, scene: OpenScene, sitting: Sitting) -> None:
        told = next((float(one.split(" ")[1]) for one in pledges_on(scene, sitting.lines)), None)
        asked = Static(line(("   What odds do we tell the people?", "$text-muted")))
        super().__init__(asked, OddsSlider(f"pledge {scene.id}", None, told, term="pledge"))
        self.scene = scene
        self.display = is_venture(scene, sitting.lines)


class ScenesScreen(PlaceScreen):
    """What lies before us."""

    PLACE = "scenes"
    CSS_PATH = "scenes.tcss"
    BINDINGS = bindings(GAME)
    HELP_TEXT = (
        "Enter chooses an option; the one marked as default holds if nothing is chosen. A pledge tells the people our "
        "odds: it gets ships voted, and weighs double when it was wrong. A range should be wide enough to hold the "
        "truth nine times in ten."
    )

    def __init__(self, sitting: Sitting) -> None:
        super().__init__(sitting)
        self.shown: tuple[str, ...] = ()
        self.is_settled = False
        """Whether the blocks of `shown` stand, and the first of them is held."""

    @property
    def takes_digits(self) -> bool:
        """Where figures are asked for, digits lead to no place before they can be written."""
        asked = any(scene.quizzes for scene in self._open())
        return asked and not (self.is_settled and self.shown == self._marks())

    def _open(self) -> tuple[OpenScene, ...]:
        return self.sitting.briefing.scenes if self.sitting.is_orders else ()

    def _marks(self) -> tuple[str, ...]:
        return tuple(f"{self.sitting.briefing.turn} {scene.id}" for scene in self._open())

    def body(self) -> ComposeResult:
        """A scroll of scenes."""
        yield VerticalScroll(classes="body", id="stage", can_focus=False)

    def draw(self) -> None:
        """Scenes are laid anew when they are others; else only their marks change."""
        marks = self._marks()
        if marks != self.shown or not self.query(".scene"):
            self.shown, self.is_settled = marks, False
            self.query(".scene").set(display=False)
            self.lay(self._open())
        else:
            self._mark()

    @work(group="lay", exclusive=True, exit_on_error=False)
    async def lay(self, open_scenes: tuple[OpenScene, ...]) -> None:
        """Put the blocks on the screen."""
        stage = self.query_one("#stage", VerticalScroll)
        await stage.query(".scene").remove()
        blocks = [self._scene(scene) for scene in open_scenes]
        if self.sitting.briefing.aims and self.sitting.briefing.turn == 1 and not has_aim(self.sitting):
            blocks.append(Vertical(Roll(aim_rows(self.sitting), id="aims"), classes="scene"))
        if not blocks:
            quiet = "No decision of this kind lies before us."
            blocks = [Vertical(Static(plain(quiet, "italic $text-muted")), classes="scene")]
        await stage.mount(*blocks)
        first = next((widget for widget in stage.query("RangeField, Options, #aims") if widget.focusable), None)
        if first is not None and self.is_current:
            self.set_focus(first)
        # Keys that were pressed before lie in the queues of screen and app; the last of them is to come first.
        self.call_later(self.app.call_later, self._settle, self.shown)

    def _settle(self, laid: tuple[str, ...]) -> None:
        """From now on digits go where they are typed."""
        self.is_settled = laid == self.shown

    def _scene(self, scene: OpenScene) -> Vertical:
        text = lines(plain(scene.title, "bold $primary"), plain(""), plain(scene.text), plain(""))
        parts: list[Widget] = [Static(text)]
        known = known_rows(scene, self.sitting.briefing)
        if known and not scene.quizzes:
            parts.append(Roll(known, classes="known"))
        for quiz in scene.quizzes:
            pair = self.sitting.ranges.get(quiz.id)
            parts.append(RangeField(quiz.id, quiz.text, quiz.unit, (quiz.low, quiz.high), pair))
        parts.append(Options(scene, self.sitting))
        if scene.pledge:
            parts.append(Odds(scene, self.sitting))
        return Vertical(*parts, classes="scene")

    def stops(self) -> list[Stop]:
        """Ranges, options and odds, scene by scene; then the aim."""
        return [stop for widget in self.query("RangeField, Roll, OddsSlider") for stop in self._stop(widget)]

    def _stop(self, widget: Widget) -> Iterator[Stop]:
        sitting = self.sitting
        if isinstance(widget, RangeField):
            yield Stop(widget, widget.hint, widget.is_open, widget.advance)
        elif isinstance(widget, Options):
            is_open = len(widget.scene.choices) > 1 and not is_decided(widget.scene, sitting.lines)
            yield Stop(widget, "Choose with Enter", is_open)
        elif isinstance(widget, OddsSlider) and widget.parent is not None and widget.parent.display:
            yield Stop(widget, "Say with ← → how sure you are", widget.said is None)
        elif widget.id == "aims":
            yield Stop(widget, "Take an aim with Enter", not has_aim(sitting))

    def _mark(self) -> None:
        """Show which options are chosen now."""
        for options in self.query(Options):
            options.fill(option_rows(options.scene, self.sitting))
        for odds in self.query(Odds):
            odds.display = is_venture(odds.scene, self.sitting.lines)
        for roll in self.query("#aims").results(Roll):
            roll.fill(aim_rows(self.sitting))

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """An option or an aim was chosen."""
        if event.link.kind not in {"option", "aim"}:
            return
        event.stop()
        row = event.roll.rows
        others = tuple(one.link.to for one in row if one.link is not None and one.link.kind == event.link.kind)
        if isinstance(event.roll, Options) and not is_venture(event.roll.scene, [event.link.to]):
            others += pledges_on(event.roll.scene, self.sitting.lines)
        self.post_message(Settled(others, event.link.to))

    def on_odds_slider_moved(self, event: OddsSlider.Moved) -> None:
        """The pledge was moved."""
        odds = next(one for one in self.query(Odds) if event.slider in one.children)
        self.post_message(
            Settled(pledges_on(odds.scene, self.sitting.lines), f"pledge {event.percent} on {odds.scene.id}")
        )

    def on_range_field_held(self) -> None:
        """Another end is held: the foot says what to do with it."""
        self.draw_frame()

    def on_range_field_changed(self, event: RangeField.Changed) -> None:
        """A range was given."""
        self.post_message(Ranged(event.field.question, event.low, event.high))


def option_rows(scene: OpenScene, sitting: Sitting) -> list[Row]:
    """The options of a scene with their costs."""
    rows = []
    room = max((len(choice.cost or "free") for choice in scene.choices), default=4)
    for choice in scene.choices:
        written = f"choose {choice.id} in {scene.id}"
        is_taken = sitting.is_drafted(written) or len(scene.choices) == 1
        mark = line(("(●)", "bold $accent")) if is_taken else line(("( )", "$text-muted"))
        default = "  default" if choice.id == scene.default and len(scene.choices) > 1 else ""
        label = line((choice.label, "bold" if is_taken else ""), (default, "italic $text-muted"))
        shown = Cells(
            Cell(mark, 3), Cell(label), Cell(plain(choice.cost or "free", "$text-muted"), min(room, 34)), gap=1
        )
        rows.append(Row(shown, Link("option", written)))
    return rows


def aim_rows(sitting: Sitting) -> list[Row]:
    """The aims among which one is taken on the first turn."""
    rows = [Row(line(("OUR AIM", "bold $primary")), is_heading=True), gap()]
    for aim in sitting.briefing.aims:
        written = f"aim {aim.id}"
        is_taken = sitting.is_drafted(written) or sitting.briefing.books.aim == aim.id
        mark = line(("(●)", "bold $accent")) if is_taken else line(("( )", "$text-muted"))
        text = plain(aim_text(aim, sitting.briefing), "$text-muted")
        words = lines(plain(aim.title, "bold" if is_taken else ""), text)
        rows.append(Row(Cells(Cell(mark, 3), Cell(words), gap=1), Link("aim", written)))
    return rows
