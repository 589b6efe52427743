"""A game on disk: it comes back whole, belongs to one, and notices what was done to it."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from game.errors import BadInput, Fault, MelianError
from game.journal.file import SaveFile
from game.journal.lines import Drafted, Noted, Opened, Undone
from game.journal.memory import MemoryJournal
from game.journal.store import StoredJournal
from game.world.names import PowerId
from game.world.plain import to_plain
from tests.journal.games import a_header, an_audience, opener, play

pytestmark = pytest.mark.spoils_saves
ROOT = Path(__file__).resolve().parents[2]
ARGOS = PowerId("argos")


def everything(journal: MemoryJournal) -> Any:
    """All that can be read of a journal, as plain data."""
    plain = [to_plain(line) for line in (journal.header, *journal.lines)]
    return plain, journal.drafted(ARGOS), journal.digest


def a_save(path: Path, windows: int = 4) -> Any:
    """A finished save with a draft, put away; returns all that can be read of it."""
    with StoredJournal.create(path, a_header()) as journal:
        play(journal, windows)
        journal.append(Opened(window="T9.orders"))
        journal.keep_draft(Drafted(seat=ARGOS, window="T9.orders", lines=("argos: justify",)))
        return everything(journal)


def read(path: Path) -> Any:
    with StoredJournal.open(path, to_write=False) as journal:
        return everything(journal)


def test_a_game_comes_back_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.melian"
    written = a_save(path)
    assert read(path) == written
    assert [each.name for each in tmp_path.iterdir()] == ["a.melian"], "nothing is left beside a save put away"
    with StoredJournal.open(path) as journal:
        assert everything(journal) == written


def test_memory_and_disk_have_the_same_digest(tmp_path: Path) -> None:
    memory = MemoryJournal(a_header())
    with StoredJournal.create(tmp_path / "a.melian", a_header()) as disk:
        play(memory)
        play(disk)
        assert memory.digest == disk.digest
        assert [each.digest for each in memory.course.played] == [each.digest for each in disk.course.played]
    again = StoredJournal.open(tmp_path / "a.melian", to_write=False)
    assert again.digest == memory.digest


def test_a_game_goes_on_where_it_was_left(tmp_path: Path) -> None:
    whole = MemoryJournal(a_header())
    play(whole)
    with StoredJournal.create(tmp_path / "a.melian", a_header()) as first:
        play(first, 3)
    with StoredJournal.open(tmp_path / "a.melian") as second:
        assert len(second.course.played) == 3
        play(second)
        assert second.digest == whole.digest


def test_what_is_sealed_in_an_open_window_comes_back(tmp_path: Path) -> None:
    state = opener(a_header())
    with StoredJournal.create(tmp_path / "a.melian", a_header()) as journal:
        play(journal, 2)
        journal.append(Opened(window="T2.orders"))
        for power in state.ids:
            journal.append(Noted(window="T2.orders", by=power, text="trust nobody"))
    again = StoredJournal.open(tmp_path / "a.melian", to_write=False)
    assert again.course.opened is not None
    assert again.course.opened.window == "T2.orders"
    assert [line.by for line in again.lines if isinstance(line, Noted)] == list(state.ids)


def test_a_draft_replaces_the_last_one_and_ends_with_its_window(tmp_path: Path) -> None:
    with StoredJournal.create(tmp_path / "a.melian", a_header()) as journal:
        journal.append(Opened(window="T1.orders"))
        for number in range(200):
            journal.keep_draft(Drafted(seat=ARGOS, window="T1.orders", lines=("argos: justify",) * number))
        before = journal.digest
    with StoredJournal.open(tmp_path / "a.melian") as journal:
        assert len(journal.drafted(ARGOS)) == 199
        assert journal.digest == before
        journal.close(())
        journal.append(Opened(window="T1.answers"))
        assert journal.drafted(ARGOS) == ()


def test_nothing_is_ever_overwritten(tmp_path: Path) -> None:
    written = a_save(tmp_path / "a.melian")
    with pytest.raises(BadInput, match="never overwritten"):
        StoredJournal.create(tmp_path / "a.melian", a_header())
    assert read(tmp_path / "a.melian") == written


def test_a_second_process_reads_and_cannot_write(tmp_path: Path) -> None:
    path = tmp_path / "a.melian"
    script = f"""
from pathlib import Path
from game.errors import BadInput
from game.journal.lines import Noted
from game.journal.store import StoredJournal
journal = StoredJournal.open(Path({str(path)!r}))
print(journal.notice, len(journal.course.played), sep="|")
try:
    journal.append(Noted(window="T1.orders", by="host", text="x"))
