"""The opening of a game: the story, the seat, the contract about what one is told, and the aim. One page each."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Vertical, VerticalScroll
from textual.content import Content
from textual.widgets import Static

from game.session.aims import aim_text
from game.sight.briefing import Briefing
from game.sight.codex import trait_lines, world_line
from game.sight.words import anchor, capital, expect_of, level, number, rules_among
from game.text import plural
from game.tui.cells import Cell, Cells, Stack
from game.tui.screens.window import AnsweredOnce
from game.tui.sitting import Sitting
from game.tui.text import line, lines, plain
from game.tui.widgets.foot import Foot
from game.tui.widgets.roll import Link, Roll, Row, gap
from game.tui.widgets.wordmark import WAVE, meander
from game.world.names import PowerId

CONTRACT: tuple[tuple[str, str], ...] = (
    ("Your books are true:", "treasury, treaties, dates, and what was said to you."),
    ("Assessments bend.", "Hubris narrows ranges; hope moves them to the wish."),
    ("You know how they bend,", "never which line is bent today."),
    ("The cause is your own conduct.", "Your record of forecasts is always open."),
    ("Certainty goes first.", "Dissent falls silent before an estimate strays far."),
    ("There is a way to find out:", "envoy, inspection, red team, friend; at a price."),
    ("Sources are graded", "A-F and 1-6 by their open history, never inflated."),
    ("Every loop closes", "in four turns: reported, true, why, and the sign you had."),
    ("Hubris pays:", "from 60 others give way, from 65 you act once more a turn."),
    ("No game ends on a lie.", "Two honest signs come before any such blow."),
    ("A table is honest, uncertain, bent or deceived;", "the verdict says which."),
    ("A notebook keeps every estimate", "with its outcome. You only judge."),
)
"""The fair-distortion contract, in twelve short lines."""

PAGES = ("story", "seat", "contract", "aim")


class OpeningScreen(AnsweredOnce[str]):
    """Four pages; closes with the chosen aim, or nothing."""

    CSS_PATH = "opening.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter,space,right,n", "turn(1)", "Next", key_display="Enter"),
        Binding("escape,left,backspace", "turn(-1)", "Back", key_display="Esc"),
        Binding("s", "skip", "Skip to the game"),
    ]
    HELP_TEXT = "Enter turns the page, Esc turns back. On the last page the aim under the cursor is taken with Enter."

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.pages = PAGES if sitting.briefing.aims else PAGES[:3]
        self.page = 0

    def compose(self) -> ComposeResult:
        """A heading over a page."""
        yield Static("", id="brow", markup=False)
        yield Static("", id="band", markup=False)
        with VerticalScroll(id="leaf"), Vertical(id="column"):
            yield Static("", id="page", markup=False)
            yield Roll(id="aims")
        yield Foot()

    def on_mount(self) -> None:
        """Show the first page."""
        self.draw()

    def on_resize(self) -> None:
        """Fit the band to the width."""
        self.query_one("#band", Static).update(meander(self.app.size.width, WAVE))

    def draw(self) -> None:
        """Show the page that one is on."""
        name = self.pages[self.page]
        atlas = self.sitting.briefing.atlas
        where = f"{self.page + 1} of {len(self.pages)}"
        self.query_one("#brow", Static).update(
            line((f" {atlas.title} ", "bold $primary"), (f" · {_TITLES[name]} · {where}", "$text-muted"))
        )
        self.query_one("#page", Static).update(getattr(self, f"_{name}")())
        roll = self.query_one("#aims", Roll)
        roll.display = name == "aim"
        if name == "aim":
            roll.fill(_aim_rows(self.sitting))
            roll.focus()
        else:
            self.query_one("#leaf").focus()
        words = {"aim": "Take the aim under the cursor, and begin.", "contract": "I have read it."}
        self.query_one(Foot).show(words.get(name, "Turn the page."), "Enter")
        self.call_after_refresh(self._say_more, words.get(name, "Turn the page."))

    def _say_more(self, text: str) -> None:
        """Where a page is longer than the screen, say how to read on; by then the opening may have been skipped."""
        if not self.is_attached:
            return
        leaf = self.query_one("#leaf", VerticalScroll)
        leaf.scroll_home(animate=False)
        if leaf.max_scroll_y > 0:
            self.query_one(Foot).show(f"{text} ↓ reads on.", "Enter")

    def _story(self) -> Content:
        return plain(self.sitting.briefing.atlas.introduction)

    def _seat(self) -> Stack:
        return seat_card(self.sitting)

    def _contract(self) -> Stack:
        return contract(wide=self.app.size.width >= 100)

    def _aim(self) -> Content:
        return plain("What do you want to be judged by? The verdict also gives six figures, and no total.")

    def action_turn(self, by: int) -> None:
        """Turn the page."""
        if self.page + by >= len(self.pages):
            self.dismiss(None)
            return
        self.page = max(0, self.page + by)
        self.draw()

    def action_skip(self) -> None:
        """Straight to the game; an aim can be chosen later."""
        self.dismiss(None)

    def action_next(self) -> None:
        """What the foot says."""
        roll = self.query_one("#aims", Roll)
        if roll.display:
            roll.action_select()
        else:
            self.action_turn(1)

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """An aim was chosen."""
        event.stop()
        self.dismiss(event.link.to)


_TITLES = {"story": "how things stand", "seat": "your seat", "contract": "what you are told", "aim": "your aim"}


def seat_card(sitting: Sitting) -> Stack:
    """Who we are: name, leader, traits, what we have, what we want."""
    briefing, books = sitting.briefing, sitting.briefing.books
    realm = briefing.atlas.realm(sitting.power)
    coin = briefing.atlas.wording.coin
    wants = sorted(zip(books.motives, ("security", "wellbeing", "standing"), strict=True), reverse=True)
    traits = trait_lines(realm.traits, briefing.ruleset)
    facts = (
        ("Leader", realm.leader),
        ("Society", _society(briefing, sitting.power)),
        *(("Set apart by" if not place else "", trait) for place, trait in enumerate(traits)),
        *((("The world", capital(world)),) if (world := world_line(briefing.ruleset)) else ()),
        ("Strength", f"{number(books.strength)}, which costs {number(books.upkeep)} {coin} a turn"),
        ("Treasury", f"{number(books.wealth)} {coin}, and {number(books.home_income)} more come in a turn"),
        (
            "The people",
            f"{level('people', books.people)} ({number(books.people)} of 100). {anchor('people', books.people)}",
        ),
        ("What we want", ", ".join(f"{name} {number(share)}" for share, name in wants) + " parts of 100"),
        ("The game lasts", between_turns(briefing.horizon)),
    )
    rows = [Cells(Cell(plain(name, "$text-muted"), 15), Cell(plain(value)), gap=1) for name, value in facts]
    return Stack(lines(plain(realm.name, "bold $primary"), plain(""), plain(realm.card), plain("")), *rows)


def _society(briefing: Briefing, power: PowerId) -> str:
    """What rules among those whom a power lives with, and what to expect of them."""
    rule = briefing.rule_over(power)
    ruling = rules_among(rule, briefing.atlas.realm(power).society_name)
    return f"{capital(ruling)}: {expect_of(rule, honoured=briefing.ruleset.rank.on)}" if ruling else "none"


def between_turns(horizon: tuple[int, int]) -> str:
    """How long the game lasts, as far as anybody knows."""
    first, last = horizon
    return plural(first, "turn") if first == last else f"{first} to {last} turns"


def contract(*, wide: bool) -> Stack:
    """The twelve points."""
    rows: list[Cells | Content] = []
    for place, (rule, more) in enumerate(CONTRACT, 1):
        words = line((rule, "bold $primary"), " ", more)
        rows.append(Cells(Cell(plain(str(place), "$text-muted"), 2, right=True), Cell(words)))
        if wide:
            rows.append(plain(""))
    return Stack(*rows)


def _aim_rows(sitting: Sitting) -> list[Row]:
    rows: list[Row] = []
    for aim in sitting.briefing.aims:
        words = lines(plain(aim.title, "bold"), plain(aim_text(aim, sitting.briefing), "$text-muted"))
        rows += [Row(Cells(Cell(words)), Link("aim", aim.id)), gap()]
    return rows[:-1]
