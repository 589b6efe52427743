"""A whole game without faces: for `run`, sweeps, cases, dials and tests. Same spec, same digest."""

import gc
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from game.errors import BadInput
from game.journal.lines import Closed, Header
from game.journal.memory import MemoryJournal
from game.session.audience import KINDS
from game.session.leading import Dropped
from game.session.script import Fault, Script, ScriptLine
from game.session.seat import Refusal
from game.session.spec import Opening, Spec, prepare
from game.session.table import OnWindow, Table
from game.world.event import Event
from game.world.names import PowerId
from game.world.order import Forecast, Order, RangeAnswer, Submission
from game.world.state import State


@dataclass(frozen=True, slots=True, eq=False)
class Outcome:
    """A game that was played to its end."""

    journal: MemoryJournal
    state: State
    dropped: tuple[Dropped, ...] = ()
    """Orders of leaders that were not legal."""
    faults: tuple[Fault, ...] = ()
    """Lines of the file of orders that were not carried out."""

    @property
    def digest(self) -> str:
        """The fingerprint of the whole game."""
        return self.journal.digest

    def counts(self) -> dict[str, int]:
        """How many events there were of each name, by name."""
        found: dict[str, int] = {}
        for played in self.journal.course.played:
            for event in played.events:
                found[event.name] = found.get(event.name, 0) + 1
        return dict(sorted(found.items()))


class Stopped(BadInput):
    """A strict run met a line that cannot be carried out."""


@contextmanager
def _without_collecting() -> Iterator[None]:
    """Let the collector rest: a game leaves no circles behind, and looking for them takes a tenth of its time.

    What it leaves counts as old afterwards, so that they are not looked for the moment it is over either.
    """
    resting = not gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not resting:
            gc.freeze()
            gc.unfreeze()
            gc.enable()


@_without_collecting()
def play_out(
    spec: Spec,
    opening: Opening | None = None,
    *,
    script: Script | None = None,
    strict: bool = False,
    journal: MemoryJournal | None = None,
    on_window: OnWindow | None = None,
) -> Outcome:
    """Play a game to its end. A prepared `opening` of the same spec spares reading the scenario again.

    Powers in `spec.people` have only what `script` says, and hold where it says nothing; any other power's lines take
    the place of its leader's submission in their window. Raises `Stopped` at the first bad line where `strict`.
    """
    opening = opening or prepare(spec)
    journal = journal or MemoryJournal(opening.header)
    script = script or Script("")
    table = Table(journal, opening.state, _by_hand(opening.header, script), on_window=on_window)
    reader = _Reader(script, strict, list(script.faults))
    reader.stop_if_strict()
    while not table.over:
        if table.step():
            reader.play(table)
    reader.unused(table)
    return Outcome(journal, table.state, tuple(table.dropped), tuple(sorted(reader.faults, key=lambda one: one.line)))


def _by_hand(header: Header, script: Script) -> Callable[[PowerId, str], bool]:
    people = [power for power, who in header.seats if who != "leader"]
    return lambda power, window: power in people or script.plays(power, window)


@dataclass(slots=True)
class _Reader:
    """Plays a file of orders at a table."""

    script: Script
    strict: bool
    faults: list[Fault]
    read: set[int] = field(default_factory=set)

    def play(self, table: Table) -> None:
        """Play everybody who is waited for: proposals first, then counters, then what is sealed."""
        window = table.state.window_name
        lines = {power: self.script.of(power, window) for power in table.waiting()}
        self.read.update(one.number for rows in lines.values() for one in rows)
        for verbs in (tuple(KINDS), ("counter",)):
            for power, rows in lines.items():
                self._ask(table, power, [one for one in rows if _verb(one) in verbs])
        for power, rows in lines.items():
            self._seal(table, power, [one for one in rows if _verb(one) not in (*KINDS, "counter")])

    def _ask(self, table: Table, power: PowerId, rows: list[ScriptLine]) -> None:
        """Put drafts before courts, the second and third only where those before were turned down."""
        settled: set[tuple[str, str | None, str | None]] = set()
        for row in rows:
            assert isinstance(row.entry, Order)
            matter = (row.entry.verb, row.entry.target, row.entry.thing)
            if matter in settled:
                continue
            held = table.audience(power, row.entry)
            if isinstance(held, Refusal):
                self._fault(row, held.reason)
            elif held.agreed is not None or held.offer:
                settled.add(matter)

    def _seal(self, table: Table, power: PowerId, rows: list[ScriptLine]) -> None:
        """Seal what is legal of the lines, and name the rest."""
        while True:
            receipt = table.submit(_submission(power, table.state.window_name, rows))
            if receipt.sealed:
                return
            why = {refusal.line: refusal.reason for refusal in receipt.refusals}
            refused = [row for row in rows if row.text in why]
            assert refused, receipt.refusals
            for row in refused:
                self._fault(row, why[row.text])
            rows = [row for row in rows if row not in refused]

    def unused(self, table: Table) -> None:
        """Name the lines whose window never opened for their power."""
        for row in self.script.lines:
            if row.number not in self.read:
                self._fault(row, f"{row.window} never opened for {row.power}")
        del table

    def _fault(self, row: ScriptLine, reason: str) -> None:
        self.faults.append(Fault(self.script.file, row.number, row.column, reason))
        self.stop_if_strict()

    def stop_if_strict(self) -> None:
        """Give up at the first bad line, if that was asked for."""
        if self.strict and self.faults:
            raise Stopped(str(self.faults[0]))


def _verb(row: ScriptLine) -> str:
    return row.entry.verb if isinstance(row.entry, Order) else ""


def _submission(power: PowerId, window: str, rows: list[ScriptLine]) -> Submission:
    return Submission(
        power,
        window,
        orders=tuple(row.entry for row in rows if isinstance(row.entry, Order)),
        forecasts=tuple(row.entry for row in rows if isinstance(row.entry, Forecast)),
        ranges=tuple(row.entry for row in rows if isinstance(row.entry, RangeAnswer)),
    )


class Unwritten(MemoryJournal):
    """A journal of what nobody will read again: it takes no fingerprints."""

    def close(self, events: tuple[Event, ...], at: int = 0) -> str:
        """Close the open window."""
        assert self.course.opened is not None, "a window must be open to be closed"
        self.append(Closed(window=self.course.opened.window, events=events, digest="", at=at))
        return ""


def play_state(state: State, doctrines: Mapping[PowerId, str], people: Collection[PowerId] = ()) -> State:
    """Play a state that stands at an open window to the game's end, these doctrines in the seats; nothing is written.

    Whoever is among `people` holds.
    """
    header = Header(
        scenario=state.setting.id,
        seed=state.seed,
        seats=tuple((power, "person" if power in people else "leader") for power in state.ids),
        doctrines=tuple((power, "hold" if power in people else doctrines[power]) for power in state.ids),
    )
    table = Table(Unwritten(header), state, lambda _power, _window: False)
    table.advance()
    return table.state
