"""A replay convicts itself: what was played comes out again, and what was changed is named."""

import sqlite3
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from game.journal.lines import Closed, Header, Heard, Line, Opened, Sealed
from game.journal.memory import MemoryJournal
from game.journal.opening import adjudicate, open_header
from game.journal.replay import Finding, Replay
from game.journal.store import StoredJournal
from game.rules.apply import apply as real_apply
from game.world.events.conduct import BreachFound, Kept
from game.world.events.sight import Learned
from game.world.ledger import Ledger
from game.world.names import Mode, PowerId
from game.world.notation import parse_order
from game.world.order import Order, Submission
from game.world.plain import to_plain
from game.world.state import State
from tests.journal import games

STAND_IN = Replay(games.opener, games.resolve, games.apply)
ROOT = Path(__file__).resolve().parents[2]


def a_journal() -> MemoryJournal:
    journal = MemoryJournal(games.a_header())
    games.play(journal)
    return journal


def changed(journal: MemoryJournal, change: Any) -> MemoryJournal:
    """A journal with each line passed through a change."""
    return MemoryJournal(journal.header, [change(line) for line in journal.lines])


def test_loading_gives_the_state_that_was_played() -> None:
    journal = MemoryJournal(games.a_header())
    state = games.play(journal)
    assert to_plain(STAND_IN.load(journal)) == to_plain(state)
    windows = [(played.window, after.turn) for played, after in STAND_IN.states(journal)]
    assert windows[:3] == [("T1.orders", 1), ("T1.answers", 2), ("T2.orders", 2)]


def test_a_sound_journal_is_found_well() -> None:
    found = STAND_IN.verify(a_journal())
    assert found == Finding(True, "8 windows adjudicated again, every digest the same", 8)


def test_a_changed_event_is_named_with_its_window() -> None:
    def change(line: Line) -> Line:
        if not isinstance(line, Closed) or line.window != "T2.orders":
            return line
        place, event = next((at, one) for at, one in enumerate(line.events) if isinstance(one, Kept))
        return replace(line, events=(*line.events[:place], replace(event, treaty="u"), *line.events[place + 1 :]))

    found = STAND_IN.verify(changed(a_journal(), change))
    assert (found.well, found.windows, found.window) == (False, 2, "T2.orders")
    assert found.sentence == "T2.orders differs: event 3 (Kept) was written with treaty u, and now has t"


def test_a_changed_submission_is_noticed_even_where_nothing_came_of_it() -> None:
    def change(line: Line) -> Line:
        if isinstance(line, Sealed) and line.submission.window == "T3.orders":
            return replace(line, submission=replace(line.submission, advice="realist"))
        return line

    found = STAND_IN.verify(changed(a_journal(), change))
    assert found.sentence == "T3.orders differs: its digest is not that of what it holds"


def test_a_submission_left_out_changes_what_comes_of_it() -> None:
    journal = a_journal()
    lines = [line for line in journal.lines if not (isinstance(line, Sealed) and line.submission.power == "corcyra")]
    found = STAND_IN.verify(MemoryJournal(journal.header, lines))
    assert found.window == "T1.orders"
    assert found.sentence.startswith("T1.orders differs: ")


def test_a_changed_audience_is_noticed() -> None:
    def change(line: Line) -> Line:
        return replace(line, audience=replace(line.audience, drafts=())) if isinstance(line, Heard) else line

    assert STAND_IN.verify(changed(a_journal(), change)).window == "T1.orders"


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("seed", 8),
        ("scenario", "other"),
        ("overrides", (("powers.athens.strength", "50"),)),
        ("ruleset", "realist"),
        ("coefficients", (("rules.hubris.narrowing", 0.5),)),
        ("modes", tuple((name, Mode.HONEST) for name in games.NAMES[:3])),
        ("as_it_was", True),
        ("draws", (("T1.found.0", 0.0),)),
    ],
)
def test_the_digest_covers_what_opened_the_game(name: str, value: Any) -> None:
    journal = a_journal()
    header = replace(journal.header, **{name: value})
    other = MemoryJournal(header, journal.lines)
    assert other.course.start != journal.course.start
    assert not STAND_IN.verify(other).well


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("at", 99),
        ("version", "9.9.9"),
        ("seats", ((PowerId("argos"), "person"),)),
        ("doctrines", ((PowerId("argos"), "hold"),)),
        ("second_sitting", True),
        ("title", "Another title"),
    ],
)
def test_the_digest_covers_neither_clocks_nor_versions_nor_who_sat_where(name: str, value: Any) -> None:
    journal = a_journal()
    header = replace(journal.header, **{name: value})
    lines = [replace(line, at=12345) for line in journal.lines]
    other = MemoryJournal(header, lines)
    assert other.course.start == journal.course.start
    assert STAND_IN.verify(other).well


def test_another_engine_is_named() -> None:
    journal = a_journal()
    journal.header = replace(journal.header, version="0.0.1")
    assert "(played with Melian 0.0.1; this is " in STAND_IN.verify(journal).sentence


def test_an_engine_that_decides_otherwise_is_told_by_its_first_event() -> None:
    def milder(state: State, *rest: Any) -> games.Resolution:
        settled = games.resolve(state, *rest)
        events = tuple(
            replace(one, clause="tribute") if isinstance(one, BreachFound) else one for one in settled.events
        )
        return games.Resolution(events, settled.state)

    found = Replay(games.opener, milder, games.apply).verify(a_journal())
    assert "(BreachFound) was written with clause trade, and now has tribute" in found.sentence


