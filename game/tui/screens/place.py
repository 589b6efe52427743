"""The frame that every place of a game shares: masthead, body, next step, keys."""

from typing import ClassVar

from textual.app import ComposeResult
from textual.screen import Screen

from game.tui import stops
from game.tui.ground import Ground
from game.tui.next_step import next_step, waiting
from game.tui.places import BY_ID
from game.tui.sitting import Sitting
from game.tui.stops import Hint, Stop
from game.tui.widgets.foot import Foot
from game.tui.widgets.masthead import Masthead


class PlaceScreen(Screen[None]):
    """One place of a game. Subclasses fill the body and draw it anew whenever something has changed."""

    PLACE: ClassVar[str] = ""
    AUTO_FOCUS = "Roll"
    HELP_TEXT: ClassVar[str] = ""
    """How to read this screen, in a few sentences."""

    def __init__(self, sitting: Sitting) -> None:
        super().__init__()
        self.sitting = sitting
        self.is_wide = False
        self.is_laid = False

    @property
    def melian(self) -> Ground:
        """The app, by its own type."""
        return self.app  # type: ignore[return-value]

    def compose(self) -> ComposeResult:
        """Masthead, body, foot."""
        yield Masthead()
        yield from self.body()
        yield Foot()

    def body(self) -> ComposeResult:
        """What stands between masthead and foot."""
        yield from ()

    def draw(self) -> None:
        """Fill the body from the sitting."""

    def on_screen_resume(self) -> None:
        """Draw again: much may have changed while another place was open."""
        if self.is_laid:
            self.redraw()

    def on_resize(self) -> None:
        """Draw for the first time, and again where the room allows another arrangement."""
        self.is_laid = True
        self.redraw()

    def redraw(self) -> None:
        """Draw everything anew."""
        if not self.is_mounted:
            return
        self.is_wide = self.app.size.width >= 120
        self.draw()
        self.draw_frame()

    def action_next(self) -> None:
        """What the foot says, by mouse."""
        self.melian.action_next()

    @property
    def takes_digits(self) -> bool:
        """Whether a digit typed now is meant for a figure that is not there yet."""
        return False

    def stops(self) -> list[Stop]:
        """What is to be said here, in its order."""
        return []

    def hint(self) -> Hint:
        """What is still to be done here, ahead of the cursor."""
        return stops.hint_of(self.stops(), self.focused)

    def advance(self) -> bool:
        """Lead the cursor to what is still open here; False where nothing is."""
        return stops.advance(self.stops(), self.focused)

    def on_descendant_focus(self) -> None:
        """Another thing is held: the foot says what to do with it."""
        if self.is_laid:
            self.draw_frame()

    def draw_frame(self) -> None:
        """Draw masthead and foot."""
        self.query_one(Masthead).show(self.sitting, self.PLACE, waiting(self.sitting))
        hint = Hint() if self.sitting.is_waiting else self.hint()
        if not hint.text:
            step = next_step(self.sitting, self.PLACE, self.melian.seen)
            hint = Hint(step.text, step.key)
        self.query_one(Foot).show(hint.text, hint.key)

    @property
    def title_text(self) -> str:
        """What this place is called."""
        return BY_ID[self.PLACE].title
