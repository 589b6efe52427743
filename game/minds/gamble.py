"""Gambles: what a war, a breach or a call gains or loses in a court's eyes by being a risk (rows 54, 74)."""

from game.sight.briefing import Briefing
from game.sight.odds import reaching
from game.theory.risk import risk
from game.world.names import PowerId
from game.world.report import READING

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
    """Points against coming: the enemy's share of all that could fight here, the dearer the more we live for safety.

    A court of honour, which wants safety little, comes at its peril; where fear rules, few do (row 54).
    """
    rules = briefing.ruleset.risk
    if not rules.on:
        return 0.0, "it is dangerous"
    arriving = float(briefing.desk.estimate[briefing.atlas.place(foe), READING["strength"]])
    arriving *= reaching(briefing, foe, briefing.seat)
    danger = arriving / max(arriving + briefing.books.strength, 1.0)
    return -rules.peril * danger * 3.0 * briefing.books.motives[0] / 100.0, "it would bring that enemy upon us"
