"""How much sooner a sweep is done in two processes, beside two bare processes that only count.

    python benchmarks/sweeps.py

Both are timed by the clock on the wall, in turns: a machine that is busy otherwise shows in both. The processor time
that a second process adds does not depend on what else the machine does.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path
from time import perf_counter

from figures import Figure, keep

ROOT = Path(__file__).parent.parent
SCENARIO = "athens-and-sparta"
COUNT = "total = 0\nfor one in range({whole}):\n    total += one * one % 7\n"
WHOLE = 60_000_000
"""What the bare processes count to, between them."""


def used() -> float:
    """The processor time of everything that was started and has ended, in seconds."""
    times = os.times()
    return times.children_user + times.children_system


def took(*commands: list[str]) -> tuple[float, float]:
    """The seconds until all of some commands, begun at once, have ended; and their processor time."""
    start, before = perf_counter(), used()
    begun = [subprocess.Popen(one, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for one in commands]
    for one in begun:
        _, told = one.communicate()
        if one.returncode:
            sys.exit(told.decode())
    return perf_counter() - start, used() - before


def sweep(games: int, jobs: int) -> tuple[float, float]:
    """The seconds of a sweep, and its processor time."""
    return took([sys.executable, "-m", "game", "sweep", SCENARIO, "--games", str(games), "--jobs", str(jobs)])


def bare(jobs: int) -> tuple[float, float]:
    """The seconds of counting, in so many processes, and their processor time."""
    return took(*([[sys.executable, "-c", COUNT.format(whole=WHOLE // jobs)]] * jobs))


def measure(runs: int, games: int) -> list[Figure]:
    """Sweep and count by turns, alone and in two."""
    rounds = [(sweep(games, 1), sweep(games, 2), bare(1), bare(2)) for _ in range(runs)]
    names = [f"a sweep of {games} games of Athens and Sparta", "the same, --jobs 2", "counting", "the same in two"]
    clock, spent = ([[pair[kind] for pair in column] for column in zip(*rounds, strict=True)] for kind in (0, 1))
    return [*compared(names, clock, "s", 1 / 1.6, 1 / 1.8), *compared(names, spent, "s of processor time")]


def compared(
    names: list[str], columns: list[list[float]], unit: str, must: float | None = None, want: float | None = None
) -> list[Figure]:
    """A sweep in two processes beside one in one, counting in two beside counting in one."""
    one, two, alone, both = (tuple(column) for column in columns)
    swept, counted = Figure(names[0], unit, one), Figure(names[2], unit, alone)
    return [
        swept,
        Figure(names[1], unit, two, swept, must, want),
        counted,
        Figure(names[3], unit, both, counted),
    ]


def main() -> None:
    """Measure and keep the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--games", type=int, default=40)
    asked.add_argument("--remark", default="", help="what else the machine was doing")
    given = asked.parse_args()
    before = os.getloadavg()[0]
    figures = measure(given.runs, given.games)
    load = f"load {before:.1f} before, {os.getloadavg()[0]:.1f} after, this benchmark's own included"
    remark = f"Python {sys.version.split()[0]}, {os.cpu_count()} cores, by the clock; {load}. {given.remark}"
    print(keep("Sweeps", figures, remark.strip()))


if __name__ == "__main__":
    main()
