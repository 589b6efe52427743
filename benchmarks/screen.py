"""How long the title and a game take to stand and to answer a key, and what they cost at rest, beside the smallest app.

    pip install pyte
    python benchmarks/screen.py

Needs a system with pseudo-terminals and /proc. Output is stamped when it is read and drawn by pyte only afterwards, so
that pyte's own time is in no figure.
"""

import argparse
import fcntl
import os
import pty
import select
import struct
import subprocess
import sys
import tempfile
import termios
from pathlib import Path
from time import perf_counter, sleep

from figures import Figure, keep, pin

try:
    import pyte
except ImportError:
    sys.exit("pyte is missing: python -m pip install pyte")

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))
MINIMAL = [sys.executable, str(HERE / "minimal.py")]
TITLE = [sys.executable, "-c", "from game.cli import main; main([])"]
GAME = "from game.cli import main; main(['resume', {save!r}])"
COLUMNS, ROWS = 120, 40
DOWN, UP = b"\x1b[B", b"\x1b[A"
SCREENS = (b"2", b"3", b"6", b"7", b"1")
"""The keys of the court, a dossier, the orders, the forecast and the briefing."""
PLAYED = 4
"""Turns that the resumed game has behind it."""
QUIET = 0.6
IDLE = 5.0
Chunk = tuple[float, bytes]


