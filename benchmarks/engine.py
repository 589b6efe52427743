"""How long the rules take, beside the PyPI package `diplomacy` on the same core, game by game in turns.

    python -m venv peer && peer/bin/pip install diplomacy==1.1.2
    python benchmarks/engine.py --peer peer/bin/python

Both are timed by the processor time they use, so that other work on the machine weighs on neither.
Ours is Athens and Sparta: eight powers to the peer's seven, twelve turns, a leader thinking in every seat, no epilogue;
then a world of 193 powers, far more than anybody plays with.
"""

import argparse
import json
import subprocess
import sys
from pathlib import Path
from time import process_time

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from crowd import measure_crowd  # noqa: E402
from figures import Figure, keep, pin  # noqa: E402

from game.journal.opening import adjudicate  # noqa: E402
from game.session.run import Outcome, play_out  # noqa: E402
from game.session.spec import Spec, prepare  # noqa: E402
from game.sight.observe import observe  # noqa: E402
from game.world.state import State  # noqa: E402

SCENARIO = "athens-and-sparta"
TURNS = 12


class Peer:
    """The other Python, which plays a game of `diplomacy` whenever it is asked."""

    def __init__(self, python: str) -> None:
        probe = subprocess.run([python, "-c", "import diplomacy"], capture_output=True, check=False)
        if probe.returncode:
            sys.exit(f"{python} has no package diplomacy: {python} -m pip install diplomacy==1.1.2")
        command = [python, str(HERE / "peer.py")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def play(self, seed: int) -> tuple[list[float], float]:
        """The milliseconds of each movement phase, and of the whole game."""
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(f"{seed}\n")
        self.process.stdin.flush()
        told = json.loads(self.process.stdout.readline())
        return [1000 * one for one in told["movements"]], 1000 * told["game"]

    def leave(self) -> None:
        """Let it end."""
        assert self.process.stdin is not None
        self.process.stdin.close()
        self.process.wait()


def turns_of(outcome: Outcome, state: State) -> list[float]:
    """The milliseconds of each turn of a finished game: its windows settled again, then every seat's briefing."""
    found: dict[int, float] = {}
    for played in outcome.journal.course.played:
        turn = state.turn
        start = process_time()
        state = adjudicate(state, played.submissions, played.audiences).state
        if state.turn != turn or state.over:
            for seat in state.living():
                observe(state, seat, in_words=False)
        found[turn] = found.get(turn, 0.0) + 1000 * (process_time() - start)
    return [spent for turn, spent in found.items() if turn]


def game(seed: int) -> tuple[float, float, list[float]]:
    """The milliseconds of a game, of opening it, and of each of its turns."""
    spec = Spec(SCENARIO, seed, turns=TURNS)
    start = process_time()
    opening = prepare(spec)
    read = process_time()
    outcome = play_out(spec, opening)
    return 1000 * (process_time() - read), 1000 * (read - start), turns_of(outcome, opening.state)


def measure(peer: Peer, runs: int) -> list[Figure]:
    """Play in turns, first one of each that does not count."""
    movements: list[float] = []
    theirs: list[float] = []
    turns: list[float] = []
    ours: list[float] = []
    reading: list[float] = []
    for seed in range(runs + 1):
        phases, whole = peer.play(seed)
        played, read, windows = game(seed)
        if seed:
            movements += phases
            theirs.append(whole)
            turns += windows
            ours.append(played)
            reading.append(read)
    phase = Figure("diplomacy: one movement phase", "ms", tuple(movements))
    random_game = Figure("diplomacy: a full random game", "ms", tuple(theirs))
    both = tuple(a + b for a, b in zip(ours, reading, strict=True))
    return [
        phase,
        Figure("one turn of 8 powers: resolve, apply, 8 briefings without words", "ms", tuple(turns), phase, 1.5, 0.8),
        random_game,
        Figure("a whole game, 8 powers, 12 turns, leaders thinking", "ms", tuple(ours), random_game, 1.0, 0.5),
        Figure("the same with its opening", "ms", both, random_game),
        Figure("opening the game; its scenario was read before, in the game that does not count", "ms", tuple(reading)),
        *measure_crowd(phase, runs),
    ]


def main() -> None:
    """Measure and keep the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--peer", required=True, help="a Python that has diplomacy==1.1.2")
    asked.add_argument("--runs", type=int, default=9)
    asked.add_argument("--remark", default="", help="what else the machine was doing")
    given = asked.parse_args()
    pin(0)
    peer = Peer(given.peer)
    figures = measure(peer, given.runs)
    peer.leave()
    remark = f"Python {sys.version.split()[0]}, one core, processor time; eight powers to their seven. {given.remark}"
    print(keep("Engine", figures, remark.strip()))


if __name__ == "__main__":
    main()
