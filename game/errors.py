"""What is raised when something is wrong that is neither a scenario's problem, nor an illegal order, nor an outcome.

Problems of a scenario are collected, illegal orders are answered with a reason, outcomes are values. Only what remains
is raised: the input cannot be used at all, the command was not understood, or the fault is ours or the machine's.
"""

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """What ``melian`` tells the shell when it ends."""

    WELL = 0
    """It did what was asked."""
    INPUT = 1
    """The input has problems, all of them named on standard error."""
    USAGE = 2
    """The command or one of its options was not understood."""
    FAULT = 3
    """Our own fault, or the machine's."""


class MelianError(Exception):
    """Any error of Melian's own; its text is one sentence that a person can act on, never a traceback."""

    exit_code: ClassVar[ExitCode] = ExitCode.FAULT
    page: str = ""
    """What a command shows instead, where one sentence is not enough."""


class BadInput(MelianError):
    """Something handed over cannot be used: a file that is not there, a damaged or newer save, an unknown scenario."""

    exit_code = ExitCode.INPUT


class Usage(MelianError):
    """The command itself makes no sense: two options that exclude each other, a figure out of its range."""

    exit_code = ExitCode.USAGE


class Fault(MelianError):
    """Melian or the machine failed: a broken invariant, a full disk, a folder that cannot be written to."""

    exit_code = ExitCode.FAULT
