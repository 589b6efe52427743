"""All pictures of a sweep: for every one that a treatment's rows have enough for, a file and a line.

Treatments are never drawn together: what sets them apart would pass for what the picture is about.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.lab.figures import basins, home, ranking, tipping
from game.lab.figures.svg import Sheet
from game.lab.single import Row
from game.lab.tabulate import ALL, label_of
from game.text import plural


@dataclass(frozen=True, slots=True)
class Figure:
    """One kind of picture."""

    name: str
    read: Callable[[Sequence[Row]], Any]
    rests: Callable[[Any], str]
    draw: Callable[[Any], Sheet]
    tell: Callable[[Any], str]


FIGURES: tuple[Figure, ...] = tuple(
    Figure(name, each.read, each.rests, each.draw, each.tell)
    for name, each in (("ranking", ranking), ("tipping", tipping), ("home", home), ("basins", basins))
)


@dataclass(frozen=True, slots=True)
class Group:
    """The games of one treatment."""

    treatment: str
    """As it is printed; empty where nothing was varied."""
    ending: str
    """What its files have after their names: its place among several treatments, from 1."""
    rows: tuple[Row, ...]

    @property
    def size(self) -> str:
        """How many games and societies there are."""
        societies = sum(len(row["societies"]) for row in self.rows)
        return f"{plural(len(self.rows), 'game')}, {plural(societies, 'society', 'societies')}"


def groups_of(rows: Sequence[Row]) -> tuple[Group, ...]:
    """The rows by treatment; none of those that were kept by an older sweep."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        if "societies" in row:
            found.setdefault(label_of(row), []).append(row)
    return tuple(
        Group("" if label == ALL else label, f"-{place}" if len(found) > 1 else "", tuple(mine))
        for place, (label, mine) in enumerate(found.items(), 1)
    )


def drawn(rows: Sequence[Row]) -> Iterator[tuple[str, str, str]]:
    """Name, picture and line of every figure that the games of some treatment show."""
    groups = groups_of(rows)
    for figure in FIGURES:
        for group in groups:
            shown = figure.read(group.rows)
            if shown:
                yield f"{figure.name}{group.ending}", _picture(figure, group, shown), _line(figure, group, shown)


def _picture(figure: Figure, group: Group, shown: Any) -> str:
    sheet = figure.draw(shown)
    sheet.title = f"{sheet.title}: {group.treatment}" if group.treatment else sheet.title
    sheet.rests = f"{group.size}; {figure.rests(shown)}"
    return sheet.whole()


def _line(figure: Figure, group: Group, shown: Any) -> str:
    """What is printed: the file, whose games and how many, and the figure in words."""
    whose = f"{group.treatment}; " if group.treatment else ""
    return f"{figure.name}{group.ending}.svg ({whose}{group.size}): {figure.tell(shown)}"


def write_pictures(folder: Path, rows: Sequence[Row]) -> tuple[str, ...]:
    """Put every picture in a sweep's folder and give their lines, and at last which there were too few games for.

    One treatment has `ranking.svg` and so on, the first of several `ranking-1.svg`.
    """
    told, made = [], []
    for name, picture, line in drawn(rows):
        (folder / f"{name}.svg").write_text(picture, encoding="utf-8", newline="\n")
        told.append(line)
        made.append(name)
    lacking = list(_lacking(groups_of(rows), made))
    return (*told, f"not drawn, too few games: {', '.join(lacking)}") if lacking else tuple(told)


def _lacking(groups: Sequence[Group], made: Sequence[str]) -> Iterator[str]:
    """Pictures that are not there; the kind alone where no treatment has it."""
    for figure in FIGURES:
        names = [f"{figure.name}{group.ending}" for group in groups]
        without = [name for name in names if name not in made]
        yield from without if len(without) < len(names) else [figure.name] if groups else []
