"""Work for other machines: batches go to a running scheduler of `dask.distributed`, and results come in their order.

Whatever a worker held when it died is done again by another. Every worker needs the same Melian, and the files that the
games are read from at the same paths.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from game import __version__
from game.errors import BadInput

Piece = TypeVar("Piece")
Made = TypeVar("Made")

BATCH = 10
"""Pieces to a task: a task costs the scheduler as much as a small game."""
AHEAD = 4
"""Batches that a thread of a worker may be ahead of the one that is waited for."""
PATIENCE = 10
"""Seconds in which the scheduler must answer."""


def over_cluster(work: Callable[[Piece], Made], pieces: Sequence[Piece], url: str) -> Iterator[Made]:
    """What `work` makes of each piece, in the order of the pieces, by the workers of the scheduler at `url`.

    `work` and the pieces travel, so both must be importable and plain. Raises `BadInput` where the extra is not
    installed, nobody answers, or a worker has another version.
    """
    client = _client(url)
    try:
        yield from _in_order(client, work, _batches(pieces))
    finally:
        client.close()


def _client(url: str) -> Any:
    """A link to the scheduler."""
    try:
        from distributed import Client
    except ImportError:
        raise BadInput('--cluster needs an extra that is not installed: pip install "melian[cluster]"') from None
    try:
        return Client(url, timeout=PATIENCE, set_as_default=False)
    except (OSError, ValueError) as wrong:
        raise BadInput(f"no scheduler answers at {url[:200]}; name one as in tcp://127.0.0.1:8786") from wrong


def _batches(pieces: Sequence[Piece]) -> Iterator[Sequence[Piece]]:
    """The pieces in tens, the rest in the last; nothing is put into a batch of fewer than ten but that."""
    rest = iter(pieces)
    while batch := tuple(islice(rest, BATCH)):
        yield batch


def _in_order(client: Any, work: Callable[[Piece], Made], batches: Iterator[Sequence[Piece]]) -> Iterator[Made]:
    """Hand out batches, a few ahead, and give what came of them; whoever stops asking calls the others back."""
    waiting: deque[Any] = deque()
    try:
        for batch in batches:
            waiting.append(client.submit(carried_out, work, batch, __version__, pure=False))
            if len(waiting) >= AHEAD * max(1, sum(client.nthreads().values())):
                yield from waiting.popleft().result()
        while waiting:
            yield from waiting.popleft().result()
    finally:
        client.cancel(list(waiting))


def carried_out(work: Callable[[Piece], Made], batch: Sequence[Piece], version: str) -> list[Made]:
    """What a worker does with a batch. Raises `BadInput` where its Melian is another, whose games may differ."""
    if version != __version__:
        raise BadInput(f"a worker of the cluster has Melian {__version__}, this is {version}")
    return [work(piece) for piece in batch]
