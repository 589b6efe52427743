"""The title: what there is to play and to resume. It is drawn before anything heavy is loaded."""

from collections.abc import Callable
from itertools import accumulate
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.screen import Screen
from textual.widgets import Static

from game.errors import ExitCode, MelianError
from game.session.sought import Sought
from game.sight.words import capital
from game.text import plural
from game.tui.cells import Cell, Cells
from game.tui.ground import Ground
from game.tui.shelf import Playable, Saved, Shelf
from game.tui.text import line, lines, plain
from game.tui.widgets.foot import Foot
from game.tui.widgets.roll import Link, Roll, Row, section
from game.tui.widgets.wordmark import WAVE, meander, wordmark

TUTORIAL = "borrowed-silver"
MOST = 8
"""The saved games that are listed before one asks for the rest."""
BEGINNING = 5
"""Lines that are kept for what else is to be seen: two headings, a gap, where one begins, and the row of the rest."""


class TitleScreen(Screen[None]):
    """The first thing to be seen."""

    CSS_PATH = "title.tcss"
    AUTO_FOCUS = "#menu"
    HELP_TEXT: ClassVar[str] = (
        "Choose with the arrows and Enter. Whoever is new begins with The borrowed silver: four turns, ten minutes. "
        "Games are kept by themselves at every step; Resume takes one up where it was left."
    )
    BINDINGS: ClassVar[list[BindingType]] = []

    def __init__(self, shelf: Callable[[], Shelf] | None, *, is_busy: bool = False) -> None:
        super().__init__()
        self.shelf = shelf
        self.is_busy = is_busy
        self.scenarios: tuple[Playable, ...] = ()
        self.saves: tuple[Saved, ...] = ()
        self.is_unfolded = False
        """Whether all saved games are listed."""
        self.wanted = ""
        """What was chosen before the shelf was read; it begins as soon as it is there."""

    @property
    def melian(self) -> Ground:
        """The app, by its own type."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """The wordmark, the menu with a word on what the cursor is on, the foot."""
        with Vertical(id="brow"):
            yield Static(wordmark(), id="wordmark", markup=False)
            yield Static(plain("A game about trust, and about trusting yourself too much."), id="motto", markup=False)
        yield Static("", id="band", markup=False)
        with Horizontal(id="shelf"):
            yield Roll(id="menu")
            yield Static("", id="aside", markup=False)
        yield Foot()

    def on_mount(self) -> None:
        """Draw what is known, and fetch the rest."""
        self.draw()
        if not self.is_busy:
            self.read_shelf()

    def on_resize(self) -> None:
        """Fit the band to the width and the height."""
        width, height = self.app.size
        self.query_one("#band", Static).update(meander(width, WAVE) if height < 30 else meander(width))
        self.call_after_refresh(self.draw)

    @work(thread=True, exclusive=True, exit_on_error=False, group="shelf")
    def read_shelf(self) -> None:
        """Read what there is to play; it may take a moment, and the title can be seen meanwhile."""
        if self.shelf is None:
            return
        try:
            shelf = self.shelf()
            scenarios, saves = shelf.scenarios(), shelf.saves()
        except MelianError as error:
            self.app.call_from_thread(self.say, str(error), True)
            return
        self.app.call_from_thread(self.stock, scenarios, saves)

    def stock(self, scenarios: tuple[Playable, ...], saves: tuple[Saved, ...]) -> None:
        """Put what was read on the screen."""
        is_first = not self.scenarios
        self.scenarios, self.saves = scenarios, saves
        self.draw()
        if is_first:
            self.query_one("#menu", Roll).action_first()
        wanted, self.wanted = self.wanted, ""
        if wanted:
            self._play(wanted)

    def say(self, text: str, wrong: bool = False) -> None:
        """A word at the foot: what is being done, or what went wrong."""
        if wrong:
            self.melian.tell(text, wrong=True)
        is_advice = wrong or not text
        self.query_one(Foot).show(self.advice() if is_advice else text, "Enter" if is_advice else "")

    def advice(self) -> str:
        """The next step for whoever has just come in."""
        here = self.query_one("#menu", Roll).here
        kind = here.link.kind if here is not None and here.link is not None else ""
        if kind == "play" and here is not None and here.link is not None and here.link.to == TUTORIAL:
            return "New here? This teaches the game in ten minutes."
        return {
            "resume": "Take this game up where it was left.",
            "play": "Choose a seat and begin.",
            "earlier": "List the games kept before these.",
            "codex": "Read what the words mean.",
            "quit": "Leave.",
        }.get(kind, "")

    def draw(self) -> None:
        """The menu."""
        resume = [Row(_saved(save), Link("resume", save.path)) for save in self.saves[: self._listed()]]
        rest = len(self.saves) - len(resume)
        if rest:
            resume.append(Row(plain(f"{plural(rest, 'earlier game')}", "$text-muted"), Link("earlier")))
        tutorial = [one for one in self.scenarios if one.id == TUTORIAL]
        others = [one for one in self.scenarios if one.id != TUTORIAL]
        first = tutorial[0] if tutorial else Playable(TUTORIAL, "The borrowed silver", "", "4 turns, 10 minutes")
        rows = [
            *section("Resume", resume),
            *section("Begin here", [_playable(first)]),
            *section("Scenarios", [_playable(one) for one in others], empty="The shelf is being read."),
            Row(plain("Codex: the words of the game"), Link("codex")),
            Row(plain("Quit"), Link("quit")),
        ]
        self.query_one("#menu", Roll).fill(rows)
        self.say("")

    def _listed(self) -> int:
        """How many saved games are listed: as many as leave the beginning to be seen, until all are asked for."""
        count = len(self.saves)
        if self.is_unfolded:
            return count
        width, height = self.query_one("#menu").size
        ends = list(accumulate(_saved(save).get_height({}, max(40, width - 4)) for save in self.saves))
        fitting = min(MOST, sum(end <= height - BEGINNING for end in ends))
        return max(1, fitting)

    def on_roll_pointed(self, event: Roll.Pointed) -> None:
        """Say more of what the cursor is on."""
        self.query_one("#aside", Static).update(self._aside(event.link))
        self.say("")

    def _aside(self, link: Link | None) -> Content:
        one = next((one for one in self.scenarios if link and link.kind == "play" and one.id == link.to), None)
        if one is not None:
            return lines(
                plain(one.title, "bold $primary"), plain(one.turns, "$text-muted"), plain(""), plain(one.summary),
                plain(""), plain(one.problem, "$error"),
            )  # fmt: skip
        save = next((one for one in self.saves if link and link.kind == "resume" and one.path == link.to), None)
        if save is not None:
            second = "Second sitting: gone back to before." if save.second_sitting else ""
            return lines(
                plain(save.title, "bold $primary"), plain(f"{_seat(save)}, turn {save.turn}, {save.date}"),
                plain(f"last played {save.played}", "$text-muted"), plain(second, "$warning"),
                plain(save.problem, "$error"),
            )  # fmt: skip
        return plain("")

    def action_next(self) -> None:
        """What the foot says, by mouse."""
        self.query_one("#menu", Roll).action_select()

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """Do what the row says."""
        event.stop()
        match event.link.kind:
            case "play":
                self._play(event.link.to)
            case "resume":
                save = next(save for save in self.saves if save.path == event.link.to)
                if save.problem:
                    self.say(save.problem, wrong=True)
                else:
                    self.melian.sit_down(Sought(save=save.path))
            case "earlier":
                first = self.saves[self._listed()]
                self.is_unfolded = True
                self.draw()
                self.query_one("#menu", Roll).point(Link("resume", first.path))
            case "codex":
                self.melian.action_codex()
            case "quit":
                self.app.exit(int(ExitCode.WELL))

    def _play(self, scenario: str) -> None:
        """Ask which seat and how one wants to be told, then begin."""
        from game.tui.screens.setup import SetupScreen

        one = next((one for one in self.scenarios if one.id == scenario), None)
        if one is None:
            self.wanted = scenario
            self.say("The shelf is being read; a moment.")
        elif one.problem:
            self.say(one.problem, wrong=True)
        else:
            self.app.push_screen(SetupScreen(one, self.shelf), self._begin)

    def _begin(self, sought: Sought | None) -> None:
        if sought is not None:
            self.melian.sit_down(sought)


def _playable(one: Playable) -> Row:
    """A scenario in the menu."""
    title = plain(one.title, "$error" if one.problem else "")
    return Row(Cells(Cell(title), Cell(plain(one.turns, "$text-muted"), 28)), Link("play", one.id))


def _saved(save: Saved) -> Cells:
    """A saved game in the menu: scenario, seat, turn, the scenario's date."""
    if save.problem:
        return Cells(Cell(line(("! ", "$error"), save.title)), Cell(plain("cannot be read", "$error"), 28))
    mark = " (second sitting)" if save.second_sitting else ""
    over = "over" if save.over else f"turn {save.turn}"
    left = line(save.title, (f", {_seat(save)}{mark}", "$text-muted"))
    return Cells(Cell(left), Cell(line((f"{over} · ", "$text-muted"), (save.date, "$text-muted")), 28))


def _seat(save: Saved) -> str:
    """The seat of a saved game, which keeps its id alone, as one would write it."""
    return capital(save.seat.replace("-", " "))
