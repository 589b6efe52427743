"""The court: all powers at a glance, level and trend and the largest causes in words; and the web of ties."""

from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from game.sight.words import level, number, signed, strength_beside
from game.tui.bars import level_bar, trend_mark
from game.tui.cells import Cell, Cells, Stack
from game.tui.commands import GAME, bindings
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.text import fit, line, plain
from game.tui.ties import summary
from game.tui.widgets.roll import Link, Roll, Row, heading
from game.tui.widgets.web import Web
from game.world.names import PowerId
from game.world.report import READING

TELLING = 0.5
"""Points below which a cause is left to the dossier."""


class CourtScreen(PlaceScreen):
    """Everybody, on one page."""

    PLACE = "court"
    CSS_PATH = "court.tcss"
    BINDINGS = bindings(GAME, "court")
    HELP_TEXT = (
        "How far our court trusts each power in matters of security, where that is going, and why; then its strength "
        "beside ours, and what binds or divides us. Enter opens its dossier. w shows the web of ties."
    )

    def body(self) -> ComposeResult:
        """The powers; the web beside them, or in their stead."""
        with Horizontal(classes="body"):
            yield Roll(id="powers")
            with Vertical(id="webside"):
                yield Web(id="web")
                yield Static("", id="words", markup=False)

    def draw(self) -> None:
        """Fill both."""
        self.query_one("#powers", Roll).fill(power_rows(self.sitting))
        self._draw_web()

    def _draw_web(self) -> None:
        here = self.query_one("#powers", Roll).here
        marked = here.link.to if here is not None and here.link is not None else ""
        self.query_one("#web", Web).show(self.sitting, marked)
        self.query_one("#words", Static).update(plain(summary(self.sitting), "$text-muted"))

    def on_roll_pointed(self) -> None:
        """Mark the power under the cursor in the web."""
        self._draw_web()

    def action_toggle_web(self) -> None:
        """Where there is no room for both, show the other."""
        self.toggle_class("-web")


def power_rows(sitting: Sitting) -> list[Row]:
    """Every power on the board: how far we trust it and where that is going; why; what else is to be said."""
    others = sitting.briefing.others()
    head = heading("Our trust in their word", "security, our court's own view")
    nobody = Row(plain("Nobody else is left on the board.", "italic"), is_heading=True)
    return (
        [head, *(Row(_power(sitting, power), Link("power", power), term="trust") for power in others)]
        if others
        else [head, nobody]
    )


def _power(sitting: Sitting, power: PowerId) -> Stack:
    briefing, desk = sitting.briefing, sitting.briefing.desk
    place = briefing.atlas.place(power)
    trust, before = float(desk.trust[place, 0]), float(desk.before[place, 0])
    first = Cells(
        Cell(plain(fit(sitting.name(power), 60).rstrip(), "bold")),
        Cell(line((f"{number(round(trust))}", "bold $accent")), 3, right=True),
        Cell(level_bar(trust, 100, 8), 8),
        Cell(plain(level("trust", trust)), 7),
        Cell(trend_mark(trust - before), 9),
    )
    return Stack(first, Cells(Cell(plain(""), 0), Cell(_why(sitting, power))))


def _why(sitting: Sitting, power: PowerId) -> Content:
    """The largest causes of the last change; then strength beside ours, and what binds or divides us."""
    desk, books = sitting.briefing.desk, sitting.briefing.books
    place = sitting.briefing.atlas.place(power)
    causes = [one for one in sitting.briefing.causes if one.subject == power and abs(one.points) >= TELLING][:3]
    said = "; ".join(f"{one.text} ({signed(one.points)})" for one in causes)
    beside = strength_beside(float(desk.estimate[place, READING["strength"]]), books.strength)
    rest = "; ".join(
        [f"{beside} in strength" if beside == "about equal" else f"{beside} than we", *_between(sitting, power)]
    )
    return line((f"{said[0].upper()}{said[1:]}. ", ""), (rest, "$text-muted")) if said else plain(rest, "$text-muted")


def _between(sitting: Sitting, power: PowerId) -> list[str]:
    briefing = sitting.briefing
    words = ["at war with us"] if briefing.at_war_with(power) else []
    words += [
        treaty.title or ", ".join(str(clause.kind) for clause in treaty.terms.clauses)
        for treaty in briefing.treaties_with(power)
    ]
    words += ["in dispute with us"] if frozenset((power, sitting.power)) in briefing.disputes else []
    return words + (["its levy is called up"] if power in briefing.mobilised else [])
