"""One game without a screen, and the line that is left of it."""

from collections.abc import Callable
from typing import Any

from game.debrief.epilogue import by_stewards
from game.debrief.verdict import to_plain, verdicts
from game.journal.lines import Header
from game.session.run import OnWindow, Outcome, play_out
from game.session.script import Script
from game.session.spec import Opening, Spec
from game.world.names import PowerId
from game.world.state import State

EPILOGUES = 3
"""How many epilogues a verdict is taken over in `run` and `sweep`."""
Row = dict[str, Any]


def play_single(
    spec: Spec,
    opening: Opening | None = None,
    *,
    script: Script | None = None,
    strict: bool = False,
    on_window: OnWindow | None = None,
) -> tuple[Outcome, Row]:
    """Play one game out and say in one line what came of it."""
    outcome = play_out(spec, opening, script=script, strict=strict, on_window=on_window)
    return outcome, row_of(outcome, spec)


def row_of(outcome: Outcome, spec: Spec, epilogues: int = EPILOGUES) -> Row:
    """`scenario, seed, ruleset, modes, turns, digest, verdict, counts`: the last line of `run`."""
    header, state = outcome.journal.header, outcome.state
    people = tuple(PowerId(power) for power in spec.people)
    judged = verdicts(state, by_stewards(people), epilogues)
    return {**_head(header, state), "digest": outcome.digest, "verdict": to_plain(judged), "counts": outcome.counts()}


def _head(header: Header, state: State) -> Row:
    return {
        "scenario": header.scenario,
        "seed": header.seed,
        "ruleset": header.ruleset,
        "modes": {str(power): str(mode) for power, mode in header.modes},
        "turns": state.turn,
    }


Watch = Callable[[int, int], None]
"""Told after each game how many are done and how many there are."""