def test_a_ledger_that_differs_is_noticed() -> None:
    def other(state: State, *rest: Any) -> games.Resolution:
        settled = games.resolve(state, *rest)
        events = tuple(
            replace(one, ledger=Ledger(one.ledger.cause, one.ledger.quantity, one.ledger.cell, one.ledger.delta + 1))
            if isinstance(one, Learned)
            else one
            for one in settled.events
        )
        return games.Resolution(events, settled.state)

    found = Replay(games.opener, other, games.apply).verify(a_journal())
    assert found.window == "T1.answers"
    assert "(Learned) was written with ledger" in found.sentence


def test_an_engine_that_fails_is_a_finding() -> None:
    def fails(*_: Any) -> Any:
        raise KeyError("no such\ntreaty")

    found = Replay(games.opener, fails, games.apply).verify(a_journal())
    assert found.sentence == "T1.orders differs: it cannot be adjudicated again: KeyError 'no such\\ntreaty'"
    assert not Replay(fails, games.resolve, games.apply).verify(a_journal()).well


def test_events_that_fold_to_another_state_are_noticed() -> None:
    def forgets(state: State, events: Sequence[Any]) -> State:
        return replace(games.apply(state, events), flags=frozenset({"forgotten"}))

    found = Replay(games.opener, games.resolve, forgets).verify(a_journal())
    assert found.sentence == "T1.orders differs: its events fold to another state than they came with (flags)"


@pytest.mark.spoils_saves
def test_a_save_verifies_and_one_with_a_new_chain_but_other_content_does_not(tmp_path: Path) -> None:
    with StoredJournal.create(tmp_path / "a.melian", games.a_header()) as journal:
        games.play(journal)
    with StoredJournal.open(tmp_path / "a.melian", to_write=False) as journal:
        assert STAND_IN.verify(journal).well
        lines = list(journal.lines)
    with StoredJournal.create(tmp_path / "b.melian", replace(games.a_header(), seed=8)) as forged:
        for line in lines:
            forged.append(line)
    with StoredJournal.open(tmp_path / "b.melian", to_write=False) as journal:
        assert STAND_IN.verify(journal).window == "T1.orders"
    with closing(sqlite3.connect(tmp_path / "b.melian")) as other:
        assert other.execute("PRAGMA quick_check").fetchall() == [("ok",)]


# ---------------------------------------------------------------------------------------------------- the real engine

OPENINGS = sorted((ROOT / "tests" / "cases" / "openings").glob("*.yaml"))
LINES = ("justify", "arm 2", "mobilise", "seat the dissenter", "take 1", "open the books", "second hearing")


def a_real_header(path: Path, seed: int) -> Header:
    from game.scenario.load import load
    from game.scenario.problems import Problems

    loaded = load(path)
    assert not isinstance(loaded, Problems)
    modes = tuple((power, loaded.modes.get(power) or Mode.BENT) for power in loaded.setting.ids)
    return Header(
        scenario=path.stem, source=loaded.source_text, seed=seed, coefficients=loaded.rules, modes=modes, turns=5
    )


def play_real(journal: MemoryJournal, windows: int = 30) -> State:
    """Play the real engine on, each power giving an order from a short list and a gift."""
    state = Replay().load(journal)
    while not state.over and windows:
        windows -= 1
        if journal.course.opened is None:
            journal.append(Opened(window=state.window_name))
        for place, power in enumerate(state.living() if state.turn else ()):
            other = next(one for one in state.living() if one != power)
            texts = (LINES[(state.turn + place) % len(LINES)], f"give {other} 2", f"ask {other} about {power}")
            orders = [parse_order(text, power) for text in texts]
            kept = tuple(order for order in orders if isinstance(order, Order))
            journal.append(Sealed(submission=Submission(power, state.window_name, kept)))
        course = journal.course
        settled = adjudicate(state, course.submissions, course.audiences)
        journal.close(settled.events)
        state = settled.state
    return state


@pytest.mark.parametrize("path", OPENINGS, ids=lambda path: path.stem)
def test_a_real_game_replays_to_the_last_digest(path: Path, tmp_path: Path) -> None:
    memory = MemoryJournal(a_real_header(path, 3))
    state = play_real(memory)
    assert state.over
    found = Replay().verify(memory)
    assert found.well, found.sentence
    with StoredJournal.create(tmp_path / "a.melian", a_real_header(path, 3)) as disk:
        play_real(disk, 4)
    with StoredJournal.open(tmp_path / "a.melian") as disk:
        again = play_real(disk)
        assert disk.digest == memory.digest, "a game put away and taken up again is the same game"
        assert to_plain(again) == to_plain(state)
        assert Replay().verify(disk).well


def test_a_header_opens_the_game_again(tmp_path: Path) -> None:
    header = a_real_header(OPENINGS[0], 3)
    changed = replace(header, overrides=(("powers.*.leader.hubris", "70"),), turns=9, as_it_was=True)
    state = open_header(changed)
    assert state.stocks.conduct.tolist() == [70_000] * state.powers
    assert state.setting.turns == 9
    assert state.setting.as_it_was
    assert real_apply(state, ()).turn == 0
    assert tmp_path.exists()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"source": "title: ["}, "can no longer be played"),
        ({"ruleset": "lebov"}, "the nearest is lebow"),
        ({"coefficients": (("rules.hubris.narowing", 0.5),)}, "the nearest is rules.hubris.narrowing"),
        ({"modes": ()}, "is told of the world"),
    ],
)
def test_a_header_that_opens_nothing_is_a_finding(change: dict[str, Any], said: str) -> None:
    journal = MemoryJournal(replace(a_real_header(OPENINGS[0], 3), **change))
    found = Replay().verify(journal)
    assert found.window == "opening"
    assert said in found.sentence
    assert "\n" not in found.sentence
