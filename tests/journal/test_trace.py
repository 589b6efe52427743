"""The trace: every line as it is documented, each thing once, the same for the same seed."""

import json
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from game.debrief.verdict import to_plain, verdicts
from game.errors import Usage
from game.journal.lines import Shown
from game.journal.memory import MemoryJournal
from game.journal.opening import adjudicate, open_header
from game.journal.replay import Replay
from game.journal.trace import ALL, Tracer, parse_kinds, to_json, trace
from game.journal.trace_events import BY_EVENT, BY_NAME, ELSEWHERE, HEADS, own_fields
from game.journal.trace_fields import FIELDS, HEAD, KINDS
from game.journal.trace_guide import guide
from game.journal.trace_table import UNITS, Field
from game.world.events import EVENTS
from game.world.names import PowerId
from game.world.plain import columns_of
from tests.journal import games
from tests.journal.test_replay import OPENINGS, STAND_IN, a_real_header, play_real

ROOT = Path(__file__).resolve().parents[2]
FIVE = next(path for path in OPENINGS if path.stem == "league-five")


@cache
def real_journal() -> MemoryJournal:
    journal = MemoryJournal(a_real_header(FIVE, 5))
    play_real(journal)
    return journal


@cache
def real_lines() -> tuple[dict[str, Any], ...]:
    return tuple(trace(real_journal(), Replay()))


@cache
def stand_in_lines() -> tuple[dict[str, Any], ...]:
    journal = MemoryJournal(games.a_header(4))
    games.play(journal)
    return tuple(trace(journal, STAND_IN))


def of_kind(kind: str) -> list[dict[str, Any]]:
    return [line for line in (*real_lines(), *stand_in_lines()) if line["kind"] == kind]


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "verdict"])
def test_every_line_holds_what_is_documented(kind: str) -> None:
    lines = of_kind(kind)
    assert lines, f"no line of kind {kind} was made"
    for line in lines:
        fields = [*HEAD, *FIELDS[kind], *(own_fields(line["name"]) if kind == "event" else ())]
        assert set(line) == {field.name for field in fields}
        for field in fields:
            expect_in_range(field, line[field.name], line)


def expect_in_range(field: Field, value: Any, line: Any) -> None:
    kinds: dict[str, tuple[type, ...]] = {
        "points": (float, int),
        "talents": (float, int),
        "reading": (float, int),
        "probability": (float, int),
        "per cent": (float, int),
        "turn": (int,),
        "number": (int,),
        "yes or no": (bool,),
        "text": (str,),
        "id": (str,),
        "list": (list,),
        "table": (dict,),
    }
    if value is None:
        assert "null" in field.means, (field, line)
        return
    assert isinstance(value, kinds[field.unit]), (field, line)
    if isinstance(value, int | float):
        assert field.low is None or value >= field.low, (field, line)
        assert field.high is None or value <= field.high, (field, line)


def test_every_field_of_every_event_is_documented() -> None:
    for event in EVENTS:
        own = set(columns_of(EVENTS[event])) - HEADS  # type: ignore[arg-type]
        assert event in ELSEWHERE or {field.name for field in own_fields(event)} == own
        assert not own & {"kind", "game", "id", "name"}
    used = {field for event in set(EVENTS) - set(ELSEWHERE) for field in own_fields(event)}
    assert not {*BY_NAME.values(), *BY_EVENT.values()} - used, "fields of no event"
    assert {field.unit for field in used} <= set(UNITS)


def test_the_guide_that_is_shipped_says_what_is_written() -> None:
    """Renewed with `python3 -m game.journal.trace_guide > docs/trace.md`."""
    assert (ROOT / "docs" / "trace.md").read_text(encoding="utf-8") == guide()


def test_the_same_seed_gives_the_same_lines_and_keys_are_sorted() -> None:
    journal = MemoryJournal(a_real_header(FIVE, 5))
    play_real(journal)
    again = [to_json(line) for line in trace(journal, Replay())]
    assert again == [to_json(line) for line in real_lines()]
    assert all(list(json.loads(line)) == sorted(json.loads(line)) for line in again)


def test_lines_come_turn_by_turn_and_within_a_turn_by_kind() -> None:
    order = [(line["turn"], KINDS.index(line["kind"])) for line in real_lines()]
    assert order == sorted(order)


