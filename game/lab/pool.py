"""Work for several processes: pieces are handed out in their order, and results come in it whatever ends first."""

import os
import signal
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from multiprocessing import get_context
from typing import TypeVar

Piece = TypeVar("Piece")
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
    with ProcessPoolExecutor(jobs, mp_context=get_context("spawn"), initializer=_deaf_to_interrupts) as pool:
        waiting: deque[Future[Made]] = deque()
        try:
            for piece in pieces:
                waiting.append(pool.submit(work, piece))
                if len(waiting) >= jobs * AHEAD:
                    yield waiting.popleft().result()
            while waiting:
                yield waiting.popleft().result()
        finally:
            pool.shutdown(wait=True, cancel_futures=True)


def _deaf_to_interrupts() -> None:
    """Ctrl-C reaches every process of a terminal; only the one that hands out the work acts on it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
