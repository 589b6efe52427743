"""`random:N`: a society of N powers that the seed alone draws, written down as an author would write it."""

from game.scenario.random.naming import powers_of
from game.scenario.random.write import text_of

__all__ = ["powers_of", "text_of"]
