"""Whatever interrupts a sweep, and wherever it is taken up: its folder and its trace have the same bytes in the end."""

import os
import re
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[2]
PYTHON = {**os.environ, "PYTHONPATH": str(ROOT)}
GAMES = 40
SHORT = ("--games", "20", "--turns", "1", "--set", "rules.epilogue.turns=1")
SWEEP = ("tests/cases/openings/small-triangle.yaml", *SHORT, "--vary", "powers.athens.leader.hubris=20,80")
TWO = ("--jobs", "2")
LONGEST = 120.0
"""Seconds after which something is waited for in vain."""

pytestmark = [pytest.mark.slow, pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")]


@dataclass(frozen=True, slots=True)
class Kept:
    """Where a sweep keeps what it finds."""

    path: Path

    def begin(self, *where: str) -> subprocess.Popen[str]:
        """Start the sweep, or take it up."""
        self.path.mkdir(exist_ok=True)
        kept = ("--out", str(self.path / "out"), "--trace", str(self.path / "trace.jsonl"))
        command = [sys.executable, "-m", "game", "sweep", *SWEEP, *kept, *where]
        return subprocess.Popen(command, cwd=ROOT, env=PYTHON, text=True, stdout=subprocess.DEVNULL, stderr=-1)

    def finish(self, *where: str) -> None:
        """Play what is left."""
        sweep = self.begin(*where)
        _, told = sweep.communicate(timeout=LONGEST)
        assert sweep.returncode == 0, told

    def until_first_row(self, sweep: subprocess.Popen[str]) -> int:
        """Wait until rows are kept; how many there are."""
        wait_until(lambda: bool(self.rows()) or sweep.poll() is not None)
        return len(self.rows())

    def rows(self) -> list[str]:
        games = self.path / "out" / "games.jsonl"
        return games.read_text(encoding="utf-8").splitlines() if games.is_file() else []

    def bytes(self) -> dict[str, bytes]:
        """Every file by its name."""
        return {path.name: path.read_bytes() for path in sorted(self.path.rglob("*.*")) if path.is_file()}


def wait_until(is_so: Callable[[], bool]) -> None:
    end = monotonic() + LONGEST
    while not is_so():
        assert monotonic() < end
        sleep(0.02)


@pytest.fixture(autouse=True)
def _hears_ctrl_c() -> Iterator[None]:
    """Whoever is started in the background of a shell ignores it, and so do the processes that he starts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """What is kept of the sweep where nothing interrupts it."""
    kept = Kept(tmp_path_factory.mktemp("whole"))
    kept.finish(*TWO)
    assert len(kept.rows()) == GAMES
    assert kept.bytes().keys() >= {"games.jsonl", "plan.json", "figures.csv", "trace.jsonl"}
    return kept.bytes()


@pytest.mark.parametrize(("by", "code"), [(signal.SIGKILL, -signal.SIGKILL), (signal.SIGINT, 130)])
def test_a_sweep_that_was_ended_is_taken_up(by: int, code: int, whole: dict[str, bytes], tmp_path: Path) -> None:
    kept = Kept(tmp_path)
    sweep = kept.begin(*TWO)
    assert 0 < kept.until_first_row(sweep) < GAMES
    sweep.send_signal(by)
    sweep.communicate(timeout=LONGEST)
    assert sweep.returncode == code
    assert len(kept.rows()) < GAMES
    kept.finish(*TWO)
    assert kept.bytes() == whole


# ------------------------------------------------------------------------------------------------ on other machines


@dataclass(frozen=True, slots=True)
class Machines:
    """A scheduler and its workers, each a process on loopback, and a link of our own to look on."""

    scheduler: subprocess.Popen[bytes]
    client: Any

    @property
    def where(self) -> tuple[str, str]:
        return "--cluster", self.client.scheduler.address

    def kill_a_busy_worker(self) -> None:
        """End the worker that holds most, which must be something."""
        pids = self.client.run(os.getpid)
        held = self.client.processing()
        busiest = max(pids, key=lambda address: len(held[address]))
        assert held[busiest]
        os.kill(pids[busiest], signal.SIGKILL)

    def are_idle(self) -> bool:
        """Whether nothing is left to do there."""
        return not any(self.client.processing().values())


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    pytest.importorskip("distributed", reason="the extra melian[cluster] is not installed")
    from distributed import Client

    file = str(tmp_path / "scheduler.json")
    with ExitStack() as ends:
        scheduler = ends.enter_context(machine("scheduler", "--port", "0", "--scheduler-file", file, folder=tmp_path))
        wait_until(Path(file).is_file)
        for _ in range(2):
            worker = ("worker", "--scheduler-file", file, "--no-nanny", "--nthreads", "1")
            ends.enter_context(machine(*worker, "--local-directory", str(tmp_path / "scratch"), folder=tmp_path))
        client = ends.enter_context(Client(scheduler_file=file, set_as_default=False, timeout=LONGEST))
        client.wait_for_workers(2, timeout=LONGEST)
        yield Machines(scheduler, client)


@contextmanager
def machine(kind: str, *words: str, folder: Path) -> Iterator[subprocess.Popen[bytes]]:
    """A scheduler or a worker in a process of its own; it says nothing, and a dead one is not waited for long."""
    settings = {"DASK_CONFIG": str(folder), "DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT": "5s"}
    command = [sys.executable, "-m", f"distributed.cli.dask_{kind}", *words, "--host", "127.0.0.1", "--no-dashboard"]
    quiet = subprocess.DEVNULL
    with subprocess.Popen(command, cwd=ROOT, env=PYTHON | settings, stdout=quiet, stderr=quiet) as process:
        try:
            yield process
        finally:
            process.kill()


def test_a_killed_worker_changes_nothing(machines: Machines, whole: dict[str, bytes], tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    sweep = kept.begin(*machines.where)
    assert 0 < kept.until_first_row(sweep) < GAMES
    machines.kill_a_busy_worker()
    _, told = sweep.communicate(timeout=LONGEST)
    assert sweep.returncode == 0, told
    assert len(machines.client.nthreads()) == 1
    assert kept.bytes() == whole


def test_who_interrupts_calls_back_what_was_sent(machines: Machines, whole: dict[str, bytes], tmp_path: Path) -> None:
    kept = Kept(tmp_path / "kept")
    sweep = kept.begin(*machines.where)
    assert 0 < kept.until_first_row(sweep) < GAMES
    sweep.send_signal(signal.SIGINT)
    _, told = sweep.communicate(timeout=LONGEST)
    assert sweep.returncode == 130
    assert re.fullmatch(rf"stopped after \d+ of {GAMES} games; the same command goes on", told.strip())
    wait_until(machines.are_idle)
    assert len(kept.rows()) < GAMES
    kept.finish(*machines.where)
    assert kept.bytes() == whole


def test_a_lost_scheduler_is_said_in_a_sentence_and_the_sweep_goes_on_here(
    machines: Machines, whole: dict[str, bytes], tmp_path: Path
) -> None:
    kept = Kept(tmp_path / "kept")
    sweep = kept.begin(*machines.where)
    assert 0 < kept.until_first_row(sweep) < GAMES
    machines.scheduler.kill()
    _, told = sweep.communicate(timeout=LONGEST)
    assert sweep.returncode == 3
    assert told.startswith(f"melian: the scheduler at {machines.where[1]} was lost; what was played stands,")
    assert told.count("\n") == 1
    assert len(kept.rows()) < GAMES
    kept.finish(*TWO)
    assert kept.bytes() == whole
