"""Every face lays the table for what a person wants to play in the same way."""

from pathlib import Path

import pytest

from game.errors import BadInput
from game.session import library
from game.session.library import lay
from game.session.sought import Sought


def test_a_seed_that_nobody_chose_is_drawn(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(library, "randbelow", lambda most: most - 1)
    assert lay(Sought("borrowed-silver"), tmp_path)[0].journal.header.seed == library.SEEDS - 1
    assert lay(Sought("borrowed-silver", seed=7), tmp_path)[0].journal.header.seed == 7


def test_a_mode_is_that_of_the_persons_own_seat(tmp_path: Path) -> None:
    table, chair = lay(Sought("borrowed-silver", mode="honest"), tmp_path)
    told = dict(zip(table.state.setting.ids, table.state.modes, strict=True))
    assert [power for power, mode in told.items() if mode == "honest"] == [chair.power]


def test_a_save_is_taken_up_in_the_chair_it_was_left_in(tmp_path: Path) -> None:
    table, chair = lay(Sought("borrowed-silver", seed=7), tmp_path)
    table.journal.release()
    again, same = lay(Sought(save=next(tmp_path.glob("*.melian")).stem), tmp_path)
    assert (again.journal.header, same.power) == (table.journal.header, chair.power)
    again.journal.release()


def test_a_seat_that_is_not_there_is_named_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="people may take"):
        lay(Sought("borrowed-silver", seat="syracuse"), tmp_path)
