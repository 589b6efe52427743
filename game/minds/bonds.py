"""What the order that rules makes of a court's conduct: faith, restraint, kinship (rows 80-81, 83, 85-89)."""

from game.minds.doctrine import same_society
from game.sight.briefing import Briefing
from game.world.names import PowerId
from game.world.power import Rule
from game.world.treaty import Treaty


def _inside(briefing: Briefing, other: PowerId, rule: Rule) -> bool:
    """Whether that order rules over us and another, who is one of our own."""
    rules = briefing.ruleset.orders
    return rules.on and same_society(briefing, other) and briefing.rule_over(briefing.seat) is rule


def _restrained(briefing: Briefing) -> bool:
    """Whether reason holds: spirit unbound keeps no faith (rows 36, 89)."""
    return not briefing.ruleset.reason.on or briefing.books.reason >= briefing.ruleset.reason.unbound


def bond(briefing: Briefing, treaty: Treaty) -> float:
    """Points on keeping a treaty that the order adds or takes: among insiders alone, and none between strangers.

    Honour binds, fear looses (row 86); and whom one needs elsewhere one does not cheat here, unless fear rules: so
    issues that cut across each other make compromise pay, also for whoever has the votes (row 80).
    """
    rules, other = briefing.ruleset.orders, treaty.other(briefing.seat)
    if not rules.on:
        return 0.0
    if _inside(briefing, other, Rule.FEAR):
        return rules.dread
    points = rules.bond if _inside(briefing, other, Rule.HONOUR) and _restrained(briefing) else 0.0
    here = {clause.domain for clause in treaty.terms.clauses}
    there = {clause.domain for one in briefing.treaties_with(other) for clause in one.terms.clauses}
    return points + rules.elsewhere * len(there - here)


def custom_left(briefing: Briefing, other: PowerId) -> float:
    """What is left of habit and duty towards another, in times: interest reckons them over too (row 78)."""
    return briefing.ruleset.orders.narrow if _inside(briefing, other, Rule.INTEREST) else 1.0


def disgrace(briefing: Briefing, other: PowerId) -> float:
    """Points that it would cost to be found out by one of our own where honour rules, as far as we live for it (86).

    Spirit needs no reason to fear disgrace: so the order holds whom his own faith does not.
    """
    if not _inside(briefing, other, Rule.HONOUR):
        return 0.0
    return briefing.ruleset.orders.disgrace * 3.0 * briefing.books.motives[2] / 100.0


def restraint(briefing: Briefing, other: PowerId) -> float:
    """Points against force towards another: the strong are honoured among their own, and lose it by coercion (83)."""
    if not (_inside(briefing, other, Rule.HONOUR) and _restrained(briefing)):
        return 0.0
    return briefing.ruleset.orders.restraint * 3.0 * briefing.books.motives[2] / 100.0


def kinship(briefing: Briefing, other: PowerId) -> float:
    """Points towards coming for kin and guest-friends, where honour rules; such ties override the cost (row 81)."""
    if not _inside(briefing, other, Rule.HONOUR):
        return 0.0
    kin = frozenset((briefing.seat, other)) in briefing.atlas.kindred
    guest = float(briefing.desk.friendship[briefing.atlas.place(other)]) >= briefing.ruleset.orders.guest
    return briefing.ruleset.orders.kin if kin or guest else 0.0
