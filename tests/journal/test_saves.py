"""Saves as a person meets them: names, the list, what is wrong with one, going back."""

import os
import sqlite3
import subprocess
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from game.errors import BadInput
from game.journal import folder, saves
from game.journal.file import SaveFile
from game.journal.lines import Drafted, Opened, Undone
from game.journal.memory import MemoryJournal
from game.journal.pack import pack, to_body
from game.journal.saves import Save, find_save, free_name, go_back, list_saves, look_at, new_save, path_of, slug
from game.journal.store import StoredJournal
from game.world.names import PowerId
from tests.journal.games import a_header, play

pytestmark = pytest.mark.spoils_saves

ROOT = Path(__file__).resolve().parents[2]


def a_game(folder: Path, windows: int = 8, name: str | None = None) -> Path:
    header = replace(a_header(), seats=((PowerId("argos"), "person"), (PowerId("athens"), "leader")))
    with new_save(header, folder, name) as journal:
        play(journal, windows)
        return journal.path


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Athens and Sparta", "athens-and-sparta"),
        ("random:7", "random-7"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "con-game"),
        ("lpt1", "lpt1-game"),
        ("Ἀθῆναι", "game"),
        ("", "game"),
        ("x" * 300, "x" * 56),
        ("a\u202eb\nc\0d", "a-b-c-d"),
    ],
)
def test_any_text_becomes_a_name(text: str, name: str, tmp_path: Path) -> None:
    assert slug(text) == name
    assert path_of(slug(text), tmp_path).parent == tmp_path


@pytest.mark.parametrize(
    "name", ["../x", "a/b", "a\\b", "A", "", "con", "nul", "com1", "x" * 65, "a\n", "a.b", "\u202ea"]
)
def test_what_is_no_name_is_refused_with_one_that_is(name: str, tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="is no name for a save: take a-z") as told:
        path_of(name, tmp_path)
    assert "\n" not in str(told.value)


def test_a_new_game_never_takes_an_old_ones_name(tmp_path: Path) -> None:
    first, second = a_game(tmp_path), a_game(tmp_path)
    assert [first.name, second.name] == ["stand-in.melian", "stand-in-2.melian"]
    assert free_name("Stand in", tmp_path) == "stand-in-3"
    with pytest.raises(BadInput, match="never overwritten"):
        new_save(a_header(), tmp_path, "stand-in")


def test_the_list_shows_scenario_turn_and_date(tmp_path: Path) -> None:
    path = a_game(tmp_path, 3)
    with StoredJournal.open(path) as journal:
        journal.append(Opened(window="T2.answers", date="spring 431 BCE"))
    (save,) = list_saves(tmp_path)
    assert save == Save(
        "stand-in",
        path,
        "stand-in",
        "A stand-in",
        2,
        "spring 431 BCE",
        "T2.answers",
        False,
        7,
        ("argos",),
        False,
        save.written,
    )
    assert save.written > 0


def test_a_finished_game_and_a_game_taken_back_are_listed_as_they_stand(tmp_path: Path) -> None:
    path = a_game(tmp_path)
    assert look_at(path).over
    with StoredJournal.open(path) as journal:
        journal.append(Undone(window="T2.orders"))
    save = look_at(path)
    assert (save.window, save.turn, save.date, save.over) == ("T2.orders", 2, "spring 431 BCE", False)


def test_the_last_one_played_comes_first_and_a_spoilt_one_is_told_apart(tmp_path: Path) -> None:
    old, new, newer, spoilt = (a_game(tmp_path, 2, name) for name in ("old", "new", "newer", "spoilt"))
    with closing(sqlite3.connect(newer, isolation_level=None)) as other:
        other.execute("PRAGMA user_version = 7")
    whole = bytearray(spoilt.read_bytes())
    whole[-100] ^= 16
    spoilt.write_bytes(whole)
    (tmp_path / "empty.melian").touch()
    (tmp_path / "notes.txt").write_text("no save")
    for age, path in enumerate((new, old, newer, spoilt, tmp_path / "empty.melian")):
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
    listed = list_saves(tmp_path)
    assert [save.name for save in listed] == ["new", "old", "newer", "spoilt", "empty"]
    assert [bool(save.problem) for save in listed] == [False, False, True, True, True]
    assert listed[2].problem.startswith("newer.melian was made by a newer Melian (its form is 7")
    assert listed[3].problem.startswith("spoilt.melian is damaged and was left as it is")
    assert listed[4].problem == "empty.melian holds nothing: Melian was stopped while making it"
    assert spoilt.read_bytes() == whole


def test_looking_at_saves_leaves_no_trace(tmp_path: Path) -> None:
    path = a_game(tmp_path, 2)
    before = path.read_bytes()
    list_saves(tmp_path)
    assert path.read_bytes() == before
    assert [each.name for each in tmp_path.iterdir()] == ["stand-in.melian"]


