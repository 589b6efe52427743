"""How far a threat is believed: resolve, bearing, and force beside ours (core A; rows 40-42)."""

from game.sight.briefing import Briefing
from game.theory.curve import likelihood
from game.world.names import PowerId
from game.world.report import READING


def believed(briefing: Briefing, by: PowerId) -> float:
    """How likely we think it, 0-1, that another does what it threatens to do."""
    at = briefing.atlas.place(by)
    strength = float(briefing.desk.estimate[at, READING["strength"]])
    ratio = min(3.0, strength / max(briefing.books.strength, 1.0))
    rules = briefing.ruleset.repute
    points = float(briefing.desk.resolve[at]) - 50.0 + rules.strength * (ratio - 1.0)
    if by in briefing.bearing and ratio > 1.0:
        points += briefing.ruleset.hubris.bearing
    return likelihood(points)
