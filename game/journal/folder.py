"""Where saves lie, and whether there are any; nothing heavy is imported, for the title asks."""

from pathlib import Path

from game.errors import Fault

SUFFIX = ".melian"
_CHECKOUT = Path(__file__).resolve().parents[2]


def saves_folder() -> Path:
    """`saves/` in a checkout, the platform's folder for the user's own files in an installed copy; made if missing."""
    folder = _CHECKOUT / "saves"
    if not (_CHECKOUT / "pyproject.toml").is_file():
        from platformdirs import user_data_path

        folder = user_data_path("melian", appauthor=False) / "saves"
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as wrong:
        raise Fault(f"the folder for saves cannot be made: {folder} ({wrong.strerror})") from wrong
    return folder


def has_saves(folder: Path | None = None) -> bool:
    """Whether anything is saved there, readable or not."""
    return next((folder or saves_folder()).glob(f"*{SUFFIX}"), None) is not None
