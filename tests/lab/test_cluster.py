"""A sweep on other machines: two workers on loopback, one of which is killed, leave the same bytes as one process."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from game.errors import BadInput
from game.lab.cluster import carried_out, over_cluster
from game.lab.plan import plan
from game.lab.single import Row
from game.lab.sweep import Wanted, play_away, sweep
from game.session.spec import Spec

ROOT = Path(__file__).resolve().parents[2]
PLAN = plan(Spec("borrowed-silver", 7, turns=2), 20, [("powers.athens.leader.hubris", ("20", "80"))])


def begun(module: str, *words: str) -> subprocess.Popen[bytes]:
    """A process of its own, quiet, which finds this game."""
    command = [sys.executable, "-m", module, *words, "--host", "127.0.0.1", "--no-dashboard"]
    quiet = subprocess.DEVNULL
    return subprocess.Popen(command, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=quiet, stderr=quiet)


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[tuple[str, list[subprocess.Popen[bytes]]]]:
    """The address of a scheduler, and its two workers."""
    pytest.importorskip("distributed", reason="the extra melian[cluster] is not installed")
    from distributed import Client

    file = tmp_path / "scheduler.json"
    scheduler = begun("distributed.cli.dask_scheduler", "--port", "0", "--scheduler-file", str(file))
    words = ("--scheduler-file", str(file), "--no-nanny", "--nthreads", "1")
    workers = [begun("distributed.cli.dask_worker", *words) for _ in range(2)]
    try:
        end = monotonic() + 60
        while not file.is_file() and monotonic() < end:
            sleep(0.1)
        with Client(scheduler_file=str(file), set_as_default=False, timeout=60) as client:
            client.wait_for_workers(2, timeout=60)
            address = str(client.scheduler.address)
        yield address, workers
    finally:
        for one in (*workers, scheduler):
            one.kill()
            one.wait()


@pytest.mark.slow
def test_a_killed_worker_changes_nothing_of_what_is_kept(
    machines: tuple[str, list[subprocess.Popen[bytes]]], tmp_path: Path
) -> None:
    address, workers = machines
    here, there = tmp_path / "here", tmp_path / "there"
    alone = list(sweep(PLAN, out=here, wanted=Wanted(trace=tmp_path / "here.jsonl")))
    wanted = Wanted(trace=tmp_path / "there.jsonl", save=tmp_path / "kept.melian")
    rows: list[Row] = []
    for row in sweep(PLAN, cluster=address, out=there, wanted=wanted):
        if not rows:
            workers[0].kill()
        rows.append(row)
    assert rows == alone
    for name in ("games.jsonl", "plan.json"):
        assert (there / name).read_bytes() == (here / name).read_bytes()
    assert (tmp_path / "there.jsonl").read_bytes() == (tmp_path / "here.jsonl").read_bytes()
    assert len(list(tmp_path.glob("kept-*.melian"))) == len(PLAN)


def test_nobody_at_an_address_is_said_in_one_sentence() -> None:
    pytest.importorskip("distributed", reason="the extra melian[cluster] is not installed")
    with pytest.raises(BadInput, match="no scheduler answers"):
        list(over_cluster(abs, [1], "tcp://127.0.0.1:9"))


def test_without_the_extra_the_way_to_it_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    with pytest.raises(BadInput, match=r"melian\[cluster\]"):
        list(over_cluster(abs, [1], "tcp://127.0.0.1:9"))


def test_a_worker_of_another_version_plays_nothing() -> None:
    assert carried_out(abs, [-1, 2], _version()) == [1, 2]
    with pytest.raises(BadInput, match="a worker of the cluster has Melian"):
        carried_out(abs, [-1], "0.0.0")


def test_what_is_kept_of_a_game_played_elsewhere_comes_back_with_its_row(tmp_path: Path) -> None:
    row, files = play_away(PLAN[3], Wanted(trace=tmp_path / "any.jsonl", save=tmp_path / "any.melian"))
    assert [name for name, _ in files] == ["3.jsonl", "3.melian"]
    assert all(content for _, content in files)
    assert row["seed"] == PLAN[3].spec.seed


def _version() -> str:
    from game import __version__

    return __version__
