"""Where scenarios are: the bundled ones by name, any other by its path.

Nothing here needs YAML: the title screen lists scenarios before the heavy imports are made.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from game.errors import BadInput
from game.text import clean_line, listing, nearest

_HERE = Path(__file__).resolve().parent.parent
FOLDERS: tuple[Path, ...] = (_HERE / "scenarios", _HERE.parent / "scenarios")
"""Where bundled scenarios lie: inside the installed package, or beside it in a checkout."""

HEAD = 40
"""How many lines at the beginning of a file may hold what the list of scenarios shows."""

_LINE = re.compile(r"^(title|blurb|turns|minutes): +(.+?)\s*$")


@dataclass(frozen=True, slots=True)
class Listed:
    """A bundled scenario as a list shows it."""

    name: str
    title: str
    blurb: str = ""
    turns: int | None = None
    minutes: int | None = None


def bundled() -> tuple[Listed, ...]:
    """The bundled scenarios, the shortest first."""
    found = [_listed(path) for path in _files()]
    return tuple(sorted(found, key=lambda one: (one.minutes or 999, one.title)))


def find(scenario: Path | str) -> Path:
    """The file of a scenario that is named by a bundled name or a path. Raises `BadInput` with the nearest name."""
    named = {path.stem: path for path in _files()}
    if str(scenario) in named:
        return named[str(scenario)]
    path = Path(scenario)
    if path.is_file():
        return path
    if path.is_dir():
        raise BadInput(f"{_said(path)} is a folder; name a scenario file in it")
    raise BadInput(_unknown(path, list(named)))


def _unknown(path: Path, names: list[str]) -> str:
    """What to say of a scenario that is not there."""
    close = nearest(path.stem, names)
    if path.suffix in (".yaml", ".yml") or len(path.parts) > 1:
        return f"there is no file {_said(path)}" + (f"; the bundled {close} is near" if close else "")
    near = f"did you mean {close}?" if close else f"there are {listing(sorted(names))}" if names else ""
    return f'there is no scenario "{_said(path)}"' + (f"; {near}" if near else "")


def _said(path: Path) -> str:
    """A path as it may be shown."""
    return clean_line(str(path), 120)


def _files() -> Iterator[Path]:
    """The bundled files by name, each name once."""
    seen: set[str] = set()
    for folder in FOLDERS:
        for path in sorted(folder.glob("*.yaml")) if folder.is_dir() else ():
            if path.stem not in seen:
                seen.add(path.stem)
                yield path


def _listed(path: Path) -> Listed:
    """What the first lines of a file say of it; a file that cannot be read is listed by its name alone."""
    said: dict[str, str] = {}
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as lines:
            for _, line in zip(range(HEAD), lines, strict=False):
                match = _LINE.match(line)
                if match:
                    said[match[1]] = clean_line(match[2].strip("\"'"), 400)
    except OSError:
        pass
    return Listed(path.stem, said.get("title", path.stem), said.get("blurb", ""), *map(_number, _figures(said)))


def _figures(said: dict[str, str]) -> tuple[str, str]:
    """Turns and minutes as they are written."""
    return said.get("turns", ""), said.get("minutes", "")


def _number(text: str) -> int | None:
    """A whole number, if that is what stands there."""
    return int(text) if text.isdecimal() and len(text) < 5 else None
