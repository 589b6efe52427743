"""Parting from a game: stopping it here with its debrief, and going back to the title. Both are asked twice."""

from functools import partial

from game.tui.ground import Ground
from game.tui.screens.confirm import ConfirmScreen

STOP = "Look at the verdict and the debrief now? They tell what was true; playing on afterwards is only for fun."
LEAVE = "Back to the title? The game is kept, and can be taken up again from there."


def ask_stop(app: Ground) -> None:
    """Ask whether to end the game here, with its whole debrief."""
    app.push_screen(ConfirmScreen("Stop here", STOP), partial(_stopped, app))


def _stopped(app: Ground, yes: bool | None) -> None:
    if yes:
        app.action_go("ending", sure=True)


def ask_leave(app: Ground) -> None:
    """Ask whether to go back to the title."""
    app.push_screen(ConfirmScreen("Leave the table", LEAVE), partial(_left, app))


def _left(app: Ground, yes: bool | None) -> None:
    if yes:
        app.run_worker(app.leave_table(), group="moves", exit_on_error=False)
