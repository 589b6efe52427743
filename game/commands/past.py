"""`melian replay` and `melian debrief`: a save told again, adjudicated again, and judged."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from game.commands.console import put, say
from game.errors import ExitCode
from game.text import clean_line

if TYPE_CHECKING:
    from game.journal.lines import Header
    from game.journal.memory import MemoryJournal
    from game.world.event import Event
    from game.world.names import PowerId
    from game.world.state import State


class Tale:
    """A game told turn by turn by somebody who sits in no seat and knows everything."""

    def __init__(self, header: "Header") -> None:
        self._header = header
        self._turn = 0

    def head(self) -> str:
        """Which game it is."""
        sitting = ", second sitting" if self._header.second_sitting else ""
        return clean_line(f"{self._header.title or self._header.scenario}, seed {self._header.seed}{sitting}")

    def window(self, state: "State", events: "Sequence[Event]") -> list[str]:
        """What happened in a window, `state` being the one after it; every turn has its date above."""
        from game.debrief.chronicler import date, told, turn_of
        from game.sight.words import capital

        lines: list[str] = []
        for event in events:
            text = told(event, state)
            if text and turn_of(event) > self._turn:
                self._turn = turn_of(event)
                lines += ["", capital(clean_line(date(state, self._turn)))]
            lines += [f"  {clean_line(text, 400)}"] if text else []
        return lines

    def end(self, state: "State") -> list[str]:
        """What became of everybody."""
        from game.debrief.verdict import verdicts

        return ["", *(clean_line(f"{one.name}: {one.ending.name}. {one.says}") for one in verdicts(state).values())]


def replay(save: str, *, verify: bool = False) -> int:
    """Tell what happened in a save, or adjudicate it again: then the exit code is 1 where it comes out otherwise."""
    from game.journal.replay import Replay

    journal = _opened(save)
    if not verify:
        put("\n".join(_told(journal)))
        return int(ExitCode.WELL)
    finding = Replay().verify(journal)
    (put if finding.well else say)(finding.sentence)
    return int(ExitCode.WELL if finding.well else ExitCode.INPUT)


def _opened(save: str) -> "MemoryJournal":
    """A save, opened only to be read."""
    from game.journal.saves import find_save
    from game.journal.store import StoredJournal

    return StoredJournal.open(find_save(save), to_write=False)


def _told(journal: "MemoryJournal") -> list[str]:
    """The whole tale of a journal, and its fingerprint."""
    from game.journal.replay import Replay

    tale = Tale(journal.header)
    lines = [tale.head()]
    for played, state in Replay().states(journal):
        lines += tale.window(state, played.events)
        lines += tale.end(state) if state.over else []
    return [*lines, "", f"digest {journal.digest}"]


def debrief(save: str) -> int:
    """Print the debrief of everybody who played in person, or of every seat where nobody did."""
    from game.debrief.epilogue import by_stewards, epilogue
    from game.debrief.render import as_text
    from game.debrief.report import debrief as debrief_of
    from game.journal.replay import Replay

    journal = _opened(save)
    state = Replay().load(journal)
    if not state.over:
        say("this game is not over; what follows shows what its players do not know yet")
    people = _people(journal, state)
    futures = epilogue(state, by_stewards(people))
    told = (debrief_of(state, seat, futures, journal.header.returned_to) for seat in people or state.ids)
    put("\n\n".join(as_text(one).rstrip() for one in told))
    return int(ExitCode.WELL)


def _people(journal: "MemoryJournal", state: "State") -> "tuple[PowerId, ...]":
    seats = dict(journal.header.seats)
    return tuple(power for power in state.ids if seats.get(power) == "person")
