"""One case as it is written: its keys are read one by one, and whatever is wrong is collected."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from game.lab.cases.naming import Unknown
from game.scenario.problems import Problem
from game.scenario.tree import Leaf, Place, Row, Table, plain

ROWS = 126
"""How many rows of the essay there are."""
NUMBER = re.compile(r"[0-9A-Z]+(\.[0-9A-Z]+)*\.\d+[a-z]?")
YES_NO = {"yes": 0.0, "no": 1.0}
"""What a draw of yes or no is as a share of 1: what is likelier than the draw comes about."""


@dataclass(slots=True)
class Sheet:
    """The keys of one case, and what is wrong with them."""

    table: Table
    shelves: Sequence[Path]
    """Where openings are looked for."""
    problems: list[Problem] = field(default_factory=list)

    def wrong(self, place: Place, rule: str, message: str, hint: str = "", expected: str = "") -> None:
        """Note a problem."""
        self.problems.append(place.problem(rule, message, hint=hint, expected=expected))

    def misread(self, place: Place, rule: str, text: str, why: Unknown) -> None:
        """Note that a text means nothing, at the words that are meant."""
        at = max(text.find(why.piece), 0) if why.piece else 0
        length = len(why.piece or text)
        exact = Place(place.file, place.line, place.column + at, length) if place.length == len(text) else place
        self.wrong(exact, rule, str(why), why.hint, "; ".join(why.known))

    def place_of(self, key: str) -> Place:
        """Where the value of a key stands, or the case where there is none."""
        node = self.table.get(key)
        return node.place if node is not None else self.table.place

    def text(self, key: str) -> str:
        """A key that every case needs, in words."""
        node = self.table.get(key)
        if isinstance(node, Leaf) and isinstance(node.value, str) and node.value.strip():
            return node.value
        self.wrong(self.place_of(key), "case", f'a case needs "{key}", in words', f"write {key}: ...")
        return ""

    def number(self) -> str:
        """What the case is called."""
        node = self.table.get("case")
        text = (node.text or str(node.value)) if isinstance(node, Leaf) else ""
        if not NUMBER.fullmatch(text):
            self.wrong(self.place_of("case"), "case", "a case has a number: file, group, place", "as in: case: 3.B.02")
        return text

    def whole(self, key: str, silent: int) -> int:
        """A whole number from 1."""
        node = self.table.get(key)
        if node is None:
            return silent
        if isinstance(node, Leaf) and type(node.value) is int and node.value >= 1:
            return node.value
        self.wrong(node.place, "case", f'"{key}" is a whole number from 1')
        return silent

    def flag(self, key: str) -> bool:
        """True or false."""
        node = self.table.get(key)
        if node is None or (isinstance(node, Leaf) and type(node.value) is bool):
            return isinstance(node, Leaf) and node.value is True
        self.wrong(node.place, "case", f'"{key}" is true or false')
        return False

    def mapping(self, key: str) -> Table | None:
        """A mapping, if the case has one."""
        node = self.table.get(key)
        if node is None or isinstance(node, Table):
            return node
        self.wrong(node.place, "case", f'"{key}" is a mapping')
        return None

    def rows(self) -> tuple[int, ...]:
        """The rows of the essay that it stands for."""
        node = self.table.get("rows")
        items = node.items if isinstance(node, Row) else ()
        if not items:
            self.wrong(
                self.place_of("rows"),
                "case",
                "a case names the rows of the essay that it stands for",
                "as in: rows: [20, 21]",
            )
        found = []
        for one in items:
            if isinstance(one, Leaf) and type(one.value) is int and 1 <= one.value <= ROWS:
                found.append(one.value)
            else:
                named = plain(one)
                self.wrong(one.place, "case", f"there is no row {named}; rows of the essay go from 1 to {ROWS}")
        return tuple(found)

    def band(self) -> tuple[float, float]:
        """Where a statistic must lie."""
        node = self.table.get("band")
        ends = plain(node) if node is not None else ()
        if not isinstance(ends, tuple) or len(ends) != 2 or not all(type(one) in (int, float) for one in ends):
            self.wrong(self.place_of("band"), "band", "a statistic lies in a band", "as in: band: [0.1, 0.3]")
            return 0.0, 0.0
        if ends[0] > ends[1]:
            self.wrong(self.place_of("band"), "band", "the band is upside down", f"write [{ends[1]:g}, {ends[0]:g}]")
        return float(ends[0]), float(ends[1])

    def draws(self) -> Mapping[str, float]:
        """Chances fixed by their address."""
        draws = {}
        given = self.mapping("draws")
        for entry in given.entries if given else ():
            value = entry.value.value if isinstance(entry.value, Leaf) else None
            share = YES_NO.get(value) if isinstance(value, str) else value
            if type(share) not in (int, float) or not 0 <= float(share or 0) <= 1:
                self.wrong(entry.value.place, "draw", "a draw is yes, no, or a number from 0 to 1")
            else:
                draws[entry.key] = float(share or 0)
        return draws