except BadInput as wrong:
    print(wrong)
"""
    with StoredJournal.create(path, a_header()) as owner:
        play(owner, 2)
        said = run(script).splitlines()
        assert said == ["another Melian is playing a; here it can only be read|2", said[0].split("|")[0]]
        play(owner)
    assert run(script).splitlines() == ["|8"], "once it is put away, the next may write"


def test_a_second_journal_in_the_same_process_cannot_write_either(tmp_path: Path) -> None:
    with StoredJournal.create(tmp_path / "a.melian", a_header()) as owner:
        with StoredJournal.open(tmp_path / "a.melian") as other:
            assert other.read_only
        owner.append(Opened(window="T1.orders"))
        with StoredJournal.open(tmp_path / "a.melian") as other:
            assert other.read_only
            assert other.course.opened is not None


def run(script: str, seed: str = "0") -> str:
    surroundings = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, env=surroundings, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_digest_is_the_same_in_every_process() -> None:
    script = """
from game.journal.memory import MemoryJournal
from tests.journal.games import a_header, play
journal = MemoryJournal(a_header(5))
play(journal)
print(journal.digest)
"""
    journal = MemoryJournal(a_header(5))
    play(journal)
    assert {run(script, seed).strip() for seed in ("1", "2")} == {journal.digest}


# ------------------------------------------------------------------------------------------------------ being killed

CHILD = """
import sys
from pathlib import Path
from game.journal.lines import Drafted, Noted, Opened
from game.journal.store import StoredJournal
from tests.journal.games import a_header
journal = StoredJournal.create(Path(sys.argv[1]), a_header())
for number in range(100_000):
    if number % 20 == 0:
        journal.append(Opened(window=f"T{number}.orders"))
    journal.append(Noted(window=f"T{number}.orders", by="host", text="x" * (number % 500)))
    print(number, flush=True)
    if number % 3 == 0:
        journal.keep_draft(Drafted(seat="argos", window=f"T{number}.orders", lines=(str(number),)))
        print("draft", number, flush=True)
    if number % 20 == 19:
        journal.close(())
