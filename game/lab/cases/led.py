"""Cases that are played at a real table: leaders in every seat, or a journal that can be gone back in."""

from pathlib import Path
from tempfile import TemporaryDirectory

from game.journal.memory import MemoryJournal
from game.journal.saves import go_back
from game.lab.cases.case import Arm, Case
from game.session.run import Outcome, Unwritten, play_out
from game.session.script import read_script
from game.session.spec import Spec, prepare
from game.world.state import State


def led(case: Case, arm: Arm, seed: int) -> State:
    """The end of one game in which each leader decides by its doctrine; orders take the place of its own."""
    journal = Unwritten(prepare(_spec(case, arm, seed)).header)
    return _played(case, arm, seed, journal).state


def second_sitting(case: Case, arm: Arm, seed: int, turn: int) -> bool:
    """Whether going back leaves a finished game as it is, and makes a copy that is marked and ends at that turn."""
    journal = _played(case, arm, seed).journal
    before = journal.digest
    with TemporaryDirectory() as folder:
        copy = go_back(journal, f"T{turn}.orders", Path(folder))
        marked = copy.header.second_sitting and not journal.header.second_sitting
        shorter = len(copy.course.played) < len(journal.course.played)
        copy.release()
    return marked and shorter and journal.digest == before


def _played(case: Case, arm: Arm, seed: int, journal: MemoryJournal | None = None) -> Outcome:
    lines = [f"T{turn} {one.power}: {one.text}" for turn, given in case.orders.items() for one in given]
    script = read_script("\n".join(lines), case.place.file, arm.loaded.setting.ids)
    return play_out(_spec(case, arm, seed), script=script, journal=journal)


def _spec(case: Case, arm: Arm, seed: int) -> Spec:
    """The case as a game that anybody could open."""
    return Spec(
        scenario=arm.path,
        seed=seed,
        overrides=arm.settings,
        turns=case.turns,
        draws=tuple(sorted(case.draws.items())),
    )
