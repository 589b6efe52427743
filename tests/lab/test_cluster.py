"""Work for other machines: what travels, what a worker does with it, and what is said where nobody answers."""

import pickle
import socket
import sys
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace

import pytest

from game.errors import BadInput, Fault
from game.lab.cluster import BATCH, _expect_same, batches, carried_out, edition, in_cluster
from game.lab.plan import plan
from game.lab.sweep import Wanted, play_planned
from game.scenario.load import Source
from game.session.spec import Spec, Unplayable, prepare

OPENING = Path(__file__).parents[1] / "cases" / "openings" / "small-triangle.yaml"
NEEDED = "the extra melian[cluster] is not installed"


@pytest.mark.parametrize("whole", [0, 1, 9, 10, 19, 20, 25, 101])
def test_no_batch_is_of_fewer_than_ten_where_there_are_ten(whole: int) -> None:
    found = batches(range(whole))
    assert [piece for batch in found for piece in batch] == list(range(whole))
    assert all(min(BATCH, whole) <= len(batch) < 2 * BATCH for batch in found)


def test_a_worker_gives_what_it_made_before_a_piece_went_wrong() -> None:
    made, wrong = carried_out(lambda piece: 6 // piece if piece else _refuse(), [1, 2, 0, 3], edition())
    assert made == [6, 3]
    assert isinstance(wrong, BadInput)
    _, wrong = carried_out(lambda piece: 6 // piece, [0], edition())
    assert isinstance(wrong, ZeroDivisionError)
    assert "carried_out" in wrong.__notes__[0]


def _refuse() -> int:
    raise BadInput("no such piece")


def test_a_worker_with_another_melian_plays_nothing() -> None:
    made, wrong = carried_out(abs, [-1], "Melian 0.0.0 (00000000)")
    assert not made
    assert str(wrong) == f"a worker of the cluster has {edition()}, and this is {edition()}: install the same there"


@pytest.mark.parametrize("found", ["Melian 0.0.0 (00000000)", Exception("No module named 'game'")])
def test_workers_are_held_against_this_melian_before_anything_is_sent(found: object) -> None:
    with pytest.raises(BadInput, match=r"the worker at b has .*Melian.* install the same there"):
        _expect_same(_client({"a": edition(), "b": found}))


def test_a_scheduler_with_another_melian_is_sent_nothing_and_a_worker_that_left_is_not_missed() -> None:
    found: dict[str, object] = {"a": edition(), "b": ConnectionResetError()}
    _expect_same(_client(found))
    with pytest.raises(BadInput, match=r"the scheduler, .* has Melian 0\.0\.0"):
        _expect_same(_client(found, scheduler="Melian 0.0.0 (00000000)"))


def _client(found: dict[str, object], scheduler: str = "") -> SimpleNamespace:
    """A link of which nothing is known but who is there."""
    return SimpleNamespace(
        wait_for_workers=lambda *_, **__: None,
        run=lambda *_, **__: found,
        run_on_scheduler=lambda _: scheduler or edition(),
    )


def test_a_scheduler_without_workers_is_said_to_have_none() -> None:
    def wait_for_workers(*_: object, **__: object) -> None:
        raise TimeoutError

    with pytest.raises(Fault, match="the scheduler has no worker"):
        _expect_same(SimpleNamespace(wait_for_workers=wait_for_workers))


def test_a_game_needs_no_file_where_it_is_played() -> None:
    planned = plan(Spec("gone.yaml", 7, turns=1), 1)[0]
    played = play_planned(planned, Wanted(trace=Path("a"), save=Path("b")), Source("gone.yaml", OPENING.read_bytes()))
    assert played.row["game"] == "gone:0"
    assert played.trace.endswith("}\n")
    assert played.save.startswith(b"SQLite format 3")


def test_problems_of_a_scenario_come_home_from_another_process() -> None:
    with pytest.raises(Unplayable) as raised:
        prepare(Spec("gone.yaml"), Source("gone.yaml", b"turns: no"))
    home = pickle.loads(pickle.dumps(raised.value))
    assert (str(home), home.page) == (str(raised.value), raised.value.page)


def test_without_the_extra_the_way_to_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert "pip install 'melian[cluster]'" in _refusal("tcp://127.0.0.1:8786")


@pytest.mark.parametrize("url", ["foo", "tcp://", "tcp://a:b", "http://127.0.0.1:80", "tls://127.0.0.1:80", "x.json"])
def test_an_address_that_cannot_be_one_is_named(url: str) -> None:
    pytest.importorskip("distributed", reason=NEEDED)
    assert _refusal(url).startswith(f"--cluster: no scheduler of dask answers at {url};")


@pytest.mark.parametrize("listens", [False, True])
def test_who_does_not_answer_is_not_waited_for_long(monkeypatch: pytest.MonkeyPatch, listens: bool) -> None:
    pytest.importorskip("distributed", reason=NEEDED)
    monkeypatch.setattr("game.lab.cluster.PATIENCE", 1.0)
    with socket.socket() as mute:
        mute.bind(("127.0.0.1", 0))
        if listens:
            mute.listen()
        assert "no scheduler of dask answers" in _refusal(f"tcp://127.0.0.1:{mute.getsockname()[1]}")


def _refusal(url: str, pieces: Sequence[int] = (1,)) -> str:
    """What is said where nobody can be reached."""
    with pytest.raises(BadInput) as raised:
        list(in_cluster(abs, pieces, url))
    return str(raised.value)
