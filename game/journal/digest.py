"""The fingerprint of a game: two games with the same digest were opened alike and played alike, to the last event.

It covers seed, scenario, ruleset, modes, audiences, submissions and events (with their ledgers), each window on top of
the one before. It covers no clock, version, path or draft, nor who sat in which seat. What a stock became is not in
it, since the ledger says how it moved.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Any

import numpy as np

from game.journal.lines import Header
from game.journal.pack import laid_out, rows_of
from game.world.event import Event
from game.world.order import Submission
from game.world.plain import to_plain
from game.world.war import Audience


def opening_digest(header: Header) -> str:
    """The digest of a game before its first window is closed: 32 hexadecimal signs."""
    return _fingerprint(
        {
            "scenario": [header.scenario, header.source, header.overrides],
            "seed": header.seed,
            "ruleset": [header.ruleset, sorted(header.coefficients)],
            "modes": sorted((power, str(mode)) for power, mode in header.modes),
            "course": [header.as_it_was, header.turns, sorted(header.draws)],
        }
    )


def window_digest(
    before: str, window: str, audiences: Iterable[Audience], submissions: Iterable[Submission], events: Sequence[Event]
) -> str:
    """The digest of a game once one more window is closed: 32 hexadecimal signs."""
    return _fingerprint(
        {
            "before": before,
            "window": window,
            "audiences": [to_plain(audience, keep_arrays=True) for audience in audiences],
            "submissions": [to_plain(submission, keep_arrays=True) for submission in submissions],
            "events": rows_of(events)["rows"],
        }
    )


def _fingerprint(plain: Any) -> str:
    """The hash of plain data: its canonical JSON, then each array's kind, shape and little-endian bytes."""
    text, arrays = laid_out(plain)
    hashed = blake2b(text, digest_size=16)
    for array in arrays:
        cells = np.ascontiguousarray(array, dtype="<f8" if array.dtype.kind == "f" else "<i8")
        hashed.update(f"{cells.dtype.str}{cells.shape}".encode())
        hashed.update(cells.data)
    return hashed.hexdigest()
