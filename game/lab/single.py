"""One game without a screen, the trace that it leaves behind, and the line that is left of it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, TextIO

from game.debrief.epilogue import by_stewards
from game.debrief.verdict import to_plain, verdicts
from game.journal.lines import Header
from game.journal.memory import MemoryJournal
from game.journal.trace import Line, Tracer, to_json
from game.lab.sounding import Sounding
from game.session.run import Outcome, play_out
from game.session.script import Script
from game.session.spec import Opening, Spec
from game.world.event import Event
from game.world.names import PowerId
from game.world.state import State

EPILOGUES = 3
"""How many epilogues a verdict is taken over in `run` and `sweep`."""
Row = dict[str, Any]
Watch = Callable[[int, int], None]
"""Told after each game how many are done and how many there are."""


@dataclass(frozen=True, slots=True)
class TraceFile:
    """Writes the trace of one game as it goes on."""

    file: TextIO
    tracer: Tracer

    def window(self, state: State, events: tuple[Event, ...]) -> None:
        """Write what a closed window adds."""
        self._write(self.tracer.window(state, events))

    def finish(self, state: State, judged: Mapping[str, Mapping[str, Any]]) -> None:
        """Write what only the end settles, and the verdict."""
        self._write(self.tracer.finish(state))
        self._write(self.tracer.verdict(state.turn, judged))

    def _write(self, lines: list[Line]) -> None:
        self.file.writelines(f"{to_json(line)}\n" for line in lines)


def play_single(
    spec: Spec,
    opening: Opening | None = None,
    *,
    script: Script | None = None,
    strict: bool = False,
    journal: MemoryJournal | None = None,
    trace: TraceFile | None = None,
    sounding: Sounding | None = None,
) -> tuple[Outcome, Row]:
    """Play one game out and say in one line what came of it; with a sounding what its societies came to, besides.

    Raises `Stopped` at the first bad line where `strict`.
    """

    def on_window(state: State, events: tuple[Event, ...]) -> None:
        for watch in (trace.window if trace is not None else None, sounding.add if sounding is not None else None):
            if watch is not None:
                watch(state, events)

    outcome = play_out(spec, opening, script=script, strict=strict, journal=journal, on_window=on_window)
    row = row_of(outcome, spec)
    if sounding is not None:
        row |= sounding.to_plain()
    if trace is not None:
        trace.finish(outcome.state, row["verdict"])
    return outcome, row


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
