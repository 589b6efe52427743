"""The application: it owns the sitting, leads from place to place, and carries out what screens ask for."""

import asyncio
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from textual import events, work
from textual.binding import BindingType
from textual.command import Provider
from textual.filter import LineFilter
from textual.screen import Screen
from textual.worker import Worker, WorkerState

from game.errors import BadInput, ExitCode, Fault, MelianError
from game.session.sought import Sought
from game.tui.commands import EVERYWHERE, bindings
from game.tui.errands import Errands
from game.tui.palette import MelianCommands
from game.tui.partings import ask_leave, ask_stop
from game.tui.places import BY_ID
from game.tui.screens.title import TitleScreen
from game.tui.shelf import OpenTable, Shelf
from game.tui.text import Untie, plain
from game.tui.theme import THEMES

if TYPE_CHECKING:
    from game.session.seat import Seat
    from game.tui.screens.place import PlaceScreen

SETTLED = 0.25
"""Seconds after which the title stands, and what a game needs may be loaded behind it."""
SMALLEST = (60, 18)
"""Columns and rows below which nothing can be drawn well."""


class MelianApp(Errands):
    """The game on the screen. `open_table` sets a table and gives its seat; `shelf` says what there is to play."""

    TITLE = "Melian"
    CSS_PATH: ClassVar[list[str | PurePath]] = [
        "app.tcss",
        "widgets/roll.tcss",
        "widgets/masthead.tcss",
        "widgets/foot.tcss",
        "widgets/stepper.tcss",
        "widgets/range_field.tcss",
        "widgets/web.tcss",
        "widgets/clause_row.tcss",
        "screens/place.tcss",
    ]
    BINDINGS: ClassVar[list[BindingType]] = bindings(EVERYWHERE)
    COMMANDS: ClassVar[set[type[Provider] | Callable[[], type[Provider]]]] = {MelianCommands}
    HORIZONTAL_BREAKPOINTS = [(0, "-tiny"), (60, "-narrow"), (120, "-wide")]  # noqa: RUF012
    VERTICAL_BREAKPOINTS = [(0, "-low"), (30, "-tall")]  # noqa: RUF012

    def __init__(
        self, open_table: OpenTable, shelf: Callable[[], Shelf] | None = None, begin: Sought | None = None
    ) -> None:
        super().__init__()
        self.open_table = open_table
        self.shelf = shelf
        self.begin_with = begin
        self.places: dict[str, PlaceScreen] = {}
        self.fault: BaseException | None = None
        """What went wrong in work behind the screen, if anything did."""
        self.trouble = ""
        """Why the game that was asked for could not be opened, in one sentence."""
        self.untie = Untie()
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = THEMES[0].name

    # ------------------------------------------------------------------------------------------ opening

    async def on_mount(self) -> None:
        """Show the title, then fetch whatever is heavy behind it."""
        await self.push_screen(TitleScreen(self.shelf, is_busy=self.begin_with is not None))
        if self.begin_with is not None:
            self.sit_down(self.begin_with)
        else:
            self.set_timer(SETTLED, self.warm_up)

    @work(thread=True, exit_on_error=False)
    def warm_up(self) -> None:
        """Load what a game needs while the title is being read."""
        for place in BY_ID.values():
            import_module(place.screen.split(":")[0])

    @work(exclusive=True, exit_on_error=False)
    async def sit_down(self, sought: Sought) -> None:
        """Have a table set and sit down at it."""
        title = self.title_screen
        if title is not None:
            title.say("The table is being set.")
        try:
            moves = await asyncio.to_thread(import_module, "game.tui.moves")
            seat = await self.open_table(sought)
            self.moves = await moves.Moves.begin(self, seat)
        except MelianError as error:
            self.trouble = str(error) if self.begin_with is sought else ""
            if self.trouble:
                self.exit()
            elif title is not None:
                title.say(str(error), wrong=True)
            return
        if title is not None:
            title.say("")
        assert self.moves is not None
        self.moves.arrive(is_new=not sought.save)

    def on_key(self, event: events.Key) -> None:
        """What was typed before the line of the command bar was there to take it is not lost."""
        if event.character and event.is_printable and self.moves is not None and self.moves.write_on(event.character):
            event.prevent_default()

    @property
    def title_screen(self) -> TitleScreen | None:
        """The title, if it is open."""
        return next((screen for screen in self.screen_stack if isinstance(screen, TitleScreen)), None)

    # ------------------------------------------------------------------------------------------ places

    def action_go(self, place: str, sure: bool = False) -> None:
        """Go to a place of the game; to its debrief only when it is over, or the person is sure."""
        if self.sitting is None or self.moves is None:
            return
        if place == "ending" and not (self.sitting.briefing.over or sure or "ending" in self.places):
            ask_stop(self)
            return
        while len(self.screen_stack) > 2 and self.screen not in self.places.values():
            self.pop_screen()
        here = self.here
        if place == here:
            return
        if here:
            self.trail = (*self.trail[-8:], here)
        self.show_place(place)

    def show_place(self, place: str) -> None:
        """Put a place on the screen, in the stead of the one that is there."""
        screen = self.place_screen(place)
        self.seen = self.seen | {place}
        if self.here:
            self.switch_screen(screen)
        else:
            self.push_screen(screen)

    def place_screen(self, place: str) -> "PlaceScreen":
        """The screen of a place, made when it is first wanted."""
        if place not in self.places:
            module, name = BY_ID[place].screen.split(":")
            screen: PlaceScreen = getattr(import_module(module), name)(self.sitting)
            self.places[place] = screen
            self.install_screen(screen, f"{place}-{id(screen)}")
        return self.places[place]

    @property
    def here(self) -> str:
        """The place that is on top; empty outside a game."""
        return next((place for place, screen in self.places.items() if screen in self.screen_stack), "")

    def redraw(self) -> None:
        """Draw the open place anew."""
        if self.here:
            self.places[self.here].redraw()

    def redraw_frame(self) -> None:
        """Draw masthead and foot of the open place anew."""
        if self.here:
            self.places[self.here].draw_frame()

    async def change_seat(self, seat: "Seat") -> None:
        """Leave this table for a seat at another."""
        await self.leave_table()
        moves = await asyncio.to_thread(import_module, "game.tui.moves")
        self.moves = await moves.Moves.begin(self, seat)
        self.moves.arrive(is_new=False)

    async def leave_table(self) -> None:
        """Back to the title; the game is kept."""
        if self.moves is not None:
            await self.moves.put_away()
            self.moves = None
        while len(self.screen_stack) > 2:
            self.pop_screen()
        for screen in self.places.values():
            self.uninstall_screen(screen)
            screen.remove()
        self.places, self.trail, self.sitting, self.seen = {}, (), None, frozenset()
        if self.title_screen is not None:
            self.title_screen.read_shelf()

    # ------------------------------------------------------------------------------------------ commands

    def action_go_back(self) -> None:
        """Back to the place before, or to the title after a question."""
        if self.trail:
            *before, place = self.trail
            self.trail = tuple(before)
            self.show_place(place)
        elif self.moves is not None:
            ask_leave(self)

    def action_help(self) -> None:
        """Show the keys that work here and how to read the screen."""
        from game.tui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_codex(self, term: str = "") -> None:
        """Show what a word means; without one, the word under the cursor."""
        from game.tui.screens.codex import CodexScreen, term_of

        if not isinstance(self.screen, CodexScreen):
            rules = [self.sitting.briefing.ruleset] if self.sitting is not None else []
            self.push_screen(CodexScreen(term or term_of(self.screen), *rules))

    def action_next_theme(self) -> None:
        """The next set of colours."""
        names = [theme.name for theme in THEMES]
        at = names.index(self.theme) if self.theme in names else -1
        self.theme = names[(at + 1) % len(names)]
        self.tell(f"Colours: {self.theme}")

    async def action_leave_game(self) -> None:
        """Leave; the draft is kept, and the game put away so that it can be taken up elsewhere."""
        if self.moves is not None:
            await self.moves.put_away()
        self.exit(int(ExitCode.WELL))

    def action_colours(self, name: str) -> None:
        """These colours."""
        self.theme = name

    def tell(self, text: str, wrong: bool = False) -> None:
        """A short notice; its text may come from anybody."""
        self.notify(plain(text).plain, severity="warning" if wrong else "information", timeout=4, markup=False)

    # ------------------------------------------------------------------------------------------ the room

    def on_worker_state_changed(self, event: Worker.StateChanged) -> None:
        """Leave where work behind the screen has failed: the game is kept, and going on would hide the fault."""
        if event.state is WorkerState.ERROR and self.fault is None:
            self.fault = event.worker.error
            self.exit(int(ExitCode.FAULT))

    def on_resize(self, event: events.Resize) -> None:
        """Say so where the terminal is too small to play in."""
        from game.tui.screens.small import SmallScreen

        is_small = event.size.width < SMALLEST[0] or event.size.height < SMALLEST[1]
        if is_small and not isinstance(self.screen, SmallScreen):
            self.push_screen(SmallScreen())
        elif not is_small and isinstance(self.screen, SmallScreen):
            self.pop_screen()

    def get_line_filters(self) -> Sequence[LineFilter]:
        """What every line goes through before it is shown."""
        return (*super().get_line_filters(), self.untie)

    def get_default_screen(self) -> Screen[None]:
        """The empty ground under the title."""
        return Screen(id="_default")


def run_app(
    open_table: OpenTable | None = None, shelf: Callable[[], Shelf] | None = None, begin: Sought | None = None
) -> int:
    """Play on the screen until the person leaves; gives the exit code.

    Without `open_table` and `shelf` the games of this machine are played; with `begin` there is no title first. Raises
    `Fault` where something of ours failed.
    """
    app = MelianApp(open_table or _open_here, shelf or _shelf_here, begin)
    code = app.run()
    if app.fault is not None:
        raise Fault("something failed behind the screen; the game is kept") from app.fault
    if app.trouble:
        raise BadInput(app.trouble)
    return int(ExitCode.WELL) if code is None else code


async def _open_here(sought: Sought) -> "Seat":
    """A table in this process; what that needs is loaded in a thread, while the title is to be seen."""
    library = await asyncio.to_thread(import_module, "game.tui.library")
    seat: Seat = await library.open_table(sought)
    return seat


def _shelf_here() -> Shelf:
    """The shelf of this machine."""
    from game.tui.library import Library

    return Library()
