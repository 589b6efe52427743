"""What happened: everything we saw of last turn, and why our trust moved."""

from textual.app import ComposeResult
from textual.containers import Horizontal

from game.sight.briefing import Cause, News
from game.sight.words import signed
from game.tui.bars import trend_mark
from game.tui.cells import Cell, Cells
from game.tui.commands import GAME, bindings
from game.tui.screens.place import PlaceScreen
from game.tui.sitting import Sitting
from game.tui.text import line, lines, plain
from game.tui.widgets.roll import Link, Roll, Row, gap, section
from game.world.names import PowerId

HEAVY = 60
"""The weight from which news is marked, and stands first."""
OURS = frozenset({"FactRevealed"})
"""What concerns us whoever brought it about: a figure that we have wondered about is known."""


class HappenedScreen(PlaceScreen):
    """Last turn, as we saw it."""

    PLACE = "happened"
    CSS_PATH = "happened.tcss"
    BINDINGS = bindings(GAME)
    HELP_TEXT = (
        "Left, what we saw, the weighty first, else in the order in which it happened; what nobody of ours saw is "
        "not here. Right, what it did to our trust, and through which event. Enter opens either."
    )

    def body(self) -> ComposeResult:
        """Events; causes beside them where there is room."""
        with Horizontal(classes="body"):
            yield Roll(id="events")
            yield Roll(id="causes", classes="side")

    def draw(self) -> None:
        """Fill both."""
        events, causes = event_rows(self.sitting), cause_rows(self.sitting)
        self.query_one("#events", Roll).fill(events if self.is_wide else [*events, *causes])
        self.query_one("#causes", Roll).fill(causes if self.is_wide else [])


def event_rows(sitting: Sitting) -> list[Row]:
    """What concerned us, then the rest of the world."""
    news = sorted(sitting.briefing.news, key=lambda item: item.weight < HEAVY)
    ours = [item for item in news if _concerns_us(sitting, item)]
    rest = [item for item in news if item not in ours]
    quiet = "The game begins here." if sitting.briefing.turn == 1 else "Nothing that we saw."
    return [
        *section("What touched us", [_event(item) for item in ours], empty=quiet),
        *section("Elsewhere", [_event(item) for item in rest]),
    ]


def _concerns_us(sitting: Sitting, item: News) -> bool:
    """Whether we did it, or it was done to us, or it is an affair of a league of ours."""
    leagues = {str(league.id) for league in sitting.briefing.leagues if league.holds(sitting.power)}
    return sitting.power in (item.actor, item.target) or item.name in OURS or item.thing in leagues


def _event(item: News) -> Row:
    mark = line(("◆ " if item.weight >= HEAVY else "· ", "$accent"))
    return Row(Cells(Cell(mark, 2), Cell(plain(item.text)), gap=0), Link("open", f"event.{item.id}"), term=item.name)


def cause_rows(sitting: Sitting) -> list[Row]:
    """For each power that our trust has moved towards or away from: how it stands, and the largest causes."""
    powers = list(dict.fromkeys(cause.subject for cause in sitting.briefing.causes))
    rows: list[Row] = []
    for power in powers:
        mine = [cause for cause in sitting.briefing.causes if cause.subject == power]
        rows += [Row(_moved(sitting, power), Link("power", str(power))), *(_cause(cause) for cause in mine), gap()]
    return section("Why our trust moved", rows[:-1], aside="points, of 100", empty="It did not.")


def _moved(sitting: Sitting, power: PowerId) -> Cells:
    """A power with the change of our security trust in it."""
    briefing = sitting.briefing
    place = briefing.atlas.place(power)
    change = float(briefing.desk.trust[place, 0] - briefing.desk.before[place, 0])
    mark = trend_mark(change)
    return Cells(Cell(plain(sitting.name(power), "bold")), Cell(mark, mark.cell_length))


def _cause(cause: Cause) -> Row:
    link = Link("open", f"event.{cause.event}") if cause.event not in {"time", "limit", ""} else None
    figure = Cell(plain(signed(cause.points), "$accent"), 5, right=True)
    return Row(Cells(figure, Cell(lines(plain(cause.text)))), link)
