"""What a debrief is made of: sections with paragraphs, tables and plots, as plain values that any face can draw."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of short texts under their headings."""

    columns: tuple[str, ...]
    """Empty headings where the rows need none: their first cells are labels."""
    rows: tuple[tuple[str, ...], ...]
    title: str = ""


@dataclass(frozen=True, slots=True)
class Series:
    """One line of a plot: a value for each of the plot's turns, None where there is none."""

    name: str
    values: tuple[float | None, ...]


@dataclass(frozen=True, slots=True)
class Plot:
    """Lines over turns in one unit. Series called `low` and `high` are the ends of a range, to be drawn as a band."""

    title: str
    unit: str
    turns: tuple[int, ...]
    series: tuple[Series, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """One chapter of a debrief."""

    id: str
    """`verdict`, `misled`, `bonds`, `sureness`, `hubris`, `wrongs`, `thought`, `orders`, `told`."""
    title: str
    paragraphs: tuple[str, ...] = ()
    tables: tuple[Table, ...] = ()
    plots: tuple[Plot, ...] = ()


@dataclass(frozen=True, slots=True)
class Debrief:
    """All that is to be said to one seat when a game is over."""

    seat: str
    title: str
    sections: tuple[Section, ...]

    def section(self, name: str) -> Section:
        """A section by its id. Raises `KeyError` where there is none."""
        for one in self.sections:
            if one.id == name:
                return one
        raise KeyError(name)
