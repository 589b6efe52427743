"""Where cases and their openings lie: beside the file that names them, or else with those that come with the game."""

from collections.abc import Sequence
from pathlib import Path

from game.text import listing, nearest

_HERE = Path(__file__).resolve().parent.parent.parent
FOLDERS: tuple[Path, ...] = (_HERE / "cases", _HERE.parent / "tests" / "cases")
"""Where the cases of the game lie: inside the installed package, or beside it in a checkout."""


def shipped() -> Path:
    """The folder of the cases that come with the game."""
    return next((one for one in FOLDERS if one.is_dir()), FOLDERS[-1])


def shelves(beside: Path) -> tuple[Path, ...]:
    """The folders in which a file of cases looks for openings, its own first."""
    return tuple(dict.fromkeys((beside.parent / "openings", shipped() / "openings")))


def find_opening(name: str, folders: Sequence[Path]) -> Path | None:
    """The file of an opening, in the first folder that has it."""
    return next((one for one in (folder / f"{name}.yaml" for folder in folders) if one.is_file()), None)


def lacking(name: str, folders: Sequence[Path]) -> tuple[str, str, str]:
    """That there is no such opening: the message, the nearest as a hint, or else the list of all."""
    known = sorted({one.stem for folder in folders for one in folder.glob("*.yaml")})
    looked = listing([str(folder) for folder in folders])
    close = nearest(name, known)
    hint = f"the nearest is {close}" if close else f"looked in {looked}"
    return f'there is no opening "{name}"', hint, "" if close else ", ".join(known)
