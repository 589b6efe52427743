"""A golden playthrough for every bundled scenario: one seeded game of leaders as text, held against it word by word.

Where a change is meant, write the texts anew with `MELIAN_REWRITE=1 python -m pytest tests/test_playthroughs.py`, and
read what changed before it is kept.
"""

import json
import os
from collections.abc import Iterator, Sequence
from hashlib import blake2b
from pathlib import Path
from typing import Any

import pytest

from game.commands.past import Tale
from game.debrief.figures import FIGURES
from game.debrief.verdict import verdict
from game.scenario.find import bundled
from game.session.run import play_out
from game.session.spec import Spec, prepare
from game.sight.briefing import Briefing
from game.sight.observe import observe
from game.sight.words import number
from game.world.event import Event
from game.world.names import PowerId, Window
from game.world.plain import to_plain
from game.world.report import READINGS
from game.world.state import State

TEXTS = Path(__file__).parent / "playthroughs"
SEED = 1


def playthrough(scenario: str) -> str:
    """A whole game: each window's events, the first seat's briefings, and fingerprints of all that is not printed."""
    spec = Spec(scenario, SEED)
    opening = prepare(spec)
    tale = Tale(opening.header)
    seat = opening.state.ids[0]
    lines = [tale.head()]

    def on_window(state: State, events: Sequence[Event]) -> None:
        lines.extend(tale.window(state, events))
        lines.extend(fingerprints(state, seat))
        if state.window is Window.ORDERS and not state.over:
            lines.extend(briefing_lines(observe(state, seat)))

    outcome = play_out(spec, opening, on_window=on_window)
    judged = verdict(outcome.state, seat)
    lines += ["", f"{judged.name}: {judged.ending.name}. {judged.says}"]
    lines += [f"  {name} {figure(getattr(judged.figures, name))}" for name in FIGURES]
    lines += [f"  {why}" for why in judged.why]
    return "\n".join([*lines, "", f"digest {outcome.digest}", ""])


def fingerprints(state: State, seat: PowerId) -> Iterator[str]:
    """The state, and what every other seat is told, each as sixteen signs."""
    yield f"  [{state.window_name}] state {fingerprint(state)}"
    for other in state.ids:
        if other != seat:
            yield f"  [{state.window_name}] {other} is told {fingerprint(observe(state, other))}"


def fingerprint(noun: Any) -> str:
    return blake2b(json.dumps(to_plain(noun), sort_keys=True).encode(), digest_size=8).hexdigest()


def briefing_lines(told: Briefing) -> Iterator[str]:
    """One briefing in full: headlines, books, reports with their ranges, questions."""
    books, desk = told.books, told.desk
    yield f"  {told.seat} is told, turn {told.turn}, {told.date}:"
    yield from (f"    headline {one.id} ({one.weight}) {one.text}" for one in told.headlines)
    for name in ("strength", "wealth", "income", "upkeep", "people", "justice", "checks", "reason"):
        yield f"    books {name} {figure(getattr(books, name))}"
    yield from (f"    account {row} {figure(talents)}" for row, talents in books.accounts)
    for power in told.others():
        at = told.atlas.place(power)
        for column, reading in enumerate(READINGS):
            ends = f"{figure(desk.low[at, column])} to {figure(desk.high[at, column])}"
            yield f"    report {power} {reading} {figure(desk.estimate[at, column])} ({ends}), {desk.grades[at]}"
    yield from (f"    warning {one.text}" for one in told.warnings)
    yield from (f"    scene {one.title}" for one in told.scenes)
    yield from (f"    question {one.text} staff {figure(one.staff)}" for one in told.questions)


def figure(value: float | None) -> str:
    return "-" if value is None else number(float(value))


@pytest.mark.parametrize("scenario", [one.name for one in bundled()])
def test_a_bundled_scenario_plays_as_it_is_written_down(scenario: str) -> None:
    path, text = TEXTS / f"{scenario}.txt", playthrough(scenario)
    if os.environ.get("MELIAN_REWRITE"):
        path.write_text(text, encoding="utf-8", newline="\n")
    assert path.is_file(), f"{scenario} has no playthrough; the head of this file says how to write it"
    assert text.splitlines() == path.read_text(encoding="utf-8").splitlines()


def test_no_playthrough_is_left_of_a_scenario_that_is_gone() -> None:
    assert {path.stem for path in TEXTS.glob("*.txt")} <= {one.name for one in bundled()}
