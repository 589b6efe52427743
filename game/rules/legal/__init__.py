"""What may be ordered, judged from a briefing alone.

It reads only what never bends: an order is never refused because of something that its seat cannot see.
"""

from game.rules.legal.menu import candidates
from game.rules.legal.refusal import refusal
from game.rules.legal.whole import Tally, refusals, tally

__all__ = ["Tally", "candidates", "refusal", "refusals", "tally"]
