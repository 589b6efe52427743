"""The dials: figures of many games beside the bands in which they must lie."""

from game.lab.dials.run import DIALS, Dial, Read, dials_of, lines_of, read_dials

__all__ = ["DIALS", "Dial", "Read", "dials_of", "lines_of", "read_dials"]
