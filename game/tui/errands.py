"""What the app passes on to the moves at the table: keys that act on the draft, and what screens ask for."""

from typing import TYPE_CHECKING

from game.tui.ground import Ground
from game.tui.messages import Ordered, Ranged, Said, Settled, Struck
from game.tui.widgets.roll import Link, Roll

if TYPE_CHECKING:
    from game.tui.moves import Moves


class Errands(Ground):
    """An app with somebody who carries out the moves, once there is a table."""

    moves: "Moves | None" = None

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Only what can be done now is offered: a game that is over takes no orders."""
        del parameters
        # A digit that is typed before the figures it is meant for are laid leads nowhere.
        if action == "go" and self.moves is not None and getattr(self.screen, "takes_digits", False):
            return False
        is_over = self.moves is not None and self.moves.sitting.briefing.over
        return not (is_over and action in {"order", "seal", "undo"})

    def action_next(self) -> None:
        """Do what the line at the foot proposes."""
        if self.moves is not None:
            self.moves.next()

    def action_order(self, begun: str = "") -> None:
        """Open the command bar."""
        if self.moves is not None:
            self.moves.write_order(begun)

    def action_seal(self) -> None:
        """Look at the consequences, then seal."""
        if self.moves is not None:
            self.moves.ask_seal()

    def action_undo(self) -> None:
        """Strike the last line of the draft."""
        if self.moves is not None:
            self.moves.undo()

    def action_earlier(self) -> None:
        """Go back to an earlier turn."""
        if self.moves is not None:
            self.moves.ask_earlier()

    def action_open(self, number: str) -> None:
        """Open a number."""
        if self.moves is not None:
            self.moves.open_number(number)

    def action_power(self, power: str) -> None:
        """The dossier of a power."""
        if self.moves is not None:
            self.moves.follow(Link("power", power))

    def on_roll_chosen(self, event: Roll.Chosen) -> None:
        """A row leads somewhere."""
        if self.moves is not None:
            self.moves.follow(event.link)

    def on_ordered(self, event: Ordered) -> None:
        """An order for the draft."""
        if self.moves is not None:
            self.moves.ordered(event)

    def on_settled(self, event: Settled) -> None:
        """A matter was settled."""
        if self.moves is not None:
            self.moves.settled(event)

    def on_struck(self, event: Struck) -> None:
        """A line of the draft is taken out."""
        if self.moves is not None:
            self.moves.strike(event.place)

    def on_said(self, event: Said) -> None:
        """A forecast was said."""
        if self.moves is not None:
            self.moves.said(event)

    def on_ranged(self, event: Ranged) -> None:
        """A range was given."""
        if self.moves is not None:
            self.moves.ranged(event)
