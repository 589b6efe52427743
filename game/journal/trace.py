"""The trace of a game as JSON lines: what was told and true, thought and done. `trace_fields` says what each holds.

Lines come turn by turn as the game is played or read from its journal, within a turn by kind, within a kind in the
order of the powers; the same seed gives the same lines.
"""

import json
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from game.errors import Usage
from game.journal.lines import Header, Shown
from game.journal.memory import MemoryJournal
from game.journal.replay import Replay
from game.journal.trace_fields import KINDS
from game.journal.trace_lines import fact_fields, forecast_fields, level_fields, report_fields, trust_fields
from game.text import listing, nearest, spelt_out
from game.world.event import Event
from game.world.events.conduct import Decided
from game.world.events.sight import (
    CueShown,
    FactTold,
    GameEnded,
    Learned,
    QuestionSettled,
    Reported,
    TurnOpened,
    Warned,
)
from game.world.ledger import LIMIT, TIME
from game.world.plain import KIND, to_plain
from game.world.question import Settled
from game.world.state import State
from game.world.stocks import PLACE

Line = dict[str, Any]
ALL = frozenset(KINDS)
_UNSPOKEN = (Learned, Reported)
"""Events that are arrays; their lines are `hubris`, `trust` and `report`."""


def parse_kinds(text: str) -> frozenset[str]:
    """The kinds named in `report,forecast`. Raises `Usage` with the nearest where one is unknown."""
    named = [word.strip() for word in text.split(",") if word.strip()]
    for word in named:
        if word not in ALL:
            close = nearest(word, KINDS)
            hint = f"; did you mean {close}?" if close else f": there are {listing(KINDS)}"
            raise Usage(f'there is no trace of kind "{word}"{hint}')
    return frozenset(named) or ALL


def to_json(line: Line) -> str:
    """One line as it is written, its keys sorted."""
    return spelt_out(json.dumps(line, sort_keys=True, separators=(",", ":"), ensure_ascii=False))


def trace(journal: MemoryJournal, replay: Replay, kinds: frozenset[str] = ALL) -> Iterator[Line]:
    """The whole trace of a journal, read as it stands."""
    tracer = Tracer(journal.header, kinds)
    for line in journal.lines:
        if isinstance(line, Shown):
            tracer.show(line)
    state = replay.opener(journal.header)
    for played, after in replay.states(journal):
        yield from tracer.window(after, played.events)
        state = after
    yield from tracer.finish(state)


class Tracer:
    """Makes the lines of one game while it goes on: call `window` after each closed window, `finish` at the end."""

    def __init__(self, header: Header, kinds: frozenset[str] = ALL, game: str = "") -> None:
        self._game = game or f"{header.scenario}:{header.seed}"
        self._kinds = kinds
        self._persons = {power for power, who in header.seats if who == "person"}
        self._turn: list[Line] = []
        self._names: dict[int, str] = {}
        self._causes: dict[tuple[int, str], int] = {}
        self._voices: dict[str, dict[str, float]] = {}

    def show(self, line: Shown) -> None:
        """Remember what the council said to the open questions, for when they are settled."""
        for question, adviser, percent in _spoken(line.content) if line.what == "council" else ():
            self._voices.setdefault(question, {})[adviser] = percent

    def window(self, state: State, events: Sequence[Event]) -> list[Line]:
        """Fold in a closed window, `state` being the one after it; the lines of the turn, if that is over now."""
        for event in events:
            self._names[event.number] = event.name
            self._event(state, event)
        if not any(isinstance(event, TurnOpened | GameEnded) for event in events):
            return []
        turn = events[-1].turn
        for fields in trust_fields(state) if "trust" in self._kinds else ():
            self._add("trust", turn, **fields)
        for kind, fields in level_fields(state, self._causes):
            self._add(kind, turn, **fields)
        self._names, self._causes = {}, {}
        return self._done()

    def finish(self, state: State) -> list[Line]:
        """What is left when the game ends or stops: a turn broken off, and the questions that nobody settled."""
        for question in state.questions.values():
            percent, said = state.said.get(question.id, (question.staff, False))
            self._forecasts(Settled(question, percent, said, None, state.turn), None)
        return self._done()

    def verdict(self, turn: int, judged: Mapping[str, Mapping[str, Any]]) -> list[Line]:
        """The verdict on each seat, as `run` prints it, a line a seat; they come last."""
        made = [
            {"kind": "verdict", "game": self._game, "turn": turn, "seat": seat, **row} for seat, row in judged.items()
        ]
        return made if "verdict" in self._kinds else []

    def _add(self, kind: str, turn: int, **fields: Any) -> None:
        if kind in self._kinds:
            self._turn.append({"kind": kind, "game": self._game, "turn": turn, **fields})

    def _event(self, state: State, event: Event) -> None:
        """The lines that one event makes."""
        if not isinstance(event, _UNSPOKEN):
            own = {key: item for key, item in to_plain(event).items() if key not in (KIND, "number", "turn")}
            self._add("event", event.turn, id=event.id, name=event.name, **own)
        if isinstance(event, Learned):
            self._learn(event)
        elif isinstance(event, Reported) and "report" in self._kinds:
            for fields in report_fields(state, event.told):
                self._add("report", event.turn, **fields)
        elif isinstance(event, FactTold):
            self._add("report", event.turn, **fact_fields(state, event.report))
        elif isinstance(event, QuestionSettled):
            self._forecasts(event.settled, event.settled.turn)
        elif isinstance(event, Decided):
            self._add("decision", event.turn, seat=event.actor, order=event.order, reasons=list(event.because))
        elif isinstance(event, CueShown):
            for seat in event.witnesses:
                self._add("cue", event.turn, seat=seat, event=f"{event.actor}: {event.about}", honest=event.honest)
        elif isinstance(event, Warned):
            shown = event.turn if event.rank else None
            rest = {"event": event.about, "made": event.made, "shown": shown, "rank": event.rank}
            self._add("warning", event.turn, id=event.warning, seat=event.target, **rest)

    def _learn(self, event: Learned) -> None:
        """Count what moved hubris, by the name of the cause."""
        book = event.ledger
        moving = (book.quantity == PLACE["conduct"]) | (book.quantity == PLACE["overclaim"])
        rows = zip(book.cell[moving].tolist(), book.cause[moving].tolist(), book.delta[moving].tolist(), strict=True)
        for seat, cause, delta in rows:
            key = seat, {TIME: "time", LIMIT: "limit"}.get(cause) or self._names.get(cause, f"event {cause}")
            self._causes[key] = self._causes.get(key, 0) + delta

    def _forecasts(self, settled: Settled, resolved: int | None) -> None:
        """The lines of one question, once it is settled or never will be."""
        seat_is = "player" if settled.question.seat in self._persons else "leader"
        voices = self._voices.pop(settled.question.id, {})
        for fields in forecast_fields(settled, seat_is, voices, resolved):
            self._add("forecast", settled.turn, **fields)

    def _done(self) -> list[Line]:
        """The lines of a turn that is over, by kind."""
        done, self._turn = sorted(self._turn, key=lambda line: KINDS.index(line["kind"])), []
        return done


def _spoken(content: Any) -> Iterator[tuple[str, str, float]]:
    """Question, adviser and per cent of all that a council said; what has not that form is passed over."""
    for counsel in content if isinstance(content, list) else ():
        match counsel:
            case {"question": {"id": str(question)}, "voices": [*voices]}:
                for voice in voices:
                    match voice:
                        case {"adviser": str(adviser), "percent": int(percent) | float(percent)}:
                            yield question, adviser, float(percent)
