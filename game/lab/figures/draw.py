"""All pictures of a sweep: for every one that its rows have enough for, a file and a line."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.lab.figures import basins, home, ranking, tipping
from game.lab.single import Row


@dataclass(frozen=True, slots=True)
class Figure:
    """One kind of picture."""

    name: str
    read: Callable[[Sequence[Row]], Any]
    draw: Callable[[Any], str]
    tell: Callable[[Any], str]


FIGURES: tuple[Figure, ...] = (
    Figure("ranking", ranking.read, ranking.draw, ranking.tell),
    Figure("tipping", tipping.read, tipping.draw, tipping.tell),
    Figure("home", home.read, home.draw, home.tell),
    Figure("basins", basins.read, basins.draw, basins.tell),
)


def drawn(rows: Sequence[Row]) -> Iterator[tuple[str, str, str]]:
    """Name, picture and line of every figure that some games show; nothing where they were kept by an older sweep."""
    whole = [row for row in rows if "societies" in row]
    for figure in FIGURES:
        shown = figure.read(whole)
        if shown:
            yield figure.name, figure.draw(shown), figure.tell(shown)


def write_pictures(folder: Path, rows: Sequence[Row]) -> tuple[str, ...]:
    """Put every picture in a sweep's folder, `ranking.svg` and so on, and give their lines."""
    told = []
    for name, picture, line in drawn(rows):
        (folder / f"{name}.svg").write_text(picture, encoding="utf-8", newline="\n")
        told.append(f"{name}.svg: {line}")
    return tuple(told)