"""


def killed(path: Path, after: float) -> tuple[int, int]:
    """Kill a child that keeps lines as fast as it can; returns the last line and draft that it knew to be kept."""
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(path)],
        cwd=ROOT,
        env=surroundings,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert child.stdout is not None
    first = child.stdout.readline()
    time.sleep(after)
    child.kill()
    said = [first, *child.stdout.readlines()]
    child.wait()
    kept = [line.split() for line in said if line.endswith("\n")]
    lines = [int(words[0]) for words in kept if words[0] != "draft"]
    drafts = [int(words[1]) for words in kept if words[0] == "draft"]
    return lines[-1], drafts[-1] if drafts else -1


def expect_everything_kept(path: Path, after: float) -> None:
    line, draft = killed(path, after)
    assert sum(isinstance(each, Noted) for each in StoredJournal.open(path, to_write=False).lines) > line
    with StoredJournal.open(path) as journal:
        assert not journal.read_only, "a lock ends with its process"
        notes = [each.text for each in journal.lines if isinstance(each, Noted)]
        assert len(notes) > line
        assert notes == ["x" * (number % 500) for number in range(len(notes))]
        assert draft == -1 or int(journal._drafts[ARGOS].lines[0]) >= draft
        journal.append(Noted(window="T1.orders", by="host", text="on we go"))
    assert not path.with_name(f"{path.name}-wal").exists()


def test_a_killed_game_loses_nothing_that_was_kept(tmp_path: Path) -> None:
    for number, after in enumerate((0.0, 0.05, 0.15)):
        expect_everything_kept(tmp_path / f"{number}.melian", after)


@pytest.mark.slow
def test_fifty_killed_games_lose_nothing_that_was_kept(tmp_path: Path) -> None:
    dice = random.Random(1)
    for number in range(50):
        expect_everything_kept(tmp_path / f"{number}.melian", dice.uniform(0, 0.4))


# --------------------------------------------------------------------------------------------------------- damage


def flips_noticed(tmp_path: Path, wanted: int) -> None:
    """Flip bits until so many of them changed what can be read; each such flip must be told in a sentence."""
    path, spoilt = tmp_path / "a.melian", tmp_path / "spoilt.melian"
    written = a_save(path)
    whole = path.read_bytes()
    dice, noticed = random.Random(2), 0
    for _ in range(40 * wanted):
        place, bit = dice.randrange(len(whole)), 1 << dice.randrange(8)
        spoilt.write_bytes(whole[:place] + bytes([whole[place] ^ bit]) + whole[place + 1 :])
        try:
            found = read(spoilt)
        except MelianError as wrong:
            assert_one_sentence(wrong)
            noticed += 1
            if noticed == wanted:
                return
        else:
            assert found == written, f"bit {bit} of byte {place} changed the save unseen"
    raise AssertionError(f"only {noticed} flips changed anything")


def assert_one_sentence(wrong: MelianError) -> None:
    said = str(wrong)
    assert said
    assert "\n" not in said
    assert "Traceback" not in said


def test_forty_flipped_bits_are_noticed(tmp_path: Path) -> None:
    flips_noticed(tmp_path, 40)


@pytest.mark.slow
def test_three_hundred_flipped_bits_are_noticed(tmp_path: Path) -> None:
    flips_noticed(tmp_path, 300)


def test_a_flip_that_the_owner_meets_leaves_the_save_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.melian"
    a_save(path)
    whole = bytearray(path.read_bytes())
    whole[-200] ^= 4
    path.write_bytes(whole)
    with pytest.raises(BadInput, match="damaged and was left as it is"):
        StoredJournal.open(path)
    assert path.read_bytes() == whole


@pytest.mark.parametrize("share", [0.0, 0.001, 0.02, 0.3, 0.7, 0.99])
def test_a_truncated_save_is_noticed(tmp_path: Path, share: float) -> None:
    path = tmp_path / "a.melian"
    a_save(path)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    with pytest.raises(BadInput) as told:
        StoredJournal.open(path)
    assert_one_sentence(told.value)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM lines WHERE number = (SELECT max(number) FROM lines)",
        "DELETE FROM lines WHERE number = 3",
        "DELETE FROM lines",
        "DELETE FROM drafts",
        "DELETE FROM tip",
        "DROP TABLE lines",
        "UPDATE lines SET kind = 'note' WHERE number = 2",
        "UPDATE lines SET body = NULL WHERE number = 2",
        "UPDATE lines SET number = 1000 WHERE number = 2",
        "UPDATE lines SET body = 12 WHERE number = 2",
        "UPDATE lines SET chain = 'x' WHERE number = 2",
        "UPDATE drafts SET seat = 'athens'",
        "INSERT INTO lines SELECT number + 1, kind, body, chain FROM lines ORDER BY number DESC LIMIT 1",
    ],
)
def test_a_save_that_somebody_else_wrote_to_is_noticed(tmp_path: Path, statement: str) -> None:
    path = tmp_path / "a.melian"
    a_save(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        statement = statement.replace("SET body = NULL", "SET body = ''")
        other.execute(statement)
    with pytest.raises(BadInput, match="damaged and was left as it is"):
        StoredJournal.open(path)


def test_a_newer_save_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.melian"
    a_save(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA user_version = 2")
    whole = path.read_bytes()
    with pytest.raises(BadInput, match="newer Melian"):
        StoredJournal.open(path)
    assert path.read_bytes() == whole


@pytest.mark.parametrize("content", [b"", b"x", b"SQLite format 3\0" + bytes(100), b"\0" * 5000])
def test_what_is_no_save_is_refused_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.melian"
    path.write_bytes(content)
    with pytest.raises(BadInput) as told:
        StoredJournal.open(path)
    assert_one_sentence(told.value)
    assert path.read_bytes() == content


def test_another_database_is_no_save(tmp_path: Path) -> None:
    path = tmp_path / "a.melian"
    with closing(sqlite3.connect(path)) as other:
        other.execute("CREATE TABLE lines (number INTEGER)")
        other.commit()
    with pytest.raises(BadInput, match="no save of Melian"):
        StoredJournal.open(path)


def test_a_missing_save_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no save at"):
        StoredJournal.open(tmp_path / "a.melian")
    assert not list(tmp_path.iterdir())


# ------------------------------------------------------------------------------------------------------ the machine


def test_a_full_disk_keeps_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.melian"
    settle = SaveFile._settle

    def small(self: SaveFile) -> None:
        settle(self)
        self._held.execute("PRAGMA max_page_count = 30")

    monkeypatch.setattr(SaveFile, "_settle", small)
    with StoredJournal.create(path, a_header()) as journal:
        journal.append(Opened(window="T1.orders"))
        with pytest.raises(Fault, match="the disk is full; what was kept before is safe"):
            fill(journal)
        before = everything(journal)
    assert read(path) == before


def fill(journal: MemoryJournal) -> None:
    for number in range(1000):
        journal.append(Noted(window="T1.orders", by="host", text=random.Random(number).randbytes(900).hex()))


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (sqlite3.SQLITE_FULL, "No space left"),
        (sqlite3.SQLITE_IOERR_WRITE, "Input/output"),
        (sqlite3.SQLITE_BUSY, "another"),
    ],
)
def test_what_keeps_a_lock_from_us_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int, said: str
) -> None:
    path = tmp_path / "a.melian"
    a_save(path)

    def refuse(*_args: object, **_more: object) -> None:
        wrong = sqlite3.OperationalError("no")
        wrong.sqlite_errorcode = code
        raise wrong

    with monkeypatch.context() as patched:
        patched.setattr("game.journal.lock.sqlite3.connect", refuse)
        with pytest.raises(MelianError, match=said):
            StoredJournal.create(tmp_path / "b.melian", a_header())
    is_anothers = code == sqlite3.SQLITE_BUSY
    assert (tmp_path / ".b.melian.lock").exists() == is_anothers, "only another's lock is left behind"


def test_a_disk_error_in_between_leaves_the_chain_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.melian"
    with StoredJournal.create(path, a_header()) as journal:
        journal.append(Opened(window="T1.orders"))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute("PRAGMA busy_timeout = 0")
            other.execute("BEGIN IMMEDIATE")
            journal._file._held.execute("PRAGMA busy_timeout = 50")
            with pytest.raises(Fault, match="somebody else holds it"):
                journal.append(Noted(window="T1.orders", by="host", text="lost"))
            other.execute("ROLLBACK")
        journal.append(Noted(window="T1.orders", by="host", text="kept"))
        before = everything(journal)
    assert read(path) == before


def test_a_folder_that_is_missing_is_named(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="there is no such folder"):
        StoredJournal.create(tmp_path / "none" / "a.melian", a_header())


def test_a_save_in_a_folder_that_nobody_may_write_to_can_be_read(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir()
    written = a_save(folder / "a.melian")
    folder.chmod(0o500)
    try:
        if os.access(folder, os.W_OK):
            pytest.skip("this account may write everywhere")
        with StoredJournal.open(folder / "a.melian") as journal:
            assert journal.read_only
            assert "can only be read" in journal.notice
            assert everything(journal) == written
    finally:
        folder.chmod(0o700)


def test_a_game_of_seven_powers_and_twelve_turns_stays_below_two_megabytes(tmp_path: Path) -> None:
    path = tmp_path / "a.melian"
    with StoredJournal.create(path, a_header(7, turns=12)) as journal:
        play(journal)
        during = sum(each.stat().st_size for each in tmp_path.iterdir())
    assert during < 2_000_000
    assert path.stat().st_size < 1_000_000


def test_a_copy_of_the_file_alone_is_whole_up_to_the_last_closed_window(tmp_path: Path) -> None:
    with StoredJournal.create(tmp_path / "a.melian", a_header()) as journal:
        play(journal, 4)
        shutil.copy(tmp_path / "a.melian", tmp_path / "b.melian")
        assert len(StoredJournal.open(tmp_path / "b.melian").course.played) == 4


# ---------------------------------------------------------------------------------------------- what may follow what


def test_a_window_taken_back_is_open_again() -> None:
    journal = MemoryJournal(a_header())
    play(journal, 3)
    before = journal.course.played[1].digest
    journal.append(Undone(window="T2.orders"))
    assert journal.digest == before
    assert journal.course.opened is not None
    assert journal.course.submissions == ()
    play(journal)
    whole = MemoryJournal(a_header())
    play(whole)
    assert journal.digest == whole.digest, "what was taken back leaves no trace in the digest"


def test_a_submission_can_be_taken_back_and_replaced() -> None:
    journal = MemoryJournal(a_header())
    play(journal, 2)
    state = opener(a_header())
    journal.append(Opened(window=state.window_name.replace("T1", "T2")))
    assert journal.course.submissions == ()
    with pytest.raises(Fault, match="not open"):
        journal.append(Undone(window="T1.orders", power=ARGOS))
    with pytest.raises(Fault, match="opened before"):
        journal.append(Opened(window="T3.orders"))
    with pytest.raises(Fault, match="never opened"):
        journal.append(Undone(window="T7.orders"))
    assert an_audience(state).window == "T1.orders"
