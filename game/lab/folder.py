"""The folder of a sweep: its rows, the fingerprint of its plan, and at its end the figures; what lets it be resumed."""

import csv
import json
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

from game.errors import BadInput
from game.journal.trace_swept import MEANS
from game.lab.single import Row
from game.lab.tabulate import Table
from game.text import clean_line, plural, spelt_out

GAMES, PLAN, FIGURES = "games.jsonl", "plan.json", "figures.csv"
"""Files in the folder: a row a game; what was planned; a mean a line, once all is played."""
HEAD = tuple(column.name for column in MEANS)
"""Columns of the figures."""


class Folder:
    """A folder that holds one sweep. Raises `BadInput` where it holds another, or cannot be made or written to."""

    def __init__(self, path: Path, plan: object, command: str = "") -> None:
        self._path = path
        self.was_begun = (path / PLAN).is_file()
        """Whether an earlier start of the same sweep was here."""
        fingerprint = {"plan": fingerprint_of(plan), "command": command}
        if self.was_begun:
            _expect_same(path, fingerprint)
        try:
            path.mkdir(parents=True, exist_ok=True)
            (path / PLAN).write_text(spelt_out(json.dumps(fingerprint, ensure_ascii=False)), encoding="utf-8")
        except OSError as wrong:
            raise BadInput(f"{path} cannot hold a sweep: {wrong.strerror}") from wrong
        self.rows = self._taken_up()
        """The games that are done."""

    def add(self, row: Row) -> None:
        """Keep a game's row."""
        with (self._path / GAMES).open("a", encoding="utf-8", newline="\n") as file:
            file.write(f"{line_of(row)}\n")

    def _taken_up(self) -> list[Row]:
        """The rows that stand here; a torn last line is cut off."""
        games = self._path / GAMES
        if not games.is_file():
            return []
        lines = games.read_text(encoding="utf-8").split("\n")[:-1]
        rows = [row for row in map(_json, lines) if isinstance(row, dict)]
        games.write_text("".join(f"{line_of(row)}\n" for row in rows), encoding="utf-8")
        return rows


def _expect_same(path: Path, fingerprint: dict[str, str]) -> None:
    """Refuse a folder whose plan is another, and say which."""
    held = _json((path / PLAN).read_text(encoding="utf-8"))
    held = held if isinstance(held, dict) else {}
    if held.get("plan") == fingerprint["plan"]:
        return
    command = clean_line(str(held.get("command", "")), 500)
    same = command == fingerprint["command"]
    more = ", with another scenario or other orders in its files" if same else ""
    raise BadInput(f"{path} holds another sweep{f' ({command}{more})' if command else ''}; name an empty folder")


def write_figures(folder: Path, table: Table) -> None:
    """Keep what a sweep showed, for a program that reads tables."""
    with (folder / FIGURES).open("w", encoding="utf-8", newline="") as file:
        rows = csv.writer(file, lineterminator="\n")
        rows.writerow(HEAD)
        rows.writerows(_figures(table))


def _figures(table: Table) -> Iterable[tuple[object, ...]]:
    for label, figures in table.means.items():
        for name, mean in figures.items():
            beside = table.differences.get(label, {}).get(name)
            more = (beside.value, beside.low, beside.high) if beside is not None else ("", "", "")
            known = mean.games > 1
            yield label, name, mean.value, mean.low if known else "", mean.high if known else "", mean.games, *more


def cut_trace(path: Path, done: int) -> None:
    """Leave in a trace only the games whose rows are kept. Raises `BadInput` where they were played without one."""
    if done and not path.is_file():
        raise BadInput(f"{plural(done, 'game')} of this sweep left no trace in {path}; name an empty folder")
    kept = path.with_name(f"{path.name}.part")
    with kept.open("w", encoding="utf-8", newline="\n") as file:
        if done:
            with path.open(encoding="utf-8") as lines:
                file.writelines(line for line in lines if line.endswith("\n") and _number(line) < done)
    kept.replace(path)


def _number(line: str) -> int:
    """The number of the game that a line of the trace belongs to."""
    read = _json(line)
    name = str(read.get("game", "")) if isinstance(read, dict) else ""
    number = name.rpartition(":")[2]
    return int(number) if number.isdecimal() else 0


def line_of(row: Row) -> str:
    """A row as it is written."""
    return spelt_out(json.dumps(row, sort_keys=True, separators=(",", ":"), ensure_ascii=False))


def as_kept(row: Row) -> Row:
    """A row just played as it will be read back, key by key in the same order: whoever adds up adds up alike."""
    kept: Row = json.loads(line_of(row))
    return kept


def fingerprint_of(plan: object) -> str:
    """The same for the same plan, on every machine."""
    return blake2b(repr(plan).encode(), digest_size=16).hexdigest()


def _json(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
