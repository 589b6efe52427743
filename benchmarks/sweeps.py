"""How much sooner a sweep is done in two processes, beside two bare processes that only count.

    python benchmarks/sweeps.py

Both are timed by the clock on the wall, in turns: a machine that is busy otherwise shows in both.
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


def took(*commands: list[str]) -> float:
    """The seconds until all of some commands, begun at once, have ended."""
    start = perf_counter()
    begun = [subprocess.Popen(one, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for one in commands]
    for one in begun:
        _, told = one.communicate()
        if one.returncode:
            sys.exit(told.decode())
    return perf_counter() - start


def sweep(games: int, jobs: int) -> float:
    """The seconds of a sweep."""
    return took([sys.executable, "-m", "game", "sweep", SCENARIO, "--games", str(games), "--jobs", str(jobs)])


def bare(jobs: int) -> float:
    """The seconds of counting, in so many processes."""
    return took(*([[sys.executable, "-c", COUNT.format(whole=WHOLE // jobs)]] * jobs))


def measure(runs: int, games: int) -> list[Figure]:
    """Sweep and count by turns, alone and in two."""
    rounds = [(sweep(games, 1), sweep(games, 2), bare(1), bare(2)) for _ in range(runs)]
    one, two, alone, both = (tuple(values) for values in zip(*rounds, strict=True))
    in_one = Figure(f"a sweep of {games} games of Athens and Sparta, --jobs 1", "s", one)
    counted = Figure("counting in one bare process", "s", alone)
    return [
        in_one,
        Figure("the same, --jobs 2 (1.6 times as fast is .625)", "s", two, in_one, 1 / 1.6, 1 / 1.8),
        counted,
        Figure("the same in two", "s", both, counted),
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