class Terminal:
    """One program in a terminal of 120 x 40, on a core of its own."""

    def __init__(self, command: list[str], home: str) -> None:
        self.master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", ROWS, COLUMNS, 0, 0))
        known = {"TERM": "xterm-256color", "COLORTERM": "truecolor", "LC_ALL": "C.UTF-8", "HOME": home}
        known |= {"PYTHONPATH": str(HERE.parent), "XDG_DATA_HOME": home, "XDG_CONFIG_HOME": home}
        self.begun = perf_counter()
        self.program = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=os.environ | known, start_new_session=True, cwd=home
        )
        os.close(slave)
        self.screen = pyte.Screen(COLUMNS, ROWS)
        self.stream = pyte.ByteStream(self.screen)

    def read(self, quiet: float, limit: float) -> list[Chunk]:
        """What comes until nothing has come for `quiet` seconds after the first, or `limit` is over."""
        found: list[Chunk] = []
        end = perf_counter() + limit
        while (left := (min(end, found[-1][0] + quiet) if found else end) - perf_counter()) > 0:
            if select.select([self.master], [], [], left)[0]:
                found.append((perf_counter(), os.read(self.master, 65536)))
        return found

    def painted(self, chunks: list[Chunk]) -> list[float]:
        """When the picture changed, by the letters, colours and marks that stand on it."""
        moments: list[float] = []
        before = self._picture()
        for moment, content in chunks:
            self.stream.feed(content)
            after = self._picture()
            if after != before:
                moments.append(moment)
            before = after
        return moments

    def _picture(self) -> list[dict[int, object]]:
        return [dict(self.screen.buffer[row]) for row in range(ROWS)]

    def first_paint(self) -> float:
        """Milliseconds from the start to the last change of the first picture."""
        return 1000 * (self.painted(self.read(QUIET, 8))[-1] - self.begun)

    def answer(self, key: bytes) -> float | None:
        """Milliseconds from a key to the first change that follows; None where nothing does."""
        pressed = perf_counter()
        os.write(self.master, key)
        moments = self.painted(self.read(0.1, 1))
        return 1000 * (moments[0] - pressed) if moments else None

    def sealed(self) -> float:
        """Milliseconds from the seal to the last change of the picture that follows it: the next briefing."""
        self.answer(b"e")
        pressed = perf_counter()
        os.write(self.master, b"\r")
        return 1000 * (self.painted(self.read(QUIET, 8))[-1] - pressed)

    def memory(self) -> float:
        """Resident megabytes."""
        status = Path(f"/proc/{self.program.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0]) / 1024

    def spent(self) -> float:
        """Seconds of processor so far."""
        fields = Path(f"/proc/{self.program.pid}/stat").read_text().rsplit(")", 1)[1].split()
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        """End the program."""
        self.program.kill()
        self.program.wait()
        os.close(self.master)


def look(command: list[str], keys: int) -> tuple[float, list[float], float, float]:
    """Start a program once: first paint, answers to keys, megabytes and processor seconds at rest."""
    with tempfile.TemporaryDirectory() as home:
        terminal = Terminal(command, home)
        paint = terminal.first_paint()
        terminal.read(0.5, 1)
        before = terminal.spent()
        sleep(IDLE)
        idle = terminal.spent() - before
        memory = terminal.memory()
        terminal.painted(terminal.read(0.1, 0.2))
        answers = [terminal.answer(DOWN if number % 2 == 0 else UP) for number in range(keys)]
        terminal.close()
    return paint, [one for one in answers if one is not None], memory, idle


def kept_game(folder: Path, turns: int) -> Path:
    """A game of Athens and Sparta in which nobody at the table has said anything for some turns."""
    from game.session.library import open_table
    from game.session.spec import Spec

    table, _ = open_table(Spec("athens-and-sparta", 3, people=("athens",)), folder=folder)
    while table.state.turn <= turns:
        table.close_for_absent()
    table.journal.release()
    return next(folder.glob("*.melian"))


def resumed(save: Path) -> tuple[float, float, list[float], float, float]:
    """A game taken up again: first paint, megabytes at rest, screens opened, the seal to the next briefing."""
    with tempfile.TemporaryDirectory() as home:
        copy = Path(home) / save.name
        copy.write_bytes(save.read_bytes())
        terminal = Terminal([sys.executable, "-c", GAME.format(save=str(copy))], home)
        paint = terminal.first_paint()
        terminal.read(1, 3)
        memory = terminal.memory()
        before = terminal.spent()
        sleep(IDLE)
        idle = terminal.spent() - before
        for key in SCREENS:  # once each, for what is laid once
            terminal.answer(key)
        opened = [one for key in SCREENS if (one := terminal.answer(key)) is not None]
        turn = terminal.sealed()
        terminal.close()
    return paint, memory, opened, turn, idle


def measure(runs: int) -> list[Figure]:
    """Start both in turns, first once each without counting."""
    rows: dict[str, list[tuple[float, list[float], float, float]]] = {"minimal": [], "title": []}
    for number in range(runs + 1):
        for name, command in (("minimal", MINIMAL), ("title", TITLE)):
            seen = look(command, 10)
            if number:
                rows[name].append(seen)
    with tempfile.TemporaryDirectory() as folder:
        save = kept_game(Path(folder), PLAYED)
        games = [resumed(save) for _ in range(runs + 1)][1:]
    plain, title = rows["minimal"], rows["title"]
    paint = Figure("the smallest app: first paint", "ms", tuple(one[0] for one in plain))
    memory = Figure("the smallest app: memory at rest", "MB", tuple(one[2] for one in plain))
    return [
        paint,
        Figure("the title: first paint", "ms", tuple(one[0] for one in title), paint, 1.6, 1.2),
        Figure("the smallest app: key to paint", "ms", tuple(ms for one in plain for ms in one[1])),
        Figure("the title: key to paint in its list", "ms", tuple(ms for one in title for ms in one[1]), None, 15, 8),
        memory,
        Figure("the title: memory at rest", "MB", tuple(one[2] for one in title), memory),
        Figure("the title: processor in five seconds at rest", "s", tuple(one[3] for one in title), None, 0.05, 0.02),
        Figure("a resumed game: first paint", "ms", tuple(one[0] for one in games), paint, 2.8, 2.3),
        Figure("a resumed game: memory at rest", "MB", tuple(one[1] for one in games), memory, 2.5, 1.8),
        Figure("a game: opening a screen", "ms", tuple(ms for one in games for ms in one[2]), None, 120, 60),
        Figure("a game: from the seal to the next briefing", "ms", tuple(one[3] for one in games), None, 400, 200),
        Figure("a game: processor in five seconds at rest", "s", tuple(one[4] for one in games), None, 0.05, 0.02),
    ]


def main() -> None:
    """Measure and keep the figures."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--runs", type=int, default=5)
    asked.add_argument("--remark", default="", help="what else the machine was doing")
    given = asked.parse_args()
    pin(0)
    remark = f"Python {sys.version.split()[0]}, 120 x 40, harness and program on one core. {given.remark}"
    print(keep("Screen", measure(given.runs), remark.strip()))


if __name__ == "__main__":
    main()
