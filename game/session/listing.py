"""What stands on the shelf: scenarios to play and games to take up again.

The title waits for these lists, so nothing heavy is imported here; reading saves is, but only where there are any.
"""

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from game.journal.folder import has_saves
from game.scenario.find import bundled
from game.text import plural


@dataclass(frozen=True, slots=True)
class ScenarioRow:
    """A bundled scenario as the title shows it."""

    name: str
    """What `Spec.scenario` takes."""
    title: str
    blurb: str = ""
    length: str = ""
    """Such as "4 turns, 10 minutes"."""


@dataclass(frozen=True, slots=True)
class SaveRow:
    """A game that can be taken up again."""

    name: str
    path: Path
    title: str = ""
    seat: str = ""
    """The powers that people play."""
    turn: int = 0
    date: str = ""
    """What the scenario calls the turn."""
    played: str = ""
    """When it was last written to, such as "23 Nov 2026, 14:10"."""
    second_sitting: bool = False
    over: bool = False
    problem: str = ""
    """Why it cannot be opened, in one sentence."""


def listed_scenarios() -> tuple[ScenarioRow, ...]:
    """The bundled scenarios, the shortest first."""
    return tuple(ScenarioRow(one.name, one.title, one.blurb, _length(one.turns, one.minutes)) for one in bundled())


def _length(turns: int | None, minutes: int | None) -> str:
    parts = [plural(turns, "turn") if turns else "", plural(minutes, "minute") if minutes else ""]
    return ", ".join(part for part in parts if part)


def listed_saves(folder: Path | None = None) -> tuple[SaveRow, ...]:
    """Every save, the one last written to first; what cannot be opened says why."""
    if not has_saves(folder):
        return ()
    from game.journal.saves import list_saves

    rows = []
    for one in list_saves(folder):
        played = datetime.fromtimestamp(one.written, UTC).astimezone().strftime("%d %b %Y, %H:%M")
        rows.append(
            SaveRow(
                one.name, one.path, one.title or one.name, ", ".join(one.seats), one.turn, one.date, played,
                one.second_sitting, one.over, one.problem,
            )
        )  # fmt: skip
    return tuple(rows)
