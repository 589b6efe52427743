"""Before a new game: which seat, and how one wants to be told of the world."""

from collections.abc import Callable
from typing import ClassVar

from textual import work
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical
from textual.widgets import Button, Static

from game.errors import MelianError
from game.session.sought import Sought
from game.tui.screens.window import AskingScreen
from game.tui.shelf import Chair, Playable, Shelf
from game.tui.text import line, lines, plain
from game.tui.widgets.stepper import Stepper
from game.world.rulesets import VARIANTS

MODES = (("bent", "bent by hubris and hope: the game"), ("honest", "honest: for comparison"))
WORLDS = (("", "as the scenario has it"), *((one.name, one.title) for one in VARIANTS.values()))
AGAIN = (("no", "drawn anew each game"), ("yes", "as it was in history"))


class SetupScreen(AskingScreen[Sought]):
    """Seat, mode, world, draws; Enter begins."""

    CSS_PATH = "setup.tcss"
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "begin", "Begin", priority=True),
        Binding("escape", "leave", "Back"),
    ]
    AUTO_FOCUS = "Stepper"

    def __init__(self, playable: Playable, shelf: Callable[[], Shelf] | None) -> None:
        super().__init__()
        self.playable, self.shelf = playable, shelf
        self.chairs: tuple[Chair, ...] = ()
        self.is_wanted = False
        """Whether Enter was pressed before the seats were read; then it begins as soon as they are."""

    def compose(self) -> ComposeResult:
        """The scenario, four choices, two buttons."""
        one = self.playable
        with Vertical(classes="window") as window:
            window.border_title = plain(one.title)
            window.border_subtitle = "← → change · Enter begins"
            yield Static(plain(one.summary), id="summary")
            yield Stepper("Seat", [("", "the scenario is being read")], id="seat", label_width=16)
            yield Stepper("Reports", MODES, id="mode", label_width=16)
            yield Stepper("World", WORLDS, id="world", label_width=16)
            yield Stepper("What others do", AGAIN, id="again", label_width=16)
            yield Static("", id="card")
            with Horizontal(id="ways"):
                yield Button("Begin (Enter)", id="yes", compact=True)
                yield Button("Back (Esc)", id="no", compact=True)

    def on_mount(self) -> None:
        """Fetch the seats."""
        self.read_chairs()

    @work(thread=True, exclusive=True)
    def read_chairs(self) -> None:
        """Read the scenario's seats; it takes a moment."""
        try:
            chairs = self.shelf().chairs(self.playable.id) if self.shelf is not None else ()
        except MelianError as error:
            self.app.call_from_thread(self.fail, str(error))
            return
        self.app.call_from_thread(self.seat, chairs)

    def fail(self, text: str) -> None:
        """Say why there is nothing to begin."""
        self.query_one("#card", Static).update(plain(text, "$error"))
        self.query_one("#seat", Stepper).offer([("", "none")])

    def seat(self, chairs: tuple[Chair, ...]) -> None:
        """Put the seats up for choice."""
        self.chairs = chairs
        named = [(chair.power, plain(_chair(chair.name, chair.leader)).plain) for chair in chairs]
        self.query_one("#seat", Stepper).offer(named or [("", "the seat of the scenario")])
        self._show_card()
        if self.is_wanted:
            self.action_begin()

    def on_stepper_changed(self) -> None:
        """Show the card of the seat."""
        self._show_card()

    def _show_card(self) -> None:
        power = self.query_one("#seat", Stepper).value
        chair = next((chair for chair in self.chairs if chair.power == power), None)
        card = plain(chair.card.split("\n\n")[0]) if chair else plain("")
        world = VARIANTS.get(self._value("world"))
        honest = "In honest mode only the lens is off; sources still err." if self._value("mode") == "honest" else ""
        notes = [line((note, "$text-muted")) for note in (world.creed if world is not None else "", honest) if note]
        self.query_one("#card", Static).update(lines(card, *notes))

    def _value(self, name: str) -> str:
        return self.query_one(f"#{name}", Stepper).value

    def action_begin(self) -> None:
        """Begin with what is chosen."""
        if not self.chairs:
            self.is_wanted = True
            return
        sought = Sought(
            self.playable.id, self._value("seat"), self._value("mode"), as_it_was=self._value("again") == "yes",
            ruleset=self._value("world"),
        )  # fmt: skip
        self.dismiss(sought)

    def action_leave(self) -> None:
        """Back to the title."""
        self.dismiss(None)

    def on_button_pressed(self, event: Button.Pressed) -> None:
        """The same by mouse."""
        if event.button.id == "yes":
            self.action_begin()
        else:
            self.action_leave()


def _chair(name: str, leader: str) -> str:
    return f"{name}, led by {leader}" if leader else name
