"""The openings of a case: its own, its twin's, and what it is set against; or all that is wrong with their settings."""

import json

from game.lab.cases.case import Arm
from game.lab.cases.openings import find_opening, lacking
from game.lab.cases.sheet import Sheet
from game.scenario.load import Loaded, load
from game.scenario.problems import SETTINGS, Problem
from game.scenario.tree import Entry, Leaf, Node, Place, Table, plain
from game.world.setting import Setting


def arm_of(sheet: Sheet, *settings: Table | None) -> Arm | None:
    """The opening with its settings; None, and its problems noted, where it cannot be played."""
    name = sheet.text("opening")
    place = sheet.place_of("opening")
    path = find_opening(name, sheet.shelves)
    if path is None:
        if name:
            sheet.wrong(place, "opening", *lacking(name, sheet.shelves))
        return None
    given = [entry for table in settings if table is not None for entry in table.entries]
    overrides = tuple((entry.key, _spelled(entry.value)) for entry in given)
    loaded = load(path, overrides)
    if isinstance(loaded, Loaded):
        return Arm(str(path), loaded, overrides)
    sheet.problems += [_translated(one, given, place) for one in loaded.problems]
    return None


def ground_of(sheet: Sheet, arm: Arm | None) -> Setting | None:
    """What lines are read for: the opening, without its settings where these are wrong; None where it is not found."""
    if arm is not None:
        return arm.loaded.setting
    path = find_opening(sheet.text("opening"), sheet.shelves)
    loaded = load(path, ()) if path is not None else None
    return loaded.setting if isinstance(loaded, Loaded) else None


def further(sheet: Sheet, key: str) -> Arm | None:
    """The same opening with further settings, as `twin` and `against` name them."""
    table = sheet.mapping(key)
    if table is None:
        return None
    if not table.entries:
        sheet.wrong(
            table.place, "case", f'"{key}" sets nothing, so that it is the same game', "as in: {rules.need.on: 0}"
        )
        return None
    return arm_of(sheet, sheet.mapping("set"), table)


def _spelled(node: Node) -> str:
    """A value as `--set` would write it."""
    return node.text if isinstance(node, Leaf) else json.dumps(plain(node))


def _translated(problem: Problem, given: list[Entry], place: Place) -> Problem:
    """A problem of the opening, at the place of the setting that caused it, if one did."""
    if problem.file == SETTINGS and 1 <= problem.line <= len(given):
        entry = given[problem.line - 1]
        return entry.place.problem(problem.rule, problem.message, hint=problem.hint, expected=problem.expected)
    return place.problem(problem.rule, f"the opening has a problem at {problem.place}: {problem.message}")
