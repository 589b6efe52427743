"""Going back: the game taken up again from an earlier turn, in a copy marked as a second sitting."""

from game.plain.talk import Talk
from game.session.library import earlier_turns
from game.session.table import Table
from game.text import clean_line

WORD = "again"
"""What is written to go back, at the menu and after the debrief."""
WARNING = (
    "The game goes on from there in a copy; this one stays as it is. The copy is marked as a second sitting in the "
    "list and in its verdict: you know what came."
)


class Returns(Exception):
    """The person wants the game as it was when a window opened."""

    def __init__(self, window: str) -> None:
        super().__init__(window)
        self.window = window
        """Such as `T3.orders`."""


async def again(talk: Talk, table: Table | None) -> None:
    """List the turns to which one can go back; raises `Returns` with the one that is chosen."""
    turns = earlier_turns(table) if table is not None else ()
    if not turns:
        talk.say("There is no earlier turn to go back to.")
        return
    talk.say(WARNING)
    chosen = await talk.pick(
        [f"turn {one.turn}" + (f", {clean_line(one.date, 60)}" if one.date else "") for one in turns],
        prompt="From which turn",
        about=WARNING,
    )
    raise Returns(turns[chosen].window)
