"""The ground under the screens: what a screen, a move or the palette may ask of the application."""

from typing import TYPE_CHECKING

from textual.app import App

from game.session.sought import Sought

if TYPE_CHECKING:
    from game.session.seat import Seat
    from game.tui.sitting import Sitting


class Ground(App[int]):
    """An application with at most one table in it. `tui.app` fills in what is only named here."""

    sitting: "Sitting | None" = None
    """What the person at the table sees and has drafted; None at the title."""
    seen: frozenset[str] = frozenset()
    """The places that were looked at in the open window."""
    trail: tuple[str, ...] = ()
    """The places to go back to, the last one last."""

    @property
    def here(self) -> str:
        """The place that is on top; empty outside a game."""
        raise NotImplementedError

    def tell(self, text: str, wrong: bool = False) -> None:
        """Show a short notice; its text may come from anybody."""
        raise NotImplementedError

    def action_go(self, place: str, sure: bool = False) -> None:
        """Go to a place of the game; to its debrief only when it is over, or the person is sure."""
        raise NotImplementedError

    def action_next(self) -> None:
        """Do what the line at the foot proposes."""
        raise NotImplementedError

    def action_order(self, begun: str = "") -> None:
        """Open the command bar."""
        raise NotImplementedError

    def action_codex(self, term: str = "") -> None:
        """Show what a word means; without one, the word under the cursor."""
        raise NotImplementedError

    def show_place(self, place: str) -> None:
        """Put a place on the screen, in the stead of the one that is there."""
        raise NotImplementedError

    def redraw(self) -> None:
        """Draw the open place anew."""
        raise NotImplementedError

    def redraw_frame(self) -> None:
        """Draw masthead and foot of the open place anew."""
        raise NotImplementedError

    def sit_down(self, sought: Sought) -> object:
        """Have a table set and sit down at it; what is given back is the work that does it."""
        raise NotImplementedError

    async def change_seat(self, seat: "Seat") -> None:
        """Leave this table for a seat at another."""
        raise NotImplementedError

    async def leave_table(self) -> None:
        """Back to the title; the game is kept."""
        raise NotImplementedError
