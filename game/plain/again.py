"""Going back: the game taken up again from an earlier turn, in a copy marked as a second sitting."""

from game.plain.talk import Talk
from game.session.library import earlier_turns
from game.session.sought import NO_EARLIER, SECOND_SITTING
from game.session.table import Table
from game.text import clean_line

WORD = "again"
"""What is written to go back, at the menu and after the debrief."""


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
        talk.say(NO_EARLIER)
        return
    talk.say(SECOND_SITTING)
    chosen = await talk.pick(
        [f"turn {one.turn}" + (f", {clean_line(one.date, 60)}" if one.date else "") for one in turns],
        prompt="From which turn",
        about=SECOND_SITTING,
    )
    raise Returns(turns[chosen].window)
