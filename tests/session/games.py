"""Small games to sit down at."""

from pathlib import Path
from typing import Any

from game.session.chair import Chair
from game.session.library import open_table
from game.session.spec import Spec
from game.session.table import Table
from game.world.names import QuestionId
from game.world.notation import parse_order
from game.world.order import Forecast, Order, Submission

OPENINGS = Path(__file__).parents[1] / "cases" / "openings"


def spec(opening: str = "small-triangle", *people: str, seed: int = 5, **more: Any) -> Spec:
    return Spec(str(OPENINGS / f"{opening}.yaml"), seed, people=people, **more)


def sit(opening: str = "small-triangle", *people: str, **more: Any) -> tuple[Table, Chair]:
    return open_table(spec(opening, *(people or ("athens",)), **more), keep=False)


def order(chair: Chair, line: str) -> Order:
    read = parse_order(line, chair.power)
    assert isinstance(read, Order), read
    return read


async def seal(chair: Chair, *lines: str, percent: int | None = None) -> Submission:
    """Everything that a person would seal: lines, and one figure for every question, if any."""
    told = await chair.briefing()
    asked = (await chair.draft(lines)).questions if percent else ()
    return Submission(
        chair.power,
        f"T{told.turn}.{told.window}",
        tuple(order(chair, line) for line in lines),
        tuple(Forecast(QuestionId(one.id), percent or 50) for one in asked if one.said is None),
    )
