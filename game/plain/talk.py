"""The talk between the game and a person: lines out, lines in, and nothing else.

Everything that is said goes through one place, where it is cleaned and wrapped; everything that is asked goes through
another, where `?`, `back`, `quit` and Enter mean the same at every prompt.
"""

import asyncio
import re
import threading
from collections.abc import Callable, Sequence
from textwrap import wrap
from typing import TextIO

from game.text import clean, clean_line

WIDTH = 78
"""Columns; no line is longer."""
LONGEST_ANSWER = 500
"""Characters of an answer that are read."""
TIED = "\u00a0%"
"""A per cent sign that stays with its figure at the end of a line."""
PLAIN_SIGNS = str.maketrans({"−": "-", "–": "-", "“": '"', "”": '"', "’": "'", "…": ".", "×": "x"})
"""What stands for our signs where the output cannot show them."""
EVERYWHERE = (
    "A number chooses. Enter takes what stands in brackets. “back” returns to the menu. “quit” leaves, and your "
    "orders are kept. “? trust” opens the codex at a word."
)


class Gone(Exception):
    """The input has ended, or the person wants to leave."""


class Back(Exception):
    """The person wants to return to the menu."""


class Talk:
    """One person's lines, out and in."""

    def __init__(self, stdin: TextIO, stdout: TextIO, lookup: Callable[[str], Sequence[str]] | None = None) -> None:
        self.stdin = stdin
        self.stdout = stdout
        self.lookup = lookup
        """What the codex says of a word, in paragraphs."""

    # ------------------------------------------------------------------------------------------ out

    def say(self, text: str = "", indent: int = 0, hang: int = 0) -> None:
        """One fact, on as many lines as it needs; `hang` sets the later ones further in."""
        for paragraph in clean(text, 100_000).expandtabs(2).split("\n"):
            first, later = " " * indent, " " * (indent + hang)
            whole_figures = paragraph.replace(" %", TIED)
            rows = wrap(whole_figures, WIDTH, initial_indent=first, subsequent_indent=later, break_on_hyphens=False)
            for row in rows or [""]:
                self._write(row.replace(TIED, " %") + "\n")

    def heading(self, text: str) -> None:
        """A title with an empty line above."""
        self.say()
        self.say(clean_line(text).upper())

    def rows(self, lines: Sequence[str]) -> None:
        """Lines that are laid out already."""
        for line in lines:
            self._write(clean(line, WIDTH).replace("\n", " ") + "\n")

    def options(self, options: Sequence[str], start: int = 1) -> None:
        """A numbered list."""
        for number, option in enumerate(options, start):
            self.say(f"{number}. {option}", 1, 3)

    def _write(self, text: str) -> None:
        encoding = getattr(self.stdout, "encoding", None) or "utf-8"
        try:
            text.encode(encoding)
        except UnicodeEncodeError:
            text = text.translate(PLAIN_SIGNS).encode(encoding, "replace").decode(encoding)
        try:
            self.stdout.write(text)
            self.stdout.flush()
        except (BrokenPipeError, ValueError) as gone:
            raise Gone from gone

    # ------------------------------------------------------------------------------------------ in

    async def ask(self, prompt: str, default: str = "", about: str = "") -> str:
        """One answer. Enter gives the default; `?` explains and asks again. Raises `Gone` and `Back`."""
        while True:
            said = await self._line(f"{prompt} [{default}]> " if default else f"{prompt}> ")
            word = said.casefold()
            if word in {"quit", "exit"}:
                raise Gone
            if word in {"back", "b", "0"}:
                raise Back
            if not word.startswith("?") and word != "help":
                return said or default
            self._explain(word.removeprefix("?").removeprefix("help").strip(), about)

    def _explain(self, word: str, about: str) -> None:
        found = self.lookup(word) if word and self.lookup is not None else ()
        for paragraph in found:
            self.say(paragraph)
        if word and not found:
            self.say(f"The codex has no page on “{word}”. Choose 8 in the menu for its pages.")
        if not word:
            for one in filter(None, (about, EVERYWHERE)):
                self.say(one)

    async def pick(self, options: Sequence[str], default: int = 1, prompt: str = "Your choice", about: str = "") -> int:
        """The place, from 0, of one of the options, which are listed first."""
        self.options(options)
        while True:
            said = await self.ask(prompt, str(default) if default else "", about)
            place = whole(said)
            if place is not None and 1 <= place <= len(options):
                return place - 1
            self.misread(said, f"A number from 1 to {len(options)} is wanted; ? explains, back returns.")

    async def opened(self, count: int) -> int | None:
        """The place, from 0, of one of the numbers that were told before; None for Enter."""
        while True:
            said = await self.ask("Open which number; Enter returns", about="Opening shows what a number is made of.")
            place = whole(said)
            if not said:
                return None
            if place is not None and 1 <= place <= count:
                return place - 1
            self.misread(said, f"A number from 1 to {count} is wanted.")

    async def figure(self, prompt: str, low: int, high: int, default: int | None = None, about: str = "") -> int:
        """A whole number between two ends, both counted in."""
        while True:
            said = await self.ask(prompt, "" if default is None else str(default), about)
            value = whole(said)
            if value is not None and low <= value <= high:
                return value
            self.misread(said, f"A whole number from {low} to {high} is wanted.")

    async def agrees(self, prompt: str, default: bool = False, about: str = "") -> bool:
        """Yes or no."""
        while True:
            said = (await self.ask(f"{prompt} yes or no", "yes" if default else "no", about)).casefold()
            if said in {"yes", "y", "no", "n"}:
                return said[0] == "y"
            self.misread(said, "Write yes or no.")

    def misread(self, said: str, wanted: str) -> None:
        """Say that an answer was not understood, and what would be."""
        self.say(f"Not understood: “{clean_line(said, 40)}”. {wanted}" if said else wanted)

    async def _line(self, prompt: str) -> str:
        shown = clean_line(prompt, WIDTH - 2) + " "
        self._write(shown)
        read = await self._read()
        if not read:
            self._write("\n")
            raise Gone
        said = clean_line(read, LONGEST_ANSWER)
        if not self._is_echoed():
            self._write(clean_line(said, WIDTH - len(shown)) + "\n" if said else "\n")
        return said

    def _is_echoed(self) -> bool:
        """Whether a terminal shows what is typed; a pipe does not, and its transcript should."""
        try:
            return self.stdin.isatty()
        except ValueError:
            return False

    async def _read(self) -> str:
        """A line as it comes in; empty at the end of the input.

        It is read in a thread of its own that nobody waits for at the end, so that the table goes on meanwhile.
        """
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[str] = loop.create_future()

        def settle(line: str) -> None:
            if not answer.done():
                answer.set_result(line)

        def read() -> None:
            try:
                line = self.stdin.readline()
            except UnicodeDecodeError:
                line = "�\n"
            except (OSError, ValueError):
                line = ""
            try:
                loop.call_soon_threadsafe(settle, line)
            except RuntimeError:
                return

        threading.Thread(target=read, daemon=True).start()
        return await answer


def whole(said: str) -> int | None:
    """The whole number that somebody wrote, a per cent sign or a full stop after it allowed."""
    match = re.fullmatch(r"(\d{1,9})\s*[%.)]?", said.strip())
    return int(match[1]) if match and match[1].isascii() else None


def wholes(said: str) -> list[int]:
    """Every whole number in an answer; a comma between thousands is no end of one."""
    return [int(one) for one in re.findall(r"[0-9]{1,9}", re.sub(r"(?<=\d)[,'](?=\d{3})", "", said))]
