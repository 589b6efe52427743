"""The two streams of a command: data on standard output, everything that is told beside it on standard error."""

import errno
import json
import os
import sys
from typing import Any, ClassVar, TextIO

from game.errors import BadInput, MelianError
from game.text import clean, clean_line, spelt_out

Json = dict[str, Any]


_MACHINE = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO, errno.EROFS})
"""What the system says where the disk and not the program is at fault."""


class HungUp(Exception):
    """Nobody reads the output any more, as after `melian cases | head`."""


def put(text: str) -> None:
    """Write data: what a program may read."""
    _print(text, sys.stdout)


def put_json(value: Json) -> None:
    """Write one object on one line, its keys in the order given."""
    put(spelt_out(json.dumps(value, ensure_ascii=False)))


def say(text: str) -> None:
    """Tell the person at the terminal something that is no data."""
    _print(clean(text, 1_000_000), sys.stderr)


def tell_error(wrong: MelianError) -> None:
    """Say what was wrong: every problem of a scenario, one sentence for all else."""
    say(wrong.page or f"melian: {clean_line(str(wrong), 2000)}")


def word_of_stop(wrong: BaseException) -> str:
    """What is said after Ctrl-C: the command's own word, if it has one."""
    cause = wrong.__cause__ or wrong
    return (str(cause) if isinstance(cause, KeyboardInterrupt) else "") or "stopped"


def machine_fault(wrong: OSError) -> str:
    """What the machine would not do, if it is the machine's fault: its disk is full, broken or not to be written to."""
    if wrong.errno not in _MACHINE:
        return ""
    what = f"{wrong.filename} cannot be written" if wrong.filename else "the output cannot be written"
    return f"melian: {what}: {wrong.strerror}"


def _print(text: str, stream: TextIO) -> None:
    """Write a line to whoever listens. Raises `HungUp` where nobody does any more."""
    Progress.wipe()
    try:
        print(text, file=stream, flush=True)
    except BrokenPipeError as gone:
        raise HungUp from gone


def open_streams() -> None:
    """Let the streams carry Greek letters and arrows on every platform; what cannot be written becomes a mark.

    A stream that whoever started us left closed is opened on nothing.
    """
    for name, way in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, way, encoding="utf-8"))  # noqa: SIM115 (as long as the process)
    for stream in (sys.stdout, sys.stderr):
        reconfigure = getattr(stream, "reconfigure", None)
        if reconfigure is not None:
            reconfigure(encoding="utf-8", errors="replace")


def fall_silent() -> None:
    """Send what is left to nowhere: whoever read the output has heard enough and hung up, or it cannot be written."""
    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        for stream, number in ((sys.__stdout__, 1), (sys.__stderr__, 2)):
            os.dup2(nowhere.fileno(), stream.fileno() if stream else number)


def has_terminal() -> bool:
    """Whether a person sits there, to read a screen and to press keys."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def has_reader() -> bool:
    """Whether standard output goes to a terminal, where a person reads it, and not to a file or a program."""
    return sys.stdout.isatty()


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

    standing: ClassVar[int] = 0
    """How long the line is that stands on the terminal: other output wipes it off first."""

    def __init__(self, noun: str = "games") -> None:
        self._noun = noun

    def __call__(self, done: int, whole: int) -> None:
        """So many are done."""
        if not sys.stderr.isatty():
            return
        line = f"{done} of {whole} {self._noun}"
        print(f"\r{line}", end="" if done < whole else "\n", file=sys.stderr, flush=True)
        Progress.standing = len(line) if done < whole else 0

    @classmethod
    def wipe(cls) -> None:
        """Clear the line, if one stands there."""
        if cls.standing:
            print(f"\r{'':{cls.standing}}\r", end="", file=sys.stderr, flush=True)
            cls.standing = 0