def test_a_game_in_play_can_be_listed(tmp_path: Path) -> None:
    with new_save(a_header(), tmp_path) as journal:
        play(journal, 3)
        journal.append(Opened(window="T2.answers"))
        (save,) = list_saves(tmp_path)
        assert (save.window, save.problem) == ("T2.answers", "")
        journal.append(Undone(window="T2.answers"))


def test_a_save_is_found_by_name_or_path(tmp_path: Path) -> None:
    path = a_game(tmp_path, 1, "brothers")
    assert find_save("brothers", tmp_path) == path
    assert find_save(str(path), tmp_path / "elsewhere") == path
    with pytest.raises(BadInput, match="did you mean brothers"):
        find_save("brother", tmp_path)
    with pytest.raises(BadInput, match='there is no save "etc"'):
        find_save("etc\n", tmp_path)


def test_going_back_makes_a_copy_that_says_so(tmp_path: Path) -> None:
    path = a_game(tmp_path)
    before = path.read_bytes()
    with StoredJournal.open(path, to_write=False) as journal, go_back(journal, "T2.orders", tmp_path) as copy:
        assert copy.header.second_sitting
        assert copy.header.returned_to == "T2.orders"
        assert copy.course.opened is not None
        assert copy.course.opened.window == "T2.orders"
        assert copy.digest == journal.course.played[1].digest
        play(copy)
        assert copy.digest == journal.digest, "the same orders make the same game"
    assert path.read_bytes() == before
    assert [(save.name, save.second_sitting) for save in sorted(list_saves(tmp_path), key=lambda one: one.name)] == [
        ("stand-in", False),
        ("stand-in-2", True),
    ]


def test_going_back_again_after_a_window_was_taken_back() -> None:
    journal = MemoryJournal(a_header())
    play(journal, 4)
    journal.append(Undone(window="T2.orders"))
    play(journal, 1)
    lines = saves.lines_until(journal, "T2.orders")
    again = MemoryJournal(a_header(), lines)
    assert again.course.opened is not None
    assert again.course.opened.window == "T2.orders"
    with pytest.raises(BadInput, match=r"there is no T9\.orders"):
        saves.lines_until(journal, "T9.orders")


def test_drafts_do_not_go_along(tmp_path: Path) -> None:
    with new_save(a_header(), tmp_path) as journal:
        play(journal, 2)
        journal.append(Opened(window="T2.orders"))
        journal.keep_draft(Drafted(seat=PowerId("argos"), window="T2.orders", lines=("argos: justify",)))
        with go_back(journal, "T2.orders", tmp_path) as copy:
            assert copy.drafted(PowerId("argos")) == ()


def test_a_checkout_keeps_its_saves_beside_itself() -> None:
    assert folder.saves_folder() == ROOT / "saves"


def test_an_installed_copy_keeps_them_with_the_users_own_files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(folder, "_CHECKOUT", tmp_path / "site-packages")
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_, **__: tmp_path / "data")
    assert folder.saves_folder() == tmp_path / "data" / "saves"
    assert folder.saves_folder().is_dir()


def test_the_title_lists_scenarios_and_an_empty_shelf_without_arrays(tmp_path: Path) -> None:
    heavy = "{'numpy', 'yaml', 'pydantic', 'sqlite3'}"
    script = (
        "import sys; from pathlib import Path; import game.tui.app; from game.tui.library import Library; "
        f"from game.session.listing import listed_saves; Library().scenarios(); listed_saves(Path({str(tmp_path)!r})); "
        f"print([name for name in sys.modules if name in {heavy}])"
    )
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_checkout_that_cannot_be_written_to_is_played_all_the_same(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("os.access", lambda path, how: False)
    monkeypatch.setattr("platformdirs.user_data_path", lambda *_args, **_more: tmp_path / "own")
    assert folder.saves_folder() == tmp_path / "own" / "saves"
    assert folder.saves_folder().is_dir()


def test_listing_saves_needs_no_yaml_and_no_rules() -> None:
    heavy = "{'yaml', 'pydantic', 'game.rules.turn'}"
    script = f"import sys, game.journal.saves; print([name for name in sys.modules if name in {heavy}])"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_a_whole_save_with_lines_that_we_do_not_know_is_of_another_version(tmp_path: Path) -> None:
    """An event of before, or of tomorrow: nothing is broken, so nobody is told that it is."""
    path = tmp_path / "before.melian"
    closed = {"window": "T1.orders", "digest": "", "at": 0, "columns": {"Omen": []}, "rows": [["Omen", []]]}
    SaveFile.create(path, [("header", to_body(a_header())), ("closed", pack(closed))]).release()
    before = path.read_bytes()
    with pytest.raises(BadInput, match="played with another version of Melian and was left as it is"):
        StoredJournal.open(path)
    assert look_at(path).problem.startswith("before.melian was played with another version of Melian")
    assert path.read_bytes() == before
