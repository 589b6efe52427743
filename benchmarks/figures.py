"""What every benchmark needs: a core of its own, figures with their spread, and a place to keep them."""

import json
import os
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

RESULTS = Path(__file__).parent / "results"


def pin(core: int) -> None:
    """Stay on one core, counted from the last that we may use, where the system allows it."""
    if hasattr(os, "sched_setaffinity"):
        free = sorted(os.sched_getaffinity(0))
        os.sched_setaffinity(0, {free[-1 - core % len(free)]})


@dataclass(frozen=True, slots=True)
class Figure:
    """One thing measured several times, and how it compares with its peer in the same run."""

    what: str
    unit: str
    values: tuple[float, ...]
    peer: "Figure | None" = None
    must: float | None = None
    """The most that is allowed, as a ratio where there is a peer, in the unit where there is none."""
    want: float | None = None

    @property
    def middle(self) -> float:
        """The median."""
        return median(self.values)

    @property
    def judged(self) -> float:
        """What the targets are held against."""
        return self.middle / self.peer.middle if self.peer else self.middle

    @property
    def verdict(self) -> str:
        """Whether the targets are met."""
        if self.must is None or self.want is None:
            return ""
        if self.judged <= self.want:
            return "as wanted"
        return "met" if self.judged <= self.must else "missed"

    def row(self) -> str:
        """One row of the table."""
        low, high = min(self.values), max(self.values)
        ratio = f"{self.judged:.2f}" if self.peer else ""
        target = "" if self.must is None else f"{self.must:g}; {self.want:g}"
        spread = f"{self.middle:.4g} ({low:.4g}-{high:.4g})"
        return f"| {self.what} | {spread} {self.unit} | {len(self.values)} | {ratio} | {target} | {self.verdict} |"

    def line(self) -> str:
        """The same as a line of JSON."""
        found = {"what": self.what, "unit": self.unit, "median": self.middle, "runs": len(self.values)}
        found |= {"min": min(self.values), "max": max(self.values), "must": self.must, "want": self.want}
        if self.peer:
            found |= {"peer": self.peer.what, "ratio": self.judged}
        return json.dumps(found)


def keep(title: str, figures: list[Figure], remark: str) -> Path:
    """Print the figures as lines of JSON and append them, with a table, to the page of the day."""
    now = datetime.now(UTC)
    RESULTS.mkdir(exist_ok=True)
    page = RESULTS / f"{now:%Y-%m-%d}.md"
    lines = [figure.line() for figure in figures]
    head = "| what | median (min-max) | runs | ratio | must; want | |\n|---|---|---|---|---|---|"
    table = "\n".join([head, *(figure.row() for figure in figures)])
    with page.open("a", encoding="utf-8") as file:
        file.write(f"## {title}, {now:%H:%M} UTC\n\n{remark}\n\n{table}\n\n```json\n" + "\n".join(lines) + "\n```\n\n")
    print(*lines, sep="\n")
    print(table)
    return page
