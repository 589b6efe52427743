"""The two streams of a command: data on standard output, everything that is told beside it on standard error."""

import json
import os
import sys
from typing import Any, TextIO

from game.errors import BadInput, MelianError
from game.text import clean, clean_line

Json = dict[str, Any]


class HungUp(Exception):
    """Nobody reads the output any more, as after `melian cases | head`."""


def put(text: str) -> None:
    """Write data: what a program may read."""
    try:
        print(text, flush=True)
    except BrokenPipeError as gone:
        raise HungUp from gone


def put_json(value: Json) -> None:
    """Write one object on one line, its keys in the order given."""
    put(json.dumps(value, ensure_ascii=False))


def say(text: str) -> None:
    """Tell the person at the terminal something that is no data."""
    print(clean(text, 1_000_000), file=sys.stderr, flush=True)


def tell_error(wrong: MelianError) -> None:
    """Say what was wrong: every problem of a scenario, one sentence for all else."""
    from game.session.spec import Unplayable

    say(wrong.problems.render() if isinstance(wrong, Unplayable) else f"melian: {clean_line(str(wrong), 2000)}")


def speak_utf8() -> None:
    """Let both streams carry Greek letters and arrows on every platform; what cannot be written becomes a mark."""
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def fall_silent() -> None:
    """Send what is left to nowhere: whoever read the output has heard enough and hung up."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        os.dup2(nowhere.fileno(), sys.__stdout__.fileno() if sys.__stdout__ else 1)


def has_terminal() -> bool:
    """Whether a person sits there, to read a screen and to press keys."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def writable(path: str) -> TextIO:
    """A new text file. Raises `BadInput` where it cannot be written."""
    try:
        return open(path, "w", encoding="utf-8", newline="\n")
    except OSError as wrong:
        raise BadInput(f"{path} cannot be written: {wrong.strerror}") from wrong


def readable(path: str) -> str:
    """The text of a file. Raises `BadInput` where it cannot be read, or is no text."""
    try:
        with open(path, encoding="utf-8-sig") as file:
            return file.read()
    except OSError as wrong:
        raise BadInput(f"{path} cannot be read: {wrong.strerror}") from wrong
    except UnicodeDecodeError as wrong:
        raise BadInput(f"{path} is no text in UTF-8") from wrong


class Progress:
    """How many games are done, on one line that is written over; only where a person may look at it."""

    def __init__(self, noun: str = "games") -> None:
        self._noun = noun
        self._shown = False

    def __call__(self, done: int, whole: int) -> None:
        """So many are done."""
        if not sys.stderr.isatty():
            return
        self._shown = done < whole
        end = "" if self._shown else "\n"
        print(f"\r{done} of {whole} {self._noun}", end=end, file=sys.stderr, flush=True)
