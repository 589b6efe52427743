"""Work for several processes: none of them outlives the one that handed it out."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from game.lab.pool import in_order

ROOT = Path(__file__).parents[2]
CODE = """
from game.lab.pool import in_order
from tests.lab.test_pool import who
for pid in in_order(who, range(1000), 2):
    print(pid, flush=True)
"""
LONGEST = 10.0
"""Seconds within which an orphan must be gone."""


def who(number: int) -> int:
    """The process that does this piece of work."""
    time.sleep(0.01 * (number > 1))
    return os.getpid()


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_one_process_does_it_all_itself() -> None:
    assert list(in_order(who, range(2))) == [os.getpid()] * 2


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGKILL")
def test_workers_end_with_whoever_handed_out_the_work() -> None:
    with subprocess.Popen([sys.executable, "-c", CODE], cwd=ROOT, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        workers = {int(child.stdout.readline()) for _ in range(20)}
        assert child.pid not in workers
        child.kill()
    end = time.monotonic() + LONGEST
    while any(map(is_alive, workers)) and time.monotonic() < end:
        time.sleep(0.05)
    left = [pid for pid in workers if is_alive(pid)]
    for pid in left:
        os.kill(pid, 9)
    assert not left
