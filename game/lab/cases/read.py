"""Reading a file of cases: what is sound becomes cases, what is not becomes problems with file, line and column."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from game.errors import BadInput
from game.lab.cases.case import Answer, Arm, Case, Line, Trial
from game.lab.cases.expectation import Expectation
from game.lab.cases.grammar import read_line
from game.lab.cases.naming import Unknown
from game.lab.cases.script import lines_of, orders_of
from game.lab.cases.statistic import read_statistic
from game.minds.registry import DOCTRINES
from game.scenario.guard import decode
from game.scenario.load import Loaded, load
from game.scenario.problems import Problem, Problems, in_order
from game.scenario.tree import Entry, Leaf, Node, Place, Row, Table, Tree, plain, read_tree
from game.text import nearest

KEYS: tuple[str, ...] = (
    *("case", "title", "rows", "opening", "set", "draws", "seed", "turns", "orders", "answers"),
    *("expect", "twin", "expect-twin", "games", "leaders", "statistic", "band", "against"),
)
"""What a case may say."""
YES_NO = {"yes": 0.0, "no": 1.0}
"""What a draw of yes or no is as a share of 1: what is likelier than the draw comes about."""


def read_cases(path: Path) -> tuple[tuple[Case, ...], Problems]:
    """The sound cases of a file and everything that is wrong with the others."""
    if not path.is_file():
        raise BadInput(f"there is no file of cases {path}")
    name = str(path)
    text = decode(path.read_bytes(), name)
    tree = text if isinstance(text, list) else read_tree(text, name)
    if isinstance(tree, list):
        return (), Problems(tuple(tree), {name: "" if isinstance(text, list) else text})
    reader = _Reader(tree, path.parent / "openings")
    cases = tuple(reader.cases())
    return cases, Problems(in_order(reader.problems), {name: tree.text})


class _Wrong(Exception):
    """A problem that ends the reading of one case."""

    def __init__(self, problem: Problem) -> None:
        self.problem = problem


@dataclass(slots=True)
class _Reader:
    """One file being read."""

    tree: Tree
    openings: Path
    problems: list[Problem] = field(default_factory=list)

    def cases(self) -> Iterator[Case]:
        """Case by case; a case with a problem is left out."""
        root = self.tree.root
        if not isinstance(root, Row):
            self.problems.append(root.place.problem("case", "a file of cases is a list, each with a dash before it"))
            return
        for item in root.items:
            try:
                yield self._case(item)
            except _Wrong as wrong:
                self.problems.append(wrong.problem)

    def _case(self, item: Node) -> Case:
        if not isinstance(item, Table):
            raise _Wrong(item.place.problem("case", "a case is a mapping that begins with its number"))
        for entry in item.entries:
            if entry.key not in KEYS:
                close = nearest(entry.key, KEYS)
                hint = f"the nearest is {close}" if close else f"a case has {', '.join(KEYS)}"
                raise _Wrong(entry.place.problem("case", f'a case has no "{entry.key}"', hint=hint))
        number, title = self._text(item, "case"), self._text(item, "title")
        arm = self._arm(item, self._table(item, "set"))
        twin = self._arm(item, self._table(item, "set"), self._table(item, "twin")) if item.get("twin") else None
        orders = self._orders(item, arm)
        return Case(
            number=number,
            title=title,
            rows=self._rows(item),
            place=item.place,
            arm=arm,
            turns=self._whole(item, "turns", max(orders, default=1)),
            draws=self._draws(item),
            seed=self._whole(item, "seed", 0) or None,
            leaders=self._leaf(item, "leaders") is True,
            orders=orders,
            answers=self._answers(item, arm),
            expects=self._expects(item, "expect", arm),
            twin=twin,
            twin_expects=self._expects(item, "expect-twin", twin) if twin else (),
            trial=self._trial(item, arm),
        )

    def _text(self, table: Table, key: str) -> str:
        node = table.get(key)
        if not isinstance(node, Leaf) or not isinstance(node.value, str):
            place = node.place if node else table.place
            raise _Wrong(place.problem("case", f'a case needs "{key}", in words', hint=f"write {key}: ..."))
        return node.value

    def _leaf(self, table: Table, key: str) -> str | int | float | bool | None:
        node = table.get(key)
        return node.value if isinstance(node, Leaf) else None

    def _whole(self, table: Table, key: str, silent: int) -> int:
        node = table.get(key)
        if node is None:
            return silent
        if not isinstance(node, Leaf) or type(node.value) is not int or node.value < 1:
            raise _Wrong(node.place.problem("case", f'"{key}" is a whole number from 1'))
        return node.value

    def _rows(self, table: Table) -> tuple[int, ...]:
        node = table.get("rows")
        items = node.items if isinstance(node, Row) else ()
        rows = tuple(one.value for one in items if isinstance(one, Leaf) and type(one.value) is int)
        if not rows or len(rows) < len(items) or not all(1 <= row <= 126 for row in rows):
            place = node.place if node else table.place
            raise _Wrong(place.problem("case", "a case names the rows of the essay that it stands for, as [20, 21]"))
        return rows

    def _table(self, table: Table, key: str) -> Table | None:
        node = table.get(key)
        if node is not None and not isinstance(node, Table):
            raise _Wrong(node.place.problem("case", f'"{key}" is a mapping'))
        return node

    def _arm(self, case: Table, *settings: Table | None) -> Arm:
        """The opening with its settings, or the first thing that is wrong with it."""
        given = [entry for table in settings if table is not None for entry in table.entries]
        overrides = tuple((entry.key, _spelled(entry.value)) for entry in given)
        name = self._text(case, "opening")
        path = self.openings / f"{name}.yaml"
        place = (case.get("opening") or case).place
        if not path.is_file():
            close = nearest(name, [one.stem for one in self.openings.glob("*.yaml")])
            hint = f"the nearest is {close}" if close else ""
            raise _Wrong(place.problem("opening", f'there is no opening "{name}"', hint=hint))
        loaded = load(path, overrides)
        if isinstance(loaded, Loaded):
            return Arm(str(path), loaded, overrides)
        raise _Wrong(_translated(loaded.problems[0], given, place))

    def _draws(self, table: Table) -> Mapping[str, float]:
        draws = {}
        given = self._table(table, "draws")
        for entry in given.entries if given else ():
            value = entry.value.value if isinstance(entry.value, Leaf) else None
            share = YES_NO.get(value) if isinstance(value, str) else value
            if type(share) not in (int, float) or not 0 <= float(share or 0) <= 1:
                raise _Wrong(entry.value.place.problem("draw", "a draw is yes, no, or a number from 0 to 1"))
            draws[entry.key] = float(share or 0)
        return draws

    def _orders(self, table: Table, arm: Arm) -> Mapping[int, tuple[Line, ...]]:
        found: dict[int, tuple[Line, ...]] = {}
        given = self._table(table, "orders")
        for entry in given.entries if given else ():
            if not entry.key.isdecimal() or int(entry.key) < 1:
                raise _Wrong(entry.place.problem("orders", f'"{entry.key}" is no turn; orders stand under 1, 2, 3'))
            read = orders_of(entry.value, self.tree, arm.loaded.setting)
            self.problems += [one for one in read if isinstance(one, Problem)]
            found[int(entry.key)] = tuple(one for one in read if isinstance(one, Line))
        return found

    def _answers(self, table: Table, arm: Arm) -> Mapping[str, Answer]:
        node = table.get("answers")
        if node is None:
            return {}
        entries = node.entries if isinstance(node, Table) else (Entry("*", node.place, node),)
        for entry in entries:
            if entry.key != "*" and not entry.key.isdecimal() and entry.key not in arm.loaded.setting.places:
                raise _Wrong(entry.place.problem("answers", f'"{entry.key}" is neither a power nor a turn'))
        return {entry.key: _answer(entry.value) for entry in entries}

    def _expects(self, table: Table, key: str, arm: Arm) -> tuple[Expectation, ...]:
        node = table.get(key)
        if node is None and key == "expect" and table.get("statistic") is not None:
            return ()
        if node is None:
            raise _Wrong(table.place.problem("case", f'this case needs "{key}"'))
        return tuple(self._expectation(text, place, arm) for text, place in lines_of(node, self.tree))

    def _expectation(self, text: str, place: Place, arm: Arm) -> Expectation:
        try:
            return Expectation(text, place, read_line(text, arm.loaded.setting))
        except Unknown as wrong:
            raise _Wrong(place.problem("expect", str(wrong))) from wrong

    def _trial(self, table: Table, arm: Arm) -> Trial | None:
        if table.get("statistic") is None:
            return None
        node, band = table.get("statistic"), table.get("band")
        ends = plain(band) if band is not None else ()
        if not isinstance(ends, tuple) or len(ends) != 2 or not all(type(one) in (int, float) for one in ends):
            raise _Wrong((band or table).place.problem("band", "a statistic lies in a band, such as [0.1, 0.3]"))
        try:
            statistic = read_statistic(self._text(table, "statistic"), arm.loaded.setting)
        except Unknown as wrong:
            raise _Wrong((node or table).place.problem("statistic", str(wrong))) from wrong
        against = self._table(table, "against")
        other = self._arm(table, self._table(table, "set"), against) if against else None
        return Trial(self._whole(table, "games", 100), statistic, float(ends[0]), float(ends[1]), other)


def _spelled(node: Node) -> str:
    """A value as `--set` would write it."""
    return node.text if isinstance(node, Leaf) else json.dumps(plain(node))


def _translated(problem: Problem, given: list[Entry], place: Place) -> Problem:
    """A problem of the opening, at the place of the setting that caused it, if one did."""
    if problem.file == "--set" and 1 <= problem.line <= len(given):
        entry = given[problem.line - 1]
        return entry.place.problem(problem.rule, problem.message, hint=problem.hint, expected=problem.expected)
    return place.problem(problem.rule, f"the opening has a problem at {problem.place}: {problem.message}")


def _answer(node: Node) -> Answer:
    """`accept`, `accept at 30`, `refuse`, `wait`, or a doctrine."""
    words = str(node.value).split() if isinstance(node, Leaf) else []
    figures = dict(zip(words[1::2], words[2::2], strict=False))
    says = words[0] if words else ""
    choices = ["accept", "refuse", "wait", *DOCTRINES]
    if says not in choices or len(words) != 1 + 2 * len(figures) or set(figures) - {"at"}:
        close = nearest(says, choices)
        hint = f"the nearest is {close}" if close else f"write {', '.join(choices)}"
        raise _Wrong(node.place.problem("answers", f'"{" ".join(words)}" is no answer', hint=hint))
    return Answer(says, float(figures.get("at", 50)) / 100.0)
