"""Work for other machines: batches go to a running scheduler of `dask.distributed`, and results come in their order.

What a worker held when it died is done again by another. The scheduler and every worker need the same Melian and
nothing else: whatever a sweep reads travels with its batches, and whatever it writes is written here.
"""

import asyncio
import logging
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from functools import cache, partial
from hashlib import blake2b
from pathlib import Path
from threading import Lock
from traceback import format_exc
from typing import Any, TypeVar

from game import __version__
from game.errors import BadInput, Fault, MelianError
from game.lab.pool import abreast
from game.text import clean_line

Piece = TypeVar("Piece")
Made = TypeVar("Made")
Came = tuple[list[Made], Exception | None]
"""What came of a batch: what was made, and what went wrong with the piece after it."""

BATCH = 10
"""Pieces to a task, at least: a task costs the scheduler as much as a small game."""
AHEAD = 4
"""How many batches a thread of a worker may be ahead of the one that is waited for."""
PATIENCE = 10.0
"""Seconds in which a scheduler must answer, and in which it must have a worker."""
BEAT = 1.0
"""Seconds between two looks whether the scheduler and a worker are still there."""
GO_ON = "what was played stands, and with --out the same command goes on from there"


def in_cluster(work: Callable[[Piece], Made], pieces: Iterable[Piece], url: str) -> Iterator[Made]:
    """What `work` makes of each piece, in the order of the pieces, by the workers of the scheduler at `url`.

    `work` and the pieces travel, so both must be importable and plain. Whoever stops asking, or interrupts, calls back
    what was not begun. Raises `BadInput` where the extra is not installed, nobody answers at `url`, or a worker has
    another Melian, and `Fault` where the scheduler or every worker is lost.
    """
    sent = batches(tuple(pieces))
    if not sent:
        return
    with _link(url) as client:

        def begin(batch: Sequence[Piece]) -> Any:
            return client.submit(partial(carried_out, work, batch, edition()), pure=False)

        def most() -> int:
            threads: int = sum(client.nthreads().values())
            return AHEAD * max(1, threads)

        for made, wrong in abreast(sent, begin, partial(_end, client), most):
            yield from made
            if wrong is not None:
                raise wrong


def batches(pieces: Sequence[Piece]) -> list[Sequence[Piece]]:
    """The pieces in batches of nearly one size, none of fewer than ten where there are ten."""
    whole, count = len(pieces), max(1, len(pieces) // BATCH)
    return [pieces[whole * at // count : whole * (at + 1) // count] for at in range(count)] if pieces else []


# ---------------------------------------------------------------------------------------------- what a worker does

_ALONE = Lock()
"""A game keeps its processor busy alone: the threads of one worker would only be in each other's way."""


def carried_out(work: Callable[[Piece], Made], batch: Sequence[Piece], expected: str) -> Came[Made]:
    """What a worker makes of a batch, until a piece goes wrong."""
    if edition() != expected:
        return [], _other("a worker of the cluster", edition())
    made: list[Made] = []
    with _ALONE:
        try:
            for piece in batch:
                made.append(work(piece))
        except OSError as wrong:
            return made, Fault(f"a worker of the cluster could not go on: {wrong}")
        except Exception as wrong:
            wrong.add_note(format_exc())  # Its traceback stays behind, and would be missed if the fault is ours.
            return made, wrong
    return made, None


@cache
def edition() -> str:
    """The version of this Melian and a fingerprint of its code: where both are the same, so are the games."""
    root = Path(__file__).parents[1]
    code = blake2b(digest_size=4)
    for path in sorted(root.rglob("*.py")):
        code.update(path.relative_to(root).as_posix().encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return f"Melian {__version__} ({code.hexdigest()})"


def _other(who: str, what: str) -> BadInput:
    """A worker whose games may be others than ours."""
    return BadInput(f"{who} has {what}, and this is {edition()}: install the same there")


# ---------------------------------------------------------------------------------------------- the link


@contextmanager
def _link(url: str) -> Iterator[Any]:
    """A link to the scheduler, whose workers have this Melian; whatever was not waited for is called back at its end.

    What the library would say beside it is for its own makers.
    """
    logging.disable()
    try:
        client = _client(url)
        try:
            _expect_same(client)
            yield client
        except Exception as wrong:
            if isinstance(wrong, MelianError) or not _is_lost(client, wrong):
                raise
            raise Fault(f"the scheduler at {url} was lost; {GO_ON}") from None
        finally:
            with suppress(TimeoutError):  # Nobody waits for a scheduler that stands still.
                client.close(timeout=BEAT)
    finally:
        logging.disable(logging.NOTSET)


def _is_lost(client: Any, wrong: Exception) -> bool:
    """Whether an error means that nobody is at the other end any more."""
    from distributed import CancelledError

    return client.status != "running" or isinstance(wrong, CancelledError | OSError)


def _client(url: str) -> Any:
    """Ask who is there, and link up. A link by itself would wait for ever where something else listens."""
    try:
        from distributed import Client
    except ImportError:
        raise BadInput("--cluster needs an extra that is not installed: pip install 'melian[cluster]'") from None
    try:
        kind = asyncio.run(asyncio.wait_for(_identity(url), PATIENCE)).get("type")
    except Exception:  # Whatever keeps it from answering, the address is all that a person can mend.
        kind = ""
    if kind != "Scheduler":
        what = "a worker answers, and no scheduler," if kind else "no scheduler of dask answers"
        raise BadInput(f"--cluster: {what} at {clean_line(url, 200)}; name one as in tcp://127.0.0.1:8786")
    with warnings.catch_warnings(action="ignore"):
        return Client(url, timeout=PATIENCE)


async def _identity(url: str) -> Mapping[str, Any]:
    """What whoever listens there says of itself."""
    from distributed import Security
    from distributed.core import rpc

    async with rpc(url, connection_args=Security().get_connection_args("client")) as there:
        identity: Mapping[str, Any] = await there.identity()
        return identity


def _expect_same(client: Any) -> None:
    """Hold every Melian there against this one, before anything is sent. Raises `BadInput` at the first other."""
    _expect_worker(client)
    for address, found in sorted(client.run(edition, on_error="return").items()):
        if isinstance(found, OSError):
            continue  # It is gone; what it would have done another does.
        if found != edition():
            raise _other(f"the worker at {address}", found if isinstance(found, str) else "no Melian")
    try:
        found = client.run_on_scheduler(edition)
    except OSError:
        raise
    except Exception:  # As many kinds of it as the library has ways to carry one.
        found = "no Melian"
    if found != edition():
        raise _other("the scheduler, which reads what passes through it,", found)


def _expect_worker(client: Any) -> None:
    """Wait a while for a worker. Raises `Fault` where none comes."""
    try:
        client.wait_for_workers(1, timeout=PATIENCE)
    except TimeoutError:
        raise Fault(f"the scheduler has no worker; {GO_ON}") from None


def _end(client: Any, task: Any) -> Came[Any]:
    """What came of a batch, once it is there. Raises `Fault` where it ended every worker that was given it."""
    from distributed import KilledWorker, wait

    while not task.done():
        _expect_worker(client)
        with suppress(TimeoutError):
            wait([task], timeout=BEAT)
    try:
        came: Came[Any] = task.result()
    except KilledWorker:
        raise Fault(f"one batch ended every worker that was given it, as too little memory would; {GO_ON}") from None
    return came