def test_a_game_traced_while_it_is_played_gives_the_same_lines() -> None:
    journal = real_journal()
    tracer = Tracer(journal.header)
    state = open_header(journal.header)
    lines = []
    for played in journal.course.played:
        settled = adjudicate(state, played.submissions, played.audiences)
        state = settled.state
        lines += tracer.window(state, settled.events)
    lines += tracer.finish(state)
    assert tuple(lines) == real_lines()


def test_only_the_kinds_that_were_asked_for() -> None:
    kinds = parse_kinds("report, verdict")
    assert {line["kind"] for line in trace(real_journal(), Replay(), kinds)} == {"report"}
    assert parse_kinds("") == ALL
    with pytest.raises(Usage, match="did you mean report"):
        parse_kinds("reprot")
    with pytest.raises(Usage, match="there are report, forecast"):
        parse_kinds("everything")


def test_each_report_comes_once() -> None:
    counted = Counter((line["game"], line["id"]) for line in of_kind("report"))
    assert set(counted.values()) == {1}


def test_mechanisms_lead_from_what_the_source_saw_to_what_was_shown() -> None:
    bent = [line for line in of_kind("report") if line["mechanisms"]]
    assert bent
    for line in bent:
        last = line["mechanisms"][-1]
        if line["low"] > 0 and line["high"] < 100:
            assert (last["estimate"], last["low"], last["high"]) == (line["estimate"], line["low"], line["high"])
        assert line["raw_low"] <= line["raw"] <= line["raw_high"]


def test_the_parts_of_trust_are_the_whole() -> None:
    for line in of_kind("trust"):
        assert round(sum(line["parts"].values()), 6) == line["value"]


def test_the_causes_of_hubris_are_its_change() -> None:
    before: dict[Any, float] = {}
    for line in real_lines():
        if line["kind"] == "hubris":
            was = before.get(line["seat"])
            if was is not None and 0 < line["value"] < 100:
                assert round(sum(line["causes"].values()), 6) == round(line["value"] - was, 6)
            before[line["seat"]] = line["value"]
    assert before


def test_each_forecast_comes_once_for_each_who_made_it() -> None:
    lines = of_kind("forecast")
    counted = Counter((line["game"], line["id"], line["seat"], line["by"]) for line in lines)
    assert set(counted.values()) == {1}
    assert all(0.05 <= line["p"] <= 0.95 for line in lines if line["by"] == "staff")


def test_what_the_council_said_is_traced_with_the_answer() -> None:
    journal = real_journal()
    asked = next(line for line in real_lines() if line["kind"] == "forecast" and line["resolved"])
    counsel = [{"question": {"id": asked["id"]}, "voices": [{"adviser": "the realist", "percent": 35.0}]}]
    tracer = Tracer(replace(journal.header, seats=((PowerId(asked["seat"]), "person"),)), frozenset({"forecast"}))
    for content in (counsel, [["odd"]], {"question": 1}, [{"question": {"id": 1}, "voices": 3}], None):
        tracer.show(Shown(window="T1.orders", seat=PowerId(asked["seat"]), what="council", content=content))
    lines = [line for played, state in Replay().states(journal) for line in tracer.window(state, played.events)]
    voices = {line["by"]: line["p"] for line in lines if line["id"] == asked["id"]}
    assert voices["the realist"] == 0.35
    assert voices["staff"] == asked["p"]


def test_a_game_that_was_stopped_leaves_its_open_questions_without_an_outcome() -> None:
    journal = MemoryJournal(a_real_header(FIVE, 5))
    play_real(journal, 3)
    lines = [line for line in trace(journal, Replay()) if line["kind"] == "forecast" and line["resolved"] is None]
    assert lines
    assert all(line["outcome"] is None for line in lines)


def test_a_verdict_is_a_line_a_seat() -> None:
    journal = real_journal()
    state = Replay().load(journal)
    judged = to_plain(verdicts(state))
    lines = Tracer(journal.header).verdict(state.turn, judged)
    assert [line["seat"] for line in lines] == list(judged)
    for line in lines:
        assert set(line) == {field.name for field in (*HEAD, *FIELDS["verdict"])}
        for field in FIELDS["verdict"]:
            expect_in_range(field, line[field.name], line)
    assert Tracer(journal.header, parse_kinds("report")).verdict(state.turn, judged) == []
