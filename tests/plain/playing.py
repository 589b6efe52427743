"""A game in the line mode, played by a list of answers."""

import asyncio
import io
from pathlib import Path

from game.plain import menu, play
from game.session.chair import Chair
from game.session.library import open_table
from game.session.spec import Spec
from game.session.table import Table

TRIANGLE = "tests/cases/openings/small-triangle.yaml"


def laid(scenario: str, power: str, seed: int = 1) -> tuple[Table, Chair]:
    """A table in memory with one person at it."""
    return open_table(Spec(scenario, seed=seed, people=(power,)), keep=False)


def transcript(table: Table, chair: Chair, said: str) -> str:
    """What is printed while somebody says these lines, until they end."""
    out = io.StringIO()
    assert asyncio.run(play(chair, table, io.StringIO(said), out)) == 0
    return out.getvalue()


def titled(said: str, folder: Path) -> str:
    """What is printed at the title while somebody says these lines."""
    out = io.StringIO()
    assert asyncio.run(menu(io.StringIO(said), out, folder)) == 0
    return out.getvalue()


def assert_fit_to_read(text: str) -> None:
    """No line is longer than 78 columns, none moves the cursor, none draws a box."""
    assert max(len(line) for line in text.split("\n")) <= 78
    assert not [sign for sign in text if sign != "\n" and not sign.isprintable()]
    assert not [sign for sign in text if "\u2500" <= sign <= "\u257f"]
    assert "Traceback" not in text
    assert ".:" not in text
