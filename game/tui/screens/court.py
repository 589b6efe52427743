"""The court: all powers at a glance, level and trend and the largest causes in words; and the web of ties."""

from rich.cells import cell_len
from textual.app import ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Static

from game.session.leagues import league_words
from game.session.ourselves import society_facts
from game.session.phrases import clauses_words
from game.sight.words import capital, level, number, signed, strength_beside
from game.tui.bars import level_bar, trend_mark
from game.tui.cells import Cell, Cells, Stack
from game.tui.commands import GAME, bindings
from game.tui.screens.briefing import fact_row
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.text import line, plain
from game.tui.ties import summary
from game.tui.widgets.roll import Link, Roll, Row, gap, section
from game.tui.widgets.web import Web
from game.world.names import PowerId
from game.world.report import READING

TELLING = 0.5
"""Points below which a cause is left to the dossier."""
LONGEST = 15
"""Cells for the name of a power; a longer one goes on below."""
AIRY = 36
"""Rows of the terminal from which the powers stand apart."""


class CourtScreen(PlaceScreen):
    """Everybody, on one page."""

    PLACE = "court"
    CSS_PATH = "court.tcss"
    BINDINGS = bindings(GAME, "court")
    HELP_TEXT = (
        "How far our court trusts each power in matters of security, where that is going, and why; then its strength "
        "beside ours, and what binds or divides us. Enter opens its dossier. w shows the web of ties. Below stand the "
        "leagues, and the society that we live in: what rules it, how right that is thought, which promises are custom."
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
        airy = self.is_wide and self.app.size.height >= AIRY
        self.query_one("#powers", Roll).fill(power_rows(self.sitting, airy=airy))
        self._draw_web()

    def _draw_web(self) -> None:
        here = self.query_one("#powers", Roll).here
        marked = here.link.to if here is not None and here.link is not None and here.link.kind == "power" else ""
        self.query_one("#web", Web).show(self.sitting, marked)
        words = summary(self.sitting, PowerId(marked) if marked else self.sitting.power)
        self.query_one("#words", Static).update(plain(words, "$text-muted"))

    def on_roll_pointed(self) -> None:
        """Mark the power under the cursor in the web."""
        self._draw_web()

    def action_toggle_web(self) -> None:
        """Where there is no room for both, show the other."""
        self.toggle_class("-web")


def power_rows(sitting: Sitting, *, airy: bool = False) -> list[Row]:
    """Every power on the board: how far we trust it, where that is going and why, and what is between us."""
    others = sitting.briefing.others()
    if not others:
        return [_heading(LONGEST), Row(plain("Nobody else is left on the board.", "italic"), is_heading=True)]
    room = min(LONGEST, max(cell_len(sitting.name(power)) for power in others))
    rows = [_heading(room)]
    for power in others:
        rows.append(Row(_power(sitting, power, room), Link("power", power), term="trust"))
        rows += [gap()] if airy else []
    about = [*league_rows(sitting), *society_rows(sitting)]
    return [*rows, *([gap()] if about and not airy else []), *about[:-1]]


def society_rows(sitting: Sitting) -> list[Row]:
    """The order that we live in: what rules it, how right it is thought, which promises are custom, how safe the seas.

    Rows 30-36, 64-66, 71-94.
    """
    return section("Our society", [fact_row(fact) for fact in society_facts(sitting.briefing)])


def league_rows(sitting: Sitting) -> list[Row]:
    """Every league: who is in it, what it brings, who rides free, what its head takes (rows 56-62, 104, 117)."""
    told = sitting.briefing
    rows = []
    for league in told.leagues:
        first, *rest = (f"{capital(part)}." for part in league_words(league, told))
        more = Cells(Cell(plain(""), 0), Cell(plain(" ".join(rest), "$text-muted")))
        rows.append(Row(Stack(Cells(Cell(plain(first))), more), term="leagues"))
    return section("Leagues", rows)


def _heading(room: int) -> Row:
    """What stands in the columns."""
    title = line(("OUR TRUST IN THEIR WORD", "bold $primary"), ("  in security", "$text-muted"))
    return Row(Cells(Cell(title, room + 36), Cell(plain("beside us", "$text-muted"))), is_heading=True)


def _power(sitting: Sitting, power: PowerId, room: int) -> Stack:
    briefing, desk = sitting.briefing, sitting.briefing.desk
    place = briefing.atlas.place(power)
    trust, before = float(desk.trust[place, 0]), float(desk.before[place, 0])
    beside = strength_beside(float(desk.estimate[place, READING["strength"]]), briefing.books.strength)
    first = Cells(
        Cell(plain(sitting.name(power), "bold"), room),
        Cell(line((f"{number(round(trust))}", "bold $accent")), 3, right=True),
        Cell(level_bar(trust, 100, 10), 10),
        Cell(plain(level("trust", trust)), 6),
        Cell(trend_mark(trust - before), 9),
        Cell(plain(beside, "$text-muted")),
    )
    return Stack(first, Cells(Cell(plain(""), 0), Cell(_why(sitting, power))))


def _why(sitting: Sitting, power: PowerId) -> Content:
    """What binds or divides us; then the largest causes of the last change."""
    causes = [one for one in sitting.briefing.causes if one.subject == power and abs(one.points) >= TELLING][:3]
    between = capital("; ".join(_between(sitting, power)) or "nothing between us")
    told = ((one.text.rstrip(".").removeprefix("time: "), one.points) for one in causes)
    said = capital("; ".join(f"{text} ({signed(points)})" for text, points in told))
    return line((f"{between}.", "$text-muted"), f" {said}." if said else "")


def _between(sitting: Sitting, power: PowerId) -> list[str]:
    briefing = sitting.briefing
    words = ["at war with us"] if briefing.at_war_with(power) else []
    words += [treaty.title or clauses_words(treaty.terms, briefing) for treaty in briefing.treaties_with(power)]
    words += ["in dispute with us"] if frozenset((power, sitting.power)) in briefing.disputes else []
    return words + (["its levy is called up"] if power in briefing.mobilised else [])
