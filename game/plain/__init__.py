"""The line mode: numbered choices and typed orders on the same `Seat`, for screen readers, pipes and tests.

    code = asyncio.run(play(chair, table))     # one game; `table` gives the debrief at its end
    code = asyncio.run(sit(table, chair))      # the same, and the table is let go of afterwards
    code = asyncio.run(menu())                 # the title: a first game, scenarios, saves, codex

Both read standard input and write standard output unless given other streams, end politely when the input ends, and
give back an exit code.
"""

from game.plain.face import play
from game.plain.menu import menu, sit

__all__ = ["menu", "play", "sit"]
