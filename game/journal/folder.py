"""Where saves lie, and whether there are any; nothing heavy is imported, for the title asks."""

import os
from pathlib import Path

from game.errors import Fault

SUFFIX = ".melian"
_CHECKOUT = Path(__file__).resolve().parents[2]


def saves_folder() -> Path:
    """Where saves live; made if missing.

    `saves/` in a checkout; in an installed copy, and in a checkout that the player may not write to, the platform's
    folder for the user's own files.
    """
    folder = _CHECKOUT / "saves"
    if not (_CHECKOUT / "pyproject.toml").is_file() or not _is_open_to_us(folder):
        from platformdirs import user_data_path

        folder = user_data_path("melian", appauthor=False) / "saves"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise Fault(f"the folder for saves cannot be made: {folder} ({wrong.strerror})") from wrong
    return folder


def _is_open_to_us(folder: Path) -> bool:
    """Whether we may write to a folder, or make it."""
    return os.access(folder if folder.is_dir() else folder.parent, os.W_OK)


def has_saves(folder: Path | None = None) -> bool:
    """Whether anything is saved there, readable or not."""
    return next((folder or saves_folder()).glob(f"*{SUFFIX}"), None) is not None
