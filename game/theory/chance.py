"""Chance with an address: every draw is named, so that a new one never shifts an old one.

A draw's address is the game's seed and a path of words and numbers: turn, window or stage, purpose, whom it
concerns. The same address gives the same number on every machine; nothing is ever "the next" number.
"""

from collections.abc import Mapping, Sequence
from functools import lru_cache
from hashlib import blake2b
from typing import TypeAlias, TypeVar

import numpy as np
from numpy.typing import NDArray

from game.theory.thousandths import Floats

Item = TypeVar("Item")
Address = str | int
Words: TypeAlias = NDArray[np.uint64]

_GOLDEN = np.uint64(0x9E3779B97F4A7C15)
_MIX_A = np.uint64(0xBF58476D1CE4E5B9)
_MIX_B = np.uint64(0x94D049BB133111EB)
_SIXTEEN = np.uint64(0xFFFF)


class Chance:
    """The draws of one game. `fixed` answers some addresses with a given share of 1 (yes is 0, no is 1)."""

    __slots__ = ("_fixed", "_root")

    def __init__(self, seed: int, fixed: Mapping[str, float] | None = None) -> None:
        self._root = f"melian:{seed}"
        self._fixed = fixed or {}

    def word(self, *address: Address) -> int:
        """A whole number below 2**64, the same for ever at this address."""
        path = ".".join(map(str, address))
        digest = blake2b(f"{self._root}.{path}".encode(), digest_size=8).digest()
        return int.from_bytes(digest, "little")

    def share(self, *address: Address) -> float:
        """A number from 0 up to, not including, 1 (or the fixed answer, which may be 1)."""
        if self._fixed:
            fixed = self._fixed.get(".".join(map(str, address)))
            if fixed is not None:
                return fixed
        return (self.word(*address) >> 11) / 9007199254740992.0

    def happens(self, chance: float, *address: Address) -> bool:
        """Whether something of this chance (0-1) comes about."""
        return self.share(*address) < chance

    def pick(self, items: Sequence[Item], *address: Address) -> Item:
        """One of the items, each as likely as the others. At least one item is needed."""
        return items[min(int(self.share(*address) * len(items)), len(items) - 1)]

    def triangular(self, width: float, *address: Address) -> float:
        """A number within plus or minus width, most likely near 0: the sum of two even draws."""
        return width * (self.share(*address, "first") + self.share(*address, "second") - 1.0)

    def noise(self, shape: tuple[int, ...], *address: Address) -> Floats:
        """Bell-shaped noise of spread 1, each cell the sum of four whole numbers (never beyond +-3.46)."""
        words = _mix(_steps(_cells(shape)) + np.uint64(self.word(*address)))
        quarters = [(words >> np.uint64(shift)) & _SIXTEEN for shift in (0, 16, 32, 48)]
        whole = (quarters[0] + quarters[1] + quarters[2] + quarters[3]).astype(np.int64) - 131070
        # Four even draws of spread 65536/sqrt(12) each have the spread 65536/sqrt(3) together.
        floats: Floats = (whole * 1.7320508075688772 / 65536.0).reshape(shape)
        return floats

    def shares(self, shape: tuple[int, ...], *address: Address) -> Floats:
        """Even draws from 0 up to 1, one a cell."""
        return self.rows(_cells(shape), [address]).reshape(shape)

    def rows(self, count: int, addresses: Sequence[tuple[Address, ...]]) -> Floats:
        """[address, count] even draws: at each address those of `shares`."""
        words = np.array([[self.word(*address)] for address in addresses], dtype=np.uint64).reshape(-1, 1)
        floats: Floats = (_mix(_steps(count) + words) >> np.uint64(11)).astype(np.float64) / 9007199254740992.0
        return floats


def _cells(shape: tuple[int, ...]) -> int:
    count = 1
    for side in shape:
        count *= side
    return count


@lru_cache(maxsize=16)
def _steps(count: int) -> Words:
    """Where each cell's draw starts, counted from the word at its address."""
    return np.arange(1, count + 1, dtype=np.uint64) * _GOLDEN


def _mix(words: Words) -> Words:
    """Stir the bits of each word until neighbours have nothing in common (the finish of SplitMix64)."""
    words = (words ^ (words >> np.uint64(30))) * _MIX_A
    words = (words ^ (words >> np.uint64(27))) * _MIX_B
    return words ^ (words >> np.uint64(31))


BELL_90 = 1.6513
"""Half the width, in spreads, of the range that holds nine tenths of `Chance.noise`."""
