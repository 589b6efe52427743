"""Work for several processes: pieces are handed out in their order, and results come in it whatever ends first."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context, parent_process
from threading import Thread
from typing import TypeVar

Piece = TypeVar("Piece")
Begun = TypeVar("Begun")
Made = TypeVar("Made")

AHEAD = 4
"""How many pieces a process may be ahead of the one that is waited for."""


def cores() -> int:
    """How many processes this machine can keep busy."""
    return os.cpu_count() or 1


def in_order(work: Callable[[Piece], Made], pieces: Iterable[Piece], jobs: int = 1) -> Iterator[Made]:
    """What `work` makes of each piece, in the order of the pieces.

    With several jobs `work` and the pieces travel to fresh processes, so both must be importable and plain. Whoever
    stops asking, or interrupts, stops the work: what was begun is finished, nothing new is begun.
    """
    if jobs <= 1:
        yield from map(work, pieces)
        return
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_in_service) as pool:
        try:
            yield from abreast(pieces, lambda piece: pool.submit(work, piece), Future.result, lambda: jobs * AHEAD)
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def abreast(
    pieces: Iterable[Piece], begin: Callable[[Piece], Begun], end: Callable[[Begun], Made], most: Callable[[], int]
) -> Iterator[Made]:
    """Begin the pieces in their order, never more than `most` of them ahead, and end each in its turn."""
    waiting: deque[Begun] = deque()
    for piece in pieces:
        waiting.append(begin(piece))
        if len(waiting) >= most():
            yield end(waiting.popleft())
    while waiting:
        yield end(waiting.popleft())


def _in_service() -> None:
    """Ctrl-C reaches every process of a terminal, but only the one that hands out the work acts on it.

    If that one is killed, nobody would ever tell the others to end.
    """
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """Wait for the end of the process that started this one, and end with it."""
    first = parent_process()
    if first is not None:
        first.join()
        os._exit(1)
