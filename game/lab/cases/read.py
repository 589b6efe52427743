"""Reading a file of cases: what is sound becomes cases, what is not becomes problems with file, line and column."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from game.errors import BadInput
from game.lab.cases.answering import answers_of
from game.lab.cases.arms import arm_of, further, ground_of
from game.lab.cases.case import Case, Line, Trial
from game.lab.cases.expectation import Expectation
from game.lab.cases.grammar import read_line
from game.lab.cases.naming import Unknown
from game.lab.cases.openings import shelves
from game.lab.cases.script import lines_of, orders_of
from game.lab.cases.sheet import Sheet
from game.lab.cases.statistic import read_statistic
from game.scenario.guard import decode
from game.scenario.problems import Problem, Problems, in_order
from game.scenario.tree import Node, Row, Table, Tree, read_tree
from game.text import nearest, plural
from game.world.setting import Setting

KEYS: tuple[str, ...] = (
    *("case", "title", "rows", "opening", "set", "draws", "seed", "turns", "orders", "answers"),
    *("expect", "twin", "expect-twin", "games", "leaders", "statistic", "band", "against"),
)
"""What a case may say."""
OF_TRIALS: tuple[str, ...] = ("games", "leaders", "band", "against")
"""What means something only beside a statistic."""


def read_cases(path: Path) -> tuple[tuple[Case, ...], Problems]:
    """The sound cases of a file and everything that is wrong with the others."""
    if not path.is_file():
        raise BadInput(f"there is no file of cases {path}")
    name = str(path)
    text = decode(path.read_bytes(), name)
    tree = text if isinstance(text, list) else read_tree(text, name)
    if isinstance(tree, list):
        return (), Problems(tuple(tree), {name: "" if isinstance(text, list) else text})
    reader = _Reader(tree, shelves(path))
    cases = tuple(reader.cases())
    return cases, Problems(in_order(reader.problems), {name: tree.text})


@dataclass(slots=True)
class _Reader:
    """One file being read."""

    tree: Tree
    shelves: tuple[Path, ...]
    problems: list[Problem] = field(default_factory=list)

    def cases(self) -> Iterator[Case]:
        """Case by case; a case with a problem is left out, whatever the problem."""
        root = self.tree.root
        if not isinstance(root, Row):
            self.problems.append(root.place.problem("case", "a file of cases is a list, each with a dash before it"))
            return
        for item in root.items:
            if not isinstance(item, Table):
                self.problems.append(item.place.problem("case", "a case is a mapping that begins with its number"))
                continue
            sheet = Sheet(item, self.shelves)
            case = self._case(sheet)
            self.problems += sheet.problems
            if case is not None and not sheet.problems:
                yield case

    def _case(self, sheet: Sheet) -> Case | None:
        """The case, to be used only if its sheet has no problems."""
        _keys(sheet)
        arm = arm_of(sheet, sheet.mapping("set"))
        ground = ground_of(sheet, arm)
        orders = self._orders(sheet, ground)
        turns = _turns(sheet, orders, ground)
        read = replace(ground, turns=turns) if ground is not None else None
        make = partial(
            Case,
            number=sheet.number(),
            title=sheet.text("title"),
            rows=sheet.rows(),
            place=sheet.table.place,
            turns=turns,
            draws=sheet.draws(),
            seed=sheet.whole("seed", 0) or None,
            leaders=sheet.flag("leaders"),
            orders=orders,
            answers=answers_of(sheet, ground, turns),
            expects=self._expects(sheet, "expect", read),
            twin=further(sheet, "twin"),
            twin_expects=self._expects(sheet, "expect-twin", read),
            trial=_trial(sheet, read),
        )
        return make(arm=arm) if arm is not None else None

    def _orders(self, sheet: Sheet, ground: Setting | None) -> Mapping[int, tuple[Line, ...]]:
        found: dict[int, tuple[Line, ...]] = {}
        given = sheet.mapping("orders")
        for entry in given.entries if given else ():
            if not entry.key.isdecimal() or int(entry.key) < 1:
                sheet.wrong(entry.place, "orders", f'"{entry.key}" is no turn; orders stand under 1, 2, 3')
                continue
            self._is_text(sheet, entry.value, "orders")
            read = orders_of(entry.value, self.tree, ground) if ground is not None else []
            sheet.problems += [one for one in read if isinstance(one, Problem)]
            found[int(entry.key)] = tuple(one for one in read if isinstance(one, Line))
        return found

    def _expects(self, sheet: Sheet, key: str, ground: Setting | None) -> tuple[Expectation, ...]:
        node = sheet.table.get(key)
        if node is None or not self._is_text(sheet, node, key) or ground is None:
            return ()
        found = []
        for text, place in lines_of(node, self.tree):
            try:
                found.append(Expectation(text, place, read_line(text, ground)))
            except Unknown as wrong:
                sheet.misread(place, "expect", text, wrong)
        return tuple(found)

    def _is_text(self, sheet: Sheet, node: Node, key: str) -> bool:
        """Whether lines stand there."""
        if any(lines_of(node, self.tree)):
            return True
        sheet.wrong(node.place, "case", f'"{key}" holds no line', f"write {key}: | and below it a line each")
        return False


def _keys(sheet: Sheet) -> None:
    """Keys that no case has, and keys that mean nothing without one another."""
    held = {entry.key for entry in sheet.table.entries}
    for entry in sheet.table.entries:
        if entry.key not in KEYS:
            close = nearest(entry.key, KEYS)
            hint, known = (f"the nearest is {close}", "") if close else ("", ", ".join(KEYS))
            sheet.wrong(entry.place, "case", f'a case has no "{entry.key}"', hint, known)
        wants = {**dict.fromkeys(OF_TRIALS, "statistic"), "twin": "expect-twin", "expect-twin": "twin"}.get(entry.key)
        if wants is not None and wants not in held:
            sheet.wrong(entry.place, "case", f'"{entry.key}" means nothing without "{wants}"')
    if not held & {"expect", "statistic"}:
        sheet.wrong(sheet.table.place, "case", 'a case needs "expect" or "statistic"')


def _turns(sheet: Sheet, orders: Mapping[int, tuple[Line, ...]], ground: Setting | None) -> int:
    """How many turns are played; orders for later ones, and turns after the opening's end, are problems.

    Where leaders play, the game is as long as the case says.
    """
    turns = sheet.whole("turns", max(orders, default=1))
    given = sheet.mapping("orders")
    places = {int(one.key): one.place for one in given.entries if one.key.isdecimal()} if given else {}
    for turn, place in places.items():
        if turn > turns:
            sheet.wrong(place, "orders", f"turn {turn}: this case plays {plural(turns, 'turn')}")
    if ground is not None and turns > ground.turns and sheet.table.get("leaders") is None:
        place = sheet.place_of("turns") if sheet.table.get("turns") else places.get(turns, sheet.table.place)
        sheet.wrong(place, "turns", f"turn {turns}: the opening is over after turn {ground.turns}")
    return turns


def _trial(sheet: Sheet, ground: Setting | None) -> Trial | None:
    """What a case over many games measures."""
    node = sheet.table.get("statistic")
    if node is None or ground is None:
        return None
    against, games, (low, high) = further(sheet, "against"), sheet.whole("games", 100), sheet.band()
    text = sheet.text("statistic")
    try:
        return Trial(games, read_statistic(text, ground), low, high, against)
    except Unknown as wrong:
        sheet.misread(node.place, "statistic", text, wrong)
        return None
