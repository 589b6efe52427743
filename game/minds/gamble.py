"""Gambles: what a war, a breach or a call gains or loses in a court's eyes by being a risk (rows 54, 74)."""

from game.sight.briefing import Briefing
from game.sight.odds import threat_odds
from game.theory.risk import risk
from game.world.names import PowerId

Ground = tuple[float, str]
"""Points, and why in words."""


def of_war(briefing: Briefing, other: PowerId, odds: float) -> Ground:
    """Points for a war by what our motives make of its odds, 0-1, and of our fear of the other (row 74)."""
    rules, fear = briefing.ruleset.risk, float(briefing.desk.fear[briefing.atlas.place(other)])
    if not rules.on:
        return 0.0, "we do not gamble"
    points = risk(briefing.books.motives, fear, odds, rules.war)
    security, _, standing = briefing.books.motives
    if points < 0.0:
        return points, "we have more to lose by it than to win"
    if standing >= security:
        return points, "honour would rather lose than look on"
    return points, "what we fear is worse than what we risk"


def of_breach(briefing: Briefing, other: PowerId, found: float) -> float:
    """Points for cheating by what our motives make of the chance, 0-1, that it is found (row 74)."""
    rules, fear = briefing.ruleset.risk, float(briefing.desk.fear[briefing.atlas.place(other)])
    return risk(briefing.books.motives, fear, found, rules.breach) if rules.on else 0.0


def of_helping(briefing: Briefing, foe: PowerId) -> Ground:
    """Points against coming: how surely the enemy could beat us alone, the dearer the more we live for safety (row 54).

    A court of honour, which wants safety little, comes at its peril; where fear rules, nobody does.
    """
    rules = briefing.ruleset.risk
    if not rules.on:
        return 0.0, "it is dangerous"
    danger = threat_odds(briefing, foe, "chastise")
    return -rules.peril * danger * 3.0 * briefing.books.motives[0] / 100.0, "it would bring that enemy upon us"
